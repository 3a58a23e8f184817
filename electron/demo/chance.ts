import { createHash } from 'node:crypto';

/** A number from 0 up to 1, the same ones in the same order for the same seed (mulberry32). */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the items, by chance. */
export function pick<T>(chance: Chance, items: readonly T[]): T {
  const picked = items[Math.floor(chance() * items.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

/** Ids that look like others and are the same each time: the sample's bytes depend on the day alone. */
export function idsOf(seed: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    const hash = createHash('sha256').update(`${seed} ${count}`).digest('hex');
    return [
      hash.slice(0, 8),
      hash.slice(8, 12),
      `4${hash.slice(13, 16)}`,
      `8${hash.slice(17, 20)}`,
      hash.slice(20, 32),
    ].join('-');
  };
}
