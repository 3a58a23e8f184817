import type { Migration } from '../../migrate.ts';

/**
 * Standards of the user's own. A change is a new revision, and every former one stays. A newer version of a
 * standard is a standard of its own that supersedes the older one, so that what was claimed under that keeps its
 * meaning; `supersedes` may name a standard that the app ships.
 */
export const portfolio0020: Migration = {
  id: 20,
  sql: `
CREATE TABLE own_standard (
  id TEXT PRIMARY KEY,
  supersedes TEXT,
  added TEXT NOT NULL,
  removed TEXT
) STRICT;

CREATE TABLE own_standard_revision (
  id INTEGER PRIMARY KEY,
  standard TEXT NOT NULL REFERENCES own_standard (id),
  revision INTEGER NOT NULL,
  made TEXT NOT NULL,
  pack BLOB NOT NULL,
  UNIQUE (standard, revision)
) STRICT;

ALTER TABLE dossier ADD COLUMN revision INTEGER;
`,
};
