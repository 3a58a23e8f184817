import type { Migration } from '../../migrate.ts';

/** What was asked of supervisors and what they said, whose keys are known, and the journal of all that. */
export const portfolio0080: Migration = {
  id: 80,
  sql: `
CREATE TABLE signoff_request (
  id TEXT PRIMARY KEY,
  made TEXT NOT NULL,
  manifest_sha256 TEXT NOT NULL,
  manifest TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  closed TEXT
) STRICT;

CREATE TABLE signoff_request_claim (
  request TEXT NOT NULL REFERENCES signoff_request (id),
  claim TEXT NOT NULL,
  PRIMARY KEY (request, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX signoff_request_claim_claim ON signoff_request_claim (claim);

CREATE TABLE signer (
  did TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  post TEXT NOT NULL,
  phone TEXT NOT NULL,
  seen TEXT NOT NULL,
  checked TEXT,
  vouched TEXT
) STRICT;

CREATE TABLE signoff (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request TEXT NOT NULL REFERENCES signoff_request (id),
  claim TEXT NOT NULL,
  did TEXT NOT NULL REFERENCES signer (did),
  decision TEXT NOT NULL,
  signed TEXT NOT NULL,
  valid_until TEXT,
  received TEXT NOT NULL,
  evidence_sha256 TEXT NOT NULL,
  standard TEXT NOT NULL,
  node TEXT NOT NULL,
  node_sha256 TEXT NOT NULL,
  note TEXT NOT NULL,
  place TEXT NOT NULL,
  credential TEXT NOT NULL
) STRICT;
CREATE INDEX signoff_claim ON signoff (claim);

CREATE TABLE signoff_withdrawal (
  signoff TEXT PRIMARY KEY REFERENCES signoff (id),
  id TEXT NOT NULL UNIQUE,
  signed TEXT NOT NULL,
  received TEXT NOT NULL,
  reason TEXT NOT NULL,
  credential TEXT NOT NULL
) STRICT;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  event TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
`,
};
