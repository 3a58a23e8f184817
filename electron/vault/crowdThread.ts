import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { sniffMediaType } from './mediaType.ts';

export interface ToCopy {
  readonly path: string;
  /** What the person calls it: the media type may hang on that. */
  readonly name: string;
  /** Where the copy is to lie: a name that is not there yet. */
  readonly temporary: string;
}

/** A copy that is written and open. */
export interface Copied {
  /** Good in every thread of this process. */
  readonly descriptor: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** What is larger streams, and does not come by the thousand. */
const MOST_BYTES = 1024 * 1024;
const HEAD_BYTES = 4100;
const memory = Buffer.allocUnsafe(MOST_BYTES);

/** Answers come in the order of what was asked, and there is one memory for all. */
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (toCopy: ToCopy) => {
  last = answerAfter(last, toCopy);
});

async function answerAfter(before: Promise<void>, toCopy: ToCopy): Promise<void> {
  await before;
  const copied = await copy(toCopy);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(copied);
}

/** @returns null for whatever is out of the ordinary, and nothing is left of it */
async function copy({ path, name, temporary }: ToCopy): Promise<Copied | null> {
  try {
    const bytes = readWhole(path);
    if (bytes === null) return null;
    const mediaType = await sniffMediaType(bytes.subarray(0, HEAD_BYTES), name);
    return { ...write(bytes, temporary), mediaType };
  } catch {
    return null;
  }
}

/** @returns the bytes of a regular, small file that did not change meanwhile; good until the next one is read */
function readWhole(path: string): Uint8Array | null {
  // Windows has neither flag.
  const noFollow = constants.O_NOFOLLOW ?? 0;
  if (noFollow === 0 && lstatSync(path).isSymbolicLink()) return null;
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | noFollow);
  try {
    const before = fstatSync(file);
    if (!before.isFile() || before.size === 0 || before.size > MOST_BYTES) return null;
    let read = 0;
    for (let piece = 1; piece > 0 && read < before.size; read += piece)
      piece = readSync(file, memory, read, before.size - read, null);
    const after = fstatSync(file);
    const isSame = read === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
    return isSame ? memory.subarray(0, read) : null;
  } finally {
    closeSync(file);
  }
}

function write(bytes: Uint8Array, temporary: string): Omit<Copied, 'mediaType'> {
  const descriptor = openSync(temporary, 'wx', 0o400);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { descriptor, sha256, bytes: bytes.length };
  } catch (error) {
    closeSync(descriptor);
    rmSync(temporary, { force: true });
    throw error;
  }
}
