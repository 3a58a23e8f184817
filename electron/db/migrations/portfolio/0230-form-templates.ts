import type { Migration } from '../../migrate.ts';

/** What was said to stand in the spots of an official template, by the digest of the template. */
export const portfolio0230: Migration = {
  id: 230,
  sql: `
CREATE TABLE form_template (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
