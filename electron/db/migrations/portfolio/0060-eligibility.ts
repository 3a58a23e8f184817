import type { Migration } from '../../migrate.ts';

/** What the form states, the checks of the place that are asked for, and what is assumed of the years to come. */
export const portfolio0060: Migration = {
  id: 60,
  sql: `
ALTER TABLE applicant ADD COLUMN stated_years INTEGER;

CREATE TABLE local_precheck (
  rule TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE assumptions (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  content TEXT NOT NULL
) STRICT;
`,
};
