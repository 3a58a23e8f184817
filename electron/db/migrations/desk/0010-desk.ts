import type { Migration } from '../../migrate.ts';

/** What this machine remembers apart from any portfolio: preferences, and which portfolios were open. */
export const desk0010: Migration = {
  id: 10,
  sql: `
CREATE TABLE preference (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE recent (dir TEXT PRIMARY KEY, opened TEXT NOT NULL, id TEXT NOT NULL) STRICT;
`,
};
