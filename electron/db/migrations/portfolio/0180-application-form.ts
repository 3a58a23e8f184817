import type { Migration } from '../../migrate.ts';

/** What only some forms of application ask for; and the own layouts of such forms, every revision of each. */
export const portfolio0180: Migration = {
  id: 180,
  sql: `
ALTER TABLE applicant ADD COLUMN ethnicity TEXT NOT NULL DEFAULT '';
ALTER TABLE applicant ADD COLUMN trade TEXT NOT NULL DEFAULT '';
ALTER TABLE applicant ADD COLUMN candidate_source TEXT NOT NULL DEFAULT '';
ALTER TABLE applicant ADD COLUMN assessment_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE applicant ADD COLUMN exam_kind TEXT NOT NULL DEFAULT '';

CREATE TABLE form_layout (
  id TEXT PRIMARY KEY,
  removed TEXT
) STRICT;
CREATE TABLE form_layout_revision (
  layout TEXT NOT NULL REFERENCES form_layout (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  saved TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (layout, revision)
) STRICT, WITHOUT ROWID;

-- JSON: what else was chosen for a dossier, so that it can be made again just so.
ALTER TABLE dossier ADD COLUMN choices TEXT;
`,
};
