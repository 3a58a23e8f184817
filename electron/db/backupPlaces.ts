import type { Database } from 'better-sqlite3';

/** The folders in which backups of this portfolio were made, so that they are found again. */
export const listBackupPlaces = (db: Database): readonly string[] =>
  db.prepare('SELECT place FROM backup_place ORDER BY rowid').pluck().all() as string[];

export function rememberBackupPlace(db: Database, place: string): void {
  db.prepare('INSERT INTO backup_place (place) VALUES (?) ON CONFLICT (place) DO NOTHING').run(place);
}

/** Where backups are made by themselves; null is the portfolio's own folder. */
export const readChosenPlace = (db: Database): string | null =>
  (db.prepare('SELECT place FROM backup_place WHERE chosen = 1').pluck().get() as string | undefined) ?? null;

/** @param place null goes back to the portfolio's own folder */
export function choosePlace(db: Database, place: string | null): void {
  db.transaction(() => {
    db.prepare('UPDATE backup_place SET chosen = 0').run();
    if (place === null) return;
    rememberBackupPlace(db, place);
    db.prepare('UPDATE backup_place SET chosen = 1 WHERE place = ?').run(place);
  }).immediate();
}
