import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { quarantineManifestSchema, type QuarantineManifest } from '../../shared/backup/quarantine.ts';
import { syncFolderNow } from '../disk/syncFolder.ts';

/** The folder of a portfolio that what was removed for good comes into, a folder for each time. */
export const QUARANTINE = 'quarantine';
const MANIFEST = 'manifest.json';
const NAME = /^\d{8}T\d{6}Z-\d{4,}$/;

/** A folder of the quarantine, and what it says of itself. */
export interface QuarantineFolder {
  readonly name: string;
  readonly folder: string;
  readonly manifest: QuarantineManifest;
}

/**
 * Writes down what is going to be in quarantine, for good, before anything comes there: what a crash leaves behind in
 * the vault can be told by it. All at once, since nothing else may happen meanwhile.
 */
export function beginQuarantine(portfolio: string, manifest: QuarantineManifest): QuarantineFolder {
  const place = join(portfolio, QUARANTINE);
  mkdirSync(place, { recursive: true });
  const number = readdirSync(place).filter((name) => NAME.test(name)).length + 1;
  const stamp = `${manifest.made.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const name = freeName(place, stamp, number);
  const folder = join(place, name);
  mkdirSync(folder);
  const begun = { name, folder, manifest };
  try {
    writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest, null, 1), { flag: 'wx', flush: true });
    for (const path of [folder, place, portfolio]) syncFolderNow(path);
  } catch (error) {
    abandonQuarantine(begun);
    throw error;
  }
  return begun;
}

function freeName(place: string, stamp: string, number: number): string {
  const name = `${stamp}-${String(number).padStart(4, '0')}`;
  return existsSync(join(place, name)) ? freeName(place, stamp, number + 1) : name;
}

/** Takes the folder back, where nothing was to come into it after all. */
export function abandonQuarantine({ folder }: QuarantineFolder): void {
  rmSync(join(folder, MANIFEST), { force: true });
  rmdirSync(folder);
}

/** Brings the contents in, from where they are. @param from where the content of that SHA-256 lies */
export function fillQuarantine(
  { folder, manifest }: QuarantineFolder,
  from: (sha256: string) => string,
): void {
  const left = new Set<string>();
  for (const { name, sha256 } of manifest.files) {
    const path = from(sha256);
    if (!existsSync(path)) continue;
    renameSync(path, join(folder, name));
    left.add(dirname(path));
  }
  for (const path of [folder, ...left]) syncFolderNow(path);
}

/** The newest first. What somebody else put there, or cannot be read, is left out and left alone. */
export function listQuarantine(portfolio: string): readonly QuarantineFolder[] {
  const place = join(portfolio, QUARANTINE);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => NAME.test(name))
    .toSorted()
    .toReversed()
    .flatMap((name) => {
      const manifest = readManifest(join(place, name, MANIFEST));
      return manifest === null ? [] : [{ name, folder: join(place, name), manifest }];
    });
}

/** The files of it that are there. */
export const filesIn = ({ folder, manifest }: QuarantineFolder): QuarantineManifest['files'] =>
  manifest.files.filter(({ name }) => existsSync(join(folder, name)));

/** Deletes the files that its manifest names, then the manifest, and the folder if nothing else lies in it. */
export function emptyQuarantine({ folder, manifest }: QuarantineFolder): void {
  for (const { name } of manifest.files) rmSync(join(folder, name), { force: true });
  rmSync(join(folder, MANIFEST), { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
  syncFolderNow(dirname(folder));
}

function readManifest(file: string): QuarantineManifest | null {
  try {
    const parsed = quarantineManifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
