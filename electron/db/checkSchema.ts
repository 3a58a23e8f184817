import SqliteDatabase, { type Database } from 'better-sqlite3';
import { PORTFOLIO } from './kinds.ts';

/**
 * The tables, indexes and triggers of a portfolio that are not as its migrations make them: SQLite believes its schema,
 * and a constraint that has lost a letter holds nothing back. Changes nothing.
 */
export function listAltered(db: Database): readonly string[] {
  const made = new SqliteDatabase(':memory:');
  try {
    for (const { sql } of PORTFOLIO.migrations) made.exec(sql);
    const [wanted, found] = [definitionsIn(made), definitionsIn(db)];
    return [...new Set([...wanted.keys(), ...found.keys()])].filter(
      (name) => wanted.get(name) !== found.get(name),
    );
  } finally {
    made.close();
  }
}

/** What SQLite makes by itself has no text of its own, or is left out by its name. */
const definitionsIn = (db: Database): ReadonlyMap<string, string | null> =>
  new Map(
    db
      .prepare<[], { name: string; sql: string | null }>(
        `SELECT type || ' ' || name AS name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
      )
      .all()
      .map(({ name, sql }) => [name, sql]),
  );
