import type { FileText, TextFailure } from '../../shared/evidence/fileText.ts';
import type { TextReply, TextRequest, TextSource } from './messages.ts';

/** Rises when files would be read otherwise: then they are read again. */
export const READER_VERSION = 1;

/** What the process that reads is started with: so much memory, in megabytes, is enough for one file. */
export const MEMORY_LIMIT = '--max-old-space-size=768';

/** The process that reads, whoever started it. */
export interface TextWorker {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** It is gone, for whatever reason. */
  onExit(listener: () => void): void;
  kill(): void;
}
export type SpawnTextWorker = () => TextWorker;

export interface TextReaderOptions {
  readonly spawn: SpawnTextWorker;
  /** How long a file may take, in milliseconds. */
  readonly timeLimit?: number;
}

/** Reads the text of files, one after the other, with one process of its own that it starts when it needs it. */
export class TextReader {
  readonly #spawn: SpawnTextWorker;
  readonly #timeLimit: number;
  #worker: TextWorker | null = null;
  #requests = 0;
  /** The end of the queue. */
  #last: Promise<unknown> = Promise.resolve();
  /** Settles the request under way. */
  #settle: (read: FileText | null, id?: number) => void = () => undefined;

  constructor({ spawn, timeLimit = 60_000 }: TextReaderOptions) {
    this.#spawn = spawn;
    this.#timeLimit = timeLimit;
  }

  /** Null where reading was broken off by `close`. Never throws: what a file did to the process is said of the file. */
  read(source: TextSource): Promise<FileText | null> {
    const read = this.#last.then(() => this.#ask(source));
    this.#last = read;
    return read;
  }

  /** Ends the process and what it is reading. The reader can be used again: it starts another one. */
  close(): void {
    this.#stop(null);
  }

  #stop(read: FileText | null): void {
    this.#worker?.kill();
    this.#worker = null;
    this.#settle(read);
  }

  #fail = (why: TextFailure) => this.#stop({ state: 'failed', why });

  #ask(source: TextSource): Promise<FileText | null> {
    const worker = (this.#worker ??= this.#start());
    const request: TextRequest = { ...source, id: (this.#requests += 1) };
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#fail('too-slow'), this.#timeLimit);
      this.#settle = (read, id) => {
        if (id !== undefined && id !== request.id) return;
        clearTimeout(timer);
        this.#settle = () => undefined;
        resolve(read);
      };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
      worker.postMessage(request);
    });
  }

  #start(): TextWorker {
    const worker = this.#spawn();
    worker.onMessage((message) => {
      const { id, read } = message as TextReply;
      this.#settle(read, id);
    });
    worker.onExit(() => {
      // One that was killed and replaced has nothing to say about its successor.
      if (this.#worker === worker) this.#fail('crashed');
    });
    return worker;
  }
}
