import type { Migration } from '../../migrate.ts';

/** A supervisor's own: their sealed keys, the requests on their desk, the answers they gave. */
export const desk0080: Migration = {
  id: 80,
  sql: `
CREATE TABLE identity (did TEXT PRIMARY KEY, key_file TEXT NOT NULL, added TEXT NOT NULL) STRICT;

CREATE TABLE review (
  id TEXT PRIMARY KEY,
  opened TEXT NOT NULL,
  manifest TEXT NOT NULL,
  manifest_sha256 TEXT NOT NULL,
  judgements TEXT NOT NULL
) STRICT;

CREATE TABLE review_content (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  file_name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
  id TEXT PRIMARY KEY,
  review TEXT,
  did TEXT NOT NULL,
  made TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT;
`,
};
