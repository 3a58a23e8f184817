import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../../../shared/contract/fault.ts';

/**
 * Before so many bytes are unpacked that somebody only speaks of: a disk is not filled first.
 * @param folder may not be there yet
 * @throws Fault disk-full
 */
export function requireRoom(folder: string, bytes: number): void {
  const there = existsSync(folder) || dirname(folder) === folder;
  if (!there) return requireRoom(dirname(folder), bytes);
  if (bytes > freeBytes(folder)) throw new Fault('disk-full', { path: folder });
}

/** A file system that does not say has room. */
function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}
