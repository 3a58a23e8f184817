import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { standardSchema, type Standard } from '../../shared/standard/standard.ts';

/** A standard of the user's own as it is now. */
export interface OwnStandard {
  readonly standard: Standard;
  /** From 1, one more with each change. */
  readonly revision: number;
  /** The id of the standard that this is a newer version of. */
  readonly supersedes: string | null;
  /** Instants in UTC. */
  readonly added: string;
  readonly removed: string | null;
}

interface Row extends Omit<OwnStandard, 'standard'> {
  readonly id: string;
}

const SELECT = `SELECT id, supersedes, added, removed,
  (SELECT max(revision) FROM own_standard_revision WHERE standard = own_standard.id) AS revision FROM own_standard`;

/** Makes a standard of the user's own, whose id none has yet. `added` is an instant in UTC. */
export function insertOwnStandard(
  db: Database,
  standard: Standard,
  { supersedes, added }: Pick<OwnStandard, 'supersedes' | 'added'>,
): void {
  db.transaction(() => {
    db.prepare('INSERT INTO own_standard (id, supersedes, added) VALUES (@id, @supersedes, @added)').run({
      id: standard.id,
      supersedes,
      added,
    });
    insertRevision(db, standard, 1, added);
  }).immediate();
}

/** Keeps a change as the newest revision; the former ones stay. @returns its number */
export function addRevision(db: Database, standard: Standard, made: string): number {
  return db
    .transaction(() => {
      const newest = db
        .prepare('SELECT max(revision) FROM own_standard_revision WHERE standard = ?')
        .pluck()
        .get(standard.id) as number;
      insertRevision(db, standard, newest + 1, made);
      return newest + 1;
    })
    .immediate();
}

function insertRevision(db: Database, standard: Standard, revision: number, made: string): void {
  db.prepare(
    'INSERT INTO own_standard_revision (standard, revision, made, pack) VALUES (@id, @revision, @made, @pack)',
  ).run({ id: standard.id, revision, made, pack: deflateRawSync(JSON.stringify(standard), { level: 1 }) });
  packsOf(db).set(standard.id, { revision, standard });
}

/** Into the trash, or back with null; claims on it stay. @returns false where there is none */
export const markOwnStandard = (db: Database, id: string, removed: string | null): boolean =>
  db.prepare('UPDATE own_standard SET removed = @removed WHERE id = @id').run({ id, removed }).changes === 1;

/** In the order in which they came in; those in the trash too. */
export const listOwnStandards = (db: Database): readonly OwnStandard[] =>
  (db.prepare(`${SELECT} ORDER BY added, rowid`).all() as Row[]).map((row) => toOwnStandard(db, row));

export function readOwnStandard(db: Database, id: string): OwnStandard | undefined {
  const row = db.prepare(`${SELECT} WHERE id = ?`).get(id) as Row | undefined;
  return row && toOwnStandard(db, row);
}

/** When each revision was made, the newest first. */
export const listRevisions = (
  db: Database,
  id: string,
): readonly { readonly revision: number; readonly made: string }[] =>
  db
    .prepare('SELECT revision, made FROM own_standard_revision WHERE standard = ? ORDER BY revision DESC')
    .all(id) as { revision: number; made: string }[];

/** The standard as it was at a revision; undefined where there is none. */
export function readRevision(db: Database, id: string, revision: number): Standard | undefined {
  const pack = db
    .prepare('SELECT pack FROM own_standard_revision WHERE standard = ? AND revision = ?')
    .pluck()
    .get(id, revision) as Buffer | undefined;
  return pack && standardSchema.parse(JSON.parse(inflateRawSync(pack).toString('utf8')));
}

function toOwnStandard(db: Database, { id, ...row }: Row): OwnStandard {
  const packs = packsOf(db);
  const known = packs.get(id);
  if (known?.revision === row.revision) return { ...row, standard: known.standard };
  const standard = readRevision(db, id, row.revision);
  if (standard === undefined) throw new Error(`own standard ${id} has no revision ${row.revision}`);
  packs.set(id, { revision: row.revision, standard });
  return { ...row, standard };
}

/**
 * Packs that were read before, by their id: a large one takes a second to read, and what is made of one (its index,
 * its folded texts) is kept by its object.
 */
const read = new WeakMap<Database, Map<string, { readonly revision: number; readonly standard: Standard }>>();

function packsOf(db: Database): Map<string, { readonly revision: number; readonly standard: Standard }> {
  const known = read.get(db) ?? new Map<string, { readonly revision: number; readonly standard: Standard }>();
  read.set(db, known);
  return known;
}
