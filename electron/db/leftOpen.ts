import type { Database } from 'better-sqlite3';

const NAME = 'left open';

/** The folder of the portfolio that was open when the app ended; null where none was. */
export function readLeftOpen(db: Database): string | null {
  const value = db.prepare('SELECT value FROM preference WHERE name = ?').pluck().get(NAME);
  return typeof value === 'string' ? (JSON.parse(value) as string | null) : null;
}

export function writeLeftOpen(db: Database, dir: string | null): void {
  if (readLeftOpen(db) === dir) return; // each commit waits for the disk
  db.prepare(
    'INSERT INTO preference (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(NAME, JSON.stringify(dir));
}
