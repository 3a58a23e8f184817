import { standardNodeSchema, type StandardLink, type StandardNode } from '../../standard/node.ts';
import { error, refuse, type Cell, type Finding, type Outcome } from '../finding.ts';
import { MAX_NODES } from '../limits.ts';
import { countSiblings } from '../order.ts';
import { childrenOf, findCycle, printOrder } from '../tree.ts';
import type { SheetCell } from './cell.ts';
import { readHead, type Head } from './head.ts';
import { readRow, type Row } from './row.ts';

/** What a table can say of a standard. */
export interface Table {
  readonly nodes: readonly StandardNode[];
  readonly links: readonly StandardLink[];
}

/**
 * The nodes of a table, our own export or a template that was filled in. Whatever is wrong is found at once, each
 * with its place; as long as anything is, nothing comes in. Rows may stand in any order, as long as each parent is
 * somewhere; siblings keep theirs.
 */
export function fromRows(cells: readonly (readonly SheetCell[])[], sheet: string | null): Outcome<Table> {
  const [first = [], ...others] = cells;
  const at = (row: number, column: string | null): Cell => ({ sheet, row, column });
  const head = readHead(first, at);
  if (!head.ok) return head;
  const filled = others.flatMap((row, index) => (isBlank(row) ? [] : [{ row, number: index + 2 }]));
  if (filled.length === 0) return refuse([error('items-missing', at(1, null))]);
  if (filled.length > MAX_NODES)
    return refuse([
      error('too-many-nodes', at(MAX_NODES + 2, null), { count: filled.length, limit: MAX_NODES }),
    ]);
  const rows = filled.map(({ row, number }) =>
    readRow(row, head.value, (column) => at(number, column), number),
  );
  const findings = [...rows.flatMap((row) => row.findings), ...compareRows(rows, head.value, at)];
  if (findings.length > 0) return refuse(findings.toSorted((a, b) => rowOf(a) - rowOf(b)));
  return { ok: true, value: arrange(rows) };
}

const isBlank = (row: readonly SheetCell[]): boolean =>
  row.every((cell) => typeof cell === 'string' && cell.trim() === '');

const rowOf = ({ where }: Finding): number => (typeof where === 'string' ? 0 : where.row);

/** What is wrong between rows: ids that occur twice, ids that no row has, and parents that go round. */
function compareRows(
  rows: readonly Row[],
  { nameOf }: Head,
  at: (row: number, column: string | null) => Cell,
): readonly Finding[] {
  const positions = new Map<string, number>();
  const repeated = rows.flatMap(({ id, number }, index): readonly Finding[] => {
    if (id === undefined) return [];
    const other = positions.get(id);
    if (other === undefined) positions.set(id, index);
    return other === undefined
      ? []
      : [error('id-repeated', at(number, nameOf('id')), { value: id, row: rows[other]?.number ?? 0 })];
  });
  const unknown = rows.flatMap(({ parent, links, number }): readonly Finding[] => [
    ...(parent === null || positions.has(parent)
      ? []
      : [error('parent-unknown', at(number, nameOf('parent')), { value: parent })]),
    ...links
      .filter(({ to }) => !positions.has(to))
      .map(({ to, type }) => error('link-unknown', at(number, nameOf(type)), { value: to })),
  ]);
  const ring = findCycle(
    rows.map(({ parent }) => {
      const above = parent === null ? undefined : positions.get(parent);
      return above === undefined ? [] : [above];
    }),
  );
  const cycle =
    ring === null
      ? []
      : [
          error('cycle', at(rows[ring[0] ?? 0]?.number ?? 1, nameOf('parent')), {
            items: ring
              .slice(0, 8)
              .map((index) => rows[index]?.id ?? '')
              .join(' → '),
          }),
        ];
  return [...repeated, ...unknown, ...cycle];
}

/** Rows that are all right, as a standard prints them. */
function arrange(rows: readonly Row[]): Table {
  const positions = new Map(rows.map(({ id }, index) => [id, index]));
  const parents = rows.map(({ parent }) => (parent === null ? null : (positions.get(parent) ?? null)));
  const inOrder = printOrder(childrenOf(parents)).flatMap((index) => rows[index] ?? []);
  const nodes = inOrder.map(({ fields, parent }) => ({
    type: 'item' as const,
    code: null,
    ...fields,
    parent,
  }));
  const orders = countSiblings(nodes);
  return {
    nodes: nodes.map((node, index) => standardNodeSchema.parse({ ...node, order: orders[index] })),
    links: inOrder.flatMap(({ links }) => links),
  };
}
