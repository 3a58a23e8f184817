import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backupManifestSchema, type BackupManifest } from '../../shared/backup/manifest.ts';
import { Fault } from '../../shared/contract/fault.ts';

/**
 * A place is a folder with backups and, beside them, one pool of contents that they share:
 *
 *     20261129T213000Z-0007/   portfolio.sqlite  manifest.json
 *     objects/ab/<sha256>
 */
export const POOL = 'objects';
export const DATABASE = 'portfolio.sqlite';
export const MANIFEST = 'manifest.json';
/** A backup under this ending was cut short, and is none. */
export const PARTIAL = '.partial';

const NAME = /^\d{8}T\d{6}Z-(\d{4,})$/;
/** A manifest of a million contents has 90 MB; what is larger is not ours. */
const MOST_MANIFEST_BYTES = 256 * 1024 * 1024;

/** A backup that was finished, and what it says of itself. */
export interface Backup {
  readonly folder: string;
  readonly manifest: BackupManifest;
}

/** @param made an instant in UTC */
export const nameOf = (made: string, number: number): string =>
  `${made.slice(0, 19).replaceAll(/[-:]/g, '')}Z-${String(number).padStart(4, '0')}`;

/** The pool that a backup shares with those beside it. */
export const poolOf = (folder: string): string => join(dirname(folder), POOL);

/**
 * The backups of one portfolio in a place, the newest first. What cannot be read is left out, and so is what another
 * portfolio put there.
 * @param portfolio null: of whichever
 */
export const listBackups = (place: string, portfolio: string | null): readonly Backup[] =>
  foldersIn(place)
    .flatMap((folder) => tryRead(folder) ?? [])
    .filter(({ manifest }) => portfolio === null || manifest.portfolio === portfolio)
    .toSorted((a, b) => b.manifest.number - a.manifest.number);

/** @throws Fault backup-unknown where that folder is no backup of ours */
export function readBackup(folder: string): Backup {
  const backup = tryRead(folder);
  if (backup === null || basename(folder).endsWith(PARTIAL))
    throw new Fault('backup-unknown', { path: folder });
  return backup;
}

/** The folders in a place that are named like finished backups, whoever made them. */
export const foldersIn = (place: string): readonly string[] =>
  existsSync(place) && statSync(place).isDirectory()
    ? readdirSync(place)
        .filter((name) => NAME.test(name))
        .map((name) => join(place, name))
    : [];

/** What is not finished, or never was. */
export const partialsIn = (place: string): readonly string[] =>
  readdirSync(place)
    .filter((name) => name.endsWith(PARTIAL) && NAME.test(name.slice(0, -PARTIAL.length)))
    .map((name) => join(place, name));

/** One more than the highest number in a place, whatever became of those backups. */
export const nextNumber = (place: string): number =>
  (existsSync(place) ? readdirSync(place) : []).reduce((most, name) => {
    const number = NAME.exec(name.replace(PARTIAL, ''))?.[1];
    return number === undefined ? most : Math.max(most, Number(number));
  }, 0) + 1;

/** The disk of a folder, or of the nearest one above it that is there; null where a drive was taken out. */
export function diskOf(folder: string): number | null {
  if (existsSync(folder)) return statSync(folder).dev;
  return dirname(folder) === folder ? null : diskOf(dirname(folder));
}

/** Whether a folder says of itself that it is a backup. */
export const isBackup = (folder: string): boolean => !folder.endsWith(PARTIAL) && tryRead(folder) !== null;

function tryRead(folder: string): Backup | null {
  try {
    const file = join(folder, MANIFEST);
    if (statSync(file).size > MOST_MANIFEST_BYTES) return null;
    const parsed = backupManifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? { folder, manifest: parsed.data } : null;
  } catch {
    return null;
  }
}
