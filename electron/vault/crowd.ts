import { close, fsync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Copied, ToCopy } from './crowdThread.ts';

/** The entry as it was written lies beside this file; the build puts what runs apart into a folder of its own. */
const ENTRY = import.meta.url.endsWith('.ts') ? './crowdThread.ts' : '../apart/crowd-thread.js';
/** The thread ends when nothing came for so many milliseconds. */
const REST = 2000;
/** So many milliseconds for a small file are no work any more, but waiting. */
const STALLED = 500;

/** A small file that was copied, and whose bytes are not on the disk for good yet. */
export interface CopiedFile extends Omit<Copied, 'descriptor'> {
  readonly file: { readonly sync: () => Promise<void>; readonly close: () => Promise<void> };
}

/**
 * Copies small files that come in by the thousand. Each step of a copy takes the system a few microseconds, and asking
 * for it from the event loop ten times as long; a thread of its own just does one after the other. Where a
 * disk or a network does not answer it, nothing more is given to it.
 */
export class Crowd {
  #thread: Worker | undefined;
  readonly #waiting: ((copied: Copied | null) => void)[] = [];
  #resting: NodeJS.Timeout | undefined;
  /** When it began with the file that it has in hand, on the machine's own clock. */
  #began = 0;

  /** Whether it has files to copy. */
  get isBusy(): boolean {
    return this.#waiting.length > 0;
  }

  /** Whether it waits for a file that does not come. */
  get isStalled(): boolean {
    return this.isBusy && performance.now() - this.#began > STALLED;
  }

  /**
   * @param toCopy from where, and to what name that is not there yet
   * @returns null where it did not go by itself, and nothing is left of it: whoever copies it otherwise learns why
   */
  async copy(toCopy: ToCopy): Promise<CopiedFile | null> {
    const copied = await this.#ask(toCopy);
    if (copied === null) return null;
    const { descriptor, ...content } = copied;
    return {
      ...content,
      file: { sync: () => synced(descriptor), close: () => closed(descriptor) },
    };
  }

  #ask(toCopy: ToCopy): Promise<Copied | null> {
    return new Promise((resolve) => {
      clearTimeout(this.#resting);
      if (!this.isBusy) this.#began = performance.now();
      this.#waiting.push(resolve);
      this.#thread ??= this.#start();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      this.#thread.postMessage(toCopy);
    });
  }

  #start(): Worker {
    // Descriptors that it opened are this thread's to close.
    const thread = new Worker(fileURLToPath(new URL(ENTRY, import.meta.url)), { trackUnmanagedFds: false });
    thread.unref();
    thread.on('message', (copied: Copied | null) => {
      if (this.#thread !== thread) return;
      this.#began = performance.now();
      this.#waiting.shift()?.(copied);
      if (this.#waiting.length === 0) this.#restSoon();
    });
    thread.on('error', () => undefined); // it ends with one, and that is told below
    thread.on('exit', () => this.#giveUp(thread));
    return thread;
  }

  /** Ends the thread; what it had under way is to be copied otherwise. */
  async end(): Promise<void> {
    const thread = this.#thread;
    if (thread === undefined) return;
    this.#giveUp(thread);
    await thread.terminate();
  }

  #giveUp(thread: Worker): void {
    if (this.#thread !== thread) return;
    this.#thread = undefined;
    for (const resolve of this.#waiting.splice(0)) resolve(null);
  }

  #restSoon(): void {
    this.#resting = setTimeout(() => void this.end(), REST);
    this.#resting.unref();
  }
}

const synced = promisify(fsync);
const closed = promisify(close);
