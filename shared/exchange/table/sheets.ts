import { EXCHANGE_WORDS } from '../../words/exchange/words.ts';
import { error, refuse, type Finding, type Outcome } from '../finding.ts';
import type { ImportReport } from '../report.ts';
import type { SheetCell } from './cell.ts';
import { COLUMN_NAMES, foldName } from './columns.ts';
import { fromRows, type Table } from './read.ts';

/** A sheet of a workbook, row by row from the first. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** What of its cells cannot be read as it was meant. */
  readonly findings: readonly Finding[];
  /** Whoever opens the workbook does not see it (ECMA-376 Part 1, 18.2.19, `state`). */
  readonly isHidden: boolean;
}

export interface SheetTable {
  readonly table: Table;
  /** The other sheets, as far as anything is in them. */
  readonly left: ImportReport['left'];
}

/** The example beside our templates is nobody's standard. */
const EXAMPLES: ReadonlySet<string> = new Set(
  Object.values(EXCHANGE_WORDS).map(({ sheet }) => sheet.example),
);

/**
 * The table stands in the first sheet whose head has any column that we know. One that is hidden is not taken in
 * unseen.
 */
export function fromSheets(sheets: readonly Sheet[]): Outcome<SheetTable> {
  const tables = sheets
    .filter(({ rows }) => hasHead(rows))
    .toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden));
  const found = tables.find(({ name }) => !EXAMPLES.has(name)) ?? tables[0];
  if (found === undefined)
    return refuse([error('not-a-standard', { sheet: sheets[0]?.name ?? null, row: 1, column: null })]);
  if (found.isHidden)
    return refuse([
      error('sheet-hidden', { sheet: found.name, row: 1, column: null }, { sheet: found.name }),
    ]);
  const read = fromRows(found.rows, found.name);
  const findings = [...found.findings, ...(read.ok ? [] : read.findings)];
  if (findings.length > 0 || !read.ok) return refuse(findings);
  const left = sheets.flatMap(({ name, rows }): ImportReport['left'] => {
    const count = name === found.name || EXAMPLES.has(name) ? 0 : rows.filter(isFilled).length;
    return count === 0 ? [] : [{ what: name, why: 'other-sheet', count }];
  });
  return { ok: true, value: { table: read.value, left } };
}

const hasHead = ([head = []]: Sheet['rows']): boolean =>
  head.some((cell) => typeof cell === 'string' && COLUMN_NAMES.has(foldName(cell)));

const isFilled = (row: readonly SheetCell[]): boolean => row.some((cell) => cell !== '');
