import type { Database } from 'better-sqlite3';

/** The folders in which backups of this portfolio were made, so that they are found again. */
export const listBackupPlaces = (db: Database): readonly string[] =>
  db.prepare('SELECT place FROM backup_place ORDER BY rowid').pluck().all() as string[];

export function rememberBackupPlace(db: Database, place: string): void {
  db.prepare('INSERT INTO backup_place (place) VALUES (?) ON CONFLICT (place) DO NOTHING').run(place);
}
