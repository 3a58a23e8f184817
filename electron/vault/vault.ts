import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream, existsSync, rmSync } from 'node:fs';
import { lstat, mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault, type FaultCode } from '../../shared/contract/fault.ts';
import { sniffMediaType } from './mediaType.ts';
import type { SourceFile } from './source.ts';

/** What the vault knows of content that it has taken in. */
export interface Stored {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Files by their SHA-256 under `<folder>/ab/<sha256>`; never changed. What a row names is never removed. */
export interface Vault {
  readonly folder: string;
  /** Contents that came in just now and that no row names yet. */
  readonly unnamed: Set<string>;
  /** What is being given its name, so that two takings of one content do not cross. */
  readonly settling: Map<string, Promise<unknown>>;
}

/** Follows a content on its way in, and may stop it. */
export interface Watch {
  /** How many bytes came in since it was last told. */
  readonly progress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

const HEAD_BYTES = 4100; // what the media type is read from

export const openVault = (folder: string): Vault => ({ folder, unnamed: new Set(), settling: new Map() });

/** Where the content with that SHA-256 lies. */
export const pathOf = (vault: Vault, sha256: string): string =>
  join(vault.folder, sha256.slice(0, 2), sha256);

/**
 * Takes a file in: streamed to a temporary name while it is hashed, synced, renamed, the folder synced. When this
 * returns, the content is on the disk for good; only then may a row name it. A crash leaves at worst content
 * that no row names. Content that is there already is checked and kept.
 *
 * @throws Fault file-missing, file-unreadable, file-not-regular, file-is-link, file-changed, cancelled, disk-full,
 * folder-unwritable
 */
export async function put(vault: Vault, source: SourceFile, watch: Watch = {}): Promise<Stored> {
  const temporary = join(vault.folder, 'tmp', randomUUID());
  try {
    await makeFolder(dirname(temporary));
    const received =
      source.kind === 'path'
        ? await copyIn(source.path, temporary, watch)
        : await receive(source.stream, temporary, watch);
    await inTurn(vault, received.sha256, () => settle(vault, temporary, received.sha256));
    return {
      sha256: received.sha256,
      bytes: received.bytes,
      mediaType: await sniffMediaType(received.head, source.name),
    };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined); // what went wrong first is what counts
    throw asFault(error, vault.folder);
  }
}

/**
 * Takes files in for rows that `work` will write. Where it fails, the contents that it brought go again, so that none
 * is left that no row names; what was there before, or came in for somebody else meanwhile, stays.
 */
export async function taking<T>(
  vault: Vault,
  work: (take: (source: SourceFile, watch?: Watch) => Promise<Stored>) => Promise<T>,
): Promise<T> {
  const taken = new Set<string>();
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
    for (const sha256 of taken) vault.unnamed.delete(sha256);
  }
}

/** Opens the content for reading, whole or from `start` to `end` (both included). */
export const read = (
  vault: Vault,
  sha256: string,
  range?: { readonly start: number; readonly end: number },
) => createReadStream(pathOf(vault, sha256), range);

interface Received {
  readonly sha256: string;
  readonly bytes: number;
  readonly head: Uint8Array;
}

