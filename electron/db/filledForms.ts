import type { Database } from 'better-sqlite3';
import {
  filledFormSchema,
  type FilledForm,
  type FilledFormDetails,
} from '../../shared/evidence/blankForm.ts';

interface Row {
  readonly values: string;
}

const SELECT = `SELECT id, form, work_output AS workOutput, field_values AS "values", changed, evidence
  FROM filled_form WHERE removed IS NULL`;

interface Kept {
  readonly id: string;
  /** An instant in UTC. */
  readonly changed: string;
}

export function insertFilledForm(db: Database, details: FilledFormDetails, kept: Kept): void {
  db.prepare(
    `INSERT INTO filled_form (id, form, work_output, field_values, changed)
     VALUES (@id, @form, @workOutput, @values, @changed)`,
  ).run({ ...columnsOf(details), ...kept });
}

/** It stays of the form that it is of. @returns false where there is no such one */
export const updateFilledForm = (db: Database, details: FilledFormDetails, kept: Kept): boolean =>
  db
    .prepare(
      `UPDATE filled_form SET work_output = @workOutput, field_values = @values, changed = @changed
       WHERE id = @id AND form = @form AND removed IS NULL`,
    )
    .run({ ...columnsOf(details), ...kept }).changes === 1;

/** Out of the list with an instant, back with null. @returns false where there is no such one */
export const markFilledForm = (db: Database, id: string, removed: string | null): boolean =>
  db.prepare('UPDATE filled_form SET removed = @removed WHERE id = @id').run({ id, removed }).changes === 1;

/** Says as which evidence it was kept. */
export function writeKept(db: Database, id: string, evidence: string): void {
  db.prepare('UPDATE filled_form SET evidence = @evidence WHERE id = @id').run({ id, evidence });
}

export function readFilledForm(db: Database, id: string): FilledForm | undefined {
  const row = db.prepare(`${SELECT} AND id = ?`).get(id) as Row | undefined;
  return row && toFilledForm(row);
}

/** The latest first. */
export const listFilledForms = (db: Database): readonly FilledForm[] =>
  (db.prepare(`${SELECT} ORDER BY changed DESC, rowid DESC`).all() as Row[]).map(toFilledForm);

const columnsOf = ({ values, ...details }: FilledFormDetails) => ({
  ...details,
  values: JSON.stringify(values),
});

const toFilledForm = (row: Row): FilledForm =>
  filledFormSchema.parse({ ...row, values: JSON.parse(row.values) as unknown });
