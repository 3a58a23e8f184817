import type { Database } from 'better-sqlite3';
import { claimSchema, type Claim, type ClaimDetails } from '../../shared/evidence/evidence.ts';
import { writeJournal } from './journal.ts';

const SELECT = `SELECT claim.id, claim.evidence, claim.standard, claim.node, claim.note, claim.place AS "where" FROM claim`;
/** Neither the claim nor its evidence lies in the trash. */
const LIVE = `JOIN evidence ON evidence.id = claim.evidence WHERE claim.removed IS NULL AND evidence.removed IS NULL`;

/** Where a new claim's id comes from, and the instant, in UTC, that the journal is told. */
export interface Making {
  readonly newId: () => string;
  readonly now: () => string;
}

/**
 * Links evidence to a node. Where the same link stands already, its note and place are replaced: a second
 * drop on the same indicator is no second claim.
 */
export function putClaim(db: Database, evidence: string, details: ClaimDetails, making: Making): Claim {
  const { note, where } = details;
  const standing = findClaim(db, { ...details, evidence });
  if (standing === undefined)
    return insertClaim(db, { id: making.newId(), evidence, ...details }, making.now());
  const claim = { ...standing, note: note || standing.note, where: where || standing.where };
  updateClaim(db, claim.id, claim, making.now());
  return claim;
}

/** Links evidence to a node; null where it is linked to it already. */
export const linkClaim = (
  db: Database,
  evidence: string,
  details: ClaimDetails,
  making: Making,
): Claim | null =>
  findClaim(db, { ...details, evidence }) === undefined
    ? insertClaim(db, { id: making.newId(), evidence, ...details }, making.now())
    : null;

/** The live claim that links evidence to a node. */
export function findClaim(
  db: Database,
  { evidence, standard, node }: Pick<Claim, 'evidence' | 'standard' | 'node'>,
): Claim | undefined {
  const row = db
    .prepare(
      `${SELECT} WHERE evidence = @evidence AND standard = @standard AND node = @node AND removed IS NULL`,
    )
    .get({ evidence, standard, node });
  return row === undefined ? undefined : claimSchema.parse(row);
}

function insertClaim(db: Database, { id, evidence, standard, node, note, where }: Claim, at: string): Claim {
  const claim = { id, evidence, standard, node, note, where };
  db.prepare(
    `INSERT INTO claim (id, evidence, standard, node, note, place) VALUES (@id, @evidence, @standard, @node, @note, @where)`,
  ).run(claim);
  writeJournal(db, at, 'claim-added', id, { evidence, standard, node, note, where });
  return claim;
}

/** Takes a claim back out of the trash. @param at an instant in UTC @returns false where there is none, or where the same link stands again */
export function restoreClaim(db: Database, id: string, at: string): boolean {
  const { changes } = db
    .prepare(
      `UPDATE claim SET removed = NULL WHERE id = @id AND removed IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM claim AS other WHERE other.evidence = claim.evidence AND other.standard = claim.standard
           AND other.node = claim.node AND other.removed IS NULL)`,
    )
    .run({ id });
  if (changes === 1) writeJournal(db, at, 'claim-restored', id);
  return changes === 1;
}

/** @param at an instant in UTC @returns false where there is no such claim */
export function updateClaim(
  db: Database,
  id: string,
  { note, where }: Pick<Claim, 'note' | 'where'>,
  at: string,
): boolean {
  const { changes } = db
    .prepare('UPDATE claim SET note = @note, place = @where WHERE id = @id AND removed IS NULL')
    .run({ id, note, where });
  if (changes === 1) writeJournal(db, at, 'claim-edited', id, { note, where });
  return changes === 1;
}

/** @returns false where there is no such claim */
export function markClaim(db: Database, id: string, removed: string): boolean {
  const { changes } = db
    .prepare('UPDATE claim SET removed = @removed WHERE id = @id AND removed IS NULL')
    .run({ id, removed });
  if (changes === 1) writeJournal(db, removed, 'claim-removed', id);
  return changes === 1;
}

export function readClaim(db: Database, id: string): Claim | undefined {
  const row = db.prepare(`${SELECT} WHERE id = ? AND removed IS NULL`).get(id);
  return row === undefined ? undefined : claimSchema.parse(row);
}

/** The claims of one piece of evidence. */
export const listClaimsOf = (db: Database, evidence: string): readonly Claim[] =>
  db
    .prepare(`${SELECT} WHERE evidence = ? AND removed IS NULL ORDER BY standard, node`)
    .all(evidence)
    .map((row) => claimSchema.parse(row));

/** The claims of several pieces of evidence. */
export const listClaimsOfAll = (db: Database, evidence: readonly string[]): readonly Claim[] =>
  db
    .prepare(
      `${SELECT} WHERE evidence IN (SELECT value FROM json_each(?)) AND removed IS NULL ORDER BY claim.id`,
    )
    .all(JSON.stringify(evidence))
    .map((row) => claimSchema.parse(row));

/** Every live claim, or those on one standard. */
export const listClaims = (db: Database, standard: string | null): readonly Claim[] =>
  db
    .prepare(`${SELECT} ${LIVE} AND (@standard IS NULL OR claim.standard = @standard) ORDER BY claim.id`)
    .all({ standard })
    .map((row) => claimSchema.parse(row));
