import type { Database } from 'better-sqlite3';

/** Keeps a key file, sealed as it is; another passphrase replaces it. @param added an instant in UTC */
export function putIdentity(
  db: Database,
  identity: { readonly did: string; readonly keyFile: string; readonly added: string },
): void {
  db.prepare(
    `INSERT INTO identity (did, key_file, added) VALUES (@did, @keyFile, @added)
     ON CONFLICT (did) DO UPDATE SET key_file = excluded.key_file`,
  ).run(identity);
}

/** The texts of the key files, in the order in which they came. */
export const listIdentities = (db: Database): readonly string[] =>
  db.prepare('SELECT key_file FROM identity ORDER BY added, rowid').pluck().all() as string[];

export const readKeyFile = (db: Database, did: string): string | undefined =>
  db.prepare('SELECT key_file FROM identity WHERE did = ?').pluck().get(did) as string | undefined;

export const deleteIdentity = (db: Database, did: string): boolean =>
  db.prepare('DELETE FROM identity WHERE did = ?').run(did).changes === 1;
