import { freshnessOf } from '../../../../shared/coverage/enough.ts';
import type { Coverage } from '../../../../shared/coverage/coverage.ts';
import {
  byDate,
  countIn,
  stateAt,
  type Matrix,
  type MatrixEvidence,
  type MatrixNode,
} from '../../../../shared/coverage/matrix.ts';
import type { CoverageState } from '../../../../shared/coverage/state.ts';
import { rollUp } from '../../../../shared/coverage/rollUp.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../../../shared/evidence/evidence.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import type { Age } from '../age.ts';
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

/** A piece of evidence, or all of a kind in one, where the kind is folded. `at`: their places in the matrix. */
export type MatrixColumn =
  | {
      readonly is: 'evidence';
      readonly id: string;
      readonly evidence: MatrixEvidence;
      readonly age: Age | null;
      readonly at: readonly number[];
    }
  | { readonly is: 'kind'; readonly id: EvidenceKind; readonly at: readonly number[] };

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
    nodes: nodes.flatMap(({ id, state, evidence, signed }) => {
      const node = byId.get(id);
      return node ? [{ id, type: node.type, code: node.code, state, evidence, signed }] : [];
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

/** What lies beneath a part: what is shown of it, and the tally of all. */
interface Beneath {
  readonly nodes: readonly MatrixNode[];
  readonly covered: number;
  readonly signed: number;
}

const isShown = ({ state, enough }: MatrixNode, shown: Shown): boolean =>
  shown === 'all' || (shown === 'missing' ? !enough : state === shown);

/** The parts of a standard do not change with what shows them: they are gone through once, and not with each link. */
const outlines = new WeakMap<Standard, Map<number | null, readonly Group[]>>();

function partsOf(standard: Standard, matrix: Matrix): readonly Group[] {
  const byLevel = outlines.get(standard) ?? new Map<number | null, readonly Group[]>();
  outlines.set(standard, byLevel);
  const known = byLevel.get(matrix.level) ?? outline(standard, coverageOf(standard, matrix));
  byLevel.set(matrix.level, known);
  return known;
}

/** Parts and requirements, one after the other as they are drawn; parts without any requirement to show are left out. */
export function rowsOf(
  standard: Standard,
  matrix: Matrix,
  shown: Shown,
  folded: ReadonlySet<string>,
): readonly MatrixRow[] {
  const byId = new Map(matrix.nodes.map((node) => [node.id, node]));
  const rows: MatrixRow[] = [];
  const addGroup = (group: Group, depth: number): Beneath => {
    const at = rows.length;
    const nodes: MatrixNode[] = [];
    let [covered, signed] = [0, 0];
    for (const { node } of group.requirements) {
      const cells = byId.get(node.id);
      if (cells === undefined) continue;
      if (cells.state !== 'none') covered += 1;
      if (cells.state === 'signed') signed += 1;
      if (!isShown(cells, shown)) continue;
      nodes.push(cells);
      rows.push({ is: 'requirement', id: node.id, depth: depth + 1, node, cells });
    }
    for (const inner of group.groups) {
      const beneath = addGroup(inner, depth + 1);
      nodes.push(...beneath.nodes);
      covered += beneath.covered;
      signed += beneath.signed;
    }
    if (nodes.length > 0) {
      const open = !folded.has(group.id);
      rows.splice(at, open ? 0 : rows.length - at, {
        is: 'part',
        id: group.id,
        depth,
        group: { ...group, covered, signed },
        open,
        nodes,
      });
    }
    return { nodes, covered, signed };
  };
  for (const group of partsOf(standard, matrix)) addGroup(group, 0);
  return rows;
}

/** Whether two rows are drawn alike: each change makes the rows anew, and most of them are as they were. */
export function isSameRow(one: MatrixRow, other: MatrixRow): boolean {
  if (one.id !== other.id || one.depth !== other.depth) return false;
  if (one.is === 'requirement')
    return other.is === 'requirement' && one.cells === other.cells && one.node === other.node;
  return (
    other.is === 'part' &&
    one.open === other.open &&
    one.group.node === other.group.node &&
    one.group.signed === other.group.signed &&
    one.group.covered === other.group.covered &&
    one.group.total === other.group.total &&
    one.nodes.length === other.nodes.length &&
    one.nodes.every((node, at) => node === other.nodes[at])
  );
}

/** Evidence by its kind, each kind in the order of the dates. */
export function columnsOf(
  { evidence, rule, asOf }: Pick<Matrix, 'evidence' | 'rule' | 'asOf'>,
  folded: ReadonlySet<string>,
): Columns {
  const ageOf = (one: MatrixEvidence): Age | null => {
    const freshness = freshnessOf(rule, one.date, asOf);
    return freshness === 'ageing' || freshness === 'stale' ? freshness : null;
  };
  const columns: MatrixColumn[] = [];
  const groups: ColumnGroup[] = [];
  const placed = evidence
    .map((one, at) => ({ one, at }))
    .toSorted((before, after) => byDate(before.one, after.one));
  for (const kind of EVIDENCE_KINDS) {
    const some = placed.filter(({ one }) => one.kind === kind);
    if (some.length === 0) continue;
    const open = !folded.has(kind);
    const from = columns.length;
    if (open)
      for (const { one, at } of some)
        columns.push({ is: 'evidence', id: one.id, evidence: one, age: ageOf(one), at: [at] });
    else columns.push({ is: 'kind', id: kind, at: some.map(({ at }) => at) });
    groups.push({ kind, from, span: columns.length - from, count: some.length, open });
  }
  return { columns, groups };
}

/** What a cell says: how far a piece of evidence shows a requirement, or how many links lie folded in it. */
export function cellAt(row: MatrixRow, column: MatrixColumn): Exclude<CoverageState, 'none'> | number {
  if (row.is === 'part') return row.nodes.reduce((sum, node) => sum + countIn(node, column.at), 0);
  if (column.is === 'kind') return countIn(row.cells, column.at);
  const state = stateAt(row.cells, column.at[0] ?? -1);
  return state === 'none' ? 0 : state;
}
