import { likeness, type Grams } from './fold.ts';

/** A gram that so many texts have tells none of them from the others; that keeps thousands of texts quick. */
const COMMON = 100;

/** Pairs of texts, by their positions, at least that alike; the likest first, then those that stand nearest. */
export function likePairs(
  a: readonly Grams[],
  b: readonly Grams[],
  least: number,
): readonly (readonly [a: number, b: number])[] {
  const having = new Map<string, number[]>();
  b.forEach((grams, index) => {
    for (const gram of grams.keys()) {
      const known = having.get(gram);
      if (known) known.push(index);
      else having.set(gram, [index]);
    }
  });
  return a
    .flatMap((grams, index) => {
      const others = new Set<number>();
      for (const gram of grams.keys()) {
        const known = having.get(gram) ?? [];
        if (known.length <= COMMON) for (const other of known) others.add(other);
      }
      return [...others].flatMap((other) => {
        const score = likeness(grams, b[other] ?? new Map());
        return score < least ? [] : [{ a: index, b: other, score }];
      });
    })
    .toSorted((one, two) => two.score - one.score || Math.abs(one.a - one.b) - Math.abs(two.a - two.b))
    .map((pair) => [pair.a, pair.b] as const);
}
