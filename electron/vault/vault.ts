import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';
import { sniffMediaType } from './mediaType.ts';
import type { SourceFile } from './source.ts';

/** What the vault knows of content that it has taken in. */
export interface Stored {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Files by their SHA-256 under `<folder>/ab/<sha256>`; never changed, never removed. */
export interface Vault {
  readonly folder: string;
}

const HEAD_BYTES = 4100; // what the media type is read from

export const openVault = (folder: string): Vault => ({ folder });

/** Where the content with that SHA-256 lies. */
export const pathOf = (vault: Vault, sha256: string): string =>
  join(vault.folder, sha256.slice(0, 2), sha256);

/**
 * Takes a file in: streamed to a temporary name while it is hashed, synced, renamed, the folder synced. When this
 * returns, the content is on the disk for good; only then may a row name it. A crash leaves at worst content
 * that no row names. Content that is there already is checked and kept.
 *
 * @throws Fault file-missing, file-unreadable, file-not-regular, file-changed, disk-full, folder-unwritable
 */
export async function put(vault: Vault, source: SourceFile): Promise<Stored> {
  const temporary = join(vault.folder, 'tmp', randomUUID());
  try {
    await mkdir(dirname(temporary), { recursive: true });
    const received =
      source.kind === 'path' ? await copyIn(source.path, temporary) : await receive(source.stream, temporary);
    await settle(vault, temporary, received.sha256);
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
async function copyIn(path: string, target: string): Promise<Received> {
  const source = await openRegular(path);
  try {
    const before = await source.stat();
    const received = await receive(source.createReadStream({ autoClose: false }), target).catch(
      (error: unknown) => {
        throw isReadError(error) ? new Fault('file-unreadable', { path }, error) : error;
      },
    );
    const after = await source.stat();
    if (received.bytes !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      throw new Fault('file-changed', { path });
    return received;
  } finally {
    await source.close();
  }
}

/** `O_NONBLOCK`: a pipe without a writer would hold us for ever. */
async function openRegular(path: string): Promise<FileHandle> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENXIO' || code === 'ENODEV') throw new Fault('file-not-regular', { path }, error);
    throw new Fault(
      code === 'ENOENT' || code === 'ENOTDIR' ? 'file-missing' : 'file-unreadable',
      { path },
      error,
    );
  }
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new Fault('file-not-regular', { path });
}

/** Writes a stream to a new file and onto the disk, hashing as it passes: a video of 4 GiB never sits in memory. */
async function receive(stream: AsyncIterable<Uint8Array>, target: string): Promise<Received> {
  const file = await open(target, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let head = Buffer.alloc(0);
    let bytes = 0;
    for await (const chunk of stream) {
      hash.update(chunk);
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
      bytes += chunk.length;
      await writeAll(file, chunk);
    }
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

/** Gives synced content its final name, and makes the name itself last. */
async function settle(vault: Vault, temporary: string, sha256: string): Promise<void> {
  const target = pathOf(vault, sha256);
  const folder = dirname(target);
  if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(vault.folder);
  if (await isIntact(target, sha256)) await rm(temporary);
  else await rename(temporary, target); // replaces a damaged object of that name with the right bytes
  await syncFolder(folder);
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

export const nameOf = (path: string): string => basename(path).normalize('NFC');

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
    case 'ENOENT':
    case 'ENOTDIR':
      return new Fault('folder-unwritable', { path: folder }, error);
    default:
      return error;
  }
}
