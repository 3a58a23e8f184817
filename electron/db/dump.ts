import type { Database } from 'better-sqlite3';
import { plainCellSchema, type PlainCell } from '../../shared/backup/plain.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { openDatabase } from './connection.ts';
import { listJournaled, quoted } from './journaled.ts';
import { PORTFOLIO } from './kinds.ts';

/** Beside what the person put in: the journal of its changes. */
const ALSO = ['event'];

export interface DumpTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The tables that a plain export holds: all that cannot be made again from others, as far as this schema has them. */
export function listDumped(db: Database): readonly DumpTable[] {
  const columnsOf = (name: string) =>
    db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name) as string[];
  return [...listJournaled(db).map(({ name }) => name), ...ALSO]
    .map((name) => ({ name, columns: columnsOf(name) }))
    .filter(({ columns }) => columns.length > 0);
}

/** The rows of a table, each as a line of JSON: its cells in the order of the columns. */
export function* dumpRows(db: Database, { name, columns }: DumpTable): Generator<string> {
  const rows = db
    .prepare(`SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} ${orderOf(db, name)}`)
    .raw()
    .iterate() as Iterable<readonly unknown[]>;
  for (const cells of rows) yield `${JSON.stringify(cells.map(toPlain))}\n`;
}

/** Writes rows back into a table that a migration may have put something into. @throws SyntaxError, ZodError where a line is no row */
function loadRows(db: Database, { name, columns }: DumpTable, lines: Iterable<string>): void {
  db.prepare(`DELETE FROM ${quoted(name)}`).run();
  const insert = db.prepare(
    `INSERT INTO ${quoted(name)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const row = plainCellSchema.array().length(columns.length);
  for (const line of lines) insert.run(...row.parse(JSON.parse(line)).map(toCell));
}

/** In the order in which the rows came; in a table without such an order, in that of its key, which is how they lie. */
function orderOf(db: Database, name: string): string {
  const hasNoOrder = db.prepare('SELECT wr FROM pragma_table_list WHERE name = ?').pluck().get(name) === 1;
  return hasNoOrder ? '' : 'ORDER BY rowid';
}

const toPlain = (cell: unknown): PlainCell =>
  cell instanceof Uint8Array
    ? { base64: Buffer.from(cell).toString('base64') }
    : (cell as string | number | null);

const toCell = (cell: PlainCell): string | number | null | Buffer =>
  typeof cell === 'object' && cell !== null ? Buffer.from(cell.base64, 'base64') : cell;

/**
 * Makes a database with these rows, at the version of the data that they are of. Whoever opens it next brings it to the
 * newest. @throws Fault portfolio-newer, package-malformed where they are no rows of that version
 */
export function createFromRows(
  file: string,
  schema: number,
  tables: readonly (DumpTable & { readonly lines: Iterable<string> })[],
): void {
  const newest = PORTFOLIO.migrations.at(-1)?.id ?? 0;
  if (schema > newest) throw new Fault('portfolio-newer', { path: file, version: schema, newest });
  const migrations = PORTFOLIO.migrations.filter(({ id }) => id <= schema);
  if (migrations.at(-1)?.id !== schema) throw new Fault('package-malformed');
  const db = openDatabase(file, { applicationId: PORTFOLIO.applicationId, migrations }, true);
  try {
    const described = (some: readonly DumpTable[]) =>
      some
        .map(({ name, columns }) => `${name}(${columns.join()})`)
        .toSorted()
        .join();
    if (described(tables) !== described(listDumped(db))) throw new Fault('package-malformed');
    db.pragma('foreign_keys = OFF');
    db.transaction(() => {
      for (const { lines, ...table } of tables) loadRows(db, table, lines);
      if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new Fault('package-malformed');
    }).exclusive();
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('package-malformed', {}, error);
  } finally {
    db.close();
  }
}
