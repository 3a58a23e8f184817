import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import {
  eventHash,
  EVENTS_START,
  formerOf,
  rowHash,
  type Change,
  type Event,
  type Value,
} from '../../shared/journal/event.ts';
import { listJournaled, quoted, type JournaledTable } from './journaled.ts';

/** Who changes things over this connection, and what time it is then: an instant in UTC. */
export interface Author {
  readonly author: string;
  readonly now: () => string;
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * From now on every change of a table with what the person put in writes its event, in the same transaction. The
 * triggers are made from the schema and are the connection's own: no writer can forget them, and a column or a table
 * that comes later is in. Call it after migrating.
 */
export function writeEvents(db: Database, { author, now }: Author): void {
  const tables = new Map(listJournaled(db).map((table) => [table.name, table]));
  const columnsOf = (name: string) => tables.get(name)?.columns ?? [];
  db.function('event_author', () => author);
  db.function('event_now', now);
  db.function('event_row', { varargs: true }, (name: string, ...values: Value[]) =>
    rowHash(columnsOf(name), values, digestOf),
  );
  db.function('event_former', { varargs: true }, (name: string, ...values: Value[]) => {
    const columns = columnsOf(name);
    const later = values.slice(columns.length);
    return formerOf(columns, values.slice(0, columns.length), later.length === 0 ? null : later);
  });
  db.function(
    'event_hash',
    { varargs: true },
    (previous: string | null, number: number, at: string, by: string, ...rest: (string | null)[]) => {
      const [change, table, record, row, former] = rest;
      const event = { number, at, author: by, change, table, record, rowHash: row, former } as Event;
      return eventHash(event, previous ?? EVENTS_START, digestOf);
    },
  );
  db.transaction(() => {
    for (const table of tables.values()) for (const sql of triggersOf(table)) db.exec(sql);
  })();
}

function triggersOf(table: JournaledTable): readonly string[] {
  const { name, columns, key } = table;
  const named = (what: string) => `CREATE TEMP TRIGGER ${quoted(`event ${what} ${name}`)}`;
  const differs = (some: readonly string[]) =>
    some.map((column) => `old.${quoted(column)} IS NOT new.${quoted(column)}`).join(' OR ');
  const of = (row: 'old' | 'new') => columns.map((column) => `${row}.${quoted(column)}`).join(', ');
  const whole = `event_former(${text(name)}, ${of('old')})`;
  const added = append(table, 'added', 'new', 'NULL');
  const deleted = append(table, 'deleted', 'old', whole);
  return [
    `${named('insert')} AFTER INSERT ON main.${quoted(name)} BEGIN ${added} END`,
    `${named('delete')} AFTER DELETE ON main.${quoted(name)} BEGIN ${deleted} END`,
    `${named('rename')} AFTER UPDATE ON main.${quoted(name)} WHEN ${differs(key)} BEGIN ${deleted} ${added} END`,
    `${named('update')} AFTER UPDATE ON main.${quoted(name)} WHEN NOT (${differs(key)}) AND (${differs(columns)}) BEGIN
       ${append(table, 'changed', 'new', `event_former(${text(name)}, ${of('old')}, ${of('new')})`)} END`,
  ];
}

/** The step of a trigger that writes one event. The aggregate has the instant asked once, for the line and its hash. */
function append(table: JournaledTable, change: Change, row: 'old' | 'new', former: string): string {
  const values = table.columns.map((column) => `${row}.${quoted(column)}`).join(', ');
  const hash = change === 'deleted' ? 'NULL' : `event_row(${text(table.name)}, ${values})`;
  const said = `number, at, author, ${text(change)}, ${text(table.name)}, record, row_hash, former`;
  return `INSERT INTO event (number, at, author, change, record_table, record, row_hash, former, hash)
    SELECT ${said}, event_hash(previous, ${said}) FROM (
      SELECT coalesce(max(number), 0) + 1 AS number, hash AS previous, event_now() AS at, event_author() AS author,
        ${recordOf(table, row)} AS record, ${hash} AS row_hash, ${former} AS former FROM event);`;
}

/** In SQL, what names a row of that table. @param row `old` or `new` in a trigger; left out in a query */
export function recordOf({ key }: Pick<JournaledTable, 'key'>, row?: 'old' | 'new'): string {
  const columns = key.map((column) => (row === undefined ? quoted(column) : `${row}.${quoted(column)}`));
  return columns.length === 1 ? `CAST(${columns[0]} AS TEXT)` : `json_array(${columns.join(', ')})`;
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
