import type { Migration } from '../../migrate.ts';

/**
 * Lists by kind and by size are read off an index, as those by date and title are: to put 100,000 entries in order took
 * up to half a second for each page. By kind they still have to be put in the order of kinds, which no index knows.
 */
export const portfolio0280: Migration = {
  id: 280,
  sql: `
CREATE INDEX evidence_entry_kind ON evidence_entry (removed, kind, day DESC, logged DESC, evidence);
CREATE INDEX evidence_entry_bytes ON evidence_entry (removed, bytes DESC, day DESC, logged DESC, evidence);
`,
};
