import type { Database, Statement } from 'better-sqlite3';

const known = new WeakMap<Database, Map<string, Statement>>();

/**
 * The statement of that text, compiled once for each connection: with the triggers of the journal, compiling one takes
 * longer than running it. For `run`, `get` and `all` of what is asked over and over; a statement that is plucked or iterated is the asker's own.
 */
export function prepared(db: Database, sql: string): Statement {
  const statements = known.get(db) ?? new Map<string, Statement>();
  known.set(db, statements);
  const statement = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, statement);
  return statement;
}
