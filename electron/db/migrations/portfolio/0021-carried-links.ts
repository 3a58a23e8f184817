import type { Migration } from '../../migrate.ts';

/**
 * What the person decided of each link when a standard got a newer version: the entry there that it was carried over
 * to, or null where it was left behind. `link` is a claim's or a work output's id.
 */
export const portfolio0021: Migration = {
  id: 21,
  sql: `
CREATE TABLE carried_link (
  standard TEXT NOT NULL REFERENCES own_standard (id),
  kind TEXT NOT NULL CHECK (kind IN ('claim', 'work-output')),
  link TEXT NOT NULL,
  node TEXT,
  decided TEXT NOT NULL,
  PRIMARY KEY (standard, kind, link)
) STRICT, WITHOUT ROWID;
`,
};
