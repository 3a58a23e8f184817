import { copyFile, open } from 'node:fs/promises';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BackupFinding } from '../../../shared/backup/finding.ts';
import { backupManifestSchema, type BackupManifest } from '../../../shared/backup/manifest.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { openArchive, type Archive } from '../../backup/archive.ts';
import { DATABASE, MANIFEST, POOL, poolOf, readBackup } from '../../backup/place.ts';
import { isSealed, SealedReader } from '../../backup/sealed.ts';
import { fileAt, type SourceFile } from '../../vault/source.ts';
import { openVault, pathOf } from '../../vault/vault.ts';
import { finding } from './check.ts';

/** What a backup holds, whether it is a folder among others or one file. */
export interface BackupSource {
  readonly path: string;
  readonly manifest: BackupManifest;
  /** What one file lists otherwise than its manifest; nothing of it was read for that. */
  readonly flaws: readonly BackupFinding[];
  readonly object: (sha256: string) => Promise<SourceFile>;
  readonly database: () => Promise<Readable>;
  readonly copyDatabase: (to: string) => Promise<void>;
  readonly close: () => void;
}

/** Whether a path is that of a file. */
export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/**
 * @param passphrase of one that is sealed
 * @throws Fault backup-unknown, backup-sealed, backup-passphrase-wrong, backup-damaged where it is past telling what is
 * in it, file-unreadable
 */
export const openSource = (path: string, passphrase: string | null): Promise<BackupSource> =>
  isFile(path) ? openOneFile(path, passphrase) : Promise.resolve(openFolder(path));

function openFolder(path: string): BackupSource {
  const { manifest } = readBackup(path);
  const pool = openVault(poolOf(path));
  return {
    path,
    manifest,
    flaws: [],
    object: (sha256) => Promise.resolve(fileAt(pathOf(pool, sha256))),
    database: () => Promise.resolve(createReadStream(join(path, DATABASE))),
    copyDatabase: (to) => copyFile(join(path, DATABASE), to),
    close: () => undefined,
  };
}

/** Where a content lies in one file. */
export const objectName = (sha256: string): string => `${POOL}/${sha256}`;

async function openOneFile(path: string, passphrase: string | null): Promise<BackupSource> {
  const sealed = await unseal(path, passphrase);
  const archive = await openArchive(path, sealed).catch(async (error: unknown) => {
    throw isTold(error) ? error : await asNoArchive(path, sealed !== null, error);
  });
  try {
    const manifest = await readManifest(path, archive);
    return {
      path,
      manifest,
      flaws: flawsOf(archive, manifest),
      object: async (sha256) => ({
        kind: 'stream',
        name: sha256,
        stream: await archive.stream(objectName(sha256)),
      }),
      database: () => archive.stream(DATABASE),
      copyDatabase: async (to) =>
        pipeline(await archive.stream(DATABASE), createWriteStream(to, { flags: 'wx', flush: true })),
      close: archive.close,
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function unseal(path: string, passphrase: string | null): Promise<SealedReader | null> {
  try {
    if (!(await isSealed(path))) return null;
    if (passphrase === null) throw new Fault('backup-sealed', { path: basename(path) });
    return await SealedReader.open(path, passphrase);
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('file-unreadable', { path }, error);
  }
}

/** Faults that say what there is to be said. */
const isTold = (error: unknown): boolean =>
  error instanceof Fault && (error.code.startsWith('backup-') || error.code === 'file-unreadable');

/** What does not open as a ZIP was one of ours, or never was. */
async function asNoArchive(path: string, isOurs: boolean, error: unknown): Promise<Fault> {
  return isOurs || path.endsWith(SEALED_ENDING) || (await beginsAsOurs(path))
    ? new Fault('backup-damaged', { path, what: basename(path) }, error)
    : new Fault('backup-unknown', { path }, error);
}

export const SEALED_ENDING = '.zjbackup';

/** Whether a file begins as a ZIP does whose first file is a manifest. */
async function beginsAsOurs(path: string): Promise<boolean> {
  const start = LOCAL_HEADER_BYTES + MANIFEST.length;
  const handle = await open(path, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(start), 0, start, 0);
    return buffer.subarray(0, 2).toString('latin1') === 'PK' && buffer.toString('latin1').endsWith(MANIFEST);
  } finally {
    await handle.close();
  }
}
const LOCAL_HEADER_BYTES = 30;

/** Bytes of the longest manifest: of so many, whatever it tells of, and so many more for each file that is there. */
const LEAST_MOST = 16 * 1024 * 1024;
const PER_FILE = 256;

/** @throws Fault backup-damaged, backup-unknown where nothing else of a backup is there either, file-unreadable */
async function readManifest(path: string, archive: Archive): Promise<BackupManifest> {
  try {
    const bytes = await archive.read(MANIFEST, LEAST_MOST + PER_FILE * archive.count);
    const said: unknown = JSON.parse(bytes.toString());
    return backupManifestSchema.parse(said);
  } catch (error) {
    if (isTold(error)) throw error;
    throw archive.has(DATABASE)
      ? new Fault('backup-damaged', { path, what: MANIFEST }, error)
      : new Fault('backup-unknown', { path }, error);
  }
}

function flawsOf(archive: Archive, { database, objects }: BackupManifest): readonly BackupFinding[] {
  const flaws: BackupFinding[] = [];
  const size = archive.sizeOf(DATABASE);
  if (size !== database.bytes)
    flaws.push(finding(size === undefined ? 'database-missing' : 'database-altered', DATABASE));
  for (const { sha256, bytes } of objects) {
    const found = archive.sizeOf(objectName(sha256));
    if (found !== bytes) flaws.push(finding(found === undefined ? 'object-missing' : 'object-size', sha256));
  }
  return flaws;
}
