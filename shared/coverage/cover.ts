import type { PlainDate } from '../calendar/plainDate.ts';
import type { StandardNode } from '../standard/node.ts';
import type { Standard, WeightRow } from '../standard/standard.ts';
import { ancestorsOf, descendantsOf, requirementsOf } from '../standard/tree.ts';
import type { Coverage, NodeCoverage, RollupRow, Share, WeightShare } from './coverage.ts';
import { groupLinks } from './enough.ts';
import { rollUp } from './rollUp.ts';
import { stateOfShown, type Shown } from './shown.ts';
import { bestState, type CoverageState } from './state.ts';

/** One claim as coverage sees it: which evidence shows which node, and how far it is judged. */
export interface ClaimState {
  readonly node: string;
  readonly evidence: string;
  readonly state: Exclude<CoverageState, 'none'>;
}

/**
 * How far the evidence covers a standard, per requirement and rolled up.
 *
 * @param level of the mainland standard: the requirements of that level alone; null: all. A 職能基準 is always whole.
 * @param claims of this standard; those on nodes that are no requirement of that level are passed over
 */
export function cover(
  standard: Standard,
  level: number | null,
  claims: readonly ClaimState[],
  asOf: PlainDate,
): Coverage {
  const byNode = groupLinks(claims);
  return coverBy(standard, level, asOf, (node) => coverNode(node, byNode.get(node.id) ?? []));
}

/** The same of what was read by evidence: the claims are counted, and only those that are judged are looked at. */
export function coverShown(
  standard: Standard,
  level: number | null,
  { evidence, judged }: Shown,
  asOf: PlainDate,
): Coverage {
  const counts = new Map<string, number>();
  for (const { nodes } of evidence) for (const node of nodes) counts.set(node, (counts.get(node) ?? 0) + 1);
  return coverBy(standard, level, asOf, ({ id, type, code }) => {
    const count = counts.get(id) ?? 0;
    return { id, type, code, evidence: count, ...stateOfShown(judged, id, count) };
  });
}

function coverBy(
  standard: Standard,
  level: number | null,
  asOf: PlainDate,
  coverOne: (node: StandardNode) => NodeCoverage,
): Coverage {
  const nodes = requirementsOf(standard, level ?? undefined).map(coverOne);
  const covered = new Map(nodes.map((node) => [node.id, node]));
  const own = new Map(nodes.map((node) => [node.id, tally([node])]));
  return {
    standard: standard.id,
    level,
    asOf,
    nodes,
    rollup: rollUp(standard, (id) => own.get(id), addTallies).map(([{ id, type }, sum]) => ({
      id,
      type,
      ...sum,
    })),
    weighted: level === null ? null : weigh(standard, level, covered),
  };
}

/** The same after one requirement was covered anew: what does not lie above it stays as it is. */
export function withCovered(standard: Standard, before: Coverage, now: NodeCoverage): Coverage {
  const was = before.nodes.find((node) => node.id === now.id);
  if (was === undefined) return before;
  const nodes = before.nodes.map((node) => (node === was ? now : node));
  const [less, more] = [tally([was]), tally([now])];
  const by = { covered: more.covered - less.covered, signed: more.signed - less.signed };
  if (by.covered === 0 && by.signed === 0) return { ...before, nodes };
  const above = new Set(ancestorsOf(standard, now.id).map(({ id }) => id));
  return {
    ...before,
    nodes,
    rollup: before.rollup.map((row) =>
      above.has(row.id) ? { ...row, covered: row.covered + by.covered, signed: row.signed + by.signed } : row,
    ),
    weighted:
      before.level === null
        ? null
        : weigh(standard, before.level, new Map(nodes.map((node) => [node.id, node]))),
  };
}

/** One requirement and the claims on it. */
export function coverNode(node: StandardNode, claims: readonly ClaimState[]): NodeCoverage {
  const evidence = new Set<string>();
  const signed = new Set<string>();
  const states = new Set<CoverageState>();
  for (const claim of claims) {
    evidence.add(claim.evidence);
    states.add(claim.state);
    if (claim.state === 'signed') signed.add(claim.evidence);
  }
  return {
    id: node.id,
    type: node.type,
    code: node.code,
    state: bestState(states),
    evidence: evidence.size,
    signed: signed.size,
  };
}

type Covered = ReadonlyMap<string, NodeCoverage>;

type Tally = Pick<RollupRow, 'total' | 'covered' | 'signed'>;

const addTallies = (one: Tally, other: Tally): Tally => ({
  total: one.total + other.total,
  covered: one.covered + other.covered,
  signed: one.signed + other.signed,
});

const tally = (nodes: readonly NodeCoverage[]): Tally => ({
  total: nodes.length,
  covered: nodes.filter((node) => node.state !== 'none').length,
  signed: nodes.filter((node) => node.state === 'signed').length,
});

export type WeightPart = keyof NonNullable<Standard['weights']>;

/** What lies beneath a row of a weight table, and is weighed by it; of all levels. */
export const weighedBy = (standard: Standard, part: WeightPart, row: WeightRow): readonly StandardNode[] =>
  row.nodes
    .flatMap((id) => descendantsOf(standard, id))
    .filter(({ type }) => (type === 'skill-requirement') === (part === 'skill'));

/**
 * The weight tables (4.1 理论知识, 4.2 技能要求) of a level: the sum over the rows of weight × share covered. Skill
 * rows weigh skill requirements, theory rows knowledge and basic requirements. A row printed × is not in the sum.
 */
function weigh(standard: Standard, level: number, covered: Covered): Coverage['weighted'] {
  if (standard.weights === undefined) return null;
  const sum = (part: WeightPart, rows: readonly WeightRow[]) => {
    const shares = rows.flatMap((row): WeightShare[] => {
      const percent = row.percent.find((column) => column.level === level)?.percent ?? null;
      if (percent === null) return [];
      const weighed = weighedBy(standard, part, row).flatMap(({ id }) => covered.get(id) ?? []);
      return [{ name: row.name, percent, ...tally(weighed) }];
    });
    return { ...addShares(shares), rows: shares };
  };
  return {
    skill: sum('skill', standard.weights.skill.rows),
    theory: sum('theory', standard.weights.theory.rows),
  };
}

function addShares(shares: readonly WeightShare[]): Share {
  const add = (part: 'covered' | 'signed') =>
    shares.reduce(
      (sum, share) => sum + (share.total === 0 ? 0 : (share.percent * share[part]) / share.total),
      0,
    );
  return { covered: toHundredths(add('covered')), signed: toHundredths(add('signed')) };
}

/** Two decimals, halves up; the small term mends sums such as 33.33499999999999 that stand for 33.335. */
const toHundredths = (percent: number): number => Math.round(percent * 100 + 1e-7) / 100;
