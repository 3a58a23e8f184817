/** For those of whom only one is to work at a time: each begins when the one before has done all that it took up. */
export class Turns {
  #before: Promise<unknown> = Promise.resolve();

  /** @param work gives what is waited for first, and all that it took up */
  take<T>(work: () => { readonly first: Promise<T>; readonly all: readonly Promise<unknown>[] }): Promise<T> {
    const begun = this.#before.then(work);
    this.#before = begun.then(({ all }) => Promise.allSettled(all));
    return begun.then(({ first }) => first);
  }
}

/** What will be asked for, in that order. */
interface Coming {
  readonly ref: string;
  readonly bytes: number;
}

/** So many bytes of files are read one after the other before somebody else has a turn. */
const READ_AHEAD = 32 * 1024 * 1024;

/**
 * Opens files in the order in which they will be asked for, several in one turn: where two kinds alternate in a dossier,
 * the processes that read them need not start anew for each.
 */
export class ReadAhead<T> {
  readonly #coming: readonly Coming[];
  readonly #open: (ref: string) => Promise<T>;
  readonly #turns: Turns;
  readonly #opened = new Map<string, Promise<T>>();

  constructor(coming: readonly Coming[], turns: Turns, open: (ref: string) => Promise<T>) {
    this.#coming = coming;
    this.#turns = turns;
    this.#open = open;
  }

  /** @throws what opening it threw */
  get(ref: string): Promise<T> {
    const opened = this.#opened.get(ref);
    if (opened === undefined) return this.#turns.take(() => this.#begin(ref));
    this.#opened.delete(ref);
    return opened;
  }

  #begin(ref: string) {
    const first = this.#open(ref);
    const others = this.#after(ref).map((other) => {
      const opening = this.#open(other);
      opening.catch(() => undefined); // told to whoever asks for it, which may be nobody
      this.#opened.set(other, opening);
      return opening;
    });
    return { first, all: [first, ...others] };
  }

  /** Those that come next, as many as there is room for. */
  #after(ref: string): readonly string[] {
    const at = this.#coming.findIndex((one) => one.ref === ref);
    if (at < 0) return [];
    let room = READ_AHEAD - this.#coming[at]!.bytes;
    const after: string[] = [];
    for (const one of this.#coming.slice(at + 1)) {
      if (this.#opened.has(one.ref)) continue;
      room -= one.bytes;
      if (room < 0) break;
      after.push(one.ref);
    }
    return after;
  }
}
