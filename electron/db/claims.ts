import type { Database } from 'better-sqlite3';
import { claimSchema, type Claim, type ClaimDetails } from '../../shared/evidence/evidence.ts';

const SELECT = `SELECT claim.id, claim.evidence, claim.standard, claim.node, claim.note, claim.place AS "where" FROM claim`;
/** Neither the claim nor its evidence lies in the trash. */
const LIVE = `JOIN evidence ON evidence.id = claim.evidence WHERE claim.removed IS NULL AND evidence.removed IS NULL`;

/**
 * Links evidence to a node. Where the same link stands already, its note and place are replaced: a second
 * drop on the same indicator is no second claim.
 */
export function putClaim(db: Database, evidence: string, details: ClaimDetails, newId: () => string): Claim {
  const { note, where } = details;
  const standing = findClaim(db, evidence, details);
  if (standing === undefined) return insertClaim(db, { id: newId(), evidence, ...details });
  const claim = { ...standing, note: note || standing.note, where: where || standing.where };
  updateClaim(db, claim.id, claim);
  return claim;
}

/** Links evidence to a node; null where it is linked to it already. */
export const linkClaim = (
  db: Database,
  evidence: string,
  details: ClaimDetails,
  newId: () => string,
): Claim | null =>
  findClaim(db, evidence, details) === undefined
    ? insertClaim(db, { id: newId(), evidence, ...details })
    : null;

function findClaim(
  db: Database,
  evidence: string,
  { standard, node }: Pick<Claim, 'standard' | 'node'>,
): Claim | undefined {
  const row = db
    .prepare(
      `${SELECT} WHERE evidence = @evidence AND standard = @standard AND node = @node AND removed IS NULL`,
    )
    .get({ evidence, standard, node });
  return row === undefined ? undefined : claimSchema.parse(row);
}

function insertClaim(db: Database, { id, evidence, standard, node, note, where }: Claim): Claim {
  const claim = { id, evidence, standard, node, note, where };
  db.prepare(
    `INSERT INTO claim (id, evidence, standard, node, note, place) VALUES (@id, @evidence, @standard, @node, @note, @where)`,
  ).run(claim);
  return claim;
}

/** Takes a claim back out of the trash. @returns false where there is none, or where the same link stands again */
export const restoreClaim = (db: Database, id: string): boolean =>
  db
    .prepare(
      `UPDATE claim SET removed = NULL WHERE id = @id AND removed IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM claim AS other WHERE other.evidence = claim.evidence AND other.standard = claim.standard
           AND other.node = claim.node AND other.removed IS NULL)`,
    )
    .run({ id }).changes === 1;

/** @returns false where there is no such claim */
export function updateClaim(
  db: Database,
  id: string,
  { note, where }: Pick<Claim, 'note' | 'where'>,
): boolean {
  const { changes } = db
    .prepare('UPDATE claim SET note = @note, place = @where WHERE id = @id AND removed IS NULL')
    .run({ id, note, where });
  return changes === 1;
}

/** @returns false where there is no such claim */
export function markClaim(db: Database, id: string, removed: string): boolean {
  return (
    db.prepare('UPDATE claim SET removed = @removed WHERE id = @id AND removed IS NULL').run({ id, removed })
      .changes === 1
  );
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
