import type { Migration } from '../../migrate.ts';

/** The forms that the person filled in; `evidence` is as what one was kept. */
export const portfolio0110: Migration = {
  id: 110,
  sql: `
CREATE TABLE filled_form (
  id TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  work_output TEXT,
  field_values TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed TEXT,
  evidence TEXT
) STRICT;
CREATE INDEX filled_form_evidence ON filled_form (evidence);
`,
};
