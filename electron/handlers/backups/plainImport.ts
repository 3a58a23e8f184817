import { createHash } from 'node:crypto';
import { existsSync, readdirSync, type Dirent } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { HoldingCounts } from '../../../shared/backup/manifest.ts';
import { PLAIN, plainManifestSchema, type PlainManifest } from '../../../shared/backup/plain.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { openArchive, type Archive } from '../../backup/archive.ts';
import { DATABASE } from '../../backup/place.ts';
import { syncFolder } from '../../disk/syncFolder.ts';
import { contentsOf } from '../../db/copies.ts';
import type { Author } from '../../db/events.ts';
import { createFromRows } from '../../db/dump.ts';
import { isUntouched } from '../../db/history.ts';
import { isPortfolioFolder, openPortfolio } from '../../session.ts';
import { requireRoom } from './room.ts';
import { asWritingFault } from '../../vault/errors.ts';
import { openVault, put } from '../../vault/vault.ts';

/** A table of a million records, or a list of a million files, has less. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Makes a portfolio of a plain export: the same records with the same ids, the same files, the same journal. It grows
 * under another name beside its folder; everything is held against the manifest before the folder gets its name. A
 * folder that is not there is made, and one with a portfolio in which nothing is kept yet is filled.
 *
 * @throws Fault folder-not-empty, portfolio-newer, package-malformed, package-altered, package-too-large,
 * package-name-forbidden, disk-full, folder-unwritable
 */
export async function importPlainly(file: string, dir: string, by: Author): Promise<HoldingCounts> {
  refuseFilled(dir, by);
  const growing = join(dirname(dir), `.${basename(dir)}.importing`);
  const archive = await openArchive(file);
  try {
    const manifest = await readManifest(archive);
    requireRoom(dirname(dir), bytesOf(archive, manifest));
    await rm(growing, { recursive: true, force: true });
    await mkdir(join(growing, 'vault'), { recursive: true });
    await takeFiles(archive, manifest, growing);
    const tables = await readTables(archive, manifest);
    createFromRows(join(growing, DATABASE), manifest.schema, tables);
    const counts = countImported(growing, manifest, by);
    await takePlace(growing, dir, by);
    return counts;
  } catch (error) {
    await rm(growing, { recursive: true, force: true });
    const told = asWritingFault(error, dir);
    throw told instanceof Fault ? told : new Fault('package-malformed', {}, error);
  } finally {
    archive.close();
  }
}

/** What lies in the folder of a portfolio that was only made. */
const OF_A_NEW_ONE = /^(portfolio\.sqlite(-wal|-holder)?|vault|\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** @throws Fault folder-not-empty where anything is kept in it, be it a backup or a note of the person's */
function refuseFilled(dir: string, by: Author): void {
  if (!existsSync(dir) || readdirSync(dir).length === 0) return;
  const holdsFiles = (entry: Dirent) => !entry.isDirectory();
  const isNew =
    isPortfolioFolder(dir) &&
    readdirSync(dir).every((name) => OF_A_NEW_ONE.test(name)) &&
    !readdirSync(join(dir, 'vault'), { recursive: true, withFileTypes: true }).some(holdsFiles);
  if (!isNew) throw new Fault('folder-not-empty', { path: dir });
  const portfolio = openPortfolio(dir, by);
  try {
    if (!isUntouched(portfolio.db)) throw new Fault('folder-not-empty', { path: dir });
  } finally {
    portfolio.close();
  }
}

async function readManifest(archive: Archive): Promise<PlainManifest> {
  const text = await archive.read(PLAIN.manifest, MOST_BYTES);
  try {
    return plainManifestSchema.parse(JSON.parse(text.toString('utf8')));
  } catch (error) {
    throw new Fault('package-malformed', {}, error);
  }
}

/** What it will take on the disk, about: the tables become a database of that size. */
const bytesOf = (archive: Archive, { files, tables }: PlainManifest): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0) +
  tables.reduce((sum, { name }) => sum + (archive.sizeOf(PLAIN.table(name)) ?? 0), 0);

async function takeFiles(archive: Archive, { files }: PlainManifest, growing: string): Promise<void> {
  const vault = openVault(join(growing, 'vault'));
  for (const { name, sha256, bytes } of files) {
    if (archive.sizeOf(name) !== bytes) throw new Fault('package-altered');
    const stored = await put(vault, { kind: 'stream', name, stream: await archive.stream(name) });
    if (stored.sha256 !== sha256) throw new Fault('package-altered');
  }
}

async function readTables(archive: Archive, { tables }: PlainManifest) {
  const read: { name: string; columns: readonly string[]; lines: readonly string[] }[] = [];
  for (const { name, columns, rows, sha256 } of tables) {
    const text = await archive.read(PLAIN.table(name), MOST_BYTES);
    if (createHash('sha256').update(text).digest('hex') !== sha256) throw new Fault('package-altered');
    const lines = text.toString('utf8').split('\n').slice(0, -1);
    if (lines.length !== rows) throw new Fault('package-altered');
    read.push({ name, columns, lines });
  }
  return read;
}

/** Opens it as the app does, and compares what is in it with what should be. @throws Fault package-malformed */
function countImported(growing: string, { portfolio, files }: PlainManifest, by: Author): HoldingCounts {
  const imported = openPortfolio(growing, by);
  try {
    const contents = contentsOf(imported.db);
    const there = new Set(files.map(({ sha256 }) => sha256));
    if (contents.portfolio !== portfolio || contents.counts.blobs < there.size)
      throw new Fault('package-malformed');
    return contents.counts;
  } finally {
    imported.close();
  }
}

/** An empty portfolio makes way, and is gone only once the new one is in its place. */
async function takePlace(growing: string, dir: string, by: Author): Promise<void> {
  const aside = join(dirname(dir), `.${basename(dir)}.empty`);
  refuseFilled(dir, by); // somebody may have used it meanwhile
  await rm(aside, { recursive: true, force: true });
  const hasFormer = existsSync(dir);
  if (hasFormer) await rename(dir, aside);
  try {
    await rename(growing, dir);
  } catch (error) {
    if (hasFormer) await rename(aside, dir);
    throw error;
  }
  await syncFolder(dirname(dir));
  await rm(aside, { recursive: true, force: true });
}
