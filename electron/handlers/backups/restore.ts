import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BackupFinding } from '../../../shared/backup/finding.ts';
import { bytesOf, type HoldingCounts } from '../../../shared/backup/manifest.ts';
import { Fault, type FaultCode } from '../../../shared/contract/fault.ts';
import { hashFile } from '../../backup/finish.ts';
import { DATABASE, readBackup } from '../../backup/place.ts';
import { syncFolder } from '../../disk/syncFolder.ts';
import { contentsOf } from '../../db/copies.ts';
import { fileNamesOf } from '../../db/fileNames.ts';
import type { JobWatch } from '../../jobs.ts';
import { openPortfolio } from '../../session.ts';
import { openVault, pathOf, put, type Vault } from '../../vault/vault.ts';
import { checkBackup } from './check.ts';
import { requireRoom } from './room.ts';
import { sideBySide } from './sideBySide.ts';
import { isFile, openSource, type BackupSource } from './source.ts';

export interface Restored {
  readonly dir: string;
  readonly counts: HoldingCounts;
  /** The files that the backup should have had and has no more, or never had, by their names. */
  readonly lost: readonly string[];
}

export interface RestoreWish {
  /** Of one file that is sealed. */
  readonly passphrase?: string | null;
  /** Without the contents that are damaged, where there is nothing better. The database has to be whole. */
  readonly partly?: boolean;
}

/**
 * Makes a portfolio of a backup, in a folder that is not there yet or empty. It grows under another name beside it,
 * every content hashed on its way, is opened as the app opens any portfolio and counted, and only then gets its name:
 * one that was cut short is done again from the start.
 *
 * @param path of a folder, or of one file
 * @throws Fault backup-unknown, backup-sealed, backup-passphrase-wrong, backup-damaged, folder-not-empty, folder-unwritable, disk-full, cancelled
 */
export async function restoreBackup(
  path: string,
  dir: string,
  watch: Partial<JobWatch> = {},
  { passphrase = null, partly = false }: RestoreWish = {},
): Promise<Restored> {
  if (existsSync(dir) && readdirSync(dir).length > 0) throw new Fault('folder-not-empty', { path: dir });
  if (!isFile(path)) await requireSizes(path, partly, watch);
  const source = await openSource(path, passphrase);
  try {
    refuseFlawed(path, source.flaws, partly);
    requireRoom(dirname(dir), bytesOf(source.manifest));
    return await restore(source, dir, partly, watch);
  } finally {
    source.close();
  }
}

/** Before anything is written: a glance at what the pool has of it. */
async function requireSizes(folder: string, partly: boolean, watch: Partial<JobWatch>): Promise<void> {
  const backup = readBackup(folder);
  const flaws = await checkBackup(
    backup,
    'sizes',
    watch.signal === undefined ? {} : { signal: watch.signal },
  );
  refuseFlawed(folder, flaws, partly);
}

/** @throws Fault backup-damaged, with the first thing that cannot be done without */
function refuseFlawed(path: string, flaws: readonly BackupFinding[], partly: boolean): void {
  const flaw = flaws.find(({ what }) => !(partly && SHA256.test(what)));
  if (flaw !== undefined) throw new Fault('backup-damaged', { path, what: flaw.what });
}

/** A content is named by it. */
const SHA256 = /^[0-9a-f]{64}$/;

async function restore(
  source: BackupSource,
  dir: string,
  partly: boolean,
  watch: Partial<JobWatch>,
): Promise<Restored> {
  const growing = join(dirname(dir), `.${basename(dir)}.restoring`);
  try {
    await rm(growing, { recursive: true, force: true });
    await mkdir(join(growing, 'vault'), { recursive: true });
    const without = await fill(source, growing, partly, watch);
    const { counts, lost } = lookAtRestored(growing, source, without);
    if (existsSync(dir)) await rmdir(dir);
    await rename(growing, dir);
    await syncFolder(dirname(dir));
    return { dir, counts, lost };
  } catch (error) {
    await rm(growing, { recursive: true, force: true });
    throw asFault(error, dir, source.path);
  }
}

/** @returns the contents that it is without */
async function fill(
  source: BackupSource,
  growing: string,
  partly: boolean,
  watch: Partial<JobWatch>,
): Promise<readonly string[]> {
  const { path, manifest } = source;
  const { signal, progress } = watch;
  const vault = openVault(join(growing, 'vault'));
  watch.at?.({ done: 0, total: bytesOf(manifest), unit: 'bytes' });
  const named = new Set(manifest.objects.map(({ sha256 }) => sha256));
  const takeOne = async ({ sha256 }: { readonly sha256: string }) => {
    if (signal?.aborted === true) throw new Fault('cancelled');
    const stored = await take(source, vault, sha256, partly, watch);
    if (stored === sha256) return;
    if (!partly) throw new Fault('backup-damaged', { path, what: sha256 });
    if (stored !== null && !named.has(stored)) await rm(pathOf(vault, stored), { force: true });
  };
  // What is one file is read from its start to its end.
  await sideBySide(manifest.objects, takeOne, isFile(path) ? 1 : undefined);
  await source.copyDatabase(join(growing, DATABASE));
  if ((await hashFile(join(growing, DATABASE))) !== manifest.database.sha256)
    throw new Fault('backup-damaged', { path, what: DATABASE });
  progress?.(manifest.database.bytes);
  return [...manifest.lacking, ...named].filter((sha256) => !existsSync(pathOf(vault, sha256)));
}

/** @returns what came in by that name; null where nothing did. @throws Fault file-unreadable, which may be no damage */
async function take(
  { object }: BackupSource,
  vault: Vault,
  sha256: string,
  partly: boolean,
  watch: Partial<JobWatch>,
): Promise<string | null> {
  try {
    return (await put(vault, await object(sha256), watch)).sha256;
  } catch (error) {
    const isLost = error instanceof Fault && LOST.has(error.code);
    if (isLost && (partly || error.code !== 'file-unreadable')) return null;
    throw error;
  }
}

const LOST: ReadonlySet<FaultCode> = new Set([
  'file-missing',
  'file-unreadable',
  'file-not-regular',
  'file-is-link',
  'package-malformed',
  'backup-damaged',
]);

/** Opens it as the app does, which brings it to the newest schema, and compares what is in it with what should be. */
function lookAtRestored(
  growing: string,
  { path, manifest }: BackupSource,
  without: readonly string[],
): Pick<Restored, 'counts' | 'lost'> {
  const restored = openPortfolio(growing, { author: '', now: () => new Date().toISOString() });
  try {
    const { portfolio, counts } = contentsOf(restored.db);
    if (portfolio !== manifest.portfolio || JSON.stringify(counts) !== JSON.stringify(manifest.counts))
      throw new Fault('backup-damaged', { path, what: DATABASE });
    return { counts, lost: fileNamesOf(restored.db, without) };
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
