import type { Database } from 'better-sqlite3';

/** What contents are called where people see them, in the order asked for: the SHA-256 of one that has no name. */
export function fileNamesOf(db: Database, contents: readonly string[]): readonly string[] {
  const find = db.prepare(
    `SELECT file_name FROM evidence WHERE sha256 = @sha256
     UNION ALL SELECT file_name FROM evidence_revision WHERE sha256 = @sha256
     UNION ALL SELECT file_name FROM redaction WHERE sha256 = @sha256
     UNION ALL SELECT file_name FROM dossier WHERE sha256 = @sha256 LIMIT 1`,
  );
  return contents.map((sha256) => (find.pluck().get({ sha256 }) as string | undefined) ?? sha256);
}
