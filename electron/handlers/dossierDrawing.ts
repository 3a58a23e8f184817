import { writeFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { Fault } from '../../shared/contract/fault.ts';
import type { DossierRecord } from '../../shared/contract/records.ts';
import { compose, dossierLanguage } from '../../shared/dossier/compose.ts';
import type { DossierDocument, Picture } from '../../shared/dossier/document.ts';
import { isUnmarked } from '../../shared/dossier/enclosures.ts';
import { numberEvidence, type DossierFacts, type DossierWish } from '../../shared/dossier/facts.ts';
import { bindManifest, composeManifest } from '../../shared/dossier/manifest.ts';
import { partsOf } from '../../shared/dossier/sections/parts.ts';
import { DOSSIER_WORDS } from '../../shared/dossier/words/words.ts';
import { canonicalJson } from '../../shared/signoff/canonicalJson.ts';
import { readBlob } from '../db/blobs.ts';
import { Seat } from '../apart/queue.ts';
import { drawApart, type DrawingApart } from '../dossier/apart.ts';
import type { Drawn } from '../dossier/draw.ts';
import type { JobWatch } from '../jobs.ts';
import { PassedFiles } from '../outside/passedFiles.ts';
import { PictureDecoder } from '../pictures/decoder.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { sha256Of } from '../signing/digest.ts';
import { TextReader } from '../texts/reader.ts';
import { pathOf, taking, type Stored } from '../vault/vault.ts';
import { charactersMissing } from './drawingFindings.ts';
import { ReadAhead, Turns } from './readAhead.ts';
import { lookAtFiles, notShown, passPages } from './shownEvidence.ts';

/** A picture is held in memory whole while it is drawn. */
const LARGEST_PICTURE_BYTES = 256 * 1024 * 1024;

/** A dossier ready to be drawn: what it says, and how it is drawn into a file that is there. */
interface Ready {
  readonly facts: DossierFacts;
  readonly draw: (path: string) => Promise<Drawn>;
}
export interface Made {
  readonly facts: DossierFacts;
  readonly stored: Stored;
  readonly drawn: Drawn;
}

/** Draws the PDF straight into the vault, in a process of its own, for the rows that `record` writes; where they fail, it goes again. */
export const drawForKeeping = <T>(
  services: Services,
  portfolio: Portfolio,
  gathered: DossierFacts,
  wish: DossierWish,
  watch: JobWatch,
  record: (made: Made) => T,
): Promise<T> =>
  whenReady(services, portfolio, gathered, wish, watch, ({ facts, draw }) =>
    taking(portfolio.vault, async (take) => {
      let drawn: Drawn | undefined;
      const write = async (path: string) => {
        drawn = await draw(path);
      };
      const stored = await take({ kind: 'made', name: 'dossier.pdf', write });
      return record({ facts, stored, drawn: drawn! });
    }),
  );

/** Draws the same into a new file at `path`. */
export const drawForLooking = (
  services: Services,
  portfolio: Portfolio,
  gathered: DossierFacts,
  wish: DossierWish,
  watch: JobWatch,
  path: string,
): Promise<Omit<Made, 'stored'>> =>
  whenReady(services, portfolio, gathered, wish, watch, async ({ facts, draw }) => {
    await writeFile(path, '', { flag: 'wx', mode: 0o600 });
    return { facts, drawn: await draw(path) };
  });

async function whenReady<T>(
  services: Services,
  portfolio: Portfolio,
  gathered: DossierFacts,
  wish: DossierWish,
  { at, signal }: JobWatch,
  work: (ready: Ready) => Promise<T>,
): Promise<T> {
  // Each grows with what it reads; only one of them is there beside the process that draws.
  const seat = new Seat();
  const decoder = new PictureDecoder({ spawn: services.host.spawnPictureWorker, seat });
  // Not the reader of the search: that one is busy with what it finds, and is closed when it has nothing to do.
  const reader = new TextReader({ spawn: services.host.spawnTextWorker, seat });
  const passed = new PassedFiles();
  // A reader that is closed breaks off what it reads.
  const stopReading = () => reader.close();
  signal.addEventListener('abort', stopReading);
  try {
    const isShown = partsOf({ ...gathered, parts: wish.parts }).includes('evidence');
    const facts = isShown
      ? await lookAtFiles(portfolio, reader, gathered, (done, total) => {
          if (signal.aborted) throw new Fault('cancelled');
          at({ done, total, unit: 'items' });
        })
      : gathered;
    // What it has grown to is not needed for pages.
    reader.leave();
    const document = await bound(facts, wish);
    const sources = sourcesOf(portfolio, facts, document, { decoder, reader, passed });
    const draw = (path: string) =>
      drawApart(
        services.host.spawnDrawWorker,
        {
          ...sources,
          document,
          path,
          fontsFolder: services.fontsFolder,
          progress: (done, total) => at({ done, total, unit: 'pages' }),
        },
        signal,
      );
    return await work({ facts, draw });
  } finally {
    signal.removeEventListener('abort', stopReading);
    reader.close();
    decoder.close();
    passed.close();
  }
}

interface Readers {
  readonly decoder: PictureDecoder;
  readonly reader: TextReader;
  readonly passed: PassedFiles;
}

/** Where the drawing process finds what it asks for, by the SHA-256 of the content. */
function sourcesOf(
  portfolio: Portfolio,
  facts: DossierFacts,
  document: DossierDocument,
  { decoder, reader, passed }: Readers,
): Required<Pick<DrawingApart, 'pictures' | 'pages' | 'files'>> {
  const bytesOf = (ref: string) => readBlob(portfolio.db, ref)?.bytes ?? 0;
  const given = async <T extends { readonly path: string }>(ref: string, finding: Promise<T>): Promise<T> => {
    const found = await finding.catch((error: unknown) => {
      throw naming(facts, ref, passed.asFault(error));
    });
    passed.give(found.path);
    return found;
  };
  const turns = new Turns();
  const strips = stripsIn(document);
  const coming = (ofPages: boolean) =>
    drawnOn(document, ofPages).map((ref) => ({ ref, bytes: bytesOf(ref) }));
  const pictures = new ReadAhead(coming(false), turns, async (ref) => {
    if (bytesOf(ref) > LARGEST_PICTURE_BYTES) throw new Fault('picture-too-large', { name: ref });
    return decoder.openFile(pathOf(portfolio.vault, ref), passed.next(), strips.get(ref));
  });
  const pages = new ReadAhead(coming(true), turns, async (ref) => {
    const path = passed.next();
    await passPages(reader, pathOf(portfolio.vault, ref), path);
    return { path };
  });
  return {
    pictures: (ref) => given(ref, pictures.get(ref)),
    pages: (ref) => given(ref, pages.get(ref)),
    files: (ref) => given(ref, Promise.resolve({ path: pathOf(portfolio.vault, ref) })),
  };
}

/** What stands on pages of its own, in the order in which it is drawn. */
const platesOf = ({ sections }: DossierDocument): readonly Picture[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'plate' ? [block.picture] : [])),
  );

