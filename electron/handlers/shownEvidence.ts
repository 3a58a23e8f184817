import { readFile } from 'node:fs/promises';
import { Fault } from '../../shared/contract/fault.ts';
import { DRAWN, numberEvidence, type DossierFacts, type EvidenceFacts } from '../../shared/dossier/facts.ts';
import {
  MOST_PRINTED_DATA,
  MOST_PRINTED_TEXT,
  type Shown,
  type ShownText,
} from '../../shared/dossier/shown.ts';
import type { Evidence, StoredFile } from '../../shared/evidence/evidence.ts';
import { looksLikeText } from '../../shared/evidence/charset.ts';
import { stripsOf } from '../dossier/strips.ts';
import { requireDecodable } from '../pictures/decodable.ts';
import { readUprightSides } from '../pictures/header.ts';
import type { Portfolio } from '../session.ts';
import { decode, readHead } from '../texts/formats/plain.ts';
import { formatOf } from '../texts/formatOf.ts';
import type { TextReader } from '../texts/reader.ts';
import { pathOf } from '../vault/vault.ts';

/**
 * Looks at each file that the dossier shows, to know how: as pages, as text, or not at all. Each is read by itself in the
 * reading process, and only the sizes of its pages or its text are kept.
 * @param progress called after each file
 * @throws Fault took-too-long: what a busy machine could not read in time is another time read; cancelled
 */
export async function lookAtFiles(
  { vault }: Portfolio,
  reader: TextReader,
  facts: DossierFacts,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<DossierFacts> {
  const numbered = new Set(numberEvidence(facts).map(({ evidence }) => evidence.id));
  const evidence: EvidenceFacts[] = [];
  let done = 0;
  for (const item of facts.evidence) {
    const file = item.redacted ?? item.evidence.file;
    const shown = numbered.has(item.evidence.id)
      ? await lookAt(reader, pathOf(vault, file.sha256), file)
      : null;
    if (shown?.as === 'file' && shown.why === 'too-slow')
      throw new Fault('took-too-long', { name: item.evidence.title });
    evidence.push(shown === null ? item : { ...item, shown });
    if (numbered.has(item.evidence.id)) progress((done += 1), numbered.size);
  }
  return { ...facts, evidence };
}

/** Enough of a picture to tell its sides, behind what a camera writes before them. */
const HEAD_OF_PICTURE = 256 * 1024;

/** Null: as its kind is shown anyway. */
async function lookAt(reader: TextReader, path: string, file: StoredFile): Promise<Shown | null> {
  const { mediaType } = file;
  if (mediaType === 'application/pdf') {
    const look = await reader.look(path);
    if (look === null) throw new Fault('cancelled');
    return look.state === 'read' ? { as: 'pages', sizes: look.sizes } : { as: 'file', why: look.why };
  }
  if (DRAWN.has(mediaType)) return { as: 'picture', strips: await stripsIn(path, file) };
  const format = formatOf(mediaType);
  if (format === null || mediaType === 'image/svg+xml') return null;
  return format === 'plain' ? readAsWritten(path, mediaType) : extract(reader, path, mediaType);
}

/** Whether a longer file is whole is not looked at: reading it would hold everything else up. */
const MOST_LOOKED_AT = 32 * 1024 * 1024;

/**
 * A picture that is not there or not readable is told when it is drawn, and on one page: of a long one, forty would say
 * that it is not.
 */
async function stripsIn(path: string, { bytes }: StoredFile): Promise<number> {
  const head = await readHead(path, HEAD_OF_PICTURE).catch(() => null);
  const sides = head && readUprightSides(head);
  const strips = sides === null ? 1 : stripsOf(sides);
  if (strips === 1 || bytes > MOST_LOOKED_AT) return strips;
  try {
    requireDecodable(await readFile(path));
    return strips;
  } catch {
    return 1;
  }
}

const TABLES = new Set(['text/csv', 'text/tab-separated-values']);
/** What people read from beginning to end. Of data and source code the beginning shows what it is. */
const PROSE = new Set([...TABLES, 'text/plain', 'text/markdown']);

/** Text files are printed as they are, line by line. Four bytes are the most that a character takes. */
async function readAsWritten(path: string, mediaType: string): Promise<Shown | null> {
  const head = await readHead(path, 4 * MOST_PRINTED_TEXT + 4).catch(() => null);
  if (head === null) return { as: 'file', why: 'missing' };
  if (head.length === 0 || !looksLikeText(head)) return null;
  if (!PROSE.has(mediaType)) return textOf(decode(head), 'code', false, MOST_PRINTED_DATA);
  const format = TABLES.has(mediaType) ? 'table' : mediaType === 'text/markdown' ? 'markdown' : 'plain';
  return textOf(decode(head), format, false);
}

async function extract(reader: TextReader, path: string, mediaType: string): Promise<Shown | null> {
  const read = await reader.read({ path, mediaType });
  if (read === null) throw new Fault('cancelled');
  if (read.state === 'none') return null;
  return read.state === 'failed' ? { as: 'file', why: read.why } : textOf(read.text, 'plain', true);
}

const textOf = (
  text: string,
  format: ShownText['format'],
  extracted: boolean,
  most = MOST_PRINTED_TEXT,
): ShownText => ({
  as: 'text',
  text: text.slice(0, most).replace(/[\uD800-\uDBFF]$/, ''),
  format,
  extracted,
  cut: text.length > most,
});

/** Puts the pages of a PDF where the drawing process finds them. @throws Fault cancelled, took-too-long, file-missing, picture-unreadable */
export async function passPages(reader: TextReader, path: string, into: string): Promise<void> {
  const read = await reader.pages(path, into);
  if (read === null) throw new Fault('cancelled');
  if (read.failed === 'too-slow') throw new Fault('took-too-long');
  if (read.failed !== undefined)
    throw new Fault(read.failed === 'missing' ? 'file-missing' : 'picture-unreadable');
}

/** The evidence that was to be shown and is not, with the reason. */
export const notShown = (
  facts: DossierFacts,
): readonly {
  readonly evidence: Evidence;
  readonly why: NonNullable<Extract<Shown, { as: 'file' }>['why']>;
}[] =>
  facts.evidence.flatMap(({ evidence, shown }) =>
    shown?.as === 'file' && shown.why !== null ? [{ evidence, why: shown.why }] : [],
  );
