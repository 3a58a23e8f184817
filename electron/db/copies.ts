import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { HoldingsSeen } from '../../shared/backup/listed.ts';
import type { BackupManifest, HoldingCounts } from '../../shared/backup/manifest.ts';
import { lastEvent } from './checkEvents.ts';
import { asFault } from './connection.ts';
import { PORTFOLIO } from './kinds.ts';
import { countPortfolio, readPortfolio } from './portfolio.ts';

/** What a portfolio's database says of itself at one moment. */
export interface Contents {
  readonly portfolio: string;
  readonly schema: number;
  /** The newest event of the journal. */
  readonly event: BackupManifest['event'];
  readonly counts: HoldingCounts;
  readonly objects: readonly { readonly sha256: string; readonly bytes: number }[];
}

export const contentsOf = (db: Database.Database): Contents => ({
  portfolio: readPortfolio(db)?.id ?? '',
  schema: db.pragma('user_version', { simple: true }) as number,
  event: newestEvent(db),
  counts: countPortfolio(db),
  objects: db
    .prepare('SELECT sha256, bytes FROM blob ORDER BY sha256')
    .all() as Contents['objects'][number][],
});

/** Null in the database of a version that had no journal yet. */
function newestEvent(db: Database.Database): Contents['event'] {
  const hasJournal = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'event'").get() !== undefined;
  const event = hasJournal ? lastEvent(db) : undefined;
  return event === undefined ? null : { number: event.number, hash: event.hash };
}

/**
 * Writes the database as it stands to a new file, and tells what is in it; nothing comes between the two. `VACUUM
 * INTO` gives a copy that also opens from read-only media, which a copy in WAL mode does not.
 * @throws Fault disk-full, folder-unwritable
 */
export function copyInto(db: Database.Database, file: string): Contents {
  if (existsSync(file)) throw new Error(`${file} is there already`);
  try {
    db.prepare('VACUUM INTO ?').run(file);
  } catch (error) {
    throw asFault(error, file);
  }
  return contentsOf(db);
}

/** Where a copy may lie for a while: beside its original, where everything in it lies anyway. */
export const copyBeside = ({ name }: Database.Database): string => `${name}-copy`;

/**
 * Opens a copy without changing it, a file or its bytes, and looks at every page and every reference.
 * @returns null where it is no database of ours any more; `flaws` is empty where it is sound
 */
export function inspectCopy(
  copy: string | Buffer,
): { readonly contents: Contents; readonly flaws: readonly string[] } | null {
  let db: Database.Database | undefined;
  try {
    db = openCopy(copy);
    db.pragma('cell_size_check = ON');
    if (db.pragma('application_id', { simple: true }) !== PORTFOLIO.applicationId) return null;
    const integrity = (db.pragma('integrity_check(20)') as { integrity_check: string }[])
      .map(({ integrity_check: flaw }) => flaw)
      .filter((flaw) => flaw !== 'ok');
    const dangling = (db.pragma('foreign_key_check') as { table: string }[]).map(
      ({ table }) => `foreign key: ${table}`,
    );
    return { contents: contentsOf(db), flaws: [...integrity, ...dangling] };
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

function openCopy(copy: string | Buffer): Database.Database {
  const db = new Database(copy, { readonly: true, ...(typeof copy === 'string' && { fileMustExist: true }) });
  db.pragma('trusted_schema = OFF');
  return db;
}

const LATEST = 3;

/** How much lies in a portfolio, and what came last. */
export const holdingsIn = (db: Database.Database): HoldingsSeen => ({
  counts: countPortfolio(db),
  latest: latestIn(db),
});

const latestIn = (db: Database.Database): HoldingsSeen['latest'] =>
  db
    .prepare(
      'SELECT title, logged FROM evidence WHERE removed IS NULL ORDER BY logged DESC, rowid DESC LIMIT ?',
    )
    .all(LATEST) as HoldingsSeen['latest'];

/** What came last into a copy; nothing where it cannot be read: whoever restores it hears why. */
export function latestInCopy(copy: string | Buffer): HoldingsSeen['latest'] {
  let db: Database.Database | undefined;
  try {
    db = openCopy(copy);
    return latestIn(db);
  } catch {
    return [];
  } finally {
    db?.close();
  }
}
