import { sha256Of } from './digest.ts';

/**
 * Draws n of many by a seed: the n whose SHA-256 of seed, line feed and name come first. Anybody who knows the seed and
 * the names draws the same ones, with any tool.
 */
export const drawSample = (names: readonly string[], count: number, seed: string): readonly string[] =>
  names
    .map((name) => ({ name, lot: sha256Of(`${seed}\n${name}`) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
