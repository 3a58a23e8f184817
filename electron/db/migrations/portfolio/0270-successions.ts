import type { Migration } from '../../migrate.ts';

/** Keys that were replaced by others, as their holders state; and how a fingerprint was compared. */
export const portfolio0270: Migration = {
  id: 270,
  sql: `
CREATE TABLE succession (
  did TEXT PRIMARY KEY REFERENCES signer (did),
  id TEXT NOT NULL UNIQUE,
  next TEXT NOT NULL REFERENCES signer (did),
  signed TEXT NOT NULL,
  received TEXT NOT NULL,
  credential TEXT NOT NULL
) STRICT;
ALTER TABLE signer ADD COLUMN checked_by TEXT;
`,
};
