import type { BackupFinding } from '../../../shared/backup/finding.ts';
import type { ListedBackup } from '../../../shared/backup/listed.ts';
import { bytesOf } from '../../../shared/backup/manifest.ts';
import { listBackups, readBackup, type Backup } from '../../backup/place.ts';
import { listBackupPlaces } from '../../db/backupPlaces.ts';
import type { JobWatch } from '../../jobs.ts';
import type { Portfolio } from '../../session.ts';
import { checkBackup, checkSizes, type SeenObjects } from './check.ts';
import { ownPlace } from './make.ts';

/** The backups of a portfolio in every place where some were made and that can be reached now, the newest first. */
export async function listBackupsOf(portfolio: Portfolio): Promise<readonly ListedBackup[]> {
  return listFrom(backupsOf(portfolio));
}

/** The same, unread. */
export const backupsOf = (portfolio: Portfolio): readonly Backup[] =>
  backupsIn([...new Set([ownPlace(portfolio), ...listBackupPlaces(portfolio.db)])], portfolio.id);

/** All backups of a portfolio that these places have; one that cannot be read has none for now. */
export const backupsIn = (places: readonly string[], portfolio: string | null): readonly Backup[] =>
  places.flatMap((place) => {
    try {
      return listBackups(place, portfolio);
    } catch {
      return [];
    }
  });

/** Whether everything in it is still there in its size. */
export const isWhole = async (backup: Backup, seen?: SeenObjects): Promise<boolean> =>
  backup.manifest.lacking.length === 0 && (await checkSizes(backup, seen)).length === 0;

/** By the journal, since clocks jump; of two with nothing between them, the one that was made later. */
export const newerFirst = ({ manifest: a }: Backup, { manifest: b }: Backup): number =>
  (b.event?.number ?? 0) - (a.event?.number ?? 0) || b.made.localeCompare(a.made) || b.number - a.number;

/** These backups as they are listed, the newest first. */
export async function listFrom(backups: readonly Backup[]): Promise<readonly ListedBackup[]> {
  const seen: SeenObjects = new Map();
  const newestFirst = backups.toSorted(newerFirst);
  return Promise.all(
    newestFirst.map(async ({ folder, manifest }) => ({
      backup: folder,
      made: manifest.made,
      number: manifest.number,
      occasion: manifest.occasion,
      counts: manifest.counts,
      bytes: bytesOf(manifest),
      verified: await isWhole({ folder, manifest }, seen),
    })),
  );
}

/** Reads a backup whole. @throws Fault backup-unknown */
export const verifyBackup = (
  folder: string,
  watch: Partial<JobWatch> = {},
): Promise<readonly BackupFinding[]> => checkBackup(readBackup(folder), 'hashes', watch);
