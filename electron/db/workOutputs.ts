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

/**
 * Into the trash; its evidence stays and is no longer gathered under it.
 * @returns the ids of that evidence; undefined where there is no such work output
 */
export function removeWorkOutput(db: Database, id: string, removed: string): readonly string[] | undefined {
  const remove = () => {
    const mark = db.prepare('UPDATE work_output SET removed = @removed WHERE id = @id AND removed IS NULL');
    if (mark.run({ id, removed }).changes === 0) return undefined;
    const gathered = db.prepare('SELECT id FROM evidence WHERE work_output = ? ORDER BY id').pluck().all(id);
    db.prepare('UPDATE evidence SET work_output = NULL WHERE work_output = @id').run({ id });
    return gathered as string[];
  };
  return db.transaction(remove).immediate();
}

/**
 * Out of the trash, with this evidence gathered under it once more, except what is gathered under another by now.
 * @returns false where it does not lie there
 */
export function restoreWorkOutput(db: Database, id: string, evidence: readonly string[]): boolean {
  const restore = () => {
    const mark = db.prepare('UPDATE work_output SET removed = NULL WHERE id = @id AND removed IS NOT NULL');
    if (mark.run({ id }).changes === 0) return false;
    const gather = db.prepare(
      'UPDATE evidence SET work_output = @id WHERE id = @one AND work_output IS NULL',
    );
    for (const one of evidence) gather.run({ id, one });
    return true;
  };
  return db.transaction(restore).immediate();
}

/** The latest first; those without a date at the end. */
export const listWorkOutputs = (db: Database): readonly WorkOutput[] =>
  db
    .prepare(`${SELECT} WHERE removed IS NULL ORDER BY coalesce(end_date, start_date, '') DESC, title, id`)
    .all()
    .map((row) => workOutputSchema.parse(row));

/** Whether it lies in the trash or not. */
export const readWorkOutputTitle = (db: Database, id: string): string | undefined =>
  db.prepare('SELECT title FROM work_output WHERE id = ?').pluck().get(id) as string | undefined;

export const hasWorkOutput = (db: Database, id: string): boolean =>
  db.prepare('SELECT 1 FROM work_output WHERE id = ? AND removed IS NULL').get(id) !== undefined;
