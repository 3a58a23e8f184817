import { createWriteStream, existsSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BackupManifest } from '../../../shared/backup/manifest.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { writeArchive } from '../../backup/archive.ts';
import { hashFile } from '../../backup/finish.ts';
import { DATABASE, MANIFEST, POOL } from '../../backup/place.ts';
import { seal } from '../../backup/sealed.ts';
import { syncFolder } from '../../disk/syncFolder.ts';
import { listBackupPlaces } from '../../db/backupPlaces.ts';
import { copyBeside, copyInto, type Contents } from '../../db/copies.ts';
import type { JobWatch } from '../../jobs.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { asWritingFault } from '../../vault/errors.ts';
import { openVault, pathOf } from '../../vault/vault.ts';
import { checkDatabase, flawOf } from './check.ts';
import { liesIn } from './liesIn.ts';
import { ownPlace } from './make.ts';
import { readThrough } from './readOneFile.ts';
import { objectName, openSource } from './source.ts';

export interface MadeFile {
  readonly file: string;
  readonly manifest: BackupManifest;
  /** Of the whole file. */
  readonly bytes: number;
}

/**
 * Makes a backup that is one file, to be carried elsewhere: a ZIP that any program opens, or sealed under a passphrase.
 * Everything in it is read back before it gets its name. What the portfolio itself has lost, or only damaged, does not
 * keep the rest from being saved: its manifest names it as lacking. The database is copied beside the portfolio's own,
 * where it lies unsealed anyway, and nowhere else.
 *
 * @param passphrase null: a plain ZIP
 * @throws Fault file-exists, backup-place-inside, passphrase-short, backup-damaged, disk-full, folder-unwritable,
 * cancelled
 */
export async function makeOneFile(
  services: Pick<Services, 'now'>,
  portfolio: Portfolio,
  file: string,
  passphrase: string | null,
  watch: Partial<JobWatch> = {},
): Promise<MadeFile> {
  if (existsSync(file)) throw new Fault('file-exists', { path: file });
  if (liesIn(portfolio.dir, dirname(file))) throw new Fault('backup-place-inside', { path: dirname(file) });
  const growing = join(dirname(file), `.${basename(file)}.making`);
  const copy = copyBeside(portfolio.db);
  try {
    for (const left of [growing, copy]) await rm(left, { recursive: true, force: true });
    const manifest = await write(services, portfolio, { growing, copy }, passphrase, watch);
    await readBack(growing, passphrase, watch);
    if (existsSync(file)) throw new Fault('file-exists', { path: file });
    await rename(growing, file);
    await syncFolder(dirname(file));
    return { file, manifest, bytes: statSync(file).size };
  } catch (error) {
    throw asWritingFault(error, dirname(file));
  } finally {
    for (const left of [growing, copy]) await rm(left, { force: true });
  }
}

/** Everything is read before it is written, written, and read back. */
const ROUNDS = 3;

async function write(
  { now }: Pick<Services, 'now'>,
  portfolio: Portfolio,
  { growing, copy }: { readonly growing: string; readonly copy: string },
  passphrase: string | null,
  watch: Partial<JobWatch>,
): Promise<BackupManifest> {
  const { schema, event, counts, objects } = copyInto(portfolio.db, copy);
  const database = { bytes: statSync(copy).size, sha256: await hashFile(copy, watch.signal) };
  const all = database.bytes + objects.reduce((sum, { bytes }) => sum + bytes, 0);
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
    database,
    objects: objects.filter(({ sha256 }) => whole.has(sha256)),
    lacking: objects.flatMap(({ sha256 }) => (whole.has(sha256) ? [] : [sha256])),
  };
  requireSound(await checkDatabase(copy, manifest, watch.signal), portfolio.dir);
  watch.progress?.(database.bytes);
  const zip = writeArchive([
    { name: MANIFEST, content: new TextEncoder().encode(JSON.stringify(manifest)) },
    { name: DATABASE, content: copy },
    ...[...whole].map(([sha256, content]) => ({ name: objectName(sha256), content })),
  ]);
  const bytes = counted(zip, watch);
  await pipeline(
    passphrase === null ? bytes : seal(bytes, passphrase),
    createWriteStream(growing, { flags: 'wx', flush: true }),
  );
  return manifest;
}

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

/** The database was looked into before: here it has to be the same. */
async function readBack(file: string, passphrase: string | null, watch: Partial<JobWatch>): Promise<void> {
  const source = await openSource(file, passphrase);
  try {
    requireSound(await readThrough(source, null, watch), file);
  } finally {
    source.close();
  }
}

function requireSound([flaw]: readonly { readonly what: string }[], path: string): void {
  if (flaw !== undefined) throw new Fault('backup-damaged', { path, what: flaw.what });
}
