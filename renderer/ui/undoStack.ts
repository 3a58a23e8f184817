/** A change that can be taken back, and how it is told. */
export interface Undoable {
  readonly done: string;
  readonly undo: () => void;
}

/** Nobody goes back further by keys. */
const MOST = 100;
let changes: readonly Undoable[] = [];
let portfolio: string | undefined;

/** Remembers a change of this session, the latest last. */
export function rememberChange(change: Undoable): void {
  changes = [...changes, change].slice(-MOST);
}

/** @returns whether it was still there to be taken back */
export function forgetChange(change: Undoable): boolean {
  const there = changes.includes(change);
  changes = changes.filter((one) => one !== change);
  return there;
}

/** Hands out the latest change, and remembers it no longer. */
export function takeLatestChange(): Undoable | undefined {
  const latest = changes.at(-1);
  changes = changes.slice(0, -1);
  return latest;
}

/** Begins anew: what was there to be taken back is no longer. */
export function forgetAllChanges(): void {
  changes = [];
}

/** Begins anew where another portfolio is open: what was changed in one is not taken back in another. */
export function keepChangesOf(open: string | undefined): void {
  if (open !== portfolio) forgetAllChanges();
  portfolio = open;
}
