import type { Migration } from '../../migrate.ts';

/**
 * What titles are sorted by, in the orders of either script; null until there was time to make it. The indexes leave out what
 * has no key, so that saving costs no more than before.
 */
export const portfolio0240: Migration = {
  id: 240,
  sql: `
ALTER TABLE evidence_entry ADD COLUMN title_pinyin TEXT;
ALTER TABLE evidence_entry ADD COLUMN title_stroke TEXT;
CREATE INDEX evidence_entry_pinyin ON evidence_entry (removed, title_pinyin, day DESC, logged DESC, evidence)
  WHERE title_pinyin IS NOT NULL;
CREATE INDEX evidence_entry_stroke ON evidence_entry (removed, title_stroke, day DESC, logged DESC, evidence)
  WHERE title_stroke IS NOT NULL;
CREATE TRIGGER evidence_entry_title AFTER UPDATE OF title ON evidence_entry WHEN new.title <> old.title BEGIN
  UPDATE evidence_entry SET title_pinyin = NULL, title_stroke = NULL WHERE seq = new.seq;
END;
`,
};
