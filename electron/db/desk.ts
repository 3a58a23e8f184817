import type { Database } from 'better-sqlite3';
import { preferencesSchema, type Preferences } from '../../shared/contract/records.ts';

export const DEFAULT_PREFERENCES: Preferences = {
  language: null,
  colorScheme: 'auto',
  reading: 'lenient',
  searchKey: true,
  inbox: null,
  notices: true,
  reopen: true,
  role: null,
};

/** What this person likes on this machine; a value that this version does not know falls back to the default. */
export function readPreferences(db: Database): Preferences {
  const rows = db.prepare('SELECT name, value FROM preference').raw().all() as [string, string][];
  const stored = Object.fromEntries(rows.map(([name, value]) => [name, JSON.parse(value) as unknown]));
  const parsed = preferencesSchema.safeParse({ ...DEFAULT_PREFERENCES, ...stored });
  return parsed.success ? parsed.data : DEFAULT_PREFERENCES;
}

export function writePreferences(db: Database, preferences: Partial<Preferences>): void {
  const write = db.prepare(
    'INSERT INTO preference (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  db.transaction(() => {
    for (const [name, value] of Object.entries(preferences)) write.run(name, JSON.stringify(value));
  }).immediate();
}

export interface Recent {
  readonly dir: string;
  readonly opened: string;
  readonly id: string;
  /** Whether it was ever open here for more than looking at it. */
  readonly workedIn: boolean;
}

/** Remembers that a portfolio was open. `opened` is an instant in UTC. */
export function writeRecent(db: Database, recent: Recent): void {
  db.prepare(
    `INSERT INTO recent (dir, opened, id, worked_in) VALUES (@dir, @opened, @id, @workedIn)
     ON CONFLICT (dir) DO UPDATE SET opened = excluded.opened, id = excluded.id, worked_in = excluded.worked_in`,
  ).run({ ...recent, workedIn: Number(recent.workedIn) });
}

/** The latest ten, the latest first. */
export function listRecent(db: Database): readonly Recent[] {
  const rows = db
    .prepare('SELECT dir, opened, id, worked_in AS workedIn FROM recent ORDER BY opened DESC LIMIT 10')
    .all() as (Omit<Recent, 'workedIn'> & { readonly workedIn: number })[];
  return rows.map((row) => ({ ...row, workedIn: row.workedIn === 1 }));
}

const backupPlaceOf = (portfolio: string): string => `backup place of ${portfolio}`;

/** Where on this machine the backups of a portfolio go; null where nobody chose. */
export function readBackupPlace(db: Database, portfolio: string): string | null {
  const value = db
    .prepare('SELECT value FROM preference WHERE name = ?')
    .pluck()
    .get(backupPlaceOf(portfolio)) as string | undefined;
  return value === undefined ? null : (JSON.parse(value) as string | null);
}

export function writeBackupPlace(db: Database, portfolio: string, place: string | null): void {
  db.prepare(
    'INSERT INTO preference (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(backupPlaceOf(portfolio), JSON.stringify(place));
}
