import { randomUUID } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../shared/contract/fault.ts';
import { copyIn, piecesOf, receive, type Received, type Watch } from './copyIn.ts';
import { Crowd } from './crowd.ts';
import { asWritingFault, codeOf } from './errors.ts';
import { sniffMediaType } from './mediaType.ts';
import { makeFolder, Settling, type Written } from './settle.ts';
import type { MadeSource, SourceFile } from './source.ts';

export type { Watch } from './copyIn.ts';

/** What the vault knows of content that it has taken in. */
export interface Stored {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Files by their SHA-256 under `<folder>/ab/<sha256>`; never changed. What a row names is never removed. */
export interface Vault {
  readonly folder: string;
  /** Whether nothing may come in. */
  readonly isReadOnly: boolean;
  /** Contents that came in just now and that no row names yet. */
  readonly unnamed: Set<string>;
  /** The names of the temporary files that are being written. */
  readonly unfinished: Set<string>;
  /** Who is taking contents in for rows that are not written yet: meanwhile nothing may be taken out. */
  readonly takings: Set<symbol>;
  /** Gives what came in its name, for good. */
  readonly settling: Settling;
  /** Copies small files where many come at once. */
  readonly crowd: Crowd;
}

/** More files than these under way at once are a crowd, for which a thread of its own is worth starting. */
const FEW = 8;

export function openVault(folder: string, isReadOnly = false): Vault {
  const unnamed = new Set<string>();
  const crowd = new Crowd();
  const settling = new Settling(folder, unnamed, () => crowd.isBusy && !crowd.isStalled);
  return { folder, isReadOnly, unnamed, unfinished: new Set(), takings: new Set(), settling, crowd };
}

/** Where the content with that SHA-256 lies. */
export const pathOf = (vault: Vault, sha256: string): string =>
  join(vault.folder, sha256.slice(0, 2), sha256);

/**
 * Takes a file in: streamed to a temporary name while it is hashed, synced, renamed, the folder synced. When this
 * returns, the content is on the disk for good; only then may a row name it. A crash leaves at worst content
 * that no row names. Content that is there already is checked and kept.
 *
 * @throws Fault file-missing, file-name-unreadable, file-unreadable, file-not-regular, file-is-link, file-changed,
 * cancelled, disk-full, folder-unwritable, portfolio-read-only
 */
export async function put(vault: Vault, source: SourceFile | MadeSource, watch: Watch = {}): Promise<Stored> {
  if (vault.isReadOnly) throw new Fault('portfolio-read-only', { path: dirname(vault.folder) });
  const hadCompany = vault.unfinished.size > 0;
  try {
    return await putOnce(vault, source, watch);
  } catch (error) {
    // A stream has passed, and cannot be had again; what was made took long enough.
    if (!hadCompany || source.kind !== 'path' || !(error instanceof Fault && error.code === 'disk-full'))
      throw error;
    return await putAlone(vault, source, watch);
  }
}

/** Files that come in together may fill a disk with their halves where each would have found room: one after the other, then. */
function putAlone(vault: Vault, source: SourceFile, { signal }: Watch): Promise<Stored> {
  const before = lastAlone.get(vault);
  const alone = (async () => {
    await before;
    while (vault.unfinished.size > 0) await sleep(20);
    return putOnce(vault, source, { ...(signal && { signal }) }); // how far it came was told before
  })();
  lastAlone.set(
    vault,
    alone.then(
      () => undefined,
      () => undefined,
    ),
  );
  return alone;
}

/** When the last of those that wait for a vault of their own is through. */
const lastAlone = new WeakMap<Vault, Promise<void>>();

async function putOnce(vault: Vault, source: SourceFile | MadeSource, watch: Watch): Promise<Stored> {
  const name = randomUUID();
  const temporary = join(vault.folder, 'tmp', name);
  vault.unfinished.add(name);
  try {
    const { file, sha256, bytes, mediaType } =
      source.kind === 'made'
        ? await haveWritten(source, temporary, watch)
        : ((await copyInCrowd(vault, source, temporary, watch)) ??
          (await copyAlone(source, temporary, watch)));
    await vault.settling.settle({ temporary, file, sha256, target: pathOf(vault, sha256) });
    return { sha256, bytes, mediaType };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined); // what went wrong first is what counts
    throw asWritingFault(error, vault.folder);
  } finally {
    vault.unfinished.delete(name);
    vault.settling.goOn();
  }
}

