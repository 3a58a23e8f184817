import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BackupFinding } from '../../../shared/backup/finding.ts';
import type { HoldingsSeen, ListedBackup } from '../../../shared/backup/listed.ts';
import { bytesOf, type BackupManifest } from '../../../shared/backup/manifest.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { writeArchive } from '../../backup/archive.ts';
import { hashFile, syncPath } from '../../backup/finish.ts';
import { DATABASE, MANIFEST, POOL } from '../../backup/place.ts';
import { seal } from '../../backup/sealed.ts';
import { listBackupPlaces } from '../../db/backupPlaces.ts';
import { copyInto, latestInCopy, type Contents } from '../../db/copies.ts';
import type { JobWatch } from '../../jobs.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { asWritingFault } from '../../vault/errors.ts';
import { openVault, pathOf } from '../../vault/vault.ts';
import { checkDatabase, flawOf } from './check.ts';
import { ownPlace } from './make.ts';
import { objectName, openSource, type BackupSource } from './source.ts';

export interface MadeFile {
  readonly file: string;
  readonly manifest: BackupManifest;
  /** Of the whole file. */
  readonly bytes: number;
}

/**
 * Makes a backup that is one file, to be carried elsewhere: a ZIP that any program opens, or sealed under a passphrase.
 * Everything in it is read back before it gets its name. What the portfolio itself has lost, or only damaged, does not
 * keep the rest from being saved: its manifest names it as lacking.
 *
 * @param passphrase null: a plain ZIP
 * @throws Fault file-exists, passphrase-short, backup-damaged, disk-full, folder-unwritable, cancelled
 */
export async function makeOneFile(
  services: Pick<Services, 'now'>,
  portfolio: Portfolio,
  file: string,
  passphrase: string | null,
  watch: Partial<JobWatch> = {},
): Promise<MadeFile> {
  if (existsSync(file)) throw new Fault('file-exists', { path: file });
  const growing = join(dirname(file), `.${basename(file)}.making`);
  try {
    await rm(growing, { recursive: true, force: true });
    await mkdir(growing);
    const manifest = await write(services, portfolio, growing, passphrase, watch);
    const made = join(growing, FILE);
    const [flaw] = await checkOneFile(made, passphrase, watch);
    if (flaw !== undefined) throw new Fault('backup-damaged', { path: file, what: flaw.what });
    if (existsSync(file)) throw new Fault('file-exists', { path: file });
    await rename(made, file);
    await syncPath(dirname(file));
    return { file, manifest, bytes: statSync(file).size };
  } catch (error) {
    throw asWritingFault(error, dirname(file));
  } finally {
    await rm(growing, { recursive: true, force: true });
  }
}

const FILE = 'backup';

async function write(
  { now }: Pick<Services, 'now'>,
  portfolio: Portfolio,
  growing: string,
  passphrase: string | null,
  watch: Partial<JobWatch>,
): Promise<BackupManifest> {
  const database = join(growing, DATABASE);
  const { schema, event, counts, objects } = copyInto(portfolio.db, database);
  const all = statSync(database).size + objects.reduce((sum, { bytes }) => sum + bytes, 0);
  watch.at?.({ done: 0, total: ROUNDS * all, unit: 'bytes' });
  const whole = await findWhole(portfolio, objects, watch);
  const manifest: BackupManifest = {
    format: 'zhengji-backup',
    version: 1,
    portfolio: portfolio.id,
    made: now(),
    number: 1,
    occasion: 'asked',
    schema,
    event,
    counts,
    database: { bytes: statSync(database).size, sha256: await hashFile(database, watch.signal) },
    objects: objects.filter(({ sha256 }) => whole.has(sha256)),
    lacking: objects.flatMap(({ sha256 }) => (whole.has(sha256) ? [] : [sha256])),
  };
  watch.progress?.(manifest.database.bytes);
  const zip = writeArchive([
    { name: MANIFEST, content: new TextEncoder().encode(JSON.stringify(manifest)) },
    { name: DATABASE, content: database },
    ...[...whole].map(([sha256, content]) => ({ name: objectName(sha256), content })),
  ]);
  const bytes = counted(zip, watch);
  await pipeline(
    passphrase === null ? bytes : seal(bytes, passphrase),
    createWriteStream(join(growing, FILE), { flags: 'wx', flush: true }),
  );
  return manifest;
}

