import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Fault } from '../../shared/contract/fault.ts';
import type { DossierRecord } from '../../shared/contract/records.ts';
import { compose, dossierLanguage } from '../../shared/dossier/compose.ts';
import type { DossierDocument } from '../../shared/dossier/document.ts';
import { isUnmarked } from '../../shared/dossier/enclosures.ts';
import { numberEvidence, type DossierFacts, type DossierWish } from '../../shared/dossier/facts.ts';
import { bindManifest, composeManifest } from '../../shared/dossier/manifest.ts';
import { partsOf } from '../../shared/dossier/sections/parts.ts';
import { DOSSIER_WORDS } from '../../shared/dossier/words/words.ts';
import { canonicalJson } from '../../shared/signoff/canonicalJson.ts';
import { readBlob } from '../db/blobs.ts';
import { Seat } from '../apart/queue.ts';
import { drawApart } from '../dossier/apart.ts';
import type { Drawn } from '../dossier/draw.ts';
import type { PictureSource } from '../dossier/picture.ts';
import type { JobWatch } from '../jobs.ts';
import { PictureDecoder } from '../pictures/decoder.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { sha256Of } from '../signing/digest.ts';
import { TextReader } from '../texts/reader.ts';
import { pathOf, type Stored } from '../vault/vault.ts';
import { charactersMissing } from './drawingFindings.ts';
import { drawIntoVault, type Draw, type Sources } from './drawIntoVault.ts';
import { lookAtFiles, notShown, pageSource } from './shownEvidence.ts';

/** A picture is held in memory whole while it is drawn. */
const LARGEST_PICTURE_BYTES = 256 * 1024 * 1024;

/** A dossier ready to be drawn: what it says, how it is drawn, and by whom. */
interface Ready {
  readonly facts: DossierFacts;
  readonly document: DossierDocument;
  readonly sources: Sources;
  readonly draw: Draw;
}
export interface Made {
  readonly facts: DossierFacts;
  readonly stored: Stored;
  readonly drawn: Drawn;
}

/** Draws the PDF straight into the vault, in a process of its own, for the rows that `record` writes. */
export const drawForKeeping = <T>(
  services: Services,
  portfolio: Portfolio,
  gathered: DossierFacts,
  wish: DossierWish,
  watch: JobWatch,
  record: (made: Made) => T,
): Promise<T> =>
  withSources(services, portfolio, gathered, wish, watch, ({ facts, document, sources, draw }) =>
    drawIntoVault(services, portfolio, document, sources, (made) => record({ facts, ...made }), draw),
  );

/** Draws the same into a file at `path`. */
export const drawForLooking = (
  services: Services,
  portfolio: Portfolio,
  gathered: DossierFacts,
  wish: DossierWish,
  watch: JobWatch,
  path: string,
): Promise<Omit<Made, 'stored'>> =>
  withSources(services, portfolio, gathered, wish, watch, async ({ facts, document, sources, draw }) => {
    const out = createWriteStream(path);
    try {
      const drawn = await draw({ document, ...sources, fontsFolder: services.fontsFolder, out });
      return { facts, drawn };
    } catch (error) {
      // Whoever takes away what is there must find nobody who still writes it.
      if (!out.closed) await once(out.destroy(), 'close');
      throw error;
    }
  });

async function withSources<T>(
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
    const sources: Sources = {
      pictures: naming(facts, pictureSource(portfolio, decoder)),
      pages: naming(facts, pageSource(portfolio, reader)),
      progress: (done, total) => at({ done, total, unit: 'pages' }),
      files: (sha256) => readStored(portfolio, sha256),
    };
    const draw: Draw = (drawing) => drawApart(services.host.spawnDrawWorker, drawing, signal);
    return await work({ facts, document: bound(facts, wish), sources, draw });
  } finally {
    signal.removeEventListener('abort', stopReading);
    reader.close();
    decoder.close();
  }
}

/** The dossier with the list of what is in it, which `verify` reads. */
function bound(facts: DossierFacts, wish: DossierWish): DossierDocument {
  const manifest = composeManifest(facts, wish, partsOf({ ...facts, parts: wish.parts }));
  const content = `${canonicalJson(manifest)}\n`;
  return bindManifest(compose(facts, wish), content, sha256Of(content));
}

/** Names the file that took too long, so that the person can do something about it. */
const naming =
  <T>(facts: DossierFacts, source: (ref: string) => Promise<T>) =>
  (ref: string): Promise<T> =>
    source(ref).catch((error: unknown) => {
      if (!(error instanceof Fault) || error.code !== 'took-too-long') throw error;
      throw new Fault('took-too-long', { name: titleOf(facts, ref) }, error);
    });

/** The title of the evidence that shows a file; of what is no evidence, the photo, its reference. */
const titleOf = ({ evidence }: DossierFacts, ref: string): string =>
  evidence.find(({ evidence: { file }, redacted = file }) => redacted.sha256 === ref)?.evidence.title ?? ref;

/** Pictures by the SHA-256 of their content. */
const pictureSource =
  (portfolio: Portfolio, decoder: PictureDecoder): PictureSource =>
  async (sha256) => {
    if ((readBlob(portfolio.db, sha256)?.bytes ?? 0) > LARGEST_PICTURE_BYTES)
      throw new Fault('picture-too-large', { name: sha256 });
    return decoder.open(await readStored(portfolio, sha256));
  };

async function readStored({ vault }: Portfolio, sha256: string): Promise<Buffer> {
  const path = pathOf(vault, sha256);
  return readFile(path).catch((error: unknown) => {
    throw new Fault('file-missing', { path }, error);
  });
}

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