/** Copies a file that the person named, and makes sure that it did not change meanwhile. */
async function copyIn(path: string, target: string, watch: Watch): Promise<Received> {
  const source = await openRegular(path);
  try {
    const before = await source.stat();
    const stream = source.createReadStream({
      autoClose: false,
      highWaterMark: Math.min(CHUNK_BYTES, Math.max(SMALLEST_CHUNK, before.size)),
    });
    const received = await receive(stream, target, watch).catch((error: unknown) => {
      throw isReadError(error) ? new Fault('file-unreadable', { path }, error) : error;
    });
    const after = await source.stat();
    if (received.bytes !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      throw new Fault('file-changed', { path });
    return received;
  } finally {
    await source.close();
  }
}

/** A large file is read in large pieces; of thousands of small ones, none gets more memory than it fills. */
const CHUNK_BYTES = 1024 * 1024;
const SMALLEST_CHUNK = 16 * 1024;

/**
 * Opens the file itself and never what a link leads to: that may lie anywhere, and be another file tomorrow.
 * `O_NONBLOCK`: a pipe without a writer would hold us for ever.
 */
async function openRegular(path: string): Promise<FileHandle> {
  let file: FileHandle;
  try {
    if ((await lstat(path)).isSymbolicLink()) throw new Fault('file-is-link', { path });
    // Windows has neither flag.
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
    file = await open(path, flags);
  } catch (error) {
    throw error instanceof Fault
      ? error
      : new Fault(OPENING_FAULTS[codeOf(error)] ?? 'file-unreadable', { path }, error);
  }
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new Fault('file-not-regular', { path });
}

const OPENING_FAULTS: Readonly<Record<string, FaultCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  ELOOP: 'file-is-link',
  ENXIO: 'file-not-regular',
  ENODEV: 'file-not-regular',
};

/** Writes a stream to a new file and onto the disk, hashing as it passes: a video of 4 GiB never sits in memory. */
async function receive(
  stream: AsyncIterable<Uint8Array>,
  target: string,
  { progress, signal }: Watch,
): Promise<Received> {
  const file = await open(target, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let head = Buffer.alloc(0);
    let bytes = 0;
    for await (const chunk of stream) {
      if (signal?.aborted === true) throw new Fault('cancelled');
      hash.update(chunk);
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
      bytes += chunk.length;
      await writeAll(file, chunk);
      progress?.(chunk.length);
    }
    if (signal?.aborted === true) throw new Fault('cancelled');
    await file.chmod(0o400);
    await file.sync();
    return { sha256: hash.digest('hex'), bytes, head };
  } finally {
    await file.close();
  }
}

/** A short write is no error to the system, so it has to be carried on. */
async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.length;) {
    written += (await file.write(chunk, written)).bytesWritten;
  }
}

/** One after the other for the same content. */
async function inTurn(vault: Vault, sha256: string, work: () => Promise<void>): Promise<void> {
  const turn = (vault.settling.get(sha256) ?? Promise.resolve()).then(work);
  const settled = turn.catch(() => undefined);
  vault.settling.set(sha256, settled);
  try {
    await turn;
  } finally {
    if (vault.settling.get(sha256) === settled) vault.settling.delete(sha256);
  }
}

/** Gives synced content its final name, and makes the name itself last. */
async function settle(vault: Vault, temporary: string, sha256: string): Promise<void> {
  const target = pathOf(vault, sha256);
  const folder = dirname(target);
  vault.unnamed.delete(sha256); // who brought it before us may not take it away again
  if (await makeFolder(folder)) await syncFolder(vault.folder);
  const isKnown = existsSync(target);
  if (isKnown && (await isIntact(target, sha256))) await rm(temporary);
  else await rename(temporary, target); // replaces a damaged object of that name with the right bytes
  await syncFolder(folder);
  if (!isKnown) vault.unnamed.add(sha256);
}

/**
 * Never more than one step: where the disk with the portfolio was taken out, a new vault in its place would take what
 * nobody finds again. @returns whether it was not there yet
 */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Whether there is content of that name whose bytes still have that hash. */
async function isIntact(target: string, sha256: string): Promise<boolean> {
  try {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(target)) hash.update(chunk as Uint8Array);
    return hash.digest('hex') === sha256;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Windows cannot sync a folder, and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether the content named in a row is really there, as a file of that size. */
export async function isThere(vault: Vault, stored: Pick<Stored, 'sha256' | 'bytes'>): Promise<boolean> {
  try {
    const found = await stat(pathOf(vault, stored.sha256));
    return found.isFile() && found.size === stored.bytes;
  } catch {
    return false;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const isReadError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'read';

function asFault(error: unknown, folder: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Fault('disk-full', { path: folder }, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EIO': // the disk was taken out
    case 'ENXIO':
    case 'ENODEV':
    case 'ENOENT':
    case 'ENOTDIR':
      return new Fault('folder-unwritable', { path: folder }, error);
    default:
      return error;
  }
}
