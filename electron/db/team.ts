import type { Database } from 'better-sqlite3';

/** The folders of a supervisor's team, in the order in which they were added. */
export const listTeam = (db: Database): readonly string[] =>
  db.prepare('SELECT dir FROM team ORDER BY seq').pluck().all() as string[];

/** All or none; one that is there already stays where it is. */
export function addToTeam(db: Database, dirs: readonly string[]): void {
  const insert = db.prepare('INSERT INTO team (dir) VALUES (?) ON CONFLICT (dir) DO NOTHING');
  db.transaction(() => {
    for (const dir of dirs) insert.run(dir);
  }).immediate();
}

export const removeFromTeam = (db: Database, dir: string): void => {
  db.prepare('DELETE FROM team WHERE dir = ?').run(dir);
};
