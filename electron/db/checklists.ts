import type { Database } from 'better-sqlite3';
import { fillingSchema, type Filling, type FillingDetails } from '../../shared/evidence/filling.ts';

interface Row {
  readonly ticks: string;
  readonly printed: string | null;
}

const SELECT = `SELECT id, standard, node, filled_on AS filledOn, filled_by AS filledBy, ticks, remark, changed, printed
  FROM checklist_filling WHERE removed IS NULL`;

interface Kept {
  readonly id: string;
  /** An instant in UTC. */
  readonly changed: string;
}

export function insertFilling(db: Database, details: FillingDetails, kept: Kept): void {
  db.prepare(
    `INSERT INTO checklist_filling (id, standard, node, filled_on, filled_by, ticks, remark, changed)
     VALUES (@id, @standard, @node, @filledOn, @filledBy, @ticks, @remark, @changed)`,
  ).run({ ...columnsOf(details), ...kept });
}

/** What was printed before says something else from now on. @returns false where there is no such filling */
export function updateFilling(db: Database, details: FillingDetails, kept: Kept): boolean {
  const { changes } = db
    .prepare(
      `UPDATE checklist_filling SET filled_on = @filledOn, filled_by = @filledBy, ticks = @ticks, remark = @remark,
       changed = @changed, printed = NULL
       WHERE id = @id AND standard = @standard AND node = @node AND removed IS NULL`,
    )
    .run({ ...columnsOf(details), ...kept });
  return changes === 1;
}

/** Out of the list with an instant, back with null. @returns false where there is no such filling */
export const markFilling = (db: Database, id: string, removed: string | null): boolean =>
  db.prepare('UPDATE checklist_filling SET removed = @removed WHERE id = @id').run({ id, removed })
    .changes === 1;

/** Names the PDF of a filling, which the vault and the blob table already have. */
export function writePrinted(db: Database, id: string, sha256: string): void {
  db.prepare('UPDATE checklist_filling SET printed = @sha256 WHERE id = @id').run({ id, sha256 });
}

export function readFilling(db: Database, id: string): Filling | undefined {
  const row = db.prepare(`${SELECT} AND id = ?`).get(id) as Row | undefined;
  return row && toFilling(row);
}

/** The SHA-256 of the PDF that was made since the filling last changed; undefined where there is none. */
export const readPrinted = (db: Database, id: string): string | undefined =>
  (db.prepare('SELECT printed FROM checklist_filling WHERE id = ?').pluck().get(id) as string | null) ??
  undefined;

/** The latest first. */
export const listFillings = (db: Database): readonly Filling[] =>
  (db.prepare(`${SELECT} ORDER BY changed DESC, id`).all() as Row[]).map(toFilling);

const columnsOf = ({ ticks, ...details }: FillingDetails) => ({ ...details, ticks: JSON.stringify(ticks) });

const toFilling = (row: Row): Filling =>
  fillingSchema.parse({
    ...row,
    ticks: JSON.parse(row.ticks) as unknown,
    printed: row.printed !== null,
  });
