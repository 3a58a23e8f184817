import type { BackupFinding } from '../../../shared/backup/finding.ts';
import type { BackupManifest } from '../../../shared/backup/manifest.ts';
import { bytesOf } from '../../../shared/backup/manifest.ts';
import { listBackups, readBackup } from '../../backup/place.ts';
import { listBackupPlaces } from '../../db/backupPlaces.ts';
import type { Portfolio } from '../../session.ts';
import { checkSizes, checkBackup } from './check.ts';
import { ownPlace } from './make.ts';

/** A backup as it is listed. */
export interface ListedBackup extends Pick<BackupManifest, 'made' | 'number' | 'occasion' | 'counts'> {
  readonly backup: string;
  readonly bytes: number;
  /** It was checked when it was made, and everything in it is still there in its size. */
  readonly verified: boolean;
}

/** The backups of a portfolio in every place where some were made and that can be reached now, the newest first. */
export async function listBackupsOf(portfolio: Portfolio): Promise<readonly ListedBackup[]> {
  const places = new Set([ownPlace(portfolio), ...listBackupPlaces(portfolio.db)]);
  const backups = [...places].flatMap((place) => listBackups(place, portfolio.id));
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
