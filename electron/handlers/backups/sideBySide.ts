import { LARGEST_AMONG_MANY } from '../../../shared/contract/many.ts';

/** So many small files share their waits for the disk. */
const MOST_AT_ONCE = 256;

/**
 * Works on small files side by side, and on each large one by itself, since several would only be in each other's way.
 * After one that fails no other is begun; what went wrong is thrown once those under way are through.
 */
export async function sideBySide<T extends { readonly bytes: number }>(
  files: readonly T[],
  work: (file: T) => Promise<void>,
  most = MOST_AT_ONCE,
): Promise<void> {
  for (const file of files) if (file.bytes > LARGEST_AMONG_MANY) await work(file);
  const left = smallOf(files);
  const take = async () => {
    for (const file of left) await work(file); // where it throws, nothing is left for the others
  };
  const outcomes = await Promise.allSettled(Array.from({ length: most }, take));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

function* smallOf<T extends { readonly bytes: number }>(files: readonly T[]): Generator<T> {
  for (const file of files) if (file.bytes <= LARGEST_AMONG_MANY) yield file;
}
