import type { Migration } from '../../migrate.ts';

/** 职称 in the career, and the portfolio's own packs of 申报条件 with every revision of each. */
export const portfolio0070: Migration = {
  id: 70,
  sql: `
CREATE TABLE professional_title (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  level TEXT NOT NULL,
  specialty TEXT NOT NULL,
  number TEXT NOT NULL,
  granted TEXT NOT NULL,
  issuer TEXT NOT NULL,
  matching INTEGER NOT NULL CHECK (matching IN (0, 1))
) STRICT;

CREATE TABLE rule_pack (
  id TEXT PRIMARY KEY,
  standard TEXT NOT NULL,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  removed TEXT
) STRICT;

CREATE TABLE rule_pack_revision (
  pack TEXT NOT NULL REFERENCES rule_pack (id),
  revision INTEGER NOT NULL,
  saved TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (pack, revision)
) STRICT, WITHOUT ROWID;
`,
};
