import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Fault } from '../../shared/contract/fault.ts';
import { readHolder } from './holder.ts';
import { migrate, type Migration } from './migrate.ts';
import { READ_ONLY } from './refuseChanges.ts';

export type { Database } from 'better-sqlite3';
type Db = Database.Database;

/** Older versions can lose a commit when a WAL is reset under a second connection. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** What a connection must say of itself, read back after it was set: better-sqlite3 is built with other defaults. */
const REQUIRED = [
  ['locking_mode', 'exclusive'],
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['recursive_triggers', 1],
] as const;

export interface Kind {
  /** Marks the file as ours (`PRAGMA application_id`). */
  readonly applicationId: number;
  readonly migrations: readonly Migration[];
  /** Looks at the rows before a migration, and gives what is to be done after it. */
  readonly accompany?: (db: Db) => () => void;
}

/**
 * Opens a database of ours for reading and writing, brings it to the newest schema, and makes sure that a
 * commit is on the disk before it is acknowledged. It is this process's alone until it is closed.
 *
 * @param create true makes a new file and refuses an existing one; false the other way round
 * @param look sees it before anything is changed: what it throws leaves it as it is
 * @throws Fault file-exists, not-a-portfolio, portfolio-newer, portfolio-damaged, portfolio-in-use, disk-full,
 * engine-unsafe
 */
export function openDatabase(
  file: string,
  kind: Kind,
  create: boolean,
  look: (db: Db) => void = () => undefined,
): Db {
  if (create && existsSync(file)) throw new Fault('file-exists', { path: file });
  if (!create && !existsSync(file)) throw new Fault('not-a-portfolio', { path: file });
  let db: Db | undefined;
  try {
    db = new Database(file, { fileMustExist: !create, timeout: 500 });
    db.pragma('locking_mode = EXCLUSIVE'); // before anything is read, so that no shared memory file is made
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    requireVersion(db);
    identify(db, file, kind, create); // before anything is written: a stranger's file stays as it is
    look(db);
    configure(db);
    migrate(db, file, kind.migrations, kind.accompany);
    return db;
  } catch (error) {
    db?.close();
    throw asFault(error, file);
  }
}

/** Where a SQLite file has its `user_version` (File Format, 1.3 The Database Header). */
const USER_VERSION_AT = 60;

/** Whether the file has the newest schema, as far as that can be told without opening it: a migration takes its time. */
export function hasNewestSchema(file: string, { migrations }: Kind): boolean {
  const version = Buffer.alloc(4);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, version, 0, version.length, USER_VERSION_AT);
  } finally {
    closeSync(opened);
  }
  return version.readInt32BE() === migrations.at(-1)?.id;
}

function requireVersion(db: Db): void {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
  const parts = version.split('.').map(Number);
  for (const [index, oldest] of OLDEST_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part > oldest) return;
    if (part < oldest)
      throw new Fault('engine-unsafe', {
        path: db.name,
        detail: `SQLite ${version} < ${OLDEST_SQLITE.join('.')}`,
      });
  }
}

function configure(db: Db): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = 1'); // macOS
  db.pragma('checkpoint_fullfsync = 1');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON'); // a row that another replaces is told of like one that is deleted
  for (const [name, wanted] of REQUIRED) {
    const actual: unknown = db.pragma(name, { simple: true });
    if (actual !== wanted)
      throw new Fault('engine-unsafe', {
        path: db.name,
        detail: `PRAGMA ${name} = ${String(actual)}, not ${wanted}`,
      });
  }
}

function identify(db: Db, file: string, { applicationId, migrations }: Kind, create: boolean): void {
  if (create) {
    db.pragma(`application_id = ${applicationId}`);
    return;
  }
  if (db.pragma('application_id', { simple: true }) !== applicationId)
    throw new Fault('not-a-portfolio', { path: file });
  const version = db.pragma('user_version', { simple: true }) as number;
  const newest = migrations.at(-1)?.id ?? 0;
  if (version > newest) throw new Fault('portfolio-newer', { path: file, version, newest });
}

/** Turns SQLite's own errors into faults that a person can act on. */
export function asFault(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code, message } = error;
  if (message === READ_ONLY) return new Fault('portfolio-read-only', { path }, error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new Fault('portfolio-in-use', { path, ...holderOf(path) }, error);
  if (code === 'SQLITE_FULL') return new Fault('disk-full', { path }, error);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new Fault('portfolio-damaged', { path }, error);
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR)/.test(code)) return new Fault('folder-unwritable', { path }, error);
  return error;
}

const holderOf = (path: string): { readonly machine: string; readonly process: string } => {
  const holder = readHolder(path);
  return { machine: holder?.machine ?? '?', process: String(holder?.process ?? '?') };
};
