import type { Grams } from './fold.ts';

/** A text as a direction of length 1, by what it is made of. */
export type Vector = ReadonlyMap<string, number>;

/** In how many of some texts each gram stands, and of how many texts that was counted. */
export interface Spread {
  readonly texts: number;
  readonly having: ReadonlyMap<string, number>;
}

export function spreadOf(bags: readonly Grams[]): Spread {
  const having = new Map<string, number>();
  for (const bag of bags) for (const gram of bag.keys()) having.set(gram, (having.get(gram) ?? 0) + 1);
  return { texts: bags.length, having };
}

/**
 * The direction of a text (tf-idf): the rarer a gram is, the more it weighs, and the more the oftener it stands here.
 * What two texts share is the product of their directions, from 0 to 1 (cosine).
 */
export function vectorOf(bag: Grams, { texts, having }: Spread): Vector {
  const weights = [...bag].map(([gram, count]): [string, number] => [
    gram,
    (1 + Math.log(count)) * Math.log((texts + 1) / (having.get(gram) ?? 1)),
  ]);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(weights.map(([gram, weight]) => [gram, weight / (length || 1)]));
}
