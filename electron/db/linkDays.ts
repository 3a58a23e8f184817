import type { Database } from 'better-sqlite3';
import type { EvidenceLink } from '../../shared/coverage/enough.ts';

/** A live claim with its evidence. Instants in UTC; a claim from before there was a journal is as old as its evidence. */
export interface LinkRow extends EvidenceLink {
  readonly claim: string;
  readonly logged: string;
  readonly claimed: string;
}

/** The claims on a standard, none of them and none of their evidence in the trash. */
export const listLinkDays = (db: Database, standard: string): readonly LinkRow[] =>
  db
    .prepare(
      `SELECT claim.id AS claim, claim.node, claim.evidence, evidence.title, evidence.kind, evidence.date,
         evidence.logged, coalesce(made.at, evidence.logged) AS claimed
       FROM claim JOIN evidence ON evidence.id = claim.evidence
       LEFT JOIN (SELECT subject, min(at) AS at FROM journal WHERE event = 'claim-added' GROUP BY subject) AS made
         ON made.subject = claim.id
       WHERE claim.standard = ? AND claim.removed IS NULL AND evidence.removed IS NULL
       ORDER BY claim.node, evidence.date, claim.evidence`,
    )
    .all(standard) as LinkRow[];

/** Of every piece of evidence that is not in the trash: when it was logged, and the day of the work. */
export const listEvidenceDays = (
  db: Database,
): readonly { readonly logged: string; readonly date: string | null }[] =>
  db.prepare('SELECT logged, date FROM evidence WHERE removed IS NULL').all() as {
    logged: string;
    date: string | null;
  }[];
