import type { Migration } from '../../migrate.ts';

/** Where backups were made, so that they are found again. */
export const portfolio0220: Migration = {
  id: 220,
  sql: `
CREATE TABLE backup_place (
  place TEXT PRIMARY KEY
) STRICT;
`,
};
