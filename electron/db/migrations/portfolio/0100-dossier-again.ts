import type { Migration } from '../../migrate.ts';

/**
 * What a dossier was made of, so that it can be made again when the standard has changed: of a standard of the user's
 * own `dossier.revision` tells the state, of one that the app ships the pack itself is kept, once for each content.
 */
export const portfolio0100: Migration = {
  id: 100,
  sql: `
CREATE TABLE dossier_pack (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  pack BLOB NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE dossier ADD COLUMN pack TEXT REFERENCES dossier_pack (sha256);
ALTER TABLE dossier ADD COLUMN reading TEXT;
ALTER TABLE dossier ADD COLUMN privacy TEXT;
`,
};
