import type { Migration } from '../../migrate.ts';

/**
 * What became of every record: a line for each change, tied to all lines before it by its hash, with the hash of the row
 * as it then was and what stood there before. Written by triggers of the connection, see `events.ts`.
 */
export const portfolio0200: Migration = {
  id: 200,
  sql: `
CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  change TEXT NOT NULL CHECK (change IN ('found', 'added', 'changed', 'deleted')),
  record_table TEXT NOT NULL,
  record TEXT NOT NULL,
  row_hash TEXT,
  former TEXT,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX event_record ON event (record_table, record, number);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
`,
};
