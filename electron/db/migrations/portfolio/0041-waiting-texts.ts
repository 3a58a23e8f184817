import type { Migration } from '../../migrate.ts';

const stale = (condition: string) =>
  `WHEN ${condition} BEGIN
     UPDATE evidence_entry SET stale = 1 WHERE evidence IN (SELECT id FROM evidence WHERE sha256 = new.sha256);
   END`;
const wait = `INSERT OR IGNORE INTO content_text (sha256, state, text, why, reader) VALUES (new.sha256, 'waiting', '', '', 0);`;

/** Content whose text is still to be read has a row from the start: to find the next one takes no comparison of all. */
export const portfolio0041: Migration = {
  id: 41,
  sql: `
DROP TABLE content_text;
CREATE TABLE content_text (
  sha256 TEXT PRIMARY KEY REFERENCES blob (sha256),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'cut', 'none', 'failed')),
  text TEXT NOT NULL,
  why TEXT NOT NULL,
  reader INTEGER NOT NULL
) STRICT;
CREATE INDEX content_text_open ON content_text (state) WHERE state IN ('waiting', 'failed');
CREATE TRIGGER content_text_insert AFTER INSERT ON content_text ${stale(`new.text <> ''`)};
CREATE TRIGGER content_text_update AFTER UPDATE ON content_text ${stale('new.text <> old.text')};
CREATE TRIGGER content_text_wait AFTER INSERT ON evidence BEGIN ${wait} END;
CREATE TRIGGER content_text_wait_again AFTER UPDATE OF sha256 ON evidence BEGIN ${wait} END;
INSERT INTO content_text (sha256, state, text, why, reader) SELECT DISTINCT sha256, 'waiting', '', '', 0 FROM evidence;
`,
};
