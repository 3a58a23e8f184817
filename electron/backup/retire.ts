import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keptBackups } from '../../shared/backup/keep.ts';
import { foldersIn, listBackups, readBackup, PARTIAL, POOL, type Backup } from './place.ts';

const OBJECT = /^[0-9a-f]{64}$/;

/**
 * Takes away the backups of one portfolio that have outlived their turn, and the contents that no backup names any
 * more. Only folders whose manifest is ours are touched; where one cannot be read or is not finished yet, the pool stays
 * as it is, since nobody knows what that backup needs.
 */
export async function retireBackups(place: string, portfolio: string): Promise<void> {
  const backups = listBackups(place, portfolio);
  const kept = keptBackups(backups.map(({ manifest }) => manifest));
  const retired = backups.filter(({ manifest }) => !kept.has(manifest.number));
  if (retired.length === 0) return;
  for (const { folder } of retired) await rm(folder, { recursive: true });
  const left = foldersIn(place).map(tryRead);
  if (left.some((backup) => backup === null) || hasUnfinished(place)) return;
  const named = new Set(left.flatMap((backup) => backup?.manifest.objects.map(({ sha256 }) => sha256) ?? []));
  for (const file of objectsIn(join(place, POOL)))
    if (!named.has(file.sha256)) await rm(file.path, { force: true });
}

const hasUnfinished = (place: string): boolean => readdirSync(place).some((name) => name.endsWith(PARTIAL));

function objectsIn(pool: string): readonly { readonly sha256: string; readonly path: string }[] {
  if (!existsSync(pool)) return [];
  return readdirSync(pool, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && OBJECT.test(entry.name))
    .map((entry) => ({ sha256: entry.name, path: join(entry.parentPath, entry.name) }));
}

function tryRead(folder: string): Backup | null {
  try {
    return readBackup(folder);
  } catch {
    return null;
  }
}
