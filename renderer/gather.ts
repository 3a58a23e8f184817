import { GATHERED, LARGEST_AMONG_MANY, MOST_AT_ONCE, MOST_BYTES_AT_ONCE } from '../shared/contract/many.ts';
import type { Transport } from '../shared/contract/procedure.ts';

/** A call with a small file, on its way with others. */
export interface Gathered<File> {
  readonly name: string;
  readonly input: unknown;
  readonly file: File;
}

interface Waiting<File> extends Gathered<File> {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Milliseconds in which a first call waits for others. */
const MOMENT = 5;

/**
 * Lets small files come in together: those that come while others are under way go next, in one request. Whatever else
 * is asked, or brings a large file, goes by itself: it would wait for the slowest of them.
 * @param sendMany answers a reply for each, in order
 */
export function gather<File extends { readonly size: number }>(
  sendAlone: Transport<File>,
  sendMany: (calls: readonly Gathered<File>[]) => Promise<readonly unknown[]>,
): Transport<File> {
  const waiting: Waiting<File>[] = [];
  let isGoing = false;
  const go = async () => {
    while (waiting.length > 0) {
      const some = waiting.splice(0, countOf(waiting));
      try {
        const replies = await sendMany(some);
        for (const [place, { resolve }] of some.entries()) resolve(replies[place]);
      } catch (error) {
        for (const { reject } of some) reject(error);
      }
    }
    isGoing = false;
  };
  return (name, input, file) => {
    const isSmall = file !== undefined && file.size <= LARGEST_AMONG_MANY;
    if (name !== GATHERED || !isSmall) return sendAlone(name, input, file);
    return new Promise((resolve, reject) => {
      waiting.push({ name, input, file, resolve, reject });
      if (!isGoing) setTimeout(() => void go(), MOMENT);
      isGoing = true;
    });
  };
}

/** How many of those that wait may travel together. */
function countOf(waiting: readonly Waiting<{ readonly size: number }>[]): number {
  let bytes = 0;
  const full = waiting.findIndex(({ file }) => (bytes += file.size) > MOST_BYTES_AT_ONCE);
  return Math.min(full === -1 ? waiting.length : full, MOST_AT_ONCE);
}

/** So many calls at once; the others wait for their turn. */
export function atMost<File>(most: number, send: Transport<File>): Transport<File> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (...call) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await send(...call);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
