import { z } from 'zod';
import { gramRuns, gramsOf, type Fold, type Grams } from './fold.ts';
import type { StandardNode } from './node.ts';
import { spreadOf, vectorOf, type Spread, type Vector } from './vectors.ts';

/** A node that a text may be about: how much they have in common, from 0 to 1, and the words that they share. */
export const suggestionSchema = z.object({
  node: z.string(),
  score: z.number(),
  words: z.array(z.string()),
});
export type Suggestion = Readonly<z.infer<typeof suggestionSchema>>;

/** What a piece of evidence says of itself, each part with how much it weighs: its title says more than its file. */
export type WeighedText = readonly (readonly [text: string, weight: number])[];

/** Of a long text the beginning tells what it is about. */
const LONGEST = 20_000;
/** Less in common is chance. */
const LEAST = 0.06;
const MOST_WORDS = 4;

/**
 * The nodes that a text is likeliest about, best first, each with its reason. By tf-idf over folded pairs of characters
 * among the nodes, as nodes are compared with each other (crosswalk).
 */
export function suggestNodes(
  nodes: readonly StandardNode[],
  text: WeighedText,
  { fold, limit }: { readonly fold: Fold; readonly limit: number },
): readonly Suggestion[] {
  const { spread, vectors } = readNodes(nodes, fold);
  const told = directionOf(text, fold, spread);
  return nodes
    .map((node, index) => ({ node, ...compare(vectors[index] ?? new Map(), told) }))
    .filter(({ score, shared }) => score >= LEAST && shared.size > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ node, score, shared }) => ({
      node: node.id,
      score,
      words: wordsOf(node, shared, fold).map(asPrintedIn(node, fold)),
    }));
}

interface ReadNodes {
  readonly spread: Spread;
  readonly vectors: readonly Vector[];
}

/** A list of nodes is taken apart once, and that goes when the list goes. */
const known = new WeakMap<readonly StandardNode[], ReadNodes>();

function readNodes(nodes: readonly StandardNode[], fold: Fold): ReadNodes {
  const read = known.get(nodes);
  if (read) return read;
  const bags = nodes.map((node) => gramsOf(printedOf(node), fold));
  const spread = spreadOf(bags);
  const made = { spread, vectors: bags.map((bag) => vectorOf(bag, spread)) };
  known.set(nodes, made);
  return made;
}

/** The sum of the parts' directions, so that a long part says no more than a short one; of the nodes' own grams. */
function directionOf(text: WeighedText, fold: Fold, spread: Spread): Vector {
  const sum = new Map<string, number>();
  for (const [part, weight] of text)
    for (const [gram, share] of vectorOf(knownGrams(part, fold, spread), spread))
      sum.set(gram, (sum.get(gram) ?? 0) + share * weight);
  const length = Math.hypot(...sum.values());
  return new Map([...sum].map(([gram, share]) => [gram, share / (length || 1)]));
}

const knownGrams = (text: string, fold: Fold, { having }: Spread): Grams =>
  new Map([...gramsOf(text.slice(0, LONGEST), fold)].filter(([gram]) => having.has(gram)));

interface Compared {
  readonly score: number;
  /** What the node has in common with the text, and how much each piece weighs. */
  readonly shared: ReadonlyMap<string, number>;
}

function compare(node: Vector, told: Vector): Compared {
  let score = 0;
  const shared = new Map<string, number>();
  for (const [gram, weight] of node) {
    const other = told.get(gram);
    if (other === undefined) continue;
    score += weight * other;
    shared.set(gram, weight * other);
  }
  return { score: Math.round(score * 10_000) / 10_000, shared };
}

/**
 * Grams that follow each other in the node are one word: 标注 and 注规 and 规范 are 标注规范. Those that weigh most come
 * first; a word within another one says nothing more.
 */
function wordsOf(node: StandardNode, shared: ReadonlyMap<string, number>, fold: Fold): readonly string[] {
  const words = new Map<string, number>();
  for (const run of gramRuns(printedOf(node), fold)) {
    let [word, sum] = ['', 0];
    for (const gram of [...run, '']) {
      const weight = shared.get(gram);
      if (weight !== undefined) {
        word = word === '' ? gram : word + Array.from(gram).slice(1).join('');
        sum += weight;
      } else if (word !== '') {
        words.set(word, sum);
        [word, sum] = ['', 0];
      }
    }
  }
  return [...words.keys()]
    .filter((word) => ![...words.keys()].some((other) => other !== word && other.includes(word)))
    .toSorted((a, b) => (words.get(b) ?? 0) - (words.get(a) ?? 0))
    .slice(0, MOST_WORDS);
}

const printedOf = ({ heading = '', text }: StandardNode): string => `${heading}\n${text}`;

/** A folded word as the node prints it, in its own script; one that has become another word stays as it is. */
function asPrintedIn(node: StandardNode, fold: Fold): (word: string) => string {
  const printed = printedOf(node);
  const folded = fold(printed.toLowerCase());
  return (word) => {
    const at = folded.length === printed.length ? folded.indexOf(word) : -1;
    return at === -1 ? word : printed.slice(at, at + word.length);
  };
}
