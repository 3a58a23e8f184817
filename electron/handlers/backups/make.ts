import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, type BackupManifest, type BackupOccasion } from '../../../shared/backup/manifest.ts';
import { Fault, type FaultCode } from '../../../shared/contract/fault.ts';
import { abandonBackup, beginBackup, finishBackup, hashFile, writeManifest } from '../../backup/finish.ts';
import { DATABASE, listBackups, nameOf, nextNumber, POOL } from '../../backup/place.ts';
import { retireBackups } from '../../backup/retire.ts';
import { rememberBackupPlace } from '../../db/backupPlaces.ts';
import { copyInto } from '../../db/copies.ts';
import { fileNamesOf } from '../../db/fileNames.ts';
import type { JobWatch } from '../../jobs.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { asWritingFault } from '../../vault/errors.ts';
import { fileAt } from '../../vault/source.ts';
import { isThere, openVault, pathOf, put, type Vault } from '../../vault/vault.ts';
import { checkBackup } from './check.ts';
import { sideBySide } from './sideBySide.ts';

export interface MadeBackup {
  readonly folder: string;
  readonly manifest: BackupManifest;
  readonly bytes: number;
}

/** Where a portfolio's backups go if nobody chose another place: beside what they are of, on the same disk. */
export const ownPlace = ({ dir }: Pick<Portfolio, 'dir'>): string => join(dir, 'backups');

/**
 * Makes a backup that has proved its restore: the database as of one moment, and every content that it names, each
 * hashed on its way or in the pool. The copy is opened and checked before it gets its name; only then older ones may go.
 *
 * @param place a folder; made where it is not there yet
 * @throws Fault backup-damaged (with what is wrong), disk-full, folder-unwritable, cancelled
 */
export async function makeBackup(
  services: Pick<Services, 'now'>,
  portfolio: Portfolio,
  place: string,
  occasion: BackupOccasion,
  watch: Partial<JobWatch> = {},
): Promise<MadeBackup> {
  try {
    return await make(services, portfolio, place, occasion, watch);
  } catch (error) {
    throw asWritingFault(error, place);
  }
}

async function make(
  { now }: Pick<Services, 'now'>,
  portfolio: Portfolio,
  place: string,
  occasion: BackupOccasion,
  watch: Partial<JobWatch>,
): Promise<MadeBackup> {
  const made = now();
  const number = nextNumber(place);
  const folder = join(place, nameOf(made, number));
  const former = listBackups(place, portfolio.id)[0];
  const partial = await beginBackup(folder);
  try {
    const { schema, event, counts, objects } = copyInto(portfolio.db, join(partial, DATABASE));
    mkdirSync(join(place, POOL), { recursive: true });
    const pool = openVault(join(place, POOL));
    const lacking = new Set<string>();
    const isAsked = occasion === 'asked';
    watch.at?.({ done: 0, total: sumOf(objects), unit: 'bytes' });
    await sideBySide(objects, async (object) => {
      if (!(await keep(portfolio.vault, pool, object, isAsked, watch))) lacking.add(object.sha256);
    });
    const database = join(partial, DATABASE);
    const manifest: BackupManifest = {
      format: 'zhengji-backup',
      version: 1,
      portfolio: portfolio.id,
      made,
      number,
      occasion,
      schema,
      event,
      counts,
      database: await measure(database),
      objects: objects.filter(({ sha256 }) => !lacking.has(sha256)),
      lacking: objects.map(({ sha256 }) => sha256).filter((sha256) => lacking.has(sha256)),
    };
    if (watch.signal?.aborted === true) throw new Fault('cancelled');
    await writeManifest(partial, manifest);
    const flaws = await checkBackup({ folder: partial, manifest }, 'sizes');
    if (flaws.length > 0) throw new Fault('backup-damaged', { path: folder, what: flaws[0]?.what ?? '' });
    if (portfolio.readOnly === null) rememberBackupPlace(portfolio.db, place);
    await finishBackup(folder);
    // The new one stands, whatever becomes of the older ones; what cannot go now goes next time.
    if (former === undefined || !hasShrunk(former.manifest, manifest))
      await retireBackups(place, portfolio.id).catch(() => undefined);
    return { folder, manifest, bytes: bytesOf(manifest) };
  } catch (error) {
    await abandonBackup(folder);
    throw error;
  }
}

/**
 * Brings one content into the pool, unless it is there with the bytes that its name says: what rotted in the pool is put
 * right while the portfolio still has it.
 * @param isRead whether what is in the pool is read; a backup that the app makes by itself goes by the sizes, so that a person who leaves does not wait for it
 * @returns whether it is there now: what the portfolio itself has lost does not keep the rest from being saved
 */
async function keep(
  vault: Vault,
  pool: Vault,
  object: { readonly sha256: string; readonly bytes: number },
  isRead: boolean,
  watch: Partial<JobWatch>,
): Promise<boolean> {
  if (watch.signal?.aborted === true) throw new Fault('cancelled');
  if (
    (await isThere(pool, object)) &&
    (!isRead || (await hashFile(pathOf(pool, object.sha256), watch.signal)) === object.sha256)
  ) {
    watch.progress?.(object.bytes);
    return true;
  }
  try {
    const stored = await put(pool, fileAt(pathOf(vault, object.sha256)), watch);
    return stored.sha256 === object.sha256;
  } catch (error) {
    if (error instanceof Fault && LOST.has(error.code)) return false;
    throw error;
  }
}

/** The names of the files that a backup has no more, since the portfolio itself has lost them. */
export const lackingFiles = (
  { db }: Pick<Portfolio, 'db'>,
  { lacking }: Pick<BackupManifest, 'lacking'>,
): readonly string[] => fileNamesOf(db, lacking);

const LOST: ReadonlySet<FaultCode> = new Set([
  'file-missing',
  'file-unreadable',
  'file-not-regular',
  'file-is-link',
]);

const sumOf = (objects: readonly { readonly bytes: number }[]): number =>
  objects.reduce((sum, { bytes }) => sum + bytes, 0);

const measure = async (file: string) => ({ bytes: statSync(file).size, sha256: await hashFile(file) });

/** Whether a backup holds fewer things than the one before: then nothing is retired, in case something was lost. */
const hasShrunk = (former: BackupManifest, latter: BackupManifest): boolean =>
  (['evidence', 'claims', 'workOutputs', 'signoffs', 'blobs'] as const).some(
    (noun) => latter.counts[noun] < former.counts[noun],
  );
