import type { Database } from 'better-sqlite3';
import type { InboxFile } from '../../shared/contract/procedures/inbox.ts';

/** Marks a file of the inbox as looked at: taken in as that evidence, or declined (null) where nobody took it in. */
export function markInboxFile(
  db: Database,
  { path, bytes, modified }: InboxFile,
  evidence: string | null,
): void {
  db.prepare(
    `INSERT INTO inbox_file (path, bytes, modified, evidence) VALUES (@path, @bytes, @modified, @evidence)
     ON CONFLICT (path, bytes, modified) DO UPDATE SET evidence = coalesce(excluded.evidence, evidence)`,
  ).run({ path, bytes, modified, evidence });
}

/** Takes back that a file was declined. */
export function unmarkInboxFile(db: Database, { path, bytes, modified }: InboxFile): void {
  db.prepare(
    `DELETE FROM inbox_file
     WHERE path = @path AND bytes = @bytes AND modified = @modified AND evidence IS NULL`,
  ).run({ path, bytes, modified });
}

/** Those that were neither taken in nor declined. One that changed since is another. */
export function withoutMarked(db: Database, files: readonly InboxFile[]): readonly InboxFile[] {
  const find = db.prepare(
    'SELECT 1 FROM inbox_file WHERE path = @path AND bytes = @bytes AND modified = @modified',
  );
  return files.filter(({ path, bytes, modified }) => find.get({ path, bytes, modified }) === undefined);
}
