import { execFile } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import { release } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * ext2 to ext4, XFS, Btrfs, F2FS: of these `syncfs` waits until the disk's own cache is empty too, as `fsync` does. FAT
 * leaves that out, and what a server or FUSE does nobody knows.
 */
const THOROUGH: ReadonlySet<number> = new Set([0xef53, 0x58465342, 0x9123683e, 0xf2f52010]);

/**
 * Brings all that was written to the file system of that folder onto the disk for good, names too: hundreds of files in
 * the time of a few, of which each would wait for the disk by itself.
 * @returns asks for it once, and gives false where that is not sure: then each file has to be synced by itself. From
 * the first failure on it always does: the system tells of an error once, and of whose file it was only those know
 * that were open when it was written.
 */
export function fileSystemSync(folder: string): () => Promise<boolean> {
  let can: Promise<boolean> | undefined;
  return async () => {
    can ??= isSure(folder).catch(() => false);
    if (!(await can)) return false;
    try {
      await run('sync', ['-f', folder]);
      return true;
    } catch {
      can = Promise.resolve(false);
      return false;
    }
  };
}

/** Whether `sync -f` would tell of what could not be written: Linux does from 5.8 on, and not each `sync` passes it on. */
async function isSure(folder: string): Promise<boolean> {
  if (process.platform !== 'linux' || !isAtLeast(release(), 5, 8)) return false;
  const { type } = await statfs(folder);
  return THOROUGH.has(type) && (await isGnu());
}

/** An earlier `sync` and a plain BusyBox take no folder, and say that all went well. */
async function isGnu(): Promise<boolean> {
  const { stdout } = await run('sync', ['--version']);
  const version = /^sync \(GNU coreutils\) (\S+)/.exec(stdout)?.[1] ?? '';
  return isAtLeast(version, 8, 24);
}

function isAtLeast(version: string, major: number, minor: number): boolean {
  const [ofMajor = 0, ofMinor = 0] = (/^(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number);
  return ofMajor > major || (ofMajor === major && ofMinor >= minor);
}
