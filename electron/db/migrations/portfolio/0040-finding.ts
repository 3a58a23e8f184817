import type { Migration } from '../../migrate.ts';

/** When the work was done, or where that is not told, the day on which it was logged. */
const day = (row: string) => `coalesce(${row}.date, substr(${row}.logged, 1, 10))`;
const bytesOf = (row: string) => `(SELECT bytes FROM blob WHERE sha256 = ${row}.sha256)`;
const claimsOf = (evidence: string) =>
  `(SELECT count(*) FROM claim WHERE evidence = ${evidence} AND removed IS NULL)`;
const tag = (row: string) =>
  `INSERT OR IGNORE INTO evidence_tag (tag, seq)
     SELECT value, (SELECT seq FROM evidence_entry WHERE evidence = ${row}.id) FROM json_each(${row}.tags);`;
const recount = (row: string) =>
  `UPDATE evidence_entry SET claims = ${claimsOf(`${row}.evidence`)}, stale = 1 WHERE evidence = ${row}.evidence;`;

/**
 * What finding evidence takes, all of it made from other rows: a short entry for each piece of evidence, to filter and
 * sort by (triggers keep it right within the transaction of the row); its words in a full-text index; the texts of
 * the files. `stale`: the words in the index are not the row's any more. And the views that people keep.
 */
export const portfolio0040: Migration = {
  id: 40,
  sql: `
CREATE TABLE evidence_entry (
  seq INTEGER PRIMARY KEY,
  evidence TEXT NOT NULL UNIQUE REFERENCES evidence (id) ON DELETE CASCADE,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  day TEXT NOT NULL,
  logged TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  employer TEXT NOT NULL,
  work_output TEXT,
  claims INTEGER NOT NULL,
  stale INTEGER NOT NULL DEFAULT 1 CHECK (stale IN (0, 1))
) STRICT;
CREATE INDEX evidence_entry_day ON evidence_entry (removed, day DESC, logged DESC, evidence);
CREATE INDEX evidence_entry_stale ON evidence_entry (stale) WHERE stale = 1;

CREATE TABLE evidence_tag (
  tag TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES evidence_entry (seq) ON DELETE CASCADE,
  PRIMARY KEY (tag, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_tag_seq ON evidence_tag (seq);

CREATE VIRTUAL TABLE evidence_index USING fts5 (
  record, text, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '+<=>^|~$\`#@%&'"
);
CREATE TABLE evidence_index_version (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL) STRICT;
INSERT INTO evidence_index_version VALUES (1, 0);

CREATE TABLE content_text (
  sha256 TEXT PRIMARY KEY REFERENCES blob (sha256),
  state TEXT NOT NULL CHECK (state IN ('read', 'cut', 'none', 'failed')),
  text TEXT NOT NULL,
  why TEXT NOT NULL,
  reader INTEGER NOT NULL
) STRICT;

CREATE TABLE evidence_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  filter TEXT NOT NULL,
  sort TEXT NOT NULL,
  made TEXT NOT NULL
) STRICT;

CREATE TRIGGER evidence_entry_insert AFTER INSERT ON evidence BEGIN
  INSERT INTO evidence_entry (evidence, removed, day, logged, title, kind, bytes, employer, work_output, claims)
    VALUES (new.id, new.removed IS NOT NULL, ${day('new')}, new.logged, new.title, new.kind, ${bytesOf('new')}, new.employer, new.work_output, 0);
  ${tag('new')}
END;
CREATE TRIGGER evidence_entry_update AFTER UPDATE ON evidence BEGIN
  UPDATE evidence_entry SET removed = new.removed IS NOT NULL, day = ${day('new')}, logged = new.logged, title = new.title,
    kind = new.kind, bytes = ${bytesOf('new')}, employer = new.employer, work_output = new.work_output, stale = 1 WHERE evidence = new.id;
  DELETE FROM evidence_tag WHERE seq = (SELECT seq FROM evidence_entry WHERE evidence = new.id);
  ${tag('new')}
END;
CREATE TRIGGER evidence_entry_delete AFTER DELETE ON evidence_entry BEGIN
  DELETE FROM evidence_index WHERE rowid = old.seq;
END;
CREATE TRIGGER evidence_entry_claim_insert AFTER INSERT ON claim BEGIN ${recount('new')} END;
CREATE TRIGGER evidence_entry_claim_update AFTER UPDATE ON claim BEGIN ${recount('new')} END;
CREATE TRIGGER evidence_entry_claim_delete AFTER DELETE ON claim BEGIN ${recount('old')} END;
CREATE TRIGGER content_text_insert AFTER INSERT ON content_text WHEN new.text <> '' BEGIN
  UPDATE evidence_entry SET stale = 1 WHERE evidence IN (SELECT id FROM evidence WHERE sha256 = new.sha256);
END;
CREATE TRIGGER content_text_update AFTER UPDATE ON content_text WHEN new.text <> old.text BEGIN
  UPDATE evidence_entry SET stale = 1 WHERE evidence IN (SELECT id FROM evidence WHERE sha256 = new.sha256);
END;

INSERT INTO evidence_entry (evidence, removed, day, logged, title, kind, bytes, employer, work_output, claims)
  SELECT id, removed IS NOT NULL, ${day('evidence')}, logged, title, kind, bytes, employer, work_output, ${claimsOf('evidence.id')}
  FROM evidence JOIN blob USING (sha256) ORDER BY logged, id;
INSERT OR IGNORE INTO evidence_tag (tag, seq)
  SELECT value, seq FROM evidence JOIN evidence_entry ON evidence_entry.evidence = evidence.id, json_each(evidence.tags);
`,
};
