import type { RequestManifest } from '../../shared/signoff/package.ts';
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

/** Whether the claims of a request are the very ones that its seed draws. One that does not say from which cannot be told. */
export function isDrawnRightly({ sample, claims }: Pick<RequestManifest, 'sample' | 'claims'>): boolean {
  if (sample?.among === undefined) return true;
  const { among, of, drawn, seed } = sample;
  const again = new Set(drawSample(among, drawn, seed));
  const isWhole = among.length === of && new Set(among).size === of && claims.length === drawn;
  return isWhole && claims.every(({ id }) => again.has(id));
}
