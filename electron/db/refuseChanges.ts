import type { Database } from 'better-sqlite3';
import { listJournaled, quoted } from './journaled.ts';

/** What SQLite says where a portfolio that is open for reading only was to be changed. */
export const READ_ONLY = 'portfolio is open for reading only';

/**
 * From now on nothing that the person put in can be changed over this connection. What is made from it (the index, the
 * texts of files) still can. The triggers are the connection's own and leave no trace in the file.
 */
export function refuseChanges(db: Database): void {
  for (const { name } of listJournaled(db))
    for (const change of ['INSERT', 'UPDATE', 'DELETE'])
      db.exec(
        `CREATE TEMP TRIGGER ${quoted(`refuse ${change} ${name}`)} BEFORE ${change} ON main.${quoted(name)}
         BEGIN SELECT RAISE(ABORT, '${READ_ONLY}'); END`,
      );
}
