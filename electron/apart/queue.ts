/** A process that works for this one, whoever started it. */
export interface WorkProcess {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** It is gone, for whatever reason. */
  onExit(listener: () => void): void;
  kill(): void;
}
export type SpawnProcess = () => WorkProcess;

/** What goes to the process. */
export interface Asked<Request> {
  readonly id: number;
  readonly request: Request;
}
/** What comes back from it. */
export interface Answered<Answer> {
  readonly id: number;
  readonly answer: Answer;
}

/** What was answered, or how it came that nothing was; `closed`: it was broken off from here. */
export type Outcome<Answer> =
  { readonly answer: Answer } | { readonly failed: 'too-slow' | 'crashed' | 'closed' };

export interface QueueOptions {
  readonly spawn: SpawnProcess;
  /** How long one request may take, in milliseconds. */
  readonly timeLimit: number;
  /** Whose turn is next: the first's that asked, or the last's. */
  readonly next?: 'first' | 'last';
  /** Shared by queues of which only one is to keep a process; left out, it may always. */
  readonly seat?: Seat;
  /** The process ends when there was nothing to do for so many milliseconds; left out, it ends with the queue. */
  readonly rest?: number;
}

/** For queues that take turns: one that starts its process ends that of the one before, if that has nothing to do. */
export class Seat {
  #holder: { readonly leave: () => void } | null = null;

  take(queue: { readonly leave: () => void }): void {
    if (this.#holder !== queue) this.#holder?.leave();
    this.#holder = queue;
  }
}

interface Waiting<Request, Answer> {
  readonly request: Request;
  readonly settle: (outcome: Outcome<Answer>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Requests to a process of its own, one after the other. The process is started when there is something to do; one that
 * hangs or dies takes only its own request with it, and the next one gets another process.
 */
export class ProcessQueue<Request, Answer> {
  readonly #options: QueueOptions;
  readonly #waiting: Waiting<Request, Answer>[] = [];
  #worker: WorkProcess | null = null;
  #requests = 0;
  /** Settles the request under way, where there is one. */
  #settle: ((outcome: Outcome<Answer>, id?: number) => void) | null = null;
  #resting: NodeJS.Timeout | undefined;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** @throws what starting the process throws */
  ask(request: Request): Promise<Outcome<Answer>> {
    return new Promise((settle, reject) => {
      this.#waiting.push({ request, settle, reject });
      this.#goOn();
    });
  }

  /** Ends the process, what it is doing and what waits for it. The queue can be used again: it starts another one. */
  close(): void {
    clearTimeout(this.#resting);
    for (const { settle } of this.#waiting.splice(0)) settle({ failed: 'closed' });
    this.#stop('closed');
  }

  /** Ends the process, unless it has something to do. */
  leave(): void {
    if (this.#settle === null && this.#waiting.length === 0) this.#stop('closed');
  }

  #stop(failed: 'too-slow' | 'crashed' | 'closed'): void {
    this.#worker?.kill();
    this.#worker = null;
    this.#settle?.({ failed });
  }

  #goOn(): void {
    if (this.#settle !== null) return;
    const next = this.#options.next === 'last' ? this.#waiting.pop() : this.#waiting.shift();
    if (next === undefined) return this.#restSoon();
    clearTimeout(this.#resting);
    try {
      this.#send(next, (this.#worker ??= this.#start()));
    } catch (error) {
      this.#settle = null;
      next.reject(error);
      this.#goOn();
    }
  }

  #send({ request, settle }: Waiting<Request, Answer>, worker: WorkProcess): void {
    const asked: Asked<Request> = { id: (this.#requests += 1), request };
    const timer = setTimeout(() => this.#stop('too-slow'), this.#options.timeLimit);
    this.#settle = (outcome, id) => {
      if (id !== undefined && id !== asked.id) return;
      clearTimeout(timer);
      this.#settle = null;
      settle(outcome);
      this.#goOn();
    };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    worker.postMessage(asked);
  }

  #start(): WorkProcess {
    this.#options.seat?.take(this);
    const worker = this.#options.spawn();
    worker.onMessage((message) => {
      const { id, answer } = message as Answered<Answer>;
      this.#settle?.({ answer }, id);
    });
    worker.onExit(() => {
      // One that was killed and replaced has nothing to say about its successor.
      if (this.#worker === worker) this.#stop('crashed');
    });
    return worker;
  }

  #restSoon(): void {
    const { rest } = this.#options;
    if (rest === undefined || this.#worker === null) return;
    this.#resting = setTimeout(() => this.close(), rest);
    this.#resting.unref();
  }
}
