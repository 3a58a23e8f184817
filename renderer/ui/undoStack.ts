import { Fault } from '../../shared/contract/fault.ts';
import { stillShown } from '../client.ts';
import { carryOver, fieldsBetween, sameKept } from './record.ts';

/** A change that can be taken back, and how it is told. */
export interface Undoable {
  readonly done: string;
  /** Resolves once it is taken back, and the page shows of it what was before; rejects where it was not. */
  readonly undo: () => Promise<unknown>;
  /** The way forward again, with the same promise. */
  readonly redo: () => Promise<unknown>;
}

/**
 * A change of one record. Its steps put back what it changed and nothing else, whatever was changed beside it since; where
 * that says another thing by now, somebody has changed it once more, and their word stands.
 */
export interface RecordChange<Record extends object> {
  readonly done: string;
  readonly before: Record;
  readonly after: Record;
  /** What it says by now; undefined where it is gone. */
  readonly read: () => Promise<Record | undefined>;
  readonly put: (record: Record) => Promise<unknown>;
  /** What a form that saves itself is about: its changes that follow one another closely are taken back as one. */
  readonly about?: string;
}

/** Why a step cannot be gone any more: what it is about was changed once more since, or is gone. */
export class NoWay extends Error {
  readonly why: 'changed' | 'gone';

  constructor(why: 'changed' | 'gone') {
    super(why);
    this.why = why;
  }
}

/** What became of going one step back or forward. */
export type Step =
  | { readonly went: 'nowhere' }
  | { readonly went: 'there'; readonly change: Undoable }
  | { readonly went: 'wrong'; readonly change: Undoable; readonly why: NoWay['why'] | 'fault' };

/** Nobody goes back further by keys. */
const MOST = 100;
/** Milliseconds in which a form's next change still belongs to the one before. */
const CLOSE = 5000;

let past: readonly Undoable[] = [];
let future: readonly Undoable[] = [];
let portfolio: string | undefined;
/** Which step a form's next change belongs to, if it comes soon: what it is about, how that began and ended, and when it was saved last. */
let writing:
  | {
      readonly step: Undoable;
      readonly about: string;
      readonly before: object;
      readonly after: object;
      readonly at: number;
    }
  | undefined;
/** One step after the other, however fast the keys are pressed. */
let queue: Promise<unknown> = Promise.resolve();
/** How often what is shown was changed by a step: forms that keep what they show read it anew. */
let steps = 0;
const listeners = new Set<() => void>();

/** Remembers a change of this session, the latest last; from here on there is no way forward any more. */
export function rememberChange(change: Undoable): void {
  past = [...past, change].slice(-MOST);
  future = [];
  writing = undefined;
}

/** Remembers a change of a record, as one with the latest where a form goes on saving what somebody is writing. */
export function rememberRecordChange<Record extends object>(change: RecordChange<Record>): void {
  const begun = beginningOf(change);
  if (begun) past = past.slice(0, -1);
  const before = begun ?? change.before;
  const step = stepsOf({ ...change, before });
  rememberChange(step);
  const { about, after } = change;
  if (about !== undefined) writing = { step, about, before, after, at: performance.now() };
}

/**
 * What a record said before a form began to save what is being written, and in which this change is the next: what another
 * window has changed beside it meanwhile is not the form's, and where it has changed the same, something new begins.
 */
function beginningOf<Record extends object>(change: RecordChange<Record>): Record | undefined {
  const isNext =
    writing !== undefined &&
    writing.step === past.at(-1) &&
    writing.about === change.about &&
    future.length === 0 &&
    performance.now() - writing.at < CLOSE;
  if (!isNext || writing === undefined) return undefined;
  // One form's records are of one kind.
  const before = writing.before as Record;
  const after = writing.after as Record;
  const isTheirs = (now: unknown, field: keyof Record) =>
    !sameKept(now, after[field]) && !sameKept(now, before[field]);
  if (fieldsBetween(before, after).some((field) => isTheirs(change.before[field], field))) return undefined;
  return carryOver(change.before, after, before);
}

/** Both ways of a change of a record. */
export function stepsOf<Record extends object>(change: RecordChange<Record>): Undoable {
  const { done, before, after } = change;
  return { done, undo: wayOf(change, after, before), redo: wayOf(change, before, after) };
}

function wayOf<Record extends object>(
  { read, put }: RecordChange<Record>,
  from: Record,
  to: Record,
): () => Promise<unknown> {
  // Not every record has an id that another portfolio does not know.
  const isStill = stillShown();
  return async () => {
    const now = await read();
    if (now === undefined || !isStill()) throw new NoWay('gone');
    if (fieldsBetween(from, to).some((field) => !sameKept(now[field], from[field])))
      throw new NoWay('changed');
    return put(carryOver(now, from, to));
  };
}

/**
 * Has steps wait for a change that is shown already, or soon is, but remembered only once it is made: the latest change is
 * what somebody saw last, whatever was answered by then.
 */
export function whileChanging<Made>(change: Promise<Made>): Promise<Made> {
  queue = Promise.allSettled([queue, change]);
  return change;
}

/** Makes a change by its way forward, and remembers it once it is made. */
export const makeChange = (change: Undoable): Promise<void> =>
  making(change.redo, () => rememberChange(change));

/** Makes a change of a record, and remembers it once it is made. */
export const makeRecordChange = <Record extends object>(change: RecordChange<Record>): Promise<void> =>
  making(
    () => change.put(change.after),
    () => rememberRecordChange(change),
  );

/**
 * Makes a change that is looked for once all that was pressed before is done: of quick presses each goes on from where
 * the last has led. @param find nothing where there is none to be made
 */
export function makeInTurn(find: () => Promise<Undoable | undefined>): Promise<void> {
  const isStill = stillShown();
  const before = queue;
  const turn = async () => {
    await before;
    const change = isStill() && (await find());
    if (change && isStill()) await makeChange(change);
  };
  return whileChanging(turn());
}

/** Makes something and then has it remembered, unless another portfolio was opened meanwhile. */
export function making<Made>(make: () => Promise<Made>, remember: (made: Made) => void): Promise<void> {
  const isStill = stillShown();
  const both = async () => {
    const made = await make();
    if (isStill()) remember(made);
  };
  return whileChanging(both());
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

/** Where it went wrong it can be tried again, except where what it is about is gone for good or was changed since. */
async function go(change: Undoable, way: () => Promise<unknown>, move: () => void): Promise<Step> {
  const isThere = () => past.includes(change) || future.includes(change);
  try {
    await way();
    await shown();
  } catch (error) {
    const why = error instanceof NoWay ? error.why : 'fault';
    const isGone = error instanceof Fault && error.code.endsWith('-unknown');
    if (isGone || why !== 'fault') forgetChange(change);
    return { went: 'wrong', change, why };
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
  writing = undefined;
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
