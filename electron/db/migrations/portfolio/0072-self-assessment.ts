import type { Migration } from '../../migrate.ts';

/** How somebody rates the own ability, requirement by requirement. */
export const portfolio0072: Migration = {
  id: 72,
  sql: `
CREATE TABLE self_assessment (
  standard TEXT NOT NULL,
  node TEXT NOT NULL,
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
  changed TEXT NOT NULL,
  PRIMARY KEY (standard, node)
) STRICT, WITHOUT ROWID;
`,
};
