import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const toldSchema = z.record(z.string(), z.string());
export type ToldNotices = Readonly<z.infer<typeof toldSchema>>;

const NAME = 'notices told';
/** More days than anybody has before them. */
const MOST = 500;

/** On which day each date was told of last on this machine. */
export function readToldNotices(db: Database): ToldNotices {
  const value = db.prepare('SELECT value FROM preference WHERE name = ?').pluck().get(NAME);
  return typeof value === 'string' ? (toldSchema.safeParse(JSON.parse(value)).data ?? {}) : {};
}

/** Forgets those that were told of first, where there are many. */
export function writeToldNotices(db: Database, told: ToldNotices): void {
  const kept = Object.fromEntries(
    Object.entries(told)
      .toSorted(([, one], [, other]) => one.localeCompare(other))
      .slice(-MOST),
  );
  db.prepare(
    'INSERT INTO preference (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(NAME, JSON.stringify(kept));
}
