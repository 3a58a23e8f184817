import { Fault } from '../shared/contract/fault.ts';
import type { Job } from '../shared/contract/procedures/jobs.ts';

/** What the work of a job is given to tell how far it is, and to hear that it should stop. */
export interface JobWatch {
  readonly progress: (more: number) => void;
  /** For work in several steps, each of which counts something else. */
  readonly at: (place: Pick<Job, 'done' | 'total' | 'unit'>) => void;
  readonly signal: AbortSignal;
}

/** The long work under way in this process, by the ids that whoever started it chose: each job has its own. */
export class Jobs {
  readonly #running = new Map<string, { job: Job; readonly stop: AbortController }>();
  readonly #cancelled = new Set<string>();

  list(): readonly Job[] {
    return [...this.#running.values()].map(({ job }) => job);
  }

  /** For good: a browser whose connection is closed while it sends a file sends the same call once more. */
  cancel(id: string): void {
    this.#cancelled.add(id);
    this.#running.get(id)?.stop.abort();
  }

  /** @throws Fault cancelled, where it was before it began */
  async run<T>(about: Omit<Job, 'done'>, work: (watch: JobWatch) => Promise<T>): Promise<T> {
    if (this.#cancelled.has(about.id)) throw new Fault('cancelled');
    const entry = { job: { ...about, done: 0 } satisfies Job as Job, stop: new AbortController() };
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
    }
  }
}
