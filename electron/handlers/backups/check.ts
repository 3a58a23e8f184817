import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupFinding, BackupFlaw } from '../../../shared/backup/finding.ts';
import { bytesOf, type BackupManifest } from '../../../shared/backup/manifest.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { hashFile } from '../../backup/finish.ts';
import { DATABASE, poolOf, type Backup } from '../../backup/place.ts';
import { inspectCopy, type Contents } from '../../db/copies.ts';
import type { JobWatch } from '../../jobs.ts';
import { openVault, pathOf } from '../../vault/vault.ts';

export const finding = (code: BackupFlaw, what: string): BackupFinding => ({ code, severity: 'error', what });

/**
 * Holds a backup against its manifest, without the portfolio that it was made of: the database by its hash, its pages,
 * its references and what is in it, and every content by its size, or by its hash too.
 *
 * @param depth `sizes` leaves the contents' bytes unread: they were hashed as they came in
 */
export async function checkBackup(
  { folder, manifest }: Backup,
  depth: 'sizes' | 'hashes',
  watch: Partial<JobWatch> = {},
): Promise<readonly BackupFinding[]> {
  watch.at?.({ done: 0, total: bytesOf(manifest), unit: 'bytes' });
  const findings = await checkDatabase(join(folder, DATABASE), manifest, watch.signal);
  watch.progress?.(manifest.database.bytes);
  return [...findings, ...(await checkObjects({ folder, manifest }, depth, watch))];
}

/** What was found of the contents of a pool, which its backups share: each is looked at once. */
export type SeenObjects = Map<string, ReturnType<typeof flawOf>>;

/** Whether everything is there and has its size: a glance that reads nothing. */
export async function checkSizes(
  { folder, manifest }: Backup,
  seen: SeenObjects = new Map(),
): Promise<readonly BackupFinding[]> {
  const file = join(folder, DATABASE);
  const flaw = await flawOf(file, 'sizes', manifest.database);
  const findings = flaw === null ? [] : [finding(DATABASE_FLAWS[flaw], file)];
  return [...findings, ...(await checkObjects({ folder, manifest }, 'sizes', {}, seen))];
}

async function checkObjects(
  { folder, manifest }: Backup,
  depth: 'sizes' | 'hashes',
  { signal, progress }: Partial<JobWatch>,
  seen: SeenObjects = new Map(),
): Promise<readonly BackupFinding[]> {
  const pool = openVault(poolOf(folder));
  const findings: BackupFinding[] = [];
  for (const { sha256, bytes } of manifest.objects) {
    if (signal?.aborted === true) throw new Fault('cancelled');
    const path = pathOf(pool, sha256);
    const looked = seen.get(path) ?? flawOf(path, depth, { sha256, bytes }, signal);
    seen.set(path, looked);
    const flaw = await looked;
    if (flaw !== null) findings.push(finding(flaw, sha256));
    progress?.(bytes);
  }
  return findings;
}

/** Whether a copied database is the one that a manifest tells of, and sound. */
export async function checkDatabase(
  file: string,
  manifest: BackupManifest,
  signal?: AbortSignal,
): Promise<BackupFinding[]> {
  const flaw = await flawOf(file, 'hashes', manifest.database, signal);
  return flaw === null ? lookInside(file, file, manifest) : [finding(DATABASE_FLAWS[flaw], file)];
}

/** What is wrong within a database that is the one that its manifest tells of. @param what names it */
export function lookInside(copy: string | Buffer, what: string, manifest: BackupManifest): BackupFinding[] {
  const inspected = inspectCopy(copy);
  if (inspected === null) return [finding('database-damaged', what)];
  const { contents, flaws } = inspected;
  const isSame = JSON.stringify(namedBy(contents)) === JSON.stringify(namedBy(manifest));
  return [
    ...flaws.map((flaw) => finding('database-damaged', flaw)),
    ...(isSame ? [] : [finding('contents-differ', what)]),
  ];
}

const DATABASE_FLAWS = {
  'object-missing': 'database-missing',
  'object-size': 'database-altered',
  'object-altered': 'database-altered',
  unreadable: 'unreadable',
} as const satisfies Record<string, BackupFlaw>;

/** What must be the same in a database and in the manifest beside it. */
const namedBy = ({
  portfolio,
  schema,
  event,
  counts,
  objects,
  lacking = [],
}: Contents & { readonly lacking?: readonly string[] }) => ({
  portfolio,
  schema,
  event,
  counts,
  objects: [...objects.map(({ sha256 }) => sha256), ...lacking].toSorted(),
});

/** What is wrong with a file of which size and hash are known. A disk that cannot be read is told apart from damage. */
export async function flawOf(
  path: string,
  depth: 'sizes' | 'hashes',
  { sha256, bytes }: { readonly sha256: string; readonly bytes: number },
  signal?: AbortSignal,
): Promise<keyof typeof DATABASE_FLAWS | null> {
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size !== bytes) return 'object-size';
    return depth === 'hashes' && (await hashFile(path, signal)) !== sha256 ? 'object-altered' : null;
  } catch (error) {
    if (error instanceof Fault && error.code === 'cancelled') throw error;
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isGone ? 'object-missing' : 'unreadable';
  }
}
