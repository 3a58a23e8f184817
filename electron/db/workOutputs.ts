import type { Database } from 'better-sqlite3';
import { workOutputSchema, type WorkOutput, type WorkOutputDetails } from '../../shared/evidence/evidence.ts';

const SELECT = `SELECT id, title, standard, node, start_date AS start, end_date AS "end", description FROM work_output`;

export function insertWorkOutput(db: Database, output: WorkOutput): void {
  db.prepare(
    `INSERT INTO work_output (id, title, standard, node, start_date, end_date, description)
     VALUES (@id, @title, @standard, @node, @start, @end, @description)`,
  ).run(output);
}

/** @returns false where there is no such work output */
export function updateWorkOutput(db: Database, id: string, details: WorkOutputDetails): boolean {
  const { changes } = db
    .prepare(
      `UPDATE work_output SET title = @title, standard = @standard, node = @node, start_date = @start, end_date = @end,
       description = @description WHERE id = @id AND removed IS NULL`,
    )
    .run({ ...details, id });
  return changes === 1;
}

/** Into the trash; its evidence stays and is no longer gathered under it. @returns false where there is none */
export function markWorkOutput(db: Database, id: string, removed: string): boolean {
  return db
    .transaction(() => {
      db.prepare('UPDATE evidence SET work_output = NULL WHERE work_output = @id').run({ id });
      const mark = db.prepare('UPDATE work_output SET removed = @removed WHERE id = @id AND removed IS NULL');
      return mark.run({ id, removed }).changes === 1;
    })
    .immediate();
}

/** The latest first; those without a date at the end. */
export const listWorkOutputs = (db: Database): readonly WorkOutput[] =>
  db
    .prepare(`${SELECT} WHERE removed IS NULL ORDER BY coalesce(end_date, start_date, '') DESC, title, id`)
    .all()
    .map((row) => workOutputSchema.parse(row));

export const hasWorkOutput = (db: Database, id: string): boolean =>
  db.prepare('SELECT 1 FROM work_output WHERE id = ? AND removed IS NULL').get(id) !== undefined;
