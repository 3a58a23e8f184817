import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { BackupFinding } from '../../../shared/backup/finding.ts';
import type { HoldingsSeen, ListedBackup } from '../../../shared/backup/listed.ts';
import { bytesOf } from '../../../shared/backup/manifest.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { DATABASE } from '../../backup/place.ts';
import { latestInCopy } from '../../db/copies.ts';
import type { JobWatch } from '../../jobs.ts';
import { finding, lookInside } from './check.ts';
import { openSource, type BackupSource } from './source.ts';

/**
 * The database of a backup that is one file is looked into in memory, so that nothing of it is unpacked onto a disk. One
 * of more bytes is read and held against its hash, and not looked into.
 */
export const MOST_IN_MEMORY = 512 * 1024 * 1024;

/**
 * Reads a backup that is one file whole, and holds it against its manifest.
 * @param most bytes of a database that is looked into
 * @throws Fault backup-unknown, backup-sealed, backup-passphrase-wrong, file-unreadable, cancelled
 */
export async function checkOneFile(
  file: string,
  passphrase: string | null,
  watch: Partial<JobWatch> = {},
  most: number = MOST_IN_MEMORY,
): Promise<readonly BackupFinding[]> {
  let source: BackupSource;
  try {
    source = await openSource(file, passphrase);
  } catch (error) {
    if (error instanceof Fault && error.code === 'backup-damaged') return [finding('file-damaged', file)];
    throw error;
  }
  try {
    watch.at?.({ done: 0, total: bytesOf(source.manifest), unit: 'bytes' });
    return await readThrough(source, most, watch);
  } finally {
    source.close();
  }
}

/** @param most bytes of a database that is looked into; null: it was looked into before it came in */
export async function readThrough(
  source: BackupSource,
  most: number | null,
  watch: Partial<JobWatch>,
): Promise<readonly BackupFinding[]> {
  const { flaws, manifest } = source;
  const findings = [...flaws];
  const isFlawed = new Set(flaws.map(({ what }) => what));
  if (!isFlawed.has(DATABASE)) findings.push(...(await readDatabase(source, most, watch)));
  for (const { sha256 } of manifest.objects) {
    if (isFlawed.has(sha256)) continue;
    const isWhole = await hashesTo(sha256, () => source.object(sha256).then(streamOf), watch);
    if (!isWhole) findings.push(finding('object-altered', sha256));
  }
  return findings;
}

async function readDatabase(
  { database, manifest }: BackupSource,
  most: number | null,
  watch: Partial<JobWatch>,
): Promise<readonly BackupFinding[]> {
  const { sha256, bytes } = manifest.database;
  const isLookedInto = most !== null && bytes <= most;
  const pieces: Buffer[] = [];
  const keep = (piece: Buffer) => isLookedInto && pieces.push(piece);
  if (!(await hashesTo(sha256, database, watch, keep))) return [finding('database-altered', DATABASE)];
  if (isLookedInto) return lookInside(join(pieces, bytes), DATABASE, manifest);
  return most === null
    ? []
    : [{ code: 'database-not-opened', severity: 'notice', what: `${DATABASE} (${bytes} > ${most} bytes)` }];
}

/** Lets each piece go as it is copied: never is all of it there twice. */
function join(pieces: Buffer[], bytes: number): Buffer {
  const all = Buffer.allocUnsafe(bytes);
  let at = 0;
  for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) at += piece.copy(all, at);
  return all;
}

function streamOf(file: Awaited<ReturnType<BackupSource['object']>>): Readable {
  if (file.kind !== 'stream') throw new Error('one file is read as a stream');
  return file.stream;
}

/** Whether what a stream brings has that hash; one that cannot be read to its end has not. */
async function hashesTo(
  sha256: string,
  open: () => Promise<Readable>,
  { progress, signal }: Partial<JobWatch>,
  keep: (piece: Buffer) => unknown = () => undefined,
): Promise<boolean> {
  const hash: Hash = createHash('sha256');
  try {
    for await (const piece of (await open()) as AsyncIterable<Buffer>) {
      if (signal?.aborted === true) throw new Fault('cancelled');
      hash.update(piece);
      keep(piece);
      progress?.(piece.length);
    }
  } catch (error) {
    if (error instanceof Fault && DAMAGE.has(error.code)) return false;
    throw error;
  }
  return hash.digest('hex') === sha256;
}

const DAMAGE: ReadonlySet<string> = new Set(['package-malformed', 'backup-damaged']);

/** As the backups in folders are listed: its contents are there in their sizes, unread. */
function asListed({ path, manifest, flaws }: BackupSource): ListedBackup {
  const { made, number, occasion, counts, lacking } = manifest;
  return {
    backup: path,
    made,
    number,
    occasion,
    counts,
    bytes: bytesOf(manifest),
    verified: lacking.length === 0 && flaws.length === 0,
  };
}

/** @throws as openSource does */
export async function showFile(file: string, passphrase: string | null): Promise<ListedBackup> {
  const source = await openSource(file, passphrase);
  source.close();
  return asListed(source);
}

/** The same, and what lies in it; of a database that is not looked into, the counts alone. @throws as openSource does */
export async function lookInFile(
  file: string,
  passphrase: string | null,
): Promise<{ readonly backup: ListedBackup; readonly held: HoldingsSeen }> {
  const source = await openSource(file, passphrase);
  try {
    return {
      backup: asListed(source),
      held: { counts: source.manifest.counts, latest: await latestIn(source) },
    };
  } finally {
    source.close();
  }
}

async function latestIn({ flaws, manifest, database }: BackupSource): Promise<HoldingsSeen['latest']> {
  const { sha256, bytes } = manifest.database;
  if (flaws.length > 0 || bytes > MOST_IN_MEMORY) return [];
  const pieces: Buffer[] = [];
  const isWhole = await hashesTo(sha256, database, {}, (piece) => pieces.push(piece));
  return isWhole ? latestInCopy(join(pieces, bytes)) : [];
}
