import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { Fault } from '../../shared/contract/fault.ts';
import { readFile, type FileForm, type ImportedFile } from '../../shared/exchange/file.ts';
import { error, refuse, type Outcome } from '../../shared/exchange/finding.ts';
import { MAX_FILE_BYTES } from '../../shared/exchange/limits.ts';
import { toPackage } from '../../shared/exchange/case/write.ts';
import { writeCsv } from '../../shared/exchange/table/csv.ts';
import { toRows } from '../../shared/exchange/table/write.ts';
import { diff, type Difference, type Version } from '../../shared/standard/diff.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { fold } from '../standards/fold.ts';
import { uuidOf } from '../standards/uuid.ts';
import type { SourceFile } from '../vault/source.ts';

/** CASE wants to know when. A pack does not say; this is the day of the release that it came with, so exports stay equal. */
const PACKS_CHANGED = '2026-11-24T00:00:00.000Z';

/** A standard as a file, the same bytes each time. */
export function exportStandard(standard: Standard, form: FileForm): Uint8Array {
  return new TextEncoder().encode(write(standard, form));
}

function write(standard: Standard, form: FileForm): string {
  switch (form) {
    case 'case':
      return writeJson(toPackage(standard, { uuidOf, changed: PACKS_CHANGED }));
    case 'json':
      return writeJson(standard);
    case 'csv':
      return writeCsv(toRows(standard));
  }
}

const writeJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * The standard in a file, or what is wrong with it. A file that is too large is not read to its end.
 * @throws Fault file-missing, file-unreadable
 */
export async function readStandardFile(file: SourceFile): Promise<Outcome<ImportedFile>> {
  const content = file.kind === 'path' ? readWhole(file.path) : await readStream(file.stream);
  if (typeof content === 'number')
    return refuse([error('file-too-large', '', { bytes: content, limit: MAX_FILE_BYTES })]);
  return readFile(content, {
    uuidOf,
    source: { file: file.name, sha256: createHash('sha256').update(content).digest('hex') },
    table: { id: uuidOf(file.name), title: titleOf(file.name), language: 'und' },
  });
}

/** The bytes of a file, or how many there are where they are too many. */
function readWhole(path: string): Uint8Array | number {
  const bytes = sizeOf(path);
  return bytes > MAX_FILE_BYTES ? bytes : tryTo(path, () => readFileSync(path));
}

/** The bytes of a stream, or how many came until they were too many. */
async function readStream(stream: Readable): Promise<Uint8Array | number> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MAX_FILE_BYTES) return bytes;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What a table is called after: its file's name without the ending. */
const titleOf = (fileName: string): string => fileName.slice(0, -extname(fileName).length || undefined);

/** @throws Fault file-unreadable: a folder, or a pipe, which might never end */
function sizeOf(path: string): number {
  const found = tryTo(path, () => statSync(path));
  if (!found.isFile()) throw new Fault('file-unreadable', { path });
  return found.size;
}

function tryTo<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new Fault(isMissing ? 'file-missing' : 'file-unreadable', { path }, cause);
  }
}

/** What changed between two versions of a standard, wherever they come from. */
export const compare = (older: Version, newer: Version): Difference => diff(older, newer, fold);
