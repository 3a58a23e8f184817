import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So much a process may grow before it is asked to give back what it needs no more. */
const GROWTH = 8 * 1024 * 1024;

let least = Infinity;
let collect: (() => void) | null = null;

/**
 * For processes that handle one large file after the other: the engine hardly counts bytes that lie outside of its heap,
 * and lets a hundred megabytes of them gather before it looks for what nobody needs.
 */
export function giveBack(): void {
  const before = process.memoryUsage.rss();
  least = Math.min(least, before);
  if (before < least + GROWTH) return;
  collect ??= findCollector();
  collect();
  least = process.memoryUsage.rss();
}

function findCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const found = runInNewContext('globalThis.gc') as unknown;
  return typeof found === 'function' ? (found as () => void) : () => undefined;
}
