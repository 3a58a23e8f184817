import type { Database } from 'better-sqlite3';
import { keysFrom } from '../../shared/signoff/succession.ts';
import type { CheckedBy, KnownSigner, NamedKey, Neighbour } from '../../shared/signoff/trust.ts';
import type { Signer } from '../../shared/signoff/statement.ts';
import { listSuccessions } from './successions.ts';

interface Row extends Signer {
  readonly seen: string;
  readonly checked: string | null;
  readonly checked_by: string | null;
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
export const markChecked = (db: Database, did: string, checked: string, by: CheckedBy): boolean =>
  db.prepare('UPDATE signer SET checked = @checked, checked_by = @by WHERE did = @did').run({
    did,
    checked,
    by,
  }).changes === 1;

/** In the order in which they were seen. What was checked of a key holds for those that its holder says follow it. */
export function listSigners(db: Database): readonly KnownSigner[] {
  const rows = new Map(
    (db.prepare('SELECT * FROM signer ORDER BY seen, did').all() as Row[]).map((row) => [row.did, row]),
  );
  const successions = listSuccessions(db);
  const neighbour = (did: string, signed: string): Neighbour | null => {
    const row = rows.get(did);
    return row === undefined
      ? null
      : { did, name: row.name, signed, checked: row.checked, checkedBy: checkedByOf(row) };
  };
  const vouched = new Set(
    [...rows.values()]
      .filter(({ checked }) => checked !== null)
      .flatMap(({ did }) => keysFrom(did, successions).slice(1)),
  );
  return [...rows.values()].map((row): KnownSigner => {
    const { did, name, unit, post, phone, seen, checked } = row;
    const before = successions.find(({ next }) => next === did);
    const after = successions.find((one) => one.did === did);
    return {
      did,
      name,
      unit,
      post,
      phone,
      seen,
      checked,
      checkedBy: checkedByOf(row),
      follows: before === undefined ? null : neighbour(before.did, before.signed),
      followedBy: after === undefined ? null : neighbour(after.next, after.signed),
      trust: checked !== null ? 'checked' : vouched.has(did) ? 'vouched' : 'seen',
    };
  });
}

/** Before it was asked how, the words were the only way. */
const checkedByOf = ({ checked, checked_by: by }: Row): CheckedBy | null =>
  checked === null ? null : by === 'code' ? 'code' : 'words';

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
