import type { Database } from 'better-sqlite3';
import type { KeptBecause } from '../../shared/evidence/purging.ts';
import { listJournaled, quoted } from './journaled.ts';

/** What lies in the trash, by its id and title; of these alone where some are given. */
export const listTrash = (
  db: Database,
  ids: readonly string[] | null,
): readonly { readonly id: string; readonly title: string }[] =>
  db
    .prepare(
      `SELECT id, title FROM evidence WHERE removed IS NOT NULL
       AND (@ids IS NULL OR id IN (SELECT value FROM json_each(@ids))) ORDER BY logged, id`,
    )
    .all({ ids: ids && JSON.stringify(ids) }) as { id: string; title: string }[];

/** All evidence, that in the trash too. */
export const countEvidence = (db: Database): number =>
  db.prepare('SELECT count(*) FROM evidence').pluck().get() as number;

/** A content that no row names any more, and what the file was called that it came in. */
export interface Released {
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string;
}

/**
 * Deletes the records of one piece of evidence in the trash, and the rows of its contents that nothing else names: all
 * of its revisions and redacted copies. Call it within a transaction; where it is kept nothing has changed.
 * @param bound the SHA-256 of all contents that some dossier tells of
 * @returns what went, or why it was kept
 */
export function purgeEvidence(
  db: Database,
  id: string,
  bound: ReadonlySet<string>,
): readonly Released[] | KeptBecause {
  const why = whyKept(db, id);
  if (why !== null) return why;
  try {
    return db.transaction(() => {
      const contents = contentsOf(db, id);
      deleteRecords(db, id);
      const released = contents.filter(({ sha256 }) => deleteIfUnnamed(db, sha256));
      if (released.some(({ sha256 }) => isSigned(db, sha256))) throw new Kept('signed');
      if (released.some(({ sha256 }) => bound.has(sha256))) throw new Kept('bound');
      return released;
    })();
  } catch (error) {
    if (error instanceof Kept) return error.why;
    throw error;
  }
}

/** Ends a transaction that is not to be. */
class Kept extends Error {
  readonly why: KeptBecause;
  constructor(why: KeptBecause) {
    super(why);
    this.why = why;
  }
}

const CLAIMS = 'SELECT id FROM claim WHERE evidence = @id';

/** Whether a supervisor was asked for the evidence or said something of it, whatever became of that. */
function whyKept(db: Database, id: string): KeptBecause | null {
  const isThere = (sql: string) => db.prepare(sql).get({ id }) !== undefined;
  if (isThere(`SELECT 1 FROM signoff WHERE claim IN (${CLAIMS})`)) return 'signed';
  if (isThere(`SELECT 1 FROM paper_signoff WHERE scan = @id OR claim IN (${CLAIMS})`)) return 'signed';
  if (isThere(`SELECT 1 FROM signoff_request_claim WHERE claim IN (${CLAIMS})`)) return 'asked';
  return isThere(
    `SELECT 1 FROM dossier, json_each(dossier.choices, '$.putIn') AS chosen WHERE chosen.value = @id`,
  )
    ? 'bound'
    : null;
}

const isSigned = (db: Database, sha256: string): boolean =>
  db.prepare('SELECT 1 FROM signoff WHERE evidence_sha256 = ?').get(sha256) !== undefined;

/** Each content once, under the name that it had last. */
function contentsOf(db: Database, id: string): readonly Released[] {
  const rows = db
    .prepare(
      `SELECT sha256, bytes, fileName FROM (
         SELECT sha256, file_name AS fileName FROM evidence WHERE id = @id
         UNION ALL SELECT sha256, file_name FROM evidence_revision WHERE evidence = @id
         UNION ALL SELECT sha256, file_name FROM redaction WHERE evidence = @id
       ) JOIN blob USING (sha256)`,
    )
    .all({ id }) as Released[];
  return [...new Map(rows.toReversed().map((row) => [row.sha256, row])).values()];
}

/** A form that was kept as it is a form without it again, and a file of the inbox one that is not wanted. */
function deleteRecords(db: Database, id: string): void {
  for (const sql of [
    'UPDATE filled_form SET evidence = NULL WHERE evidence = @id',
    'UPDATE inbox_file SET evidence = NULL WHERE evidence = @id',
    `DELETE FROM carried_link WHERE kind = 'claim' AND link IN (${CLAIMS})`,
    'DELETE FROM redaction WHERE evidence = @id',
    'DELETE FROM evidence_revision WHERE evidence = @id',
    'DELETE FROM claim WHERE evidence = @id',
    'DELETE FROM evidence WHERE id = @id',
  ])
    db.prepare(sql).run({ id });
}

/** Looks into every table that may name a content, also those that come later. @returns whether its row went */
function deleteIfUnnamed(db: Database, sha256: string): boolean {
  if (namingColumns(db).some((where) => db.prepare(`SELECT 1 ${where} = ?`).get(sha256) !== undefined))
    return false;
  db.prepare('DELETE FROM content_text WHERE sha256 = ?').run(sha256);
  return db.prepare('DELETE FROM blob WHERE sha256 = ?').run(sha256).changes === 1;
}

/** `FROM t WHERE c`, of every column that refers to a content. */
const namingColumns = (db: Database): readonly string[] =>
  listJournaled(db).flatMap(({ name }) =>
    db
      .prepare<[string], { readonly table: string; readonly from: string }>(
        'SELECT "table", "from" FROM pragma_foreign_key_list(?)',
      )
      .all(name)
      .filter(({ table }) => table === 'blob')
      .map(({ from }) => `FROM ${quoted(name)} WHERE ${quoted(from)}`),
  );

/** Whether a row names that content. */
export const isNamed = (db: Database, sha256: string): boolean =>
  db.prepare('SELECT 1 FROM blob WHERE sha256 = ?').get(sha256) !== undefined;
