import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { Fault } from '../../shared/contract/fault.ts';
import {
  readFile,
  readSheets,
  type FileForm,
  type TemplateForm,
  type FileReadingOptions,
  type ImportedFile,
} from '../../shared/exchange/file.ts';
import { error, refuse, type Outcome } from '../../shared/exchange/finding.ts';
import { MAX_FILE_BYTES } from '../../shared/exchange/limits.ts';
import { toPackage } from '../../shared/exchange/case/write.ts';
import { writeCsv } from '../../shared/exchange/table/csv.ts';
import { templateHead, templateRows, toRows } from '../../shared/exchange/table/write.ts';
import type { Language } from '../../shared/contract/records.ts';
import { EXCHANGE_WORDS } from '../../shared/words/exchange/words.ts';
import { diff, type Difference, type Version } from '../../shared/standard/diff.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { fold } from '../standards/fold.ts';
import { uuidOf } from '../standards/uuid.ts';
import { readWorkbook } from '../standards/workbook/read.ts';
import { isWorkbook } from '../standards/workbook/unpack.ts';
import { writeWorkbook } from '../standards/workbook/write.ts';
import type { SourceFile } from '../vault/source.ts';

/** CASE wants to know when. A pack does not say; this is the day of the release that it came with, so exports stay equal. */
const PACKS_CHANGED = '2026-11-24T00:00:00.000Z';

/** A standard as a file, the same bytes each time. */
export async function exportStandard(standard: Standard, form: FileForm): Promise<Uint8Array> {
  return form === 'xlsx'
    ? writeWorkbook([{ name: 'standard', rows: toRows(standard) }])
    : encode(write(standard, form));
}

/** A table to fill in, with an example, in the reader's language. */
export async function makeTemplate(form: TemplateForm, language: Language): Promise<Uint8Array> {
  if (form === 'csv') return encode(writeCsv(templateRows(language)));
  const { sheet } = EXCHANGE_WORDS[language];
  const head = templateHead(language);
  const blank = Array.from({ length: ROWS_TO_FILL_IN }, () => head.map(() => ''));
  return writeWorkbook([
    { name: sheet.table, rows: [head, ...blank] },
    { name: sheet.example, rows: templateRows(language) },
  ]);
}

/** Rows of a template that are text already, so that no program makes a date of 1-2. */
const ROWS_TO_FILL_IN = 500;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function write(standard: Standard, form: Exclude<FileForm, 'xlsx'>): string {
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
  const options: FileReadingOptions = {
    uuidOf,
    source: { file: file.name, sha256: createHash('sha256').update(content).digest('hex') },
    table: { id: uuidOf(file.name), title: titleOf(file.name), language: 'und' },
  };
  if (!isWorkbook(content)) return readFile(content, options);
  const sheets = readWorkbook(content);
  return sheets.ok ? readSheets(sheets.value, options) : sheets;
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
