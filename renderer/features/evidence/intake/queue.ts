import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { client, filesAtOnce, stillShown } from '../../../client.ts';

export interface Added {
  readonly evidence: Evidence;
  /** The same content was there already, under another record. */
  readonly duplicate: boolean;
}

/** How far one file has come. */
export type IntakeEntry = { readonly key: number; readonly name: string; readonly bytes: number } & (
  | { readonly state: 'waiting' | 'running' | 'cancelled' }
  | ({ readonly state: 'done' } & Added)
  | { readonly state: 'failed'; readonly fault: unknown }
);

/**
 * What the dock shows: the files of this intake, and of those before it what failed and was not read yet. What is tried
 * again stays where it was, among what went well with it.
 */
export interface IntakeState {
  readonly phase: 'idle' | 'running' | 'cancelling' | 'ended';
  readonly entries: readonly IntakeEntry[];
  /** Of files under way: what is copied already. */
  readonly underWay: number;
  /** How much of all was over when this began: tried again is only what failed. */
  readonly begun: number;
  /** Milliseconds of the page's own clock. */
  readonly started: number;
  readonly now: number;
  /** The names of what everything is linked to. */
  readonly linked: readonly string[];
  /** The keys of what was tried last: only that is taken back. */
  readonly latest: readonly number[];
}

const IDLE: IntakeState = {
  phase: 'idle',
  entries: [],
  underWay: 0,
  begun: 0,
  started: 0,
  now: 0,
  linked: [],
  latest: [],
};
/**
 * So many bytes are under way at once: small files share their waits for the disk, and several large ones would only be
 * in each other's way.
 */
const BYTES_AT_ONCE = 32 * 1024 * 1024;
/** How often the page hears of it (ms): thousands of small files must not keep it busy. */
const TOLD_EVERY = 150;
const SHOWN_EVERY = 2000;

/** One thing to take in, and how that is done; the job is what it can be watched and cancelled by. */
export interface IntakeItem {
  readonly name: string;
  readonly bytes: number;
  readonly take: (job: string) => Promise<Added>;
}

interface Batch {
  readonly items: readonly IntakeItem[];
  /** The names of what everything is linked to. */
  readonly linked: readonly string[];
  /** Shows what came in. */
  readonly refresh: () => unknown;
  /** Hears of what came in once it is all there is, where the portfolio is still the same. */
  readonly onAdded: (added: readonly Evidence[]) => void;
}

/** The files that are shown, and which of them are to be taken in. */
interface Lined extends Pick<IntakeState, 'entries' | 'linked' | 'latest'> {
  readonly places: readonly number[];
}

/** Takes files into the portfolio, wherever the person goes meanwhile. Batches wait for each other. */
class IntakeQueue {
  #state = IDLE;
  #last: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #jobs = new Set<string>();
  /** What failed, by its key: as it was given, to be tried again. */
  readonly #failed = new Map<number, { readonly item: IntakeItem; readonly batch: Batch }>();
  #keys = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): IntakeState => this.#state;

  /** @returns when the batch has come to its end */
  put(batch: Batch): Promise<void> {
    return this.#putAfter(batch, (shown) => this.#lineUp(batch, shown));
  }

