import { z } from 'zod';
import { plainDateSchema, type PlainDate } from '../calendar/plainDate.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence.ts';
import type { Standard } from '../standard/standard.ts';
import { requirementsOf } from '../standard/tree.ts';
import { nodeCoverageSchema } from './coverage.ts';
import {
  countEnough,
  enoughRuleSchema,
  sufficiencySchema,
  toPiece,
  type EnoughRule,
  type EvidenceLink,
  type Piece,
} from './enough.ts';
import { stateOfShown, type Shown } from './shown.ts';
import { bestState, coverageStateSchema, type CoverageState } from './state.ts';

/** A cell with something in it: a piece of evidence that shows a requirement, and how far that is judged. */
export const matrixLinkSchema = z.object({
  evidence: z.string(),
  state: coverageStateSchema.exclude(['none']),
});
export type MatrixLink = Readonly<z.infer<typeof matrixLinkSchema>>;

/** A column. */
export const matrixEvidenceSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  date: plainDateSchema.nullable(),
});
export type MatrixEvidence = Readonly<z.infer<typeof matrixEvidenceSchema>>;

/**
 * A row: a requirement with the best of its states, how many pieces it has, how many of them are signed, whether it is
 * shown enough, how many pieces are counted for that, and its cells. `cells` has a letter for each column as far as the last with something in it: a hundred
 * thousand of them cross to the page as three hundred texts.
 */
export const matrixNodeSchema = z.object({
  id: z.string(),
  state: coverageStateSchema,
  evidence: z.int(),
  signed: z.int(),
  enough: z.boolean(),
  missing: z.int(),
  counted: z.int(),
  cells: z.string(),
});
export type MatrixNode = Readonly<z.infer<typeof matrixNodeSchema>>;

/**
 * The requirements of a standard by the evidence for them. `evidence`: in the order of their dates, undated last, and of
 * their titles; what came in later stands at the end.
 */
export const matrixSchema = z.object({
  standard: z.string(),
  level: z.int().nullable(),
  asOf: plainDateSchema,
  rule: enoughRuleSchema,
  evidence: z.array(matrixEvidenceSchema),
  nodes: z.array(matrixNodeSchema),
});
export type Matrix = Readonly<z.infer<typeof matrixSchema>>;

/** What a change of links did to one node: its coverage, its sufficiency and its cells as they are now. */
export const nodeChangeSchema = nodeCoverageSchema.extend({
  standard: z.string(),
  sufficiency: sufficiencySchema,
  links: z.array(matrixLinkSchema),
});
export type NodeChange = Readonly<z.infer<typeof nodeChangeSchema>>;

/** A link as the matrix sees it. */
export interface JudgedLink extends EvidenceLink {
  readonly claim: string;
  readonly state: Exclude<CoverageState, 'none'>;
}

const NOTHING = '.';
const LETTERS = { evidence: 'e', awaiting: 'a', signed: 'w', stale: 'x' } as const satisfies Record<
  MatrixLink['state'],
  string
>;
const STATES: ReadonlyMap<string, MatrixLink['state']> = new Map(
  (Object.keys(LETTERS) as MatrixLink['state'][]).map((state) => [LETTERS[state], state]),
);

/** What stands in a row at a column. @param at its place in the matrix' list of evidence */
export const stateAt = ({ cells }: Pick<MatrixNode, 'cells'>, at: number): CoverageState =>
  STATES.get(cells.charAt(at)) ?? 'none';

/** How many columns have something in that row. @param columns their places in the list of evidence */
export function countIn({ cells }: Pick<MatrixNode, 'cells'>, columns: readonly number[]): number {
  let count = 0;
  for (const at of columns) if (at < cells.length && cells.charAt(at) !== NOTHING) count += 1;
  return count;
}

/**
 * The matrix of a standard.
 * @param shown what was claimed for it; claims on nodes that are no requirement of that level are passed over
 * @param others evidence that stands in a column though it may show nothing here; null: only what shows something
 */
export function composeMatrix(
  standard: Standard,
  level: number | null,
  { evidence: claimed, judged }: Shown,
  rule: EnoughRule,
  asOf: PlainDate,
  others: readonly MatrixEvidence[] | null = null,
): Matrix {
  const requirements = requirementsOf(standard, level ?? undefined);
  const own = new Set(requirements.map(({ id }) => id));
  const columns = new Map((others ?? []).map((one) => [one.id, one]));
  for (const one of claimed) if (one.nodes.some((node) => own.has(node))) columns.set(one.id, one);
  const evidence = [...columns.values()]
    .map(({ id, title, kind, date }): MatrixEvidence => ({ id, title, kind, date }))
    .toSorted(byDate);
  const shown = new Map(claimed.map((one) => [one.id, one.nodes]));
  const look = toPiece(rule, asOf);
  const rows = new Map(requirements.map(({ id }) => [id, { cells: '', length: 0, pieces: [] as Piece[] }]));
  for (const [at, one] of evidence.entries()) {
    const piece = look(one);
    for (const node of shown.get(one.id) ?? []) {
      const row = rows.get(node);
      if (row === undefined) continue;
      row.cells += blank(at - row.length) + LETTERS[judged.get(node)?.get(one.id) ?? 'evidence'];
      // Counted beside: to ask the text would have it put together each time.
      row.length = at + 1;
      row.pieces.push(piece);
    }
  }
  const nodes = [...rows].map(([id, { cells, pieces }]): MatrixNode => {
    const { missingKinds: _kinds, ...sufficiency } = countEnough(pieces, rule);
    return { id, ...stateOfShown(judged, id, pieces.length), evidence: pieces.length, ...sufficiency, cells };
  });
  return { standard: standard.id, level, asOf, rule, evidence, nodes };
}