/** The pictures, or the files with pages. */
const drawnOn = (document: DossierDocument, ofPages: boolean): readonly string[] => [
  ...new Set(platesOf(document).flatMap(({ ref, page }) => ((page !== undefined) === ofPages ? [ref] : []))),
];

const stripsIn = (document: DossierDocument): ReadonlyMap<string, number> =>
  new Map(platesOf(document).flatMap(({ ref, strip }) => (strip === undefined ? [] : [[ref, strip.count]])));

/** The dossier with the list of what is in it, which `verify` reads. Others have their turn between the steps. */
async function bound(facts: DossierFacts, wish: DossierWish): Promise<DossierDocument> {
  const manifest = composeManifest(facts, wish, partsOf({ ...facts, parts: wish.parts }));
  const content = `${canonicalJson(manifest)}\n`;
  await setImmediate();
  const composed = compose(facts, wish);
  await setImmediate();
  return bindManifest(composed, content, sha256Of(content));
}

/** Names the file that took too long, so that the person can do something about it. */
const naming = (facts: DossierFacts, ref: string, error: unknown): unknown =>
  error instanceof Fault && error.code === 'took-too-long'
    ? new Fault('took-too-long', { name: titleOf(facts, ref) }, error)
    : error;

/** The title of the evidence that shows a file; of what is no evidence, the photo, its reference. */
const titleOf = ({ evidence }: DossierFacts, ref: string): string =>
  evidence.find(({ evidence: { file }, redacted = file }) => redacted.sha256 === ref)?.evidence.title ?? ref;

/** What the reader should know: what bears no watermark, pictures that could not be drawn, characters that no type face has. */
export function findingsOf(
  facts: DossierFacts,
  { parts, watermark }: Pick<DossierWish, 'parts' | 'watermark'>,
  { undrawn, missing }: Drawn,
): DossierRecord['findings'] {
  const isShown = partsOf({ ...facts, parts }).includes('evidence');
  const unmarked = isShown ? numberEvidence(facts).filter((item) => isUnmarked({ watermark }, item)) : [];
  const { why: reasons } = DOSSIER_WORDS[dossierLanguage(facts)].evidence;
  return [
    ...notShown(facts).map(({ evidence: { title }, why }) => ({
      code: 'file-not-bound',
      params: { name: title, why: reasons[why].replace(/。$/, '') },
    })),
    ...unmarked.map(({ evidence: { title } }) => ({ code: 'not-marked', params: { name: title } })),
    ...undrawn.map(({ ref }) =>
      ref === facts.career.photo?.sha256
        ? { code: 'photo-not-drawn', params: {} }
        : { code: 'picture-not-drawn', params: { name: titleOf(facts, ref) } },
    ),
    ...charactersMissing(missing),
  ];
}