/** Everything is read before it is written, written, and read back. */
const ROUNDS = 3;

/**
 * Where each content lies with the bytes that its name says: in the vault, or beside a backup where the vault has it no
 * more. What lies nowhere whole has no place here.
 */
async function findWhole(
  { db, dir, vault }: Portfolio,
  objects: Contents['objects'],
  { progress, signal }: Partial<JobWatch>,
): Promise<ReadonlyMap<string, string>> {
  const pools = [ownPlace({ dir }), ...listBackupPlaces(db)].map((place) => openVault(join(place, POOL)));
  const whole = new Map<string, string>();
  for (const object of objects) {
    for (const place of [vault, ...pools]) {
      const path = pathOf(place, object.sha256);
      if ((await flawOf(path, 'hashes', object, signal)) !== null) continue;
      whole.set(object.sha256, path);
      break;
    }
    progress?.(object.bytes);
  }
  return whole;
}

async function* counted(
  stream: AsyncIterable<Uint8Array>,
  { progress, signal }: Partial<JobWatch>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    if (signal?.aborted === true) throw new Fault('cancelled');
    yield chunk;
    progress?.(chunk.length);
  }
}

/**
 * Reads a backup that is one file whole, and holds it against its manifest.
 * @throws Fault backup-unknown, backup-sealed, backup-passphrase-wrong, cancelled
 */
export async function checkOneFile(
  file: string,
  passphrase: string | null,
  watch: Partial<JobWatch> = {},
): Promise<readonly BackupFinding[]> {
  const source = await openSource(file, passphrase);
  const growing = join(dirname(file), `.${basename(file)}.checking`);
  try {
    await rm(growing, { recursive: true, force: true });
    await mkdir(growing);
    const database = join(growing, DATABASE);
    await source.copyDatabase(database);
    const findings = await checkDatabase(database, source.manifest, watch.signal);
    for (const { sha256 } of source.manifest.objects)
      if (!(await isWhole(source, sha256, watch)))
        findings.push({ code: 'object-altered', severity: 'error', what: sha256 });
    return findings;
  } finally {
    source.close();
    await rm(growing, { recursive: true, force: true });
  }
}

/** As the backups in folders are listed: its contents are there in their sizes, unread. @throws as openSource does */
export async function showFile(file: string, passphrase: string | null): Promise<ListedBackup> {
  const { manifest, close } = await openSource(file, passphrase);
  close();
  const { made, number, occasion, counts, lacking } = manifest;
  return {
    backup: file,
    made,
    number,
    occasion,
    counts,
    bytes: bytesOf(manifest),
    verified: lacking.length === 0,
  };
}

/** What lies in it: its database is looked into in a folder that is gone afterwards. @throws as openSource does */
export async function heldInFile(file: string, passphrase: string | null): Promise<HoldingsSeen> {
  const source = await openSource(file, passphrase);
  const folder = await mkdtemp(join(tmpdir(), 'zhengji-'));
  try {
    const database = join(folder, DATABASE);
    await source.copyDatabase(database);
    return { counts: source.manifest.counts, latest: latestInCopy(database) };
  } finally {
    source.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function isWhole(source: BackupSource, sha256: string, watch: Partial<JobWatch>): Promise<boolean> {
  const object = await source.object(sha256);
  if (object.kind !== 'stream') throw new Error('one file is read as a stream');
  const hash = createHash('sha256');
  try {
    for await (const chunk of counted(object.stream as AsyncIterable<Uint8Array>, watch)) hash.update(chunk);
  } catch (error) {
    if (error instanceof Fault && error.code === 'cancelled') throw error;
    return false;
  }
  return hash.digest('hex') === sha256;
}
