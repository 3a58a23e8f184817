import { copyFile } from 'node:fs/promises';
import { createWriteStream, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { backupManifestSchema, type BackupManifest } from '../../../shared/backup/manifest.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { openArchive } from '../../backup/archive.ts';
import { DATABASE, MANIFEST, POOL, poolOf, readBackup } from '../../backup/place.ts';
import { isSealed, SealedReader } from '../../backup/sealed.ts';
import { fileAt, type SourceFile } from '../../vault/source.ts';
import { openVault, pathOf } from '../../vault/vault.ts';

/** What a backup holds, whether it is a folder among others or one file. */
export interface BackupSource {
  readonly path: string;
  readonly manifest: BackupManifest;
  readonly object: (sha256: string) => Promise<SourceFile>;
  readonly copyDatabase: (to: string) => Promise<void>;
  readonly close: () => void;
}

/** Whether a path is that of a file. */
export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/**
 * @param passphrase of one that is sealed
 * @throws Fault backup-unknown, backup-sealed, backup-passphrase-wrong, backup-damaged
 */
export const openSource = (path: string, passphrase: string | null): Promise<BackupSource> =>
  isFile(path) ? openOneFile(path, passphrase) : Promise.resolve(openFolder(path));

function openFolder(path: string): BackupSource {
  const { manifest } = readBackup(path);
  const pool = openVault(poolOf(path));
  return {
    path,
    manifest,
    object: (sha256) => Promise.resolve(fileAt(pathOf(pool, sha256))),
    copyDatabase: (to) => copyFile(join(path, DATABASE), to),
    close: () => undefined,
  };
}

/** Where a content lies in one file. */
export const objectName = (sha256: string): string => `${POOL}/${sha256}`;

const MOST_MANIFEST_BYTES = 256 * 1024 * 1024;

async function openOneFile(path: string, passphrase: string | null): Promise<BackupSource> {
  const sealed = await unseal(path, passphrase);
  const archive = await openArchive(path, sealed).catch((error: unknown) => {
    throw error instanceof Fault && error.code.startsWith('backup-')
      ? error
      : new Fault('backup-unknown', { path }, error);
  });
  try {
    const said: unknown = JSON.parse((await archive.read(MANIFEST, MOST_MANIFEST_BYTES)).toString());
    const manifest = backupManifestSchema.parse(said);
    const { database, objects } = manifest;
    for (const [name, bytes] of [
      [DATABASE, database.bytes] as const,
      ...objects.map((object) => [objectName(object.sha256), object.bytes] as const),
    ])
      if (archive.sizeOf(name) !== bytes) throw new Fault('backup-damaged', { path, what: name });
    return {
      path,
      manifest,
      object: async (sha256) => ({
        kind: 'stream',
        name: sha256,
        stream: await archive.stream(objectName(sha256)),
      }),
      copyDatabase: async (to) =>
        pipeline(await archive.stream(DATABASE), createWriteStream(to, { flags: 'wx', flush: true })),
      close: archive.close,
    };
  } catch (error) {
    archive.close();
    throw error instanceof Fault && error.code.startsWith('backup-')
      ? error
      : new Fault('backup-unknown', { path }, error);
  }
}

async function unseal(path: string, passphrase: string | null): Promise<SealedReader | null> {
  if (!(await isSealed(path))) return null;
  if (passphrase === null) throw new Fault('backup-sealed', { path: basename(path) });
  return SealedReader.open(path, passphrase);
}
