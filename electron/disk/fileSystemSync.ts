import { execFile, spawn } from 'node:child_process';
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
 * Milliseconds. Whoever asks waits for what all other programs wrote there, however much it is, and nothing calls that
 * off; each file by itself waits for little more than its own bytes.
 */
const PATIENCE = 10_000;

/**
 * Brings all that was written to the file system of that folder onto the disk for good, names too: hundreds of files in
 * the time of a few, of which each would wait for the disk by itself.
 * @param kernel the system's version
 * @param patience how long one may take, in milliseconds
 * @returns asks for it once, and gives false where that is not sure or takes too long: then each file has to be synced
 * by itself. From the first failure on it always does: the system tells of an error once, and of whose file it was only
 * those know that were open when it was written.
 */
export function fileSystemSync(
  folder: string,
  kernel = release(),
  patience = PATIENCE,
): () => Promise<boolean> {
  let can: Promise<boolean> | undefined;
  return async () => {
    can ??= isSure(folder, kernel).catch(() => false);
    if (!(await can)) return false;
    const isDone = await sync(folder, patience).catch(() => false);
    if (!isDone) can = Promise.resolve(false);
    return isDone;
  };
}

/** One that takes too long is left to itself: no signal reaches what waits for a disk, and this process may end before it. */
function sync(folder: string, patience: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn('sync', ['-f', folder], { stdio: 'ignore' });
    const clock = setTimeout(() => {
      child.unref();
      resolve(false);
    }, patience);
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
    child.once('close', () => clearTimeout(clock));
  });
}

/**
 * Whether `sync -f` would tell of what could not be written. Linux does so of files from 5.8 on, of a journal that could
 * not be written or a disk that did not empty its cache from 5.17 on; and not each `sync` passes it on.
 */
async function isSure(folder: string, kernel: string): Promise<boolean> {
  if (process.platform !== 'linux' || !isAtLeast(kernel, 5, 17)) return false;
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
