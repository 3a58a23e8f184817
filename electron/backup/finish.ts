import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupManifest } from '../../shared/backup/manifest.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { syncFolder } from '../disk/syncFolder.ts';
import { DATABASE, MANIFEST, PARTIAL, partialsIn } from './place.ts';

/** Begins a backup under a name that says that it is not finished. @returns its folder for now */
export async function beginBackup(folder: string): Promise<string> {
  const partial = folder + PARTIAL;
  await mkdir(dirname(folder), { recursive: true });
  await clearCutShort(dirname(folder));
  await mkdir(partial);
  return partial;
}

/** Milliseconds: nobody makes a backup for longer. */
const LONGEST = 24 * 3600 * 1000;

/** Takes away what was cut short a day ago or earlier: as long as it lies there, the pool is never cleared of anything. */
async function clearCutShort(place: string): Promise<void> {
  for (const partial of partialsIn(place))
    if (Date.now() - statSync(partial).mtimeMs > LONGEST) await rm(partial, { recursive: true, force: true });
}

/** Says what is in a backup whose database is written, and brings both onto the disk. */
export async function writeManifest(partial: string, manifest: BackupManifest): Promise<void> {
  await writeFile(join(partial, MANIFEST), JSON.stringify(manifest), { flag: 'wx', flush: true });
  await syncFile(join(partial, DATABASE));
  await syncFolder(partial);
}

/** Gives a backup that was checked its name: from now on it counts. */
export async function finishBackup(folder: string): Promise<void> {
  await rename(folder + PARTIAL, folder);
  await syncFolder(dirname(folder));
}

export const abandonBackup = (folder: string): Promise<void> =>
  rm(folder + PARTIAL, { recursive: true, force: true });

/** @throws Fault cancelled; what the file system meets, such as a read error, which is no damage yet */
export async function hashFile(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    if (signal?.aborted === true) throw new Fault('cancelled');
    hash.update(chunk as Uint8Array);
  }
  return hash.digest('hex');
}

/** Windows syncs a file only if it was opened for writing. */
async function syncFile(path: string): Promise<void> {
  const handle = await open(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
