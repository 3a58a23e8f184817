import type { Migration } from '../../migrate.ts';

/** When a requirement of a standard is shown enough, where the person says otherwise than one piece each. */
export const portfolio0071: Migration = {
  id: 71,
  sql: `
CREATE TABLE enough_rule (
  standard TEXT PRIMARY KEY,
  required INTEGER NOT NULL,
  kinds TEXT NOT NULL,
  ageing_after INTEGER,
  stale_after INTEGER
) STRICT, WITHOUT ROWID;
`,
};
