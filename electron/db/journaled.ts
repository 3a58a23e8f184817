import type { Database } from 'better-sqlite3';

/**
 * Tables whose rows are made from other rows or from the files, and may be made anew, or tell of this machine alone. Every other table holds what the
 * person put in: each change of it is an event, and nobody changes it where a portfolio is opened for reading only.
 */
export const DERIVED: ReadonlySet<string> = new Set([
  'backup_place',
  'content_text',
  'evidence_entry',
  'evidence_tag',
  'evidence_index',
  'evidence_index_version',
]);

/** A table with what the person put in. */
export interface JournaledTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns that name a row. */
  readonly key: readonly string[];
}

/** The tables with what the person put in, by name. @throws Error where one has no primary key */
export function listJournaled(db: Database): readonly JournaledTable[] {
  const names = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  return names
    .filter((name) => !DERIVED.has(name) && name !== 'event')
    .map((name) => describeTable(db, name));
}

function describeTable(db: Database, name: string): JournaledTable {
  const columns = db
    .prepare<[string], { readonly name: string; readonly pk: number }>(
      'SELECT name, pk FROM pragma_table_info(?)',
    )
    .all(name);
  const key = columns
    .filter(({ pk }) => pk > 0)
    .toSorted((a, b) => a.pk - b.pk)
    .map((column) => column.name);
  if (key.length === 0) throw new Error(`table ${name} has no primary key, so its rows cannot be told apart`);
  return { name, columns: columns.map((column) => column.name), key };
}

/** A name as it stands in SQL, whatever it holds. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
