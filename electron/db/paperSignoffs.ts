import type { Database } from 'better-sqlite3';
import { paperSignoffSchema, type PaperSignoff } from '../../shared/signoff/sheet.ts';

interface Row {
  readonly id: string;
  readonly request: string;
  readonly sheet: number;
  readonly claim: string;
  readonly scan: string;
  readonly decision: string;
  readonly varcs: string;
  readonly comment: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly signed: string;
  readonly recorded: string;
}

export function insertPaperSignoff(db: Database, { signer, varcs, ...signoff }: PaperSignoff): void {
  db.prepare(
    `INSERT INTO paper_signoff (id, request, sheet, claim, scan, decision, varcs, comment, name, unit, post, signed,
       recorded)
     VALUES (@id, @request, @sheet, @claim, @scan, @decision, @varcs, @comment, @name, @unit, @post, @signed,
       @recorded)`,
  ).run({ ...signoff, ...signer, varcs: JSON.stringify(varcs) });
}

/** In the order in which they were typed in, without those that were taken back. */
export const listPaperSignoffs = (db: Database): readonly PaperSignoff[] =>
  (db.prepare('SELECT * FROM paper_signoff WHERE removed IS NULL ORDER BY seq').all() as Row[]).map(
    ({ name, unit, post, varcs, ...row }) =>
      paperSignoffSchema.parse({ ...row, varcs: JSON.parse(varcs) as unknown, signer: { name, unit, post } }),
  );

/** @param removed an instant in UTC @returns false where there is none */
export const removePaperSignoff = (db: Database, id: string, removed: string): boolean =>
  db
    .prepare('UPDATE paper_signoff SET removed = @removed WHERE id = @id AND removed IS NULL')
    .run({ id, removed }).changes === 1;
