import type { Database } from 'better-sqlite3';
import { eventHash, EVENTS_START, rowHash, type Event, type Value } from '../../shared/journal/event.ts';
import { digestOf, recordOf } from './events.ts';
import { listJournaled, quoted, type JournaledTable } from './journaled.ts';

/** A record that is not as the last event of it says. */
export interface Unsound {
  readonly table: string;
  readonly record: string;
  /** altered: its row was changed; missing: its row is gone; untold: there is a row that no event tells of. */
  readonly how: 'altered' | 'missing' | 'untold';
}

export interface EventCheck {
  readonly events: number;
  /** The number of the first event that does not follow from those before it; null where all do. */
  readonly brokenAt: number | null;
  readonly rows: number;
  readonly unsound: readonly Unsound[];
}

/** Whether the events follow from one another, and every row is as the last event of it says. Changes nothing. */
export function checkEvents(db: Database): EventCheck {
  const { events, brokenAt, last } = followEvents(db);
  const unsound: Unsound[] = [];
  let rows = 0;
  for (const table of listJournaled(db))
    for (const { record, hash } of hashRows(db, table)) {
      rows += 1;
      const name = keyOf(table.name, record);
      const told = last.get(name);
      if (told === undefined || told === null) unsound.push({ table: table.name, record, how: 'untold' });
      else if (told !== hash) unsound.push({ table: table.name, record, how: 'altered' });
      last.delete(name);
    }
  for (const [name, hash] of last) {
    if (hash === null) continue;
    const [table = '', record = ''] = name.split(SEPARATOR);
    unsound.push({ table, record, how: 'missing' });
  }
  return { events, brokenAt, rows, unsound };
}

const SEPARATOR = '\u0000';
export const keyOf = (table: string, record: string): string => `${table}${SEPARATOR}${record}`;

interface EventRow extends Omit<Event, 'table'> {
  readonly record_table: string;
  readonly row_hash: string | null;
  readonly hash: string;
}

/** Follows the events from the first. @returns what the last event of each record says its row is; null: gone */
export function followEvents(db: Database): {
  readonly events: number;
  readonly brokenAt: number | null;
  readonly last: Map<string, string | null>;
} {
  const last = new Map<string, string | null>();
  let previous = EVENTS_START;
  let events = 0;
  let brokenAt: number | null = null;
  const rows = db.prepare<[], EventRow>('SELECT * FROM event NOT INDEXED ORDER BY number').iterate();
  for (const { record_table: table, row_hash: hashed, hash, ...rest } of rows) {
    events += 1;
    const isNext =
      rest.number === events && hash === eventHash({ ...rest, table, rowHash: hashed }, previous, digestOf);
    if (!isNext) brokenAt ??= events;
    last.set(keyOf(table, rest.record), hashed);
    previous = hash;
  }
  return { events, brokenAt, last };
}

/** Each row of a table: what names it, and its hash. */
export function* hashRows(
  db: Database,
  table: JournaledTable,
): Generator<{ readonly record: string; readonly hash: string }, void> {
  const rows = db
    .prepare(
      `SELECT ${recordOf(table)}, ${table.columns.map(quoted).join(', ')} FROM main.${quoted(table.name)} NOT INDEXED`,
    )
    .raw()
    .iterate() as IterableIterator<[string, ...Value[]]>;
  for (const [record, ...values] of rows) yield { record, hash: rowHash(table.columns, values, digestOf) };
}

/** The last event; undefined where there is none. */
export const eventHashAt = (db: Database, number: number): string | undefined =>
  db.prepare('SELECT hash FROM event WHERE number = ?').pluck().get(number) as string | undefined;

export const lastEvent = (
  db: Database,
): { readonly number: number; readonly at: string; readonly hash: string } | undefined =>
  db
    .prepare<[], { number: number; at: string; hash: string }>(
      'SELECT number, at, hash FROM event ORDER BY number DESC LIMIT 1',
    )
    .get();
