import type { Database } from 'better-sqlite3';
import { quoted } from './journaled.ts';

export interface PageCheck {
  /** What is wrong with pages and rows, in SQLite's words. */
  readonly damaged: readonly string[];
  /** What is wrong with the full-text index alone, which can be made anew. */
  readonly index: readonly string[];
  /** How many rows name one that is not there. */
  readonly broken: number;
}

/** Whether the pages of a database make sense, and the indexes agree with their rows. Changes nothing. */
export function checkPages(db: Database): PageCheck {
  const lines = linesOf(db.pragma('integrity_check(50)'));
  return { ...sorted(lines), broken: (db.pragma('foreign_key_check') as unknown[]).length };
}

/**
 * Whether the pages of each table make sense: one table after the other, so that others get their turn between two. The
 * full-text index is held against its texts only where that is asked for: it is most of the work, and can be made anew.
 */
export function* checkPagesQuickly(db: Database, alsoTexts: boolean): Generator<PageCheck, void> {
  for (const { name, isVirtual } of listTables(db))
    if (alsoTexts || !isVirtual)
      yield { ...sorted(linesOf(db.pragma(`quick_check(${quoted(name)})`))), broken: 0 };
}

const listTables = (db: Database) =>
  db
    .prepare<[], { name: string; isVirtual: 0 | 1 }>(
      `SELECT name, sql LIKE 'CREATE VIRTUAL TABLE%' AS isVirtual FROM sqlite_schema WHERE type = 'table' ORDER BY name`,
    )
    .all();

const linesOf = (said: unknown): readonly string[] =>
  (said as readonly Record<string, string>[])
    .flatMap((row) => Object.values(row))
    .filter((line) => line !== 'ok');

function sorted(lines: readonly string[]): Omit<PageCheck, 'broken'> {
  const isOfIndex = (line: string) => line.includes('evidence_index');
  return { damaged: lines.filter((line) => !isOfIndex(line)), index: lines.filter(isOfIndex) };
}
