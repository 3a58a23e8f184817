import type { BackupFinding } from '../../../shared/backup/finding.ts';
import type { ListedBackup } from '../../../shared/backup/listed.ts';
import { bytesOf } from '../../../shared/backup/manifest.ts';
import { listBackups, readBackup, type Backup } from '../../backup/place.ts';
import { listBackupPlaces } from '../../db/backupPlaces.ts';
import type { Portfolio } from '../../session.ts';
import { checkSizes, checkBackup } from './check.ts';
import { ownPlace } from './make.ts';

/** The backups of a portfolio in every place where some were made and that can be reached now, the newest first. */
export async function listBackupsOf(portfolio: Portfolio): Promise<readonly ListedBackup[]> {
  const places = new Set([ownPlace(portfolio), ...listBackupPlaces(portfolio.db)]);
  return listFrom([...places].flatMap((place) => listBackups(place, portfolio.id)));
}

/** These backups as they are listed, the newest first. */
export async function listFrom(backups: readonly Backup[]): Promise<readonly ListedBackup[]> {
  const listed = await Promise.all(
    backups.map(async ({ folder, manifest }) => ({
      backup: folder,
      made: manifest.made,
      number: manifest.number,
      occasion: manifest.occasion,
      counts: manifest.counts,
      bytes: bytesOf(manifest),
      verified: manifest.lacking.length === 0 && (await checkSizes({ folder, manifest })).length === 0,
    })),
  );
  return listed.toSorted((a, b) => b.made.localeCompare(a.made) || b.number - a.number);
}

/** Reads a backup whole. @throws Fault backup-unknown */
export const verifyBackup = (folder: string, signal?: AbortSignal): Promise<readonly BackupFinding[]> =>
  checkBackup(readBackup(folder), 'hashes', signal);
