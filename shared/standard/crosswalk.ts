import { z } from 'zod';
import { gramsOf, type Fold, type Grams } from './fold.ts';
import type { StandardNode } from './node.ts';
import type { Standard } from './standard.ts';
import { spreadOf, vectorOf, type Vector } from './vectors.ts';

/** What the person says of a pair. `added`: it was not suggested to them, or they did not wait for it. */
export const PAIR_STATES = ['suggested', 'accepted', 'rejected', 'added'] as const;
export type PairState = (typeof PAIR_STATES)[number];

/** What was decided of two nodes, by their ids. */
export const decisionSchema = z.object({
  a: z.string(),
  b: z.string(),
  state: z.enum(PAIR_STATES),
  note: z.string(),
});
export type Decision = Readonly<z.infer<typeof decisionSchema>>;

/** Two nodes that may mean the same; `score` from 0 to 1. */
const pairSchema = decisionSchema.extend({ score: z.number() });
export type Pair = Readonly<z.infer<typeof pairSchema>>;

export const crosswalkSchema = z.object({ pairs: z.array(pairSchema) });

/** Of each node, on either side, this many of the other side are suggested. */
const SUGGESTIONS = 5;

/**
 * What two standards may have in common, best first: to each node the five likest of the other standard, of whatever
 * type, as far as they score `min`, and whatever was decided before, however it scores. Only name and text count:
 * codes are local to a standard.
 *
 * Texts are compared as bags of grams in which rare ones weigh more (tf-idf, cosine): that 能够 is shared says little,
 * that 标注 is says much. On a table of right pairs it ranked better than Dice, and so did pairs of characters than
 * single ones (tests/shared/standard/crosswalk.test.ts).
 */
export function crosswalk(
  a: Pick<Standard, 'nodes'>,
  b: Pick<Standard, 'nodes'>,
  {
    fold,
    min = 0,
    decisions = [],
  }: { readonly fold: Fold; readonly min?: number; readonly decisions?: readonly Decision[] },
): z.infer<typeof crosswalkSchema> {
  const bagsOf = ({ nodes }: Pick<Standard, 'nodes'>) => nodes.map((node) => gramsOf(wordsOf(node), fold));
  const vectors = weigh(bagsOf(a), bagsOf(b));
  const decided = decidedMatches(a, b, vectors, decisions);
  const suggested = suggest(vectors).filter(
    ({ row, column, score }) => score >= min && !decided.has(keyOf(row, column)),
  );
  return {
    pairs: [...suggested, ...decided.values()].toSorted(byScore).map(({ row, column, score }) => ({
      a: a.nodes[row]?.id ?? '',
      b: b.nodes[column]?.id ?? '',
      score,
      state: decided.get(keyOf(row, column))?.state ?? 'suggested',
      note: decided.get(keyOf(row, column))?.note ?? '',
    })),
  };
}

type Vectors = readonly [readonly Vector[], readonly Vector[]];
const keyOf = (row: number, column: number): string => `${row} ${column}`;

/** The pairs that were decided, as far as both standards still have their nodes, with how alike these are. */
function decidedMatches(
  a: Pick<Standard, 'nodes'>,
  b: Pick<Standard, 'nodes'>,
  [rows, columns]: Vectors,
  decisions: readonly Decision[],
): ReadonlyMap<string, Match & Pick<Decision, 'state' | 'note'>> {
  const positionsOf = ({ nodes }: Pick<Standard, 'nodes'>) =>
    new Map(nodes.map(({ id }, position) => [id, position]));
  const [inA, inB] = [positionsOf(a), positionsOf(b)];
  return new Map(
    decisions.flatMap((decision): [string, Match & Pick<Decision, 'state' | 'note'>][] => {
      const [row, column] = [inA.get(decision.a), inB.get(decision.b)];
      const [one, other] = [rows[row ?? -1], columns[column ?? -1]];
      if (decision.state === 'suggested' || row === undefined || column === undefined || !one || !other)
        return [];
      const { state, note } = decision;
      return [[keyOf(row, column), { row, column, score: likenessOf(one, other), state, note }]];
    }),
  );
}

function likenessOf(one: Vector, other: Vector): number {
  let score = 0;
  for (const [gram, weight] of one) score += weight * (other.get(gram) ?? 0);
  return rounded(score);
}

const wordsOf = ({ heading, text }: StandardNode): string =>
  heading === undefined ? text : `${heading}\n${text}`;

/** The rarer a gram is in both standards together, the more it weighs. */
function weigh(a: readonly Grams[], b: readonly Grams[]): Vectors {
  const spread = spreadOf([...a, ...b]);
  return [a.map((bag) => vectorOf(bag, spread)), b.map((bag) => vectorOf(bag, spread))];
}

/** A node of the first standard and one of the second, by their positions. */
interface Match {
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

/** Best first; among equals as printed. */
const byScore = (a: Match, b: Match): number => b.score - a.score || a.row - b.row || a.column - b.column;

function suggest([rows, columns]: Vectors): readonly Match[] {
  const ofRow = rows.map((): Match[] => []);
  const ofColumn = columns.map((): Match[] => []);
  eachMatch(rows, columns, (match) => {
    keepBest(ofRow[match.row] ?? [], match);
    keepBest(ofColumn[match.column] ?? [], match);
  });
  // Where fewer share anything at all, others make up the number: who asks for everything gets as many each time.
  ofRow.forEach((best, row) => {
    fillUp(best, columns.length, (column) => ({ row, column, score: 0 }));
  });
  ofColumn.forEach((best, column) => {
    fillUp(best, rows.length, (row) => ({ row, column, score: 0 }));
  });
  const matches = new Map(
    [...ofRow, ...ofColumn].flat().map((match) => [match.row * columns.length + match.column, match]),
  );
  return [...matches.values()].toSorted(byScore);
}

/** Every two texts that share a gram, found by the grams: most share none. */
function eachMatch(rows: readonly Vector[], columns: readonly Vector[], visit: (match: Match) => void): void {
  const having = new Map<string, { readonly column: number; readonly weight: number }[]>();
  columns.forEach((vector, column) => {
    for (const [gram, weight] of vector) {
      const known = having.get(gram);
      if (known) known.push({ column, weight });
      else having.set(gram, [{ column, weight }]);
    }
  });
  rows.forEach((vector, row) => {
    const scores = new Map<number, number>();
    for (const [gram, weight] of vector)
      for (const { column, weight: other } of having.get(gram) ?? [])
        scores.set(column, (scores.get(column) ?? 0) + weight * other);
    for (const [column, score] of scores) visit({ row, column, score: rounded(score) });
  });
}

/** Four decimals: enough to rank by, and the same on every machine. */
const rounded = (score: number): number => Math.round(score * 10_000) / 10_000;

function keepBest(best: Match[], match: Match): void {
  const last = best.at(SUGGESTIONS - 1);
  if (last !== undefined && byScore(last, match) <= 0) return;
  best.splice(SUGGESTIONS - 1, 1);
  best.push(match);
  best.sort(byScore);
}

function fillUp(best: Match[], length: number, matchAt: (position: number) => Match): void {
  for (let position = 0; best.length < Math.min(SUGGESTIONS, length); position += 1) {
    const match = matchAt(position);
    if (!best.some(({ row, column }) => row === match.row && column === match.column)) best.push(match);
  }
}
