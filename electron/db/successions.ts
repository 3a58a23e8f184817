import type { Database } from 'better-sqlite3';
import type { SuccessionStatement } from '../../shared/signoff/statement.ts';
import type { Succession } from '../../shared/signoff/succession.ts';

/** That a key was replaced, as it is kept. */
export interface SuccessionRow extends Succession {
  readonly id: string;
  /** JSON, exactly as it came. */
  readonly credential: string;
}

/** In the order in which they came in. */
export const listSuccessions = (db: Database): readonly SuccessionRow[] =>
  db
    .prepare('SELECT did, id, next, signed, credential FROM succession ORDER BY received, rowid')
    .all() as SuccessionRow[];

/** Both keys have to be known. @param kept `received` is an instant in UTC */
export function insertSuccession(
  db: Database,
  { id, signer, next, signed }: SuccessionStatement,
  kept: { readonly received: string; readonly credential: string },
): void {
  db.prepare(
    `INSERT INTO succession (did, id, next, signed, received, credential)
     VALUES (@did, @id, @next, @signed, @received, @credential)`,
  ).run({ ...kept, id, did: signer.did, next: next.did, signed });
}