/** What was written under a temporary name, with the file still open. */
interface Copy extends Stored, Pick<Written, 'file'> {}

/** @returns null where the file has to be copied alone */
async function copyInCrowd(
  vault: Vault,
  source: SourceFile,
  temporary: string,
  { progress, signal }: Watch,
): Promise<Copy | null> {
  if (source.kind !== 'path' || vault.unfinished.size <= FEW || vault.crowd.isStalled) return null;
  const copied = await vault.crowd.copy({ ...source, temporary });
  if (copied === null) {
    await rm(temporary, { force: true }); // of a thread that ended half-way
    return null;
  }
  if (signal?.aborted === true) {
    await copied.file.close();
    throw new Fault('cancelled');
  }
  progress?.(copied.bytes);
  return copied;
}

async function copyAlone(source: SourceFile, temporary: string, watch: Watch): Promise<Copy> {
  const file = await openNew(temporary);
  try {
    const received =
      source.kind === 'path'
        ? await copyIn(source.path, file, watch)
        : await receive(source.stream, file, watch);
    return { ...(await storedOf(received, source.name)), file };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Somebody else writes it, here or in another process; what lies there then is read once more to be hashed. */
async function haveWritten({ name, write }: MadeSource, temporary: string, watch: Watch): Promise<Copy> {
  const file = await openNew(temporary, 'wx+', 0o600);
  try {
    await write(temporary);
    await file.chmod(0o400);
    const { size } = await file.stat();
    const received = await receive(piecesOf(file, temporary, size), null, watch);
    return { ...(await storedOf(received, name)), file };
  } catch (error) {
    await file.close();
    throw error;
  }
}

const storedOf = async ({ sha256, bytes, head }: Received, name: string): Promise<Stored> => ({
  sha256,
  bytes,
  mediaType: await sniffMediaType(head, name),
});

/** A new file that nobody may write to later; the folder for those under way is made where it lacks. */
async function openNew(temporary: string, flags = 'wx', mode = 0o400): Promise<FileHandle> {
  const openIt = () => open(temporary, flags, mode);
  try {
    return await openIt();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    makeFolder(dirname(temporary));
    return openIt();
  }
}

/**
 * Takes files in for rows that `work` will write. Where it fails, the contents that it brought go again, so that none
 * is left that no row names; what was there before, or came in for somebody else meanwhile, stays.
 */
export async function taking<T>(
  vault: Vault,
  work: (take: (source: SourceFile | MadeSource, watch?: Watch) => Promise<Stored>) => Promise<T>,
): Promise<T> {
  const taken = new Set<string>();
  const mark = Symbol('taking');
  vault.takings.add(mark);
  try {
    return await work(async (source, watch) => {
      const stored = await put(vault, source, watch);
      taken.add(stored.sha256);
      return stored;
    });
  } catch (error) {
    for (const sha256 of taken) if (vault.unnamed.has(sha256)) rmSync(pathOf(vault, sha256), { force: true });
    throw error;
  } finally {
    vault.takings.delete(mark);
    for (const sha256 of taken) vault.unnamed.delete(sha256);
  }
}

/** Opens the content for reading, whole or from `start` to `end` (both included). */
export const read = (
  vault: Vault,
  sha256: string,
  range?: { readonly start: number; readonly end: number },
) => createReadStream(pathOf(vault, sha256), range);

/** Whether the content named in a row is really there, as a file of that size. */
export async function isThere(vault: Vault, stored: Pick<Stored, 'sha256' | 'bytes'>): Promise<boolean> {
  try {
    const found = await stat(pathOf(vault, stored.sha256));
    return found.isFile() && found.size === stored.bytes;
  } catch {
    return false;
  }
}
