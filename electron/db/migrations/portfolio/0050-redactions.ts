import type { Migration } from '../../migrate.ts';

/** Redacted copies: of which content, what was masked, and the content that came of it. One to a piece of evidence. */
export const portfolio0050: Migration = {
  id: 50,
  sql: `
CREATE TABLE redaction (
  evidence TEXT PRIMARY KEY REFERENCES evidence (id),
  original TEXT NOT NULL REFERENCES blob (sha256),
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  file_name TEXT NOT NULL,
  masks TEXT NOT NULL,
  made TEXT NOT NULL
) STRICT;
CREATE INDEX redaction_original ON redaction (original);
CREATE INDEX redaction_sha256 ON redaction (sha256);
`,
};
