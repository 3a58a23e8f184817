import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { Fault } from '../../shared/contract/fault.ts';
import { asReadingFault } from './errors.ts';

/** Follows a content on its way in, and may stop it. */
export interface Watch {
  /** How many bytes came in since it was last told. */
  readonly progress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

const HEAD_BYTES = 4100; // what the media type is read from

/** What is known of content that was read through. */
export interface Received {
  readonly sha256: string;
  readonly bytes: number;
  readonly head: Uint8Array;
}

/** Copies a file that the person named, and makes sure that it did not change meanwhile. */
export async function copyIn(path: string, target: FileHandle, watch: Watch): Promise<Received> {
  const source = await openRegular(path);
  try {
    const before = await source.stat();
    if (!before.isFile()) throw new Fault('file-not-regular', { path });
    const received = await receive(piecesOf(source, path, before.size), target, watch);
    const after = await source.stat();
    if (received.bytes !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      throw new Fault('file-changed', { path });
    return received;
  } finally {
    await source.close();
  }
}

/** A large file is read in large pieces; of thousands of small ones, none gets more memory than it fills. */
const PIECE_BYTES = 1024 * 1024;
const SMALLEST_PIECE = 4096;

/**
 * The first `size` bytes of a file; of one that says it has none, whatever comes. Each piece is good until the next is
 * asked for: while one is worked on, the next is read into the other of two memories.
 * @throws Fault file-unreadable
 */
export async function* piecesOf(file: FileHandle, path: string, size: number): AsyncGenerator<Uint8Array> {
  const end = size === 0 ? Infinity : size;
  const readInto = (memory: Buffer, at: number) => {
    const reading = file.read(memory, 0, Math.min(memory.length, end - at)).catch((error: unknown) => {
      throw new Fault('file-unreadable', { path }, error);
    });
    reading.catch(() => undefined); // told where it is waited for, which may be never
    return reading;
  };
  const newMemory = () => Buffer.allocUnsafe(Math.min(PIECE_BYTES, size || SMALLEST_PIECE));
  let [filling, resting]: [Buffer, Buffer | undefined] = [newMemory(), undefined];
  let reading = readInto(filling, 0);
  for (let at = 0; at < end;) {
    const { bytesRead } = await reading;
    if (bytesRead === 0) return;
    at += bytesRead;
    const piece = filling.subarray(0, bytesRead);
    if (at < end) {
      [filling, resting] = [resting ?? newMemory(), filling];
      reading = readInto(filling, at);
    }
    yield piece;
  }
}

/**
 * Opens the file itself and never what a link leads to: that may lie anywhere, and be another file tomorrow.
 * `O_NONBLOCK`: a pipe without a writer would hold us for ever.
 */
async function openRegular(path: string): Promise<FileHandle> {
  try {
    // Windows has neither flag.
    const noFollow = constants.O_NOFOLLOW ?? 0;
    if (noFollow === 0 && (await lstat(path)).isSymbolicLink()) throw new Fault('file-is-link', { path });
    return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | noFollow);
  } catch (error) {
    throw asReadingFault(error, path);
  }
}

/** Writes a stream to a new file, if there is to be one, hashing as it passes: a video of 4 GiB never sits in memory. */
export async function receive(
  stream: AsyncIterable<Uint8Array>,
  file: FileHandle | null,
  { progress, signal }: Watch,
): Promise<Received> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let bytes = 0;
  for await (const chunk of stream) {
    if (signal?.aborted === true) throw new Fault('cancelled');
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
    bytes += chunk.length;
    const writing = file === null ? null : writeAll(file, chunk);
    hash.update(chunk); // while the system writes
    await writing;
    progress?.(chunk.length);
  }
  if (signal?.aborted === true) throw new Fault('cancelled');
  return { sha256: hash.digest('hex'), bytes, head };
}

/** A short write is no error to the system, so it has to be carried on. */
async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.length;) {
    written += (await file.write(chunk, written)).bytesWritten;
  }
}
