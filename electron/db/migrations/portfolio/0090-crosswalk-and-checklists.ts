import type { Migration } from '../../migrate.ts';

/**
 * What the person says of pairs of nodes of two standards: every decision is kept, the latest of a pair counts. And
 * the checklists that they filled in; `printed` is the PDF that was last made of one.
 */
export const portfolio0090: Migration = {
  id: 90,
  sql: `
CREATE TABLE crosswalk_decision (
  number INTEGER PRIMARY KEY,
  standard TEXT NOT NULL,
  node TEXT NOT NULL,
  other_standard TEXT NOT NULL,
  other_node TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('suggested', 'accepted', 'rejected', 'added')),
  note TEXT NOT NULL,
  decided TEXT NOT NULL,
  CHECK (standard < other_standard)
) STRICT;
CREATE INDEX crosswalk_decision_pair
  ON crosswalk_decision (standard, other_standard, node, other_node, number);

CREATE TABLE checklist_filling (
  id TEXT PRIMARY KEY,
  standard TEXT NOT NULL,
  node TEXT NOT NULL,
  filled_on TEXT,
  filled_by TEXT NOT NULL,
  ticks TEXT NOT NULL,
  remark TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed TEXT,
  printed TEXT REFERENCES blob (sha256)
) STRICT;
CREATE INDEX checklist_filling_node ON checklist_filling (standard, node);
`,
};
