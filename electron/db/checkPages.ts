import type { Database } from 'better-sqlite3';

export interface PageCheck {
  /** What is wrong with pages and rows, in SQLite's words. */
  readonly damaged: readonly string[];
  /** What is wrong with the full-text index alone, which can be made anew. */
  readonly index: readonly string[];
  /** How many rows name one that is not there. */
  readonly broken: number;
}

/** Whether the pages of a database make sense; `full` also holds the indexes against their rows. Changes nothing. */
export function checkPages(db: Database, full: boolean): PageCheck {
  const said = db.pragma(full ? 'integrity_check(50)' : 'quick_check(50)') as readonly Record<
    string,
    string
  >[];
  const lines = said.flatMap((row) => Object.values(row)).filter((line) => line !== 'ok');
  const isOfIndex = (line: string) => line.includes('evidence_index');
  return {
    damaged: lines.filter((line) => !isOfIndex(line)),
    index: lines.filter(isOfIndex),
    broken: full ? (db.pragma('foreign_key_check') as unknown[]).length : 0,
  };
}
