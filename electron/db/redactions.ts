import type { Database } from 'better-sqlite3';
import { redactionSchema, type Redaction } from '../../shared/evidence/redaction.ts';

interface Row {
  evidence: string;
  original: string;
  sha256: string;
  file_name: string;
  masks: string;
  made: string;
  bytes: number;
  media_type: string;
}

const SELECT = 'SELECT redaction.*, blob.bytes, blob.media_type FROM redaction JOIN blob USING (sha256)';

/** Keeps the redacted copy of a piece of evidence in the place of a former one; its content stays in the vault. */
export function putRedaction(db: Database, { evidence, original, file, masks, made }: Redaction): void {
  db.prepare(
    `INSERT INTO redaction (evidence, original, sha256, file_name, masks, made)
     VALUES (@evidence, @original, @sha256, @fileName, @masks, @made)
     ON CONFLICT (evidence) DO UPDATE SET original = excluded.original, sha256 = excluded.sha256,
       file_name = excluded.file_name, masks = excluded.masks, made = excluded.made`,
  ).run({
    evidence,
    original,
    sha256: file.sha256,
    fileName: file.name,
    masks: JSON.stringify(masks),
    made,
  });
}

/** @returns false where there is none */
export const deleteRedaction = (db: Database, evidence: string): boolean =>
  db.prepare('DELETE FROM redaction WHERE evidence = ?').run(evidence).changes === 1;

export function readRedaction(db: Database, evidence: string): Redaction | undefined {
  const row = db.prepare(`${SELECT} WHERE evidence = ?`).get(evidence) as Row | undefined;
  return row && toRedaction(row);
}

export const listRedactions = (db: Database): readonly Redaction[] =>
  (db.prepare(`${SELECT} ORDER BY evidence`).all() as Row[]).map(toRedaction);

const toRedaction = (row: Row): Redaction =>
  redactionSchema.parse({
    evidence: row.evidence,
    original: row.original,
    file: { name: row.file_name, sha256: row.sha256, bytes: row.bytes, mediaType: row.media_type },
    masks: JSON.parse(row.masks) as unknown,
    made: row.made,
  });
