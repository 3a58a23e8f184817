import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';

/** One step forward. `id` becomes `PRAGMA user_version`; ids rise in tens. */
export interface Migration {
  readonly id: number;
  readonly sql: string;
}

/**
 * Brings a database to the newest schema, all steps in one transaction. A copy is made before an existing
 * database is changed. Foreign keys are switched off outside the transaction, where SQLite heeds it (inside, a
 * rebuilt table would delete its children), and checked before the commit.
 * @param accompany looks before the steps, and gives what is to be done after them
 */
export function migrate(
  db: Database,
  file: string,
  migrations: readonly Migration[],
  accompany: (db: Database) => () => void = () => () => undefined,
): void {
  const from = db.pragma('user_version', { simple: true }) as number;
  const due = migrations.filter((migration) => migration.id > from);
  if (due.length === 0) return;
  if (from > 0) backUp(db, file, from);
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      const settle = accompany(db);
      for (const { id, sql } of due) {
        db.exec(sql);
        db.pragma(`user_version = ${id}`);
      }
      settle();
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`foreign_key_check: ${JSON.stringify(broken.slice(0, 5))}`);
    }).exclusive();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

/** `VACUUM INTO` gives a copy that also opens from read-only media, which one in WAL mode does not. */
function backUp(db: Database, file: string, version: number): void {
  const folder = join(dirname(file), 'backups');
  const target = join(folder, `before-migration-${version}.sqlite`);
  if (existsSync(target)) return;
  mkdirSync(folder, { recursive: true });
  rmSync(`${target}.partial`, { force: true });
  db.prepare('VACUUM INTO ?').run(`${target}.partial`);
  renameSync(`${target}.partial`, target);
}
