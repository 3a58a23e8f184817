import type { Migration } from '../../migrate.ts';

/**
 * What is told of evidence beside its title: place, employer, people, fields of one's own, the answers of a reflective
 * account; where its file lay in the folder it came in with; the contents it had before its file was replaced; and
 * what of the inbox folder was looked at, so that it is not offered twice (`evidence` null: not wanted).
 */
export const portfolio0030: Migration = {
  id: 30,
  sql: `
ALTER TABLE evidence ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN employer TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN people TEXT NOT NULL DEFAULT '[]';
ALTER TABLE evidence ADD COLUMN fields TEXT NOT NULL DEFAULT '[]';
ALTER TABLE evidence ADD COLUMN reflection TEXT NOT NULL DEFAULT '{}';
ALTER TABLE evidence ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1);

CREATE TABLE evidence_revision (
  evidence TEXT NOT NULL REFERENCES evidence (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  replaced TEXT NOT NULL,
  PRIMARY KEY (evidence, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_revision_sha256 ON evidence_revision (sha256);

CREATE TABLE inbox_file (
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  modified TEXT NOT NULL,
  evidence TEXT REFERENCES evidence (id),
  PRIMARY KEY (path, bytes, modified)
) STRICT, WITHOUT ROWID;
`,
};
