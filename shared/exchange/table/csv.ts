import { unguard, guard, type SheetCell } from './cell.ts';
import { COLUMN_NAMES, foldName } from './columns.ts';
import type { Rows } from './write.ts';

/** After a byte order mark: without it Excel takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as comma-separated values (RFC 4180) that no spreadsheet calculates with. */
export const writeCsv = (rows: Rows): string =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.map((cell) => quote(guard(cell))).join(',')}\r\n`).join('');

/** Semicolons and tabs part fields in other places of the world, and blanks at the edge get lost: they are quoted too. */
const quote = (field: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

export interface CsvRows {
  readonly rows: readonly (readonly SheetCell[])[];
  /** The row, from 1, from which on a quotation never ends. */
  readonly openQuote: number | null;
}

/** Whatever program wrote them: fields parted by commas, semicolons or tabs, rows ended by CRLF, LF or CR. */
export function readCsv(text: string): CsvRows {
  const { records, openQuote } = readRecords(text, separatorOf(text));
  return { rows: records.map((fields) => fields.map(unguard)), openQuote };
}

/** The one under which the head has the most columns that we know. */
function separatorOf(text: string): string {
  const known = (separator: string) =>
    readRecords(text.slice(0, LONGEST_HEAD), separator).records[0]?.filter((name) =>
      COLUMN_NAMES.has(foldName(name)),
    ).length ?? 0;
  return [',', ';', '\t'].toSorted((a, b) => known(b) - known(a))[0] ?? ',';
}

const LONGEST_HEAD = 10_000;

/** The records of a text in which that character parts the fields. `openQuote`: the record whose quotation never ends. */
export function readRecords(
  text: string,
  separator: string,
): { records: string[][]; openQuote: number | null } {
  const records: string[][] = [];
  let fields: string[] = [];
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const boundary = new RegExp(`[${separator}\r\n]`, 'g');
  while (at < text.length) {
    const quoted = text[at] === '"' ? readQuoted(text, at + 1) : { text: '', end: at };
    if (quoted === null) return { records, openQuote: records.length + 1 };
    // What follows a closing quote up to the separator is taken as it stands, like a field without quotes.
    boundary.lastIndex = quoted.end;
    const end = boundary.exec(text)?.index ?? text.length;
    fields.push(quoted.text + text.slice(quoted.end, end));
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (text[end] !== separator) {
      records.push(fields);
      fields = [];
    } else if (at === text.length) {
      // A separator at the very end still opens a field.
      records.push([...fields, '']);
    }
  }
  return { records, openQuote: null };
}

/** From behind the opening quote to behind the closing one; a doubled quote stands for one. Null: it never closes. */
function readQuoted(text: string, start: number): { readonly text: string; readonly end: number } | null {
  let end = text.indexOf('"', start);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end === -1 ? null : { text: text.slice(start, end).replaceAll('""', '"'), end: end + 1 };
}
