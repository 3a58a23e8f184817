import type { Migration } from '../../migrate.ts';

/** The folders of the portfolios that a supervisor looks at side by side. */
export const desk0250: Migration = {
  id: 250,
  sql: `CREATE TABLE team (seq INTEGER PRIMARY KEY, dir TEXT NOT NULL UNIQUE) STRICT;`,
};
