import type { Migration } from '../../migrate.ts';

/** What is to be done by when, in the person's own order (`place`); `requirements` is a JSON list of nodes. */
export const portfolio0150: Migration = {
  id: 150,
  sql: `
CREATE TABLE plan_item (
  id TEXT PRIMARY KEY,
  standard TEXT NOT NULL,
  node TEXT NOT NULL,
  requirements TEXT NOT NULL,
  goal TEXT NOT NULL,
  what TEXT NOT NULL,
  due TEXT,
  status TEXT NOT NULL,
  note TEXT NOT NULL,
  place INTEGER NOT NULL,
  made TEXT NOT NULL,
  settled TEXT,
  removed TEXT
) STRICT;
`,
};
