import type { Migration } from '../../migrate.ts';

/** The portfolio: who applies, the career, the work outputs, the evidence and its claims, the dossiers made. */
export const portfolio0010: Migration = {
  id: 10,
  sql: `
CREATE TABLE portfolio (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  created TEXT NOT NULL,
  aim_standard TEXT,
  aim_level INTEGER
) STRICT;

CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  added TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE applicant (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  name TEXT NOT NULL DEFAULT '',
  sex TEXT NOT NULL DEFAULT '',
  id_number TEXT NOT NULL DEFAULT '',
  birth_date TEXT,
  phone TEXT NOT NULL DEFAULT '',
  employer TEXT NOT NULL DEFAULT '',
  employer_phone TEXT NOT NULL DEFAULT '',
  photo TEXT REFERENCES blob (sha256)
) STRICT;

CREATE TABLE employment (
  id TEXT PRIMARY KEY,
  occupation TEXT NOT NULL,
  employer TEXT NOT NULL,
  position TEXT NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT,
  related INTEGER NOT NULL CHECK (related IN (0, 1)),
  witness_name TEXT NOT NULL,
  witness_phone TEXT NOT NULL
) STRICT;

CREATE TABLE certificate (
  id TEXT PRIMARY KEY,
  occupation TEXT NOT NULL,
  level INTEGER,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  issued TEXT NOT NULL,
  expires TEXT,
  issuer TEXT NOT NULL,
  related INTEGER NOT NULL CHECK (related IN (0, 1))
) STRICT;

CREATE TABLE education (
  id TEXT PRIMARY KEY,
  school TEXT NOT NULL,
  kind TEXT NOT NULL,
  training_goal TEXT,
  major TEXT NOT NULL,
  major_class TEXT NOT NULL,
  status TEXT NOT NULL,
  start_date TEXT,
  graduation_date TEXT NOT NULL
) STRICT;

CREATE TABLE apprenticeship (
  id TEXT PRIMARY KEY,
  occupation TEXT NOT NULL,
  employer TEXT NOT NULL,
  completed TEXT NOT NULL,
  related INTEGER NOT NULL CHECK (related IN (0, 1))
) STRICT;

CREATE TABLE work_output (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  standard TEXT NOT NULL,
  node TEXT NOT NULL,
  start_date TEXT,
  end_date TEXT,
  description TEXT NOT NULL,
  removed TEXT
) STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  date TEXT,
  description TEXT NOT NULL,
  tags TEXT NOT NULL,
  work_output TEXT REFERENCES work_output (id),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  logged TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX evidence_sha256 ON evidence (sha256);
CREATE INDEX evidence_work_output ON evidence (work_output);

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  evidence TEXT NOT NULL REFERENCES evidence (id),
  standard TEXT NOT NULL,
  node TEXT NOT NULL,
  note TEXT NOT NULL,
  place TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE UNIQUE INDEX claim_once ON claim (evidence, standard, node) WHERE removed IS NULL;
CREATE INDEX claim_node ON claim (standard, node);

CREATE TABLE dossier (
  id TEXT PRIMARY KEY,
  standard TEXT NOT NULL,
  level INTEGER,
  as_of TEXT NOT NULL,
  made TEXT NOT NULL,
  parts TEXT NOT NULL,
  pages INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  file_name TEXT NOT NULL,
  findings TEXT NOT NULL
) STRICT;
`,
};
