import type { Version } from '../standard/diff.ts';
import { standardSchema, type Standard } from '../standard/standard.ts';
import { fromPackage, type Imported, type ReadingOptions } from './case/read.ts';
import { error, refuse, type Outcome } from './finding.ts';
import { findExcess, isObject } from './json.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { describeIssue } from './malformed.ts';
import { readCsv } from './table/csv.ts';
import type { ImportReport } from './report.ts';
import { isUtf16, otherKindOf } from './signature.ts';
import { fromRows, type Table } from './table/read.ts';
import { fromSheets, type Sheet } from './table/sheets.ts';

/** `case`: a CFPackage; `json`: a standard as we keep it; `csv`, `xlsx`: a table, ours or a template that was filled in. */
export const FILE_FORMS = ['case', 'json', 'csv', 'xlsx'] as const;
export type FileForm = (typeof FILE_FORMS)[number];

/** What templates there are. */
export const TEMPLATE_FORMS = ['xlsx', 'csv'] as const satisfies readonly FileForm[];
export type TemplateForm = (typeof TEMPLATE_FORMS)[number];

export interface FileReadingOptions extends ReadingOptions {
  /** A table says nothing of the standard as a whole. */
  readonly table: Pick<Standard, 'id' | 'title' | 'language'>;
}

export type ImportedFile = Imported & { readonly form: FileForm };

/** The standard in a text file; what kind of file it is, its content says and not its name. */
export function readFile(bytes: Uint8Array, options: FileReadingOptions): Outcome<ImportedFile> {
  const text = decode(bytes);
  if (!text.ok) return text;
  if (!/^\s*[[{]/.test(text.value)) return readTable(text.value, options);
  const json = parse(text.value);
  if (!json.ok) return json;
  const isPackage = isObject(json.value) && ('CFDocument' in json.value || 'CFItems' in json.value);
  const read = isPackage ? fromPackage(json.value, options) : fromJson(json.value);
  return read.ok ? { ok: true, value: { ...read.value, form: isPackage ? 'case' : 'json' } } : read;
}

function decode(bytes: Uint8Array): Outcome<string> {
  if (bytes.length > MAX_FILE_BYTES)
    return refuse([error('file-too-large', '', { bytes: bytes.length, limit: MAX_FILE_BYTES })]);
  const kind = otherKindOf(bytes);
  if (kind !== null) return refuse([error('other-file', '', { kind })]);
  if (isUtf16(bytes)) return refuse([error('utf-16', '')]);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? refuse([error('file-empty', '')]) : { ok: true, value: text };
  } catch {
    return refuse([error('not-utf-8', '')]);
  }
}

function parse(text: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault);
    // Where the text just ends, no position is named.
    const position = Number(/at position (\d+)/.exec(detail)?.[1] ?? text.length);
    const lines = text.slice(0, position).split('\n');
    const column = (lines.at(-1)?.length ?? 0) + 1;
    return refuse([error('not-json', '', { line: lines.length, column, detail })]);
  }
}

/** A standard as `standards export --format json` writes it. */
function fromJson(json: unknown): Outcome<Imported> {
  if (!isObject(json) || !('nodes' in json)) return refuse([error('not-a-standard', '')]);
  const excess = findExcess(json);
  if (excess) return refuse([excess]);
  const parsed = standardSchema.safeParse(json);
  if (!parsed.success) return refuse(parsed.error.issues.flatMap((issue) => describeIssue(issue, json)));
  return {
    ok: true,
    value: { standard: parsed.data, report: { kept: parsed.data.nodes.length, mapped: 0, left: [] } },
  };
}

function readTable(text: string, options: FileReadingOptions): Outcome<ImportedFile> {
  const { rows, openQuote } = readCsv(text);
  if (openQuote !== null) return refuse([error('quote-open', { sheet: null, row: openQuote, column: null })]);
  const read = fromRows(rows, null);
  return read.ok ? { ok: true, value: tableFile(read.value, 'csv', options) } : read;
}

/** The standard in the sheets of a workbook. */
export function readSheets(sheets: readonly Sheet[], options: FileReadingOptions): Outcome<ImportedFile> {
  const read = fromSheets(sheets);
  return read.ok ? { ok: true, value: tableFile(read.value.table, 'xlsx', options, read.value.left) } : read;
}

const tableFile = (
  table: Table,
  form: 'csv' | 'xlsx',
  { source, table: head }: FileReadingOptions,
  left: ImportReport['left'] = [],
): ImportedFile => ({
  standard: ownStandard(table, { ...head, source }),
  report: { kept: table.nodes.length, mapped: 0, left },
  form,
});

/** A standard of the user's own out of a table. It has no official code: only an authority gives these. */
export const ownStandard = (
  { nodes, links }: Table,
  head: Pick<Standard, 'id' | 'title' | 'language' | 'source'>,
): Standard =>
  standardSchema.parse({ ...head, code: null, kind: 'own', about: [], nodes, links, errata: [] });

/** What of a file can be compared with another version: a table says nothing of the standard as a whole. */
export const versionOf = ({ standard, form }: ImportedFile): Version =>
  form === 'csv' || form === 'xlsx' ? { nodes: standard.nodes, links: standard.links } : standard;