  #putAfter(batch: Batch, line: (shown: IntakeState) => Lined): Promise<void> {
    const isStill = stillShown();
    const onAdded: Batch['onAdded'] = (added) => isStill() && batch.onAdded(added);
    this.#last = this.#last.then(() => this.#take({ ...batch, onAdded }, line(this.#state)));
    return this.#last;
  }

  /** What is in stays; what is under way leaves nothing. */
  cancel(): void {
    if (this.#state.phase !== 'running') return;
    this.#set({ phase: 'cancelling' }, true);
    for (const id of this.#jobs) void client['jobs.cancel']({ id }).catch(() => undefined);
  }

  dismiss(): void {
    if (this.#state.phase !== 'ended') return;
    this.#failed.clear();
    this.#set(IDLE, true);
  }

  /** Takes what failed once more, each as it was given: a disk may have room again, a stick may be back. */
  retry(): void {
    if (this.#state.phase !== 'ended') return;
    const latest = [...this.#failed.keys()];
    const again = new Map<Batch, Map<number, IntakeItem>>();
    for (const [key, { item, batch }] of this.#failed)
      again.set(batch, (again.get(batch) ?? new Map<number, IntakeItem>()).set(key, item));
    this.#failed.clear();
    for (const [batch, failed] of again) {
      const some = { ...batch, items: [...failed.values()] };
      void this.#putAfter(some, (shown) => ({
        ...lineUpAgain([...failed.keys()], some.linked, shown),
        latest,
      }));
    }
  }

  /** Of what was there before, what failed is not read yet. */
  #lineUp({ items, linked }: Batch, shown: IntakeState): Lined {
    const unread = shown.entries.filter(({ state }) => state === 'failed');
    const fresh = items.map(({ name, bytes }): IntakeEntry => {
      this.#keys += 1;
      return { key: this.#keys, name, bytes, state: 'waiting' };
    });
    return {
      entries: [...unread, ...fresh],
      places: fresh.map((_, at) => unread.length + at),
      linked,
      latest: fresh.map(({ key }) => key),
    };
  }

  async #take(batch: Batch, { places, ...lined }: Lined): Promise<void> {
    const { items, refresh, onAdded } = batch;
    const begun = shareOver(lined.entries, 0);
    this.#set({ phase: 'running', ...lined, underWay: 0, begun, started: performance.now() }, true);
    const watching = setInterval(() => void this.#watch(), 500);
    let shown = performance.now();
    const underWay = new Set<Promise<void>>();
    let bytesUnderWay = 0;
    for (const [at, item] of items.entries()) {
      while (
        underWay.size > 0 &&
        (underWay.size >= filesAtOnce() || bytesUnderWay + item.bytes > BYTES_AT_ONCE)
      )
        await Promise.race(underWay);
      bytesUnderWay += item.bytes;
      const taken = this.#takeOne(item, places[at] ?? -1, batch).finally(() => {
        bytesUnderWay -= item.bytes;
        underWay.delete(taken);
      });
      underWay.add(taken);
      if (performance.now() - shown > SHOWN_EVERY) {
        shown = performance.now();
        void refresh();
      }
    }
    await Promise.all(underWay);
    clearInterval(watching);
    await refresh();
    const mine = places.flatMap((place) => this.#state.entries[place] ?? []);
    onAdded(mine.flatMap((entry) => (entry.state === 'done' ? [entry.evidence] : [])));
    this.#set({ phase: 'ended', underWay: 0 }, true);
  }

  async #takeOne(item: IntakeItem, place: number, batch: Batch): Promise<void> {
    const standing = this.#state.entries[place];
    if (standing === undefined) return;
    const { key, name, bytes } = standing;
    const become = (entry: Partial<IntakeEntry>) =>
      this.#put(place, { key, name, bytes, ...entry } as IntakeEntry);
    if (this.#isCancelling()) return become({ state: 'cancelled' });
    become({ state: 'running' });
    const job = `intake-${Date.now().toString(36)}-${key}`;
    this.#jobs.add(job);
    try {
      become({ state: 'done', ...(await item.take(job)) });
    } catch (fault) {
      // Whoever cancelled may have cut the connection as well.
      if (this.#isCancelling()) return become({ state: 'cancelled' });
      this.#failed.set(key, { item, batch });
      become({ state: 'failed', fault });
    } finally {
      this.#jobs.delete(job);
    }
  }

  #isCancelling(): boolean {
    return this.#state.phase === 'cancelling';
  }

  async #watch(): Promise<void> {
    const jobs = await client['jobs.list']({}).catch(() => []);
    const mine = jobs.filter(({ id }) => this.#jobs.has(id));
    this.#set({ underWay: mine.reduce((sum, { done }) => sum + done, 0) });
  }

  #put(place: number, entry: IntakeEntry): void {
    (this.#state.entries as IntakeEntry[])[place] = entry;
    this.#set({});
  }

  #set(some: Partial<IntakeState>, now = false): void {
    this.#state = { ...this.#state, ...some };
    const tell = () => {
      this.#timer = undefined;
      // A new list for whoever draws it; within the queue it is written in place.
      this.#state = { ...this.#state, entries: [...this.#state.entries], now: performance.now() };
      for (const listener of this.#listeners) listener();
    };
    if (now) {
      clearTimeout(this.#timer);
      tell();
    } else this.#timer ??= setTimeout(tell, TOLD_EVERY);
  }
}

export const intakeQueue = new IntakeQueue();

/** What failed waits once more where it stands, and nothing is said of all that is not so of all. */
function lineUpAgain(
  keys: readonly number[],
  linked: readonly string[],
  shown: IntakeState,
): Omit<Lined, 'latest'> {
  const entries = shown.entries.map((entry): IntakeEntry => {
    const { key, name, bytes } = entry;
    return keys.includes(key) ? { key, name, bytes, state: 'waiting' } : entry;
  });
  return {
    entries,
    places: keys.map((key) => entries.findIndex((entry) => entry.key === key)),
    linked: linked.filter((node) => shown.linked.includes(node)),
  };
}

/** A file costs something beside its bytes, or a thousand small ones would seem nothing. */
const COST = 64 * 1024;
const isOver = ({ state }: IntakeEntry): boolean => state !== 'waiting' && state !== 'running';
const bytesOf = (some: readonly IntakeEntry[]): number => some.reduce((sum, { bytes }) => sum + bytes, 0);

function shareOver(entries: readonly IntakeEntry[], underWay: number): number {
  const over = entries.filter(isOver);
  const total = bytesOf(entries) + entries.length * COST;
  const done = Math.min(bytesOf(over) + underWay, bytesOf(entries)) + over.length * COST;
  return total === 0 ? 1 : done / total;
}

/** How far an intake is. */
export function progressOf({ entries, underWay, begun, started, now }: IntakeState) {
  const over = entries.filter(isOver);
  const share = shareOver(entries, underWay);
  const gone = share - begun;
  const seconds = (now - started) / 1000;
  return {
    files: over.length,
    doneBytes: Math.min(bytesOf(over) + underWay, bytesOf(entries)),
    totalBytes: bytesOf(entries),
    share,
    /** Seconds; null while it is too early to tell. */
    left: gone < 0.02 * (1 - begun) || seconds < 2 ? null : (seconds / gone) * (1 - share),
  };
}
