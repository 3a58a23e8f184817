import type { Database } from 'better-sqlite3';
import { evidenceSchema, type Evidence, type EvidenceDetails } from '../../shared/evidence/evidence.ts';
import { prepared } from './prepared.ts';

interface Row {
  id: string;
  title: string;
  kind: string;
  date: string | null;
  description: string;
  tags: string;
  work_output: string | null;
  place: string;
  employer: string;
  people: string;
  fields: string;
  reflection: string;
  origin: string;
  revision: number;
  file_name: string;
  sha256: string;
  bytes: number;
  media_type: string;
  logged: string;
}

const SELECT = `SELECT evidence.*, blob.bytes, blob.media_type FROM evidence JOIN blob USING (sha256)`;

/** Inserts evidence whose content the vault and the blob table already have. */
export function insertEvidence(db: Database, evidence: Evidence): void {
  prepared(
    db,
    `INSERT INTO evidence (id, title, kind, date, description, tags, work_output, place, employer, people, fields,
       reflection, origin, revision, file_name, sha256, logged)
     VALUES (@id, @title, @kind, @date, @description, @tags, @workOutput, @place, @employer, @people, @fields,
       @reflection, @origin, @revision, @fileName, @sha256, @logged)`,
  ).run({
    ...columnsOf(evidence),
    id: evidence.id,
    fileName: evidence.file.name,
    sha256: evidence.file.sha256,
    origin: evidence.origin,
    revision: evidence.revision,
    logged: evidence.logged,
  });
}

/** @returns false where there is no such evidence */
export function updateEvidence(db: Database, id: string, details: EvidenceDetails): boolean {
  const { changes } = db
    .prepare(
      `UPDATE evidence SET title = @title, kind = @kind, date = @date, description = @description, tags = @tags,
       work_output = @workOutput, place = @place, employer = @employer, people = @people, fields = @fields,
       reflection = @reflection WHERE id = @id`,
    )
    .run({ ...columnsOf(details), id });
  return changes === 1;
}

/** Into the trash with an instant, back with null. @returns false where there is no such evidence */
export function markEvidence(db: Database, id: string, removed: string | null): boolean {
  return (
    db.prepare('UPDATE evidence SET removed = @removed WHERE id = @id').run({ id, removed }).changes === 1
  );
}

export function readEvidence(db: Database, id: string): Evidence | undefined {
  const row = db.prepare(`${SELECT} WHERE evidence.id = ?`).get(id) as Row | undefined;
  return row && toEvidence(row);
}

/** Those with these ids, in their order. */
export function readEvidenceOf(db: Database, ids: readonly string[]): readonly Evidence[] {
  const rows = db
    .prepare(`${SELECT} JOIN json_each(?) AS wanted ON wanted.value = evidence.id ORDER BY wanted.key`)
    .all(JSON.stringify(ids)) as Row[];
  return rows.map(toEvidence);
}

/** Whether there is such evidence and it does not lie in the trash. */
export const isInUse = (db: Database, id: string): boolean =>
  db.prepare('SELECT 1 FROM evidence WHERE id = ? AND removed IS NULL').get(id) !== undefined;

/** The newest first: by the day the work was done, then by when it was logged. */
export function listEvidence(db: Database, { removed }: { readonly removed: boolean }): readonly Evidence[] {
  const rows = db
    .prepare(
      `${SELECT} WHERE evidence.removed IS ${removed ? 'NOT NULL' : 'NULL'}
       ORDER BY coalesce(evidence.date, substr(evidence.logged, 1, 10)) DESC, evidence.logged DESC, evidence.id`,
    )
    .all() as Row[];
  return rows.map(toEvidence);
}

/** Whether other evidence, not in the trash, has the same content. */
export const hasContent = (db: Database, sha256: string): boolean =>
  prepared(db, 'SELECT 1 FROM evidence WHERE sha256 = ? AND removed IS NULL LIMIT 1').get(sha256) !==
  undefined;

const columnsOf = (details: EvidenceDetails) => ({
  title: details.title,
  kind: details.kind,
  date: details.date,
  description: details.description,
  tags: JSON.stringify(details.tags),
  workOutput: details.workOutput,
  place: details.place,
  employer: details.employer,
  people: JSON.stringify(details.people),
  fields: JSON.stringify(details.fields),
  reflection: JSON.stringify(details.reflection),
});

const toEvidence = (row: Row): Evidence =>
  evidenceSchema.parse({
    id: row.id,
    title: row.title,
    kind: row.kind,
    date: row.date,
    description: row.description,
    tags: JSON.parse(row.tags) as unknown,
    workOutput: row.work_output,
    place: row.place,
    employer: row.employer,
    people: JSON.parse(row.people) as unknown,
    fields: JSON.parse(row.fields) as unknown,
    reflection: JSON.parse(row.reflection) as unknown,
    origin: row.origin,
    revision: row.revision,
    logged: row.logged,
    file: { name: row.file_name, sha256: row.sha256, bytes: row.bytes, mediaType: row.media_type },
  });
