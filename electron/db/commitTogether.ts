import type { Database } from 'better-sqlite3';

interface Piece {
  readonly write: () => unknown;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

const waiting = new WeakMap<Database, Piece[]>();

/**
 * Writes in a transaction that it shares with whoever else is ready to write by now: one commit, which waits for the
 * disk, for many files that come in side by side. A piece that fails is taken back alone.
 * @returns what `write` gave, once it is on the disk
 */
export function commitTogether<T>(db: Database, write: () => T): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const piece: Piece = { write, done: (value) => resolve(value as T), failed: reject };
    const pieces = waiting.get(db);
    if (pieces !== undefined) {
      pieces.push(piece);
      return;
    }
    waiting.set(db, [piece]);
    setImmediate(() => commit(db));
  });
}

function commit(db: Database): void {
  const pieces = waiting.get(db) ?? [];
  waiting.delete(db);
  const settle: (() => void)[] = [];
  try {
    db.transaction(() => {
      for (const { write, done, failed } of pieces)
        try {
          const value = db.transaction(write)(); // within another, a savepoint
          settle.push(() => done(value));
        } catch (error) {
          settle.push(() => failed(error));
        }
    }).immediate();
  } catch (error) {
    for (const { failed } of pieces) failed(error);
    return;
  }
  for (const tell of settle) tell();
}
