import type { Database } from 'better-sqlite3';
import { revisionSchema, type Evidence, type Revision } from '../../shared/evidence/evidence.ts';

interface Row {
  revision: number;
  replaced: string;
  name: string;
  sha256: string;
  bytes: number;
  mediaType: string;
}

const SELECT = `SELECT revision, replaced, file_name AS name, sha256, bytes, media_type AS mediaType
  FROM evidence_revision JOIN blob USING (sha256)`;

/**
 * Gives evidence another content, which the vault and the blob table already have; what it had stays as a revision.
 * @param replaced an instant in UTC
 */
export function replaceContent(
  db: Database,
  { id, revision, file }: Evidence,
  next: { readonly name: string; readonly sha256: string },
  replaced: string,
): void {
  db.prepare(
    `INSERT INTO evidence_revision (evidence, revision, file_name, sha256, replaced)
     VALUES (@id, @revision, @name, @sha256, @replaced)`,
  ).run({ id, revision, name: file.name, sha256: file.sha256, replaced });
  db.prepare(
    'UPDATE evidence SET file_name = @name, sha256 = @sha256, revision = @revision WHERE id = @id',
  ).run({ id, revision: revision + 1, name: next.name, sha256: next.sha256 });
}

/** The latest first. */
export const listRevisions = (db: Database, evidence: string): readonly Revision[] =>
  (db.prepare(`${SELECT} WHERE evidence = ? ORDER BY revision DESC`).all(evidence) as Row[]).map(toRevision);

export function readRevision(db: Database, evidence: string, revision: number): Revision | undefined {
  const row = db.prepare(`${SELECT} WHERE evidence = ? AND revision = ?`).get(evidence, revision) as
    Row | undefined;
  return row && toRevision(row);
}

const toRevision = ({ revision, replaced, ...file }: Row): Revision =>
  revisionSchema.parse({ revision, replaced, file });
