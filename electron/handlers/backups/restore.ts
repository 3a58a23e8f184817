import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { bytesOf, type HoldingCounts } from '../../../shared/backup/manifest.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { hashFile } from '../../backup/finish.ts';
import { DATABASE, readBackup } from '../../backup/place.ts';
import { syncFolder } from '../../disk/syncFolder.ts';
import { contentsOf } from '../../db/copies.ts';
import type { JobWatch } from '../../jobs.ts';
import { openPortfolio } from '../../session.ts';
import { openVault, put } from '../../vault/vault.ts';
import { checkBackup } from './check.ts';
import { requireRoom } from './room.ts';
import { isFile, openSource, type BackupSource } from './source.ts';

export interface Restored {
  readonly dir: string;
  readonly counts: HoldingCounts;
}

/**
 * Makes a portfolio of a backup, in a folder that is not there yet or empty. It grows under another name beside it,
 * every content hashed on its way, is opened as the app opens any portfolio and counted, and only then gets its name:
 * one that was cut short is done again from the start.
 *
 * @param path of a folder, or of one file
 * @param passphrase of one file that is sealed
 * @throws Fault backup-unknown, backup-sealed, backup-passphrase-wrong, backup-damaged, folder-not-empty, folder-unwritable, disk-full, cancelled
 */
export async function restoreBackup(
  path: string,
  dir: string,
  watch: Partial<JobWatch> = {},
  passphrase: string | null = null,
): Promise<Restored> {
  if (existsSync(dir) && readdirSync(dir).length > 0) throw new Fault('folder-not-empty', { path: dir });
  if (!isFile(path)) await requireSizes(path, watch);
  const source = await openSource(path, passphrase);
  try {
    const [flaw] = source.flaws;
    if (flaw !== undefined) throw new Fault('backup-damaged', { path, what: flaw.what });
    requireRoom(dirname(dir), bytesOf(source.manifest));
    return await restore(source, dir, watch);
  } finally {
    source.close();
  }
}

/** Before anything is written: a glance at what the pool has of it. */
async function requireSizes(folder: string, watch: Partial<JobWatch>): Promise<void> {
  const backup = readBackup(folder);
  const flaws = await checkBackup(
    backup,
    'sizes',
    watch.signal === undefined ? {} : { signal: watch.signal },
  );
  const [flaw] = flaws;
  if (flaw !== undefined) throw new Fault('backup-damaged', { path: folder, what: flaw.what });
}

async function restore(source: BackupSource, dir: string, watch: Partial<JobWatch>): Promise<Restored> {
  const growing = join(dirname(dir), `.${basename(dir)}.restoring`);
  try {
    await rm(growing, { recursive: true, force: true });
    await mkdir(join(growing, 'vault'), { recursive: true });
    await fill(source, growing, watch);
    const counts = countRestored(growing, source);
    if (existsSync(dir)) await rmdir(dir);
    await rename(growing, dir);
    await syncFolder(dirname(dir));
    return { dir, counts };
  } catch (error) {
    await rm(growing, { recursive: true, force: true });
    throw asFault(error, dir, source.path);
  }
}

async function fill(source: BackupSource, growing: string, watch: Partial<JobWatch>): Promise<void> {
  const { path, manifest } = source;
  const { signal, progress } = watch;
  const vault = openVault(join(growing, 'vault'));
  watch.at?.({ done: 0, total: bytesOf(manifest), unit: 'bytes' });
  for (const { sha256 } of manifest.objects) {
    if (signal?.aborted === true) throw new Fault('cancelled');
    const stored = await put(vault, await source.object(sha256), watch);
    if (stored.sha256 !== sha256) throw new Fault('backup-damaged', { path, what: sha256 });
  }
  await source.copyDatabase(join(growing, DATABASE));
  if ((await hashFile(join(growing, DATABASE))) !== manifest.database.sha256)
    throw new Fault('backup-damaged', { path, what: DATABASE });
  progress?.(manifest.database.bytes);
}

/** Opens it as the app does, which brings it to the newest schema, and compares what is in it with what should be. */
function countRestored(growing: string, { path, manifest }: BackupSource): HoldingCounts {
  const restored = openPortfolio(growing, { author: '', now: () => new Date().toISOString() });
  try {
    const { portfolio, counts } = contentsOf(restored.db);
    if (portfolio !== manifest.portfolio || JSON.stringify(counts) !== JSON.stringify(manifest.counts))
      throw new Fault('backup-damaged', { path, what: DATABASE });
    return counts;
  } finally {
    restored.close();
  }
}

function asFault(error: unknown, path: string, backup: string): unknown {
  // In one file, damage is met where it is read.
  if (error instanceof Fault && error.code === 'package-malformed')
    return new Fault('backup-damaged', { path: backup, what: String(error.params['name'] ?? '') }, error);
  if (error instanceof Fault || !(error instanceof Error) || !('code' in error)) return error;
  const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT';
  return new Fault(isFull ? 'disk-full' : 'folder-unwritable', { path }, error);
}
