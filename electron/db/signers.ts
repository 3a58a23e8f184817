import type { Database } from 'better-sqlite3';
import type { KnownSigner, NamedKey, Trust } from '../../shared/signoff/trust.ts';
import type { Signer } from '../../shared/signoff/statement.ts';

interface Row extends Signer {
  readonly seen: string;
  readonly checked: string | null;
  readonly vouched: string | null;
}

/** Keeps a key at first sight with the name that it came under; one that is known stays as it is. */
export function insertSigner(db: Database, signer: Signer, seen: string): boolean {
  const { changes } = db
    .prepare(
      `INSERT INTO signer (did, name, unit, post, phone, seen) VALUES (@did, @name, @unit, @post, @phone, @seen)
       ON CONFLICT (did) DO NOTHING`,
    )
    .run({ ...signer, seen });
  return changes === 1;
}

/** @param checked an instant in UTC @returns false where that key was never seen */
export const markChecked = (db: Database, did: string, checked: string | null): boolean =>
  db.prepare('UPDATE signer SET checked = @checked WHERE did = @did').run({ did, checked }).changes === 1;

export const listSigners = (db: Database): readonly KnownSigner[] =>
  (db.prepare('SELECT * FROM signer ORDER BY seen, did').all() as Row[]).map(
    ({ seen, checked, vouched, ...signer }) => ({
      ...signer,
      seen,
      checked,
      trust: trustOf(checked, vouched),
    }),
  );

/** Every name that a key came under: the first one, and those that its kept words were signed under since. */
export const listNamedKeys = (db: Database): readonly NamedKey[] =>
  db
    .prepare(
      `SELECT did, name FROM signer
       UNION SELECT did, json_extract(credential, '$.issuer.name') FROM signoff
       UNION SELECT did, json_extract(signoff_withdrawal.credential, '$.issuer.name')
         FROM signoff_withdrawal JOIN signoff ON signoff.id = signoff_withdrawal.signoff`,
    )
    .all() as NamedKey[];

const trustOf = (checked: string | null, vouched: string | null): Exclude<Trust, 'unknown'> =>
  checked !== null ? 'checked' : vouched !== null ? 'vouched' : 'seen';
