import type { Coverage } from '../../../../shared/coverage/coverage.ts';
import type { Matrix, MatrixEvidence, MatrixLink, MatrixNode } from '../../../../shared/coverage/matrix.ts';
import { rollUp } from '../../../../shared/coverage/rollUp.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../../../shared/evidence/evidence.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { outline, type Group } from '../outline.ts';

/** Which requirements are shown. `missing`: not shown enough by the rule of this standard. */
export const SHOWN = ['all', 'none', 'missing', 'awaiting', 'stale', 'signed'] as const;
export type Shown = (typeof SHOWN)[number];

/** A part of the standard, or a requirement. `nodes`: what lies beneath a part, in print order. */
export type MatrixRow =
  | {
      readonly is: 'part';
      readonly id: string;
      readonly depth: number;
      readonly group: Group;
      readonly open: boolean;
      readonly nodes: readonly MatrixNode[];
    }
  | {
      readonly is: 'requirement';
      readonly id: string;
      readonly depth: number;
      readonly node: StandardNode;
      readonly cells: MatrixNode;
    };

/** A piece of evidence, or all of a kind in one, where the kind is folded. */
export type MatrixColumn =
  | { readonly is: 'evidence'; readonly id: string; readonly evidence: MatrixEvidence }
  | { readonly is: 'kind'; readonly id: EvidenceKind; readonly members: ReadonlySet<string> };

/** A kind of evidence above its columns. `from` and `span` count columns. */
export interface ColumnGroup {
  readonly kind: EvidenceKind;
  readonly from: number;
  readonly span: number;
  readonly count: number;
  readonly open: boolean;
}

export interface Columns {
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly ColumnGroup[];
}

/** The matrix as the outline of a standard reads it. */
export function coverageOf(standard: Standard, { level, asOf, nodes }: Matrix): Coverage {
  const { byId } = indexStandard(standard);
  const own = new Map(
    nodes.map(({ id, state }) => [
      id,
      { total: 1, covered: state === 'none' ? 0 : 1, signed: state === 'signed' ? 1 : 0 },
    ]),
  );
  return {
    standard: standard.id,
    level,
    asOf,
    weighted: null,
    nodes: nodes.flatMap(({ id, state, links }) => {
      const node = byId.get(id);
      const signed = links.filter((link) => link.state === 'signed').length;
      return node ? [{ id, type: node.type, code: node.code, state, evidence: links.length, signed }] : [];
    }),
    rollup: rollUp(
      standard,
      (id) => own.get(id),
      (one, other) => ({
        total: one.total + other.total,
        covered: one.covered + other.covered,
        signed: one.signed + other.signed,
      }),
    ).map(([{ id, type }, sum]) => ({ id, type, ...sum })),
  };
}

const isShown = ({ state, enough }: MatrixNode, shown: Shown): boolean =>
  shown === 'all' || (shown === 'missing' ? !enough : state === shown);

/** Parts and requirements, one after the other as they are drawn; parts without any requirement to show are left out. */
export function rowsOf(
  standard: Standard,
  matrix: Matrix,
  shown: Shown,
  folded: ReadonlySet<string>,
): readonly MatrixRow[] {
  const byId = new Map(matrix.nodes.map((node) => [node.id, node]));
  const rows: MatrixRow[] = [];
  const addGroup = (group: Group, depth: number): readonly MatrixNode[] => {
    const at = rows.length;
    const beneath: MatrixNode[] = [];
    for (const { node } of group.requirements) {
      const cells = byId.get(node.id);
      if (cells === undefined || !isShown(cells, shown)) continue;
      beneath.push(cells);
      rows.push({ is: 'requirement', id: node.id, depth: depth + 1, node, cells });
    }
    for (const inner of group.groups) beneath.push(...addGroup(inner, depth + 1));
    if (beneath.length === 0) return beneath;
    const open = !folded.has(group.id);
    rows.splice(at, open ? 0 : rows.length - at, {
      is: 'part',
      id: group.id,
      depth,
      group,
      open,
      nodes: beneath,
    });
    return beneath;
  };
  for (const group of outline(standard, coverageOf(standard, matrix))) addGroup(group, 0);
  return rows;
}

/** Evidence by its kind, each kind in the order of the dates. */
export function columnsOf(evidence: readonly MatrixEvidence[], folded: ReadonlySet<string>): Columns {
  const columns: MatrixColumn[] = [];
  const groups: ColumnGroup[] = [];
  for (const kind of EVIDENCE_KINDS) {
    const some = evidence.filter((one) => one.kind === kind);
    if (some.length === 0) continue;
    const open = !folded.has(kind);
    const from = columns.length;
    if (open) for (const one of some) columns.push({ is: 'evidence', id: one.id, evidence: one });
    else columns.push({ is: 'kind', id: kind, members: new Set(some.map(({ id }) => id)) });
    groups.push({ kind, from, span: columns.length - from, count: some.length, open });
  }
  return { columns, groups };
}

const cells = new WeakMap<MatrixNode, ReadonlyMap<string, MatrixLink>>();

/** What stands in a requirement's row, by evidence. */
export function cellsOf(node: MatrixNode): ReadonlyMap<string, MatrixLink> {
  const known = cells.get(node) ?? new Map(node.links.map((link) => [link.evidence, link]));
  cells.set(node, known);
  return known;
}

/** What a cell says: a link with its state, or how many links lie folded in it. */
export function cellAt(row: MatrixRow, column: MatrixColumn): MatrixLink | number {
  if (row.is === 'part') return row.nodes.reduce((sum, node) => sum + countIn(node, column), 0);
  if (column.is === 'evidence') return cellsOf(row.cells).get(column.id) ?? 0;
  return countIn(row.cells, column);
}

function countIn(node: MatrixNode, column: MatrixColumn): number {
  if (column.is === 'evidence') return cellsOf(node).has(column.id) ? 1 : 0;
  return node.links.filter(({ evidence }) => column.members.has(evidence)).length;
}
