import { error, refuse, type Finding, type Outcome } from '../../../shared/exchange/finding.ts';
import type { SheetCell } from '../../../shared/exchange/table/cell.ts';
import type { Sheet } from '../../../shared/exchange/table/sheets.ts';
import { readDateStyles } from './dates.ts';
import { unpack, type Parts } from './unpack.ts';
import { decodeText, walk } from './xml.ts';

/** The sheets of a workbook (Office Open XML, ECMA-376), as texts. Formulas are not calculated but handed on. */
export function readWorkbook(bytes: Uint8Array): Outcome<readonly Sheet[]> {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  try {
    return readParts(unpacked.value);
  } catch {
    return refuse([error('workbook-damaged', '')]);
  }
}

function readParts(parts: Parts): Outcome<readonly Sheet[]> {
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) return refuse([error('not-a-standard', '')]);
  const targets = readTargets(parts);
  const strings = readStrings(parts.get('xl/sharedStrings.xml'));
  const dates = readDateStyles(parts.get('xl/styles.xml'));
  const sheets: Sheet[] = [];
  walk(workbook, {
    open: (tag, { name = '', id = '', state = 'visible' }) => {
      const part = tag === 'sheet' ? parts.get(targets.get(id) ?? '') : undefined;
      if (part !== undefined)
        sheets.push({ ...readSheet(name, part, strings, dates), isHidden: state !== 'visible' });
    },
  });
  return { ok: true, value: sheets };
}

/** Where the parts lie that the workbook names by relationship ids. */
function readTargets(parts: Parts): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  walk(parts.get('xl/_rels/workbook.xml.rels') ?? '<none/>', {
    open: (tag, { Id = '', Target = '' }) => {
      if (tag === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

/** The texts that cells name by their number; how a word is to be pronounced (`rPh`) is none of it. */
function readStrings(part: string | undefined): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isSpoken = false;
  walk(part ?? '<none/>', {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') isSpoken = true;
    },
    close: (tag, content) => {
      if (tag === 'rPh') isSpoken = false;
      if (tag === 't' && !isSpoken) text += content;
      if (tag === 'si') strings.push(decodeText(text));
    },
  });
  return strings;
}

function readSheet(
  name: string,
  part: string,
  strings: readonly string[],
  dates: ReadonlySet<number>,
): Omit<Sheet, 'isHidden'> {
  const rows: SheetCell[][] = [];
  const findings: Finding[] = [];
  let at = { row: 0, column: -1 };
  let cell: { type: string; style: number; value: string; formula: string | null } = blank();
  walk(part, {
    open: (tag, { r = '', t = 'n', s = '', ref = '' }) => {
      if (tag === 'row') at = { row: r === '' ? at.row + 1 : Number(r), column: -1 };
      if (tag === 'c') {
        at = placeOf(r) ?? { row: at.row, column: at.column + 1 };
        cell = { ...blank(), type: t, style: Number(s) };
      }
      if (tag === 'mergeCell') findings.push(merged(name, ref));
    },
    close: (tag, text) => {
      if (tag === 'v' || tag === 't') cell = { ...cell, value: cell.value + text };
      if (tag === 'f') cell = { ...cell, formula: text };
      if (tag !== 'c' || !isWithin(at)) return;
      if (cell.type === 'n' && cell.formula === null && cell.value !== '' && dates.has(cell.style))
        findings.push(
          error('cell-date', { sheet: name, row: at.row, column: letters(at.column) }, { value: cell.value }),
        );
      const content = contentOf(cell, strings);
      if (content !== '') (rows[at.row - 1] ??= [])[at.column] = content;
    },
  });
  return { name, rows: Array.from(rows, (row) => Array.from(row ?? [], (one) => one ?? '')), findings };
}

const blank = () => ({ type: 'n', style: 0, value: '', formula: null });

function contentOf(
  { type, value, formula }: { type: string; value: string; formula: string | null },
  strings: readonly string[],
): SheetCell {
  if (formula !== null) return { formula: `=${formula === '' ? '…' : formula}` };
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      // 0.1 + 0.2 is kept as 0.30000000000000004, and shown as fifteen digits.
      return value === '' ? '' : String(Number(Number(value).toPrecision(15)));
    default:
      return decodeText(value);
  }
}

/** More than any spreadsheet has (Excel: 1,048,576 rows and 16,384 columns). */
const isWithin = ({ row, column }: { row: number; column: number }): boolean =>
  row >= 1 && row <= 1_048_576 && column >= 0 && column < 16_384;

/** `C7` is row 7, column 2. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (found === null) return null;
  const column = Array.from(found[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(found[2]), column: column - 1 };
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function merged(sheet: string, range: string): Finding {
  const place = placeOf(range.split(':')[0] ?? '');
  return error(
    'cells-merged',
    { sheet, row: place?.row ?? 1, column: place === null ? null : letters(place.column) },
    { value: range },
  );
}
