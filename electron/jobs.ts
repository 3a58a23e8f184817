import { Fault } from '../shared/contract/fault.ts';
import type { Job } from '../shared/contract/procedures/jobs.ts';

/** What the work of a job is given to tell how far it is, and to hear that it should stop. */
export interface JobWatch {
  readonly progress: (more: number) => void;
  /** For work in several steps, each of which counts something else. */
  readonly at: (place: Pick<Job, 'done' | 'total' | 'unit'>) => void;
  readonly signal: AbortSignal;
}

interface Running {
  job: Job;
  readonly stop: AbortController;
  /** Resolves once it has come to an end, whichever. */
  readonly over: Promise<void>;
}

/** The long work under way in this process, by the ids that whoever started it chose: each job has its own. */
export class Jobs {
  readonly #running = new Map<string, Running>();
  readonly #cancelled = new Set<string>();
  #isStopped = false;

  list(): readonly Job[] {
    return [...this.#running.values()].map(({ job }) => job);
  }

  /** For good: a browser whose connection is closed while it sends a file sends the same call once more. */
  cancel(id: string): void {
    this.#cancelled.add(id);
    this.#running.get(id)?.stop.abort();
  }

  /** Cancels all of them, and whatever comes later: the process is about to end. */
  stop(): void {
    this.#isStopped = true;
    for (const { stop } of this.#running.values()) stop.abort();
  }

  /** Resolves once none is under way. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all([...this.#running.values()].map(({ over }) => over));
  }

  /** @throws Fault cancelled, where it was before it began */
  async run<T>(about: Omit<Job, 'done'>, work: (watch: JobWatch) => Promise<T>): Promise<T> {
    if (this.#isStopped || this.#cancelled.has(about.id)) throw new Fault('cancelled');
    const { promise: over, resolve } = withResolvers();
    const entry: Running = { job: { ...about, done: 0 }, stop: new AbortController(), over };
    this.#running.set(about.id, entry);
    const progress = (more: number) => {
      entry.job = { ...entry.job, done: entry.job.done + more };
    };
    const at: JobWatch['at'] = (place) => {
      entry.job = { ...entry.job, ...place };
    };
    try {
      return await work({ progress, at, signal: entry.stop.signal });
    } finally {
      this.#running.delete(about.id);
      resolve();
    }
  }
}

/** `Promise.withResolvers` is newer than our oldest Node. */
function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
