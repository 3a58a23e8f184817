import type { Database } from 'better-sqlite3';
import type { Change } from '../../shared/journal/event.ts';
import { recordOf } from './events.ts';
import { listJournaled, quoted, type JournaledTable } from './journaled.ts';

/** One change as people read it. */
export interface Told {
  readonly number: number;
  readonly at: string;
  readonly author: string;
  readonly change: Change;
  readonly table: string;
  readonly record: string;
  /** What the record said then; where it was deleted, what it had said. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly changed: readonly { readonly column: string; readonly from: unknown; readonly to: unknown }[];
}

export interface Asked {
  /** Only of these records; null: of all. */
  readonly records: readonly { readonly table: string; readonly record: string }[] | null;
  /** Only of this table; null: of all. */
  readonly table: string | null;
  /** Only what became of it so; null: whatever became of it. */
  readonly change: Change | null;
  /** Instants in UTC: not before the first, and before the second. */
  readonly since: string | null;
  readonly until: string | null;
  /** Only earlier ones; null: from the latest. */
  readonly before: number | null;
  readonly limit: number;
}

/** Tables whose changes go along with those of others, and tell people nothing. */
const TECHNICAL = ['blob', 'dossier_pack', 'inbox_file', 'journal', 'signoff_request_claim'];

/** The order of a plan is seen in the plan: what only made way for another item tells nothing. */
const MADE_WAY = `record_table = 'plan_item' AND change = 'changed'
  AND (SELECT group_concat(key) FROM json_each(former)) IS 'place'`;

interface Row {
  readonly number: number;
  readonly at: string;
  readonly author: string;
  readonly change: Change;
  readonly table: string;
  readonly record: string;
  readonly former: string | null;
}
const COLUMNS = 'number, at, author, change, record_table AS "table", record, former';

const wantedOf = ({ records }: Asked): string =>
  `${
    records === null
      ? `@records IS NULL AND record_table NOT IN (${TECHNICAL.map((name) => `'${name}'`).join(', ')})`
      : `(record_table, record) IN (SELECT value ->> 'table', value ->> 'record' FROM json_each(@records))`
  } AND NOT (${MADE_WAY}) AND (@table IS NULL OR record_table = @table) AND (@change IS NULL OR change = @change)
    AND (@since IS NULL OR at >= @since) AND (@until IS NULL OR at < @until)`;

const paramsOf = ({ records, table, change, since, until }: Asked) => ({
  records: records && JSON.stringify(records),
  table,
  change,
  since,
  until,
});

/** Changes, the latest first, each with what it changed from and to. */
export function listHistory(db: Database, asked: Asked): readonly Told[] {
  const { before, limit } = asked;
  const rows = db
    .prepare<unknown[], Row>(
      `SELECT ${COLUMNS} FROM event WHERE ${wantedOf(asked)} AND number < @before ORDER BY number DESC LIMIT @limit`,
    )
    .all({
      ...paramsOf(asked),
      before: before ?? Number.MAX_SAFE_INTEGER,
      limit,
    });
  const tables = new Map(listJournaled(db).map((table) => [table.name, table]));
  const told = new Map<string, ReadonlyMap<number, Told>>();
  return rows.flatMap((row) => {
    const name = `${row.table} ${row.record}`;
    const history = told.get(name) ?? tellRecord(db, tables.get(row.table), row);
    told.set(name, history);
    return history.get(row.number) ?? [];
  });
}

/** All changes of one record: from the row as it is now back to the first. */
function tellRecord(
  db: Database,
  table: JournaledTable | undefined,
  { table: name, record }: Pick<Row, 'table' | 'record'>,
): ReadonlyMap<number, Told> {
  const rows = db
    .prepare<[string, string], Row>(
      `SELECT ${COLUMNS} FROM event WHERE record_table = ? AND record = ? ORDER BY number DESC`,
    )
    .all(name, record);
  const told = new Map<number, Told>();
  let state: Readonly<Record<string, unknown>> = (table && readRow(db, table, record)) ?? {};
  for (const { former: text, ...row } of rows) {
    const former = text === null ? {} : (JSON.parse(text) as Record<string, unknown>);
    const changed =
      row.change === 'changed'
        ? Object.entries(former).map(([column, from]) => ({
            column,
            from,
            to: state[column],
          }))
        : [];
    if (row.change === 'deleted') state = former;
    told.set(row.number, { ...row, row: state, changed });
    state = { ...state, ...former };
  }
  return told;
}

const readRow = (db: Database, table: JournaledTable, record: string) =>
  db
    .prepare<[string], Record<string, unknown>>(
      `SELECT * FROM main.${quoted(table.name)} WHERE ${recordOf(table)} = ?`,
    )
    .get(record);

/** How many changes there are of those that are asked for, on all pages. */
export const countHistory = (db: Database, asked: Asked): number =>
  db
    .prepare(`SELECT count(*) FROM event WHERE ${wantedOf(asked)}`)
    .pluck()
    .get(paramsOf(asked)) as number;

/** Whether nothing happened to a portfolio since it was made, be it taken back or not. */
export const isUntouched = (db: Database): boolean =>
  db
    .prepare(
      `SELECT 1 FROM event WHERE change <> 'added' OR record_table NOT IN ('portfolio', 'applicant') LIMIT 1`,
    )
    .get() === undefined;
