import { Fault } from '../../shared/contract/fault.ts';

/** A change that can be taken back, and how it is told. */
export interface Undoable {
  readonly done: string;
  /** Resolves once it is taken back, and what the page shows is as it was; rejects where it was not. */
  readonly undo: () => Promise<unknown>;
  /** The way forward again, with the same promise. */
  readonly redo: () => Promise<unknown>;
  /** What a form that saves itself is about: its changes that follow one another closely are taken back as one. */
  readonly about?: string;
}

/** What became of going one step back or forward. */
export type Step =
  | { readonly went: 'nowhere' }
  | { readonly went: 'there'; readonly change: Undoable }
  | { readonly went: 'wrong'; readonly change: Undoable };

/** Nobody goes back further by keys. */
const MOST = 100;
/** Milliseconds in which a form's next change still belongs to the one before. */
const CLOSE = 5000;

let past: readonly Undoable[] = [];
let future: readonly Undoable[] = [];
let portfolio: string | undefined;
/** When the latest was remembered. */
let remembered = 0;
/** One step after the other, however fast the keys are pressed. */
let queue: Promise<unknown> = Promise.resolve();
/** How often what is shown was changed by a step: forms that keep what they show read it anew. */
let steps = 0;
const listeners = new Set<() => void>();

/** Remembers a change of this session, the latest last; from here on there is no way forward any more. */
export function rememberChange(change: Undoable): void {
  const latest = past.at(-1);
  const isSame = latest !== undefined && latest.about !== undefined && latest.about === change.about;
  const goesOn = isSame && future.length === 0 && performance.now() - remembered < CLOSE;
  past = goesOn ? [...past.slice(0, -1), { ...change, undo: latest.undo }] : [...past, change].slice(-MOST);
  future = [];
  remembered = performance.now();
}

/** Makes a change by its way forward, and remembers it once it is made. */
export async function makeChange(change: Undoable): Promise<void> {
  await change.redo();
  rememberChange(change);
}

/** Takes the latest change back, or the one that is named where it was not taken back yet. */
export const stepBack = (named?: Undoable): Promise<Step> =>
  enqueue(async () => {
    const change = named ?? past.at(-1);
    if (change === undefined || !past.includes(change)) return { went: 'nowhere' };
    return go(change, change.undo, () => {
      past = past.filter((one) => one !== change);
      future = [...future, change];
    });
  });

/** Does again what was taken back last. */
export const stepForward = (): Promise<Step> =>
  enqueue(async () => {
    const change = future.at(-1);
    if (change === undefined) return { went: 'nowhere' };
    return go(change, change.redo, () => {
      future = future.filter((one) => one !== change);
      past = [...past, change];
    });
  });

function enqueue(step: () => Promise<Step>): Promise<Step> {
  const next = queue.then(step);
  queue = next;
  return next;
}

/** Where it went wrong it can be tried again, except where what it is about is gone for good. */
async function go(change: Undoable, way: () => Promise<unknown>, move: () => void): Promise<Step> {
  const isThere = () => past.includes(change) || future.includes(change);
  try {
    await way();
    await shown();
  } catch (error) {
    if (error instanceof Fault && error.code.endsWith('-unknown')) forgetChange(change);
    return { went: 'wrong', change };
  }
  // Meanwhile another portfolio may have been opened.
  if (isThere()) move();
  steps += 1;
  for (const listen of listeners) listen();
  return { went: 'there', change };
}

/** What was answered reaches the page a moment after its promise. */
const shown = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function forgetChange(change: Undoable): void {
  past = past.filter((one) => one !== change);
  future = future.filter((one) => one !== change);
}

/** Begins anew: what was there to be taken back is no longer. */
export function forgetAllChanges(): void {
  past = [];
  future = [];
  queue = Promise.resolve();
}

/** Begins anew where another portfolio is open: what was changed in one is not taken back in another. */
export function keepChangesOf(open: string | undefined): void {
  if (open !== portfolio) forgetAllChanges();
  portfolio = open;
}

/** For `useSyncExternalStore`: how many steps were gone so far. */
export const stepsGone = {
  subscribe: (listen: () => void): (() => void) => {
    listeners.add(listen);
    return () => listeners.delete(listen);
  },
  count: (): number => steps,
};
