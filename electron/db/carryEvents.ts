import type { Database } from 'better-sqlite3';
import { eventHash, EVENTS_START, type Event } from '../../shared/journal/event.ts';
import { checkEvents, followEvents, hashRows, keyOf, lastEvent } from './checkEvents.ts';
import { digestOf } from './events.ts';
import { listJournaled } from './journaled.ts';

/**
 * Steps to a newer schema change rows, and bring tables, without events: afterwards each row that differs has one that
 * says so. What was damaged before stays so: a migration must not vouch for it.
 * @returns to be called when the steps are done, in their transaction
 */
export function carryEvents(db: Database): () => void {
  const unsound = new Set(
    hasEvents(db) ? checkEvents(db).unsound.map(({ table, record }) => keyOf(table, record)) : [],
  );
  return () => {
    if (!hasEvents(db)) return;
    const { last } = followEvents(db);
    const append = appender(db, new Date().toISOString());
    for (const table of listJournaled(db))
      for (const { record, hash } of Array.from(hashRows(db, table))) {
        const name = keyOf(table.name, record);
        const told = last.get(name);
        last.delete(name);
        if (told !== hash && !unsound.has(name)) append('found', table.name, record, hash);
      }
    for (const [name, told] of last) {
      const [table = '', record = ''] = name.split('\u0000');
      if (told !== null && !unsound.has(name)) append('deleted', table, record, null);
    }
  };
}

const hasEvents = (db: Database): boolean =>
  db.prepare(`SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'event'`).pluck().get() ===
  1;

function appender(db: Database, at: string) {
  const insert = db.prepare(
    `INSERT INTO event (number, at, author, change, record_table, record, row_hash, former, hash)
     VALUES (@number, @at, @author, @change, @table, @record, @rowHash, @former, @hash)`,
  );
  let { number, hash: previous } = lastEvent(db) ?? { number: 0, hash: EVENTS_START };
  return (change: Event['change'], table: string, record: string, hashed: string | null): void => {
    number += 1;
    const event: Event = { number, at, author: '', change, table, record, rowHash: hashed, former: null };
    previous = eventHash(event, previous, digestOf);
    insert.run({ ...event, hash: previous });
  };
}
