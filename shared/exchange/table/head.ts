import { error, refuse, type Cell, type Outcome } from '../finding.ts';
import type { SheetCell } from './cell.ts';
import { COLUMN_NAMES, foldName, NEEDED_COLUMNS } from './columns.ts';

/** The columns of a table. */
export interface Head {
  /** Where each column that we know stands, from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** What the table itself calls a column. */
  readonly nameOf: (column: string) => string;
  /** How many cells a row may have. */
  readonly width: number;
}

/** A head must be right before rows can be judged by it. */
export function readHead(
  cells: readonly SheetCell[],
  at: (row: number, column: string | null) => Cell,
): Outcome<Head> {
  const names = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : cell.formula));
  const columns = new Map<string, number>();
  const findings = names.flatMap((name, index) => {
    const column = COLUMN_NAMES.get(foldName(name));
    if (name === '') return [];
    if (column === undefined) return [error('column-unknown', at(1, name), { column: name })];
    if (columns.has(column)) return [error('column-repeated', at(1, name), { column: name })];
    columns.set(column, index);
    return [];
  });
  // Not one column is known: this is some other text, and to tell of each column would help nobody.
  if (columns.size === 0) return refuse([error('not-a-standard', at(1, null))]);
  const missing = NEEDED_COLUMNS.filter((column) => !columns.has(column)).map((column) =>
    error('column-missing', at(1, null), { column }),
  );
  if (findings.length + missing.length > 0) return refuse([...missing, ...findings]);
  return {
    ok: true,
    value: {
      columns,
      nameOf: (column) => names[columns.get(column) ?? -1] ?? column,
      width: names.findLastIndex((name) => name !== '') + 1,
    },
  };
}
