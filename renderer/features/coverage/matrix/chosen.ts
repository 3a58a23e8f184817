import type { ExpectedCell } from '../../../../shared/coverage/matrix.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { cellAt, type MatrixColumn, type MatrixRow } from './layout.ts';
import { HEAD_ROWS, type Area } from './move.ts';

/** A cell of a requirement and a piece of evidence; of one that is linked, how far it is judged. */
export type Cell = ExpectedCell;

/** The cells in an area: those that are linked, and those that are not. */
export interface Chosen {
  readonly rows: readonly StandardNode[];
  readonly linked: readonly Cell[];
  readonly open: readonly Cell[];
}

/** So many cells are linked in one go: the contract takes no more. */
const MOST = 10_000;

export function chosenIn(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  { top, bottom, left, right }: Area,
): Chosen {
  const nodes: StandardNode[] = [];
  const linked: Cell[] = [];
  const open: Cell[] = [];
  const across = columns.slice(Math.max(0, left - 1), right);
  for (const row of rows.slice(Math.max(0, top - HEAD_ROWS), Math.max(0, bottom - HEAD_ROWS + 1))) {
    if (row.is === 'part') continue;
    const before = linked.length + open.length;
    for (const column of across) {
      if (column.is === 'kind' || linked.length + open.length >= MOST) continue;
      const state = cellAt(row, column);
      if (typeof state === 'number') open.push({ node: row.id, evidence: column.id });
      else linked.push({ node: row.id, evidence: column.id, state });
    }
    if (linked.length + open.length > before) nodes.push(row.node);
  }
  return { rows: nodes, linked, open };
}