/** The same after the links of one node changed. Evidence that is new to it gets a column; none goes. */
export function withCells(
  before: Matrix,
  { id, state, evidence: count, signed, links, sufficiency: { enough, missing, counted, items } }: NodeChange,
): Matrix {
  if (!before.nodes.some((node) => node.id === id)) return before;
  const known = positionsIn(before.evidence);
  const added = items
    .filter((item) => !known.has(item.evidence))
    .map(({ evidence, title, kind, date }) => ({ id: evidence, title, kind, date }));
  const evidence = added.length === 0 ? before.evidence : [...before.evidence, ...added];
  const positions = positionsIn(evidence);
  let cells = '';
  for (const link of links) cells = put(cells, positions.get(link.evidence) ?? 0, LETTERS[link.state]);
  const now = { id, state, evidence: count, signed, enough, missing, counted, cells };
  return { ...before, evidence, nodes: before.nodes.map((node) => (node.id === id ? now : node)) };
}

/** A cell that is about to be linked or unlinked. `state`: how far it was judged, where a link comes back. */
export interface ExpectedCell {
  readonly node: string;
  readonly evidence: string;
  readonly state?: MatrixLink['state'] | undefined;
}

/**
 * The same as it will be once cells are linked, or unlinked: what the page shows until the answer is there. Evidence that
 * has no column is passed over.
 */
export function withExpected(
  before: Matrix,
  cells: readonly ExpectedCell[],
  becomes: 'linked' | 'unlinked',
): Matrix {
  const positions = positionsIn(before.evidence);
  const changed = new Map<string, string>();
  const rows = new Map(before.nodes.map((node) => [node.id, node.cells]));
  for (const { node, evidence, state = 'evidence' } of cells) {
    const row = changed.get(node) ?? rows.get(node);
    const at = positions.get(evidence);
    if (row === undefined || at === undefined) continue;
    const isLinked = row.charAt(at) !== '' && row.charAt(at) !== NOTHING;
    if (isLinked !== (becomes === 'linked'))
      changed.set(node, put(row, at, becomes === 'linked' ? LETTERS[state] : NOTHING));
  }
  if (changed.size === 0) return before;
  const look = toPiece(before.rule, before.asOf);
  const nodes = before.nodes.map((node) => {
    const row = changed.get(node.id);
    if (row === undefined) return node;
    const pieces: Piece[] = [];
    for (let at = 0; at < row.length; at += 1) {
      const one = row.charAt(at) === NOTHING ? undefined : before.evidence[at];
      if (one) pieces.push(look(one));
    }
    return toNode(node.id, row, pieces, before.rule);
  });
  return { ...before, nodes };
}

function toNode(id: string, cells: string, pieces: readonly Piece[], rule: EnoughRule): MatrixNode {
  const { enough, missing, counted } = countEnough(pieces, rule);
  const state = bestState([...STATES].flatMap(([letter, one]) => (cells.includes(letter) ? [one] : [])));
  const signed = cells.split(LETTERS.signed).length - 1;
  return { id, state, evidence: pieces.length, signed, enough, missing, counted, cells };
}

const blanks: string[] = [];
/** Nothing, so many columns wide: made once, for a hundred thousand gaps. */
const blank = (width: number): string => (blanks[width] ??= NOTHING.repeat(width));

/** A row with another letter at a place; nothing stands behind its last. */
function put(cells: string, at: number, letter: string): string {
  const before = at < cells.length ? cells.slice(0, at) : cells + blank(at - cells.length);
  const row = before + letter + (at < cells.length ? cells.slice(at + 1) : '');
  return letter === NOTHING ? row.replace(/\.+$/, '') : row;
}

const known = new WeakMap<readonly MatrixEvidence[], ReadonlyMap<string, number>>();

/** At which place each piece of evidence stands. */
export function positionsIn(evidence: readonly MatrixEvidence[]): ReadonlyMap<string, number> {
  const positions = known.get(evidence) ?? new Map(evidence.map(({ id }, at) => [id, at]));
  known.set(evidence, positions);
  return positions;
}

export const toCell = ({ evidence, state }: JudgedLink): MatrixLink => ({ evidence, state });

const LAST = '9999-12-31';
export function byDate(one: MatrixEvidence, other: MatrixEvidence): number {
  return (
    compare(one.date ?? LAST, other.date ?? LAST) ||
    compare(one.title, other.title) ||
    compare(one.id, other.id)
  );
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
