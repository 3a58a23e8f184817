import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { encodeText, escape } from './xml.ts';

export interface SheetToWrite {
  readonly name: string;
  /** The first row is the head. */
  readonly rows: readonly (readonly string[])[];
}

/** A ZIP must tell of a time; one for all keeps exports of the same the same. */
const CHANGED = new Date(2026, 0, 1);

/** The widest that a column is made, in characters; longer texts are broken. */
const WIDEST = 60;

/**
 * Tables as a workbook, the same bytes each time. Every cell is text and stays text when somebody types in it: 1.10 is
 * not made 1.1, and nothing is calculated.
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const blob = await writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: toCells(rows),
      columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
      stickyRowsCount: 1,
    })),
  ).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return zipSync(parts, { mtime: CHANGED, level: 6 });
}

const toCells = (rows: readonly (readonly string[])[]): SheetData =>
  rows.map((row, index) =>
    row.map((text) => ({
      ...(text === '' ? {} : { value: encodeCell(text) }),
      type: String,
      format: '@',
      wrap: true,
      alignVertical: 'top' as const,
      ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );

/** The library keeps texts in a plain object and would lose `toString` and its like; one letter escaped, they are safe. */
const encodeCell = (text: string): string =>
  text in Object.prototype ? escape(text.charAt(0)) + text.slice(1) : encodeText(text);

/** The width that the first rows want: Chinese characters take twice as much. */
function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const widths = rows.slice(0, 200).map((row) => {
    const text = row[column] ?? '';
    return text.length + (text.match(/[\u2E80-\uFFFF]/g)?.length ?? 0);
  });
  return Math.min(WIDEST, Math.max(10, ...widths) + 2);
}
