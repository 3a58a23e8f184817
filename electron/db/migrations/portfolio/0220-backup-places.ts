import type { Migration } from '../../migrate.ts';

/** Where backups were made, and the place that was chosen for those that are made by themselves. */
export const portfolio0220: Migration = {
  id: 220,
  sql: `
CREATE TABLE backup_place (
  place TEXT PRIMARY KEY,
  chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1))
) STRICT;
`,
};
