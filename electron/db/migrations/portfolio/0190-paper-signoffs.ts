import type { Migration } from '../../migrate.ts';

/** What was signed by hand on a printed sheet, as it was typed in from there; `scan` is the evidence that shows it. */
export const portfolio0190: Migration = {
  id: 190,
  sql: `
CREATE TABLE paper_signoff (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request TEXT NOT NULL REFERENCES signoff_request (id),
  sheet INTEGER NOT NULL,
  claim TEXT NOT NULL,
  scan TEXT NOT NULL,
  decision TEXT NOT NULL,
  varcs TEXT NOT NULL,
  comment TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  post TEXT NOT NULL,
  signed TEXT NOT NULL,
  recorded TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX paper_signoff_claim ON paper_signoff (claim);
`,
};
