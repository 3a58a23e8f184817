import type { FileText, TextFailure } from '../../shared/evidence/fileText.ts';
import type { PdfLook, PdfRead } from '../../shared/dossier/pdfPages.ts';
import type { ReadDossier } from './formats/dossier.ts';
import type { Questions, Reply, TextSource, Want } from './messages.ts';

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

/** What was answered, or how it came that nothing was; null where it was broken off by `close`. */
type Answer<W extends Want> =
  { readonly read: Questions[W]['answer'] } | { readonly failed: TextFailure } | null;

/** Reads files, one after the other, with one process of its own that it starts when it needs it. */
export class TextReader {
  readonly #spawn: SpawnTextWorker;
  readonly #timeLimit: number;
  #worker: TextWorker | null = null;
  #requests = 0;
  /** The end of the queue. */
  #last: Promise<unknown> = Promise.resolve();
  /** Settles the request under way. */
  #settle: (answer: Answer<Want>, id?: number) => void = () => undefined;

  constructor({ spawn, timeLimit = 60_000 }: TextReaderOptions) {
    this.#spawn = spawn;
    this.#timeLimit = timeLimit;
  }

  /** Null where reading was broken off by `close`. Never throws: what a file did to the process is said of the file. */
  async read(source: TextSource): Promise<FileText | null> {
    const answer = await this.#enqueue('text', source);
    return answer && ('read' in answer ? answer.read : { state: 'failed', why: answer.failed });
  }

  /** How large the pages of a PDF are. Null as above. */
  async look(path: string): Promise<PdfLook | null> {
    const answer = await this.#enqueue('look', { path });
    return answer && ('read' in answer ? answer.read : { state: 'failed', why: answer.failed });
  }

  /** The pages of a PDF, to be put into another one. Null as above. */
  async pages(path: string): Promise<PdfRead | null> {
    const answer = await this.#enqueue('pages', { path });
    return answer && ('read' in answer ? answer.read : { state: 'failed', why: answer.failed });
  }

  /** What a dossier says of itself. One that breaks the process, or takes too long, cannot be read. */
  async dossier(bytes: Uint8Array): Promise<ReadDossier> {
    const answer = await this.#enqueue('dossier', { bytes });
    return answer !== null && 'read' in answer ? answer.read : { holds: false, why: 'unreadable' };
  }

  /** Ends the process and what it is reading. The reader can be used again: it starts another one. */
  close(): void {
    this.#stop(null);
  }

  #stop(answer: Answer<Want>): void {
    this.#worker?.kill();
    this.#worker = null;
    this.#settle(answer);
  }

  #fail = (failed: TextFailure) => this.#stop({ failed });

  #enqueue<W extends Want>(want: W, asked: Questions[W]['asked']): Promise<Answer<W>> {
    const answer = this.#last.then(() => this.#ask(want, asked));
    this.#last = answer;
    return answer;
  }

  #ask<W extends Want>(want: W, asked: Questions[W]['asked']): Promise<Answer<W>> {
    const worker = (this.#worker ??= this.#start());
    const request = { want, asked, id: (this.#requests += 1) };
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#fail('too-slow'), this.#timeLimit);
      this.#settle = (answer, id) => {
        if (id !== undefined && id !== request.id) return;
        clearTimeout(timer);
        this.#settle = () => undefined;
        resolve(answer);
      };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
      worker.postMessage(request);
    });
  }

  #start(): TextWorker {
    const worker = this.#spawn();
    worker.onMessage((message) => {
      const { id, read } = message as Reply;
      this.#settle({ read }, id);
    });
    worker.onExit(() => {
      // One that was killed and replaced has nothing to say about its successor.
      if (this.#worker === worker) this.#fail('crashed');
    });
    return worker;
  }
}
