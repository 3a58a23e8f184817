import type { Database } from 'better-sqlite3';
import type { ShownEvidence } from '../../shared/coverage/shown.ts';
import type { MatrixEvidence } from '../../shared/coverage/matrix.ts';
import {
  AT_LEAST_ONE,
  enoughRuleSchema,
  type EnoughRule,
  type EvidenceLink,
} from '../../shared/coverage/enough.ts';

interface Row {
  readonly required: number;
  readonly kinds: string;
  readonly ageing_after: number | null;
  readonly stale_after: number | null;
}

/** The rule for a standard; one piece for each requirement where nobody said otherwise. */
export function readEnoughRule(db: Database, standard: string): EnoughRule {
  const row = db.prepare('SELECT * FROM enough_rule WHERE standard = ?').get(standard) as Row | undefined;
  if (row === undefined) return AT_LEAST_ONE;
  return enoughRuleSchema.parse({
    required: row.required,
    kinds: JSON.parse(row.kinds) as unknown,
    ageingAfter: row.ageing_after,
    staleAfter: row.stale_after,
  });
}

/** Null takes the rule away. */
export function writeEnoughRule(db: Database, standard: string, rule: EnoughRule | null): void {
  if (rule === null) {
    db.prepare('DELETE FROM enough_rule WHERE standard = ?').run(standard);
    return;
  }
  db.prepare(
    `INSERT INTO enough_rule (standard, required, kinds, ageing_after, stale_after)
     VALUES (@standard, @required, @kinds, @ageingAfter, @staleAfter)
     ON CONFLICT (standard) DO UPDATE SET required = @required, kinds = @kinds,
       ageing_after = @ageingAfter, stale_after = @staleAfter`,
  ).run({ ...rule, standard, kinds: JSON.stringify(rule.kinds) });
}

/** A claim with what it says of its evidence. */
export interface StoredLink extends EvidenceLink {
  readonly claim: string;
}

/**
 * The evidence that was claimed for a standard's nodes, none of it in the trash.
 * @param nodes only for these; null: for all
 */
export const listEvidenceLinks = (
  db: Database,
  standard: string,
  nodes: readonly string[] | null = null,
): readonly StoredLink[] =>
  db
    .prepare(
      `SELECT claim.id AS claim, claim.node, claim.evidence, evidence.title, evidence.kind, evidence.date
       FROM claim JOIN evidence ON evidence.id = claim.evidence
       WHERE claim.standard = @standard AND claim.removed IS NULL AND evidence.removed IS NULL
         ${nodes === null ? '' : 'AND claim.node IN (SELECT value FROM json_each(@nodes))'}
       ORDER BY claim.node, evidence.date, claim.evidence`,
    )
    .all({ standard, ...(nodes !== null && { nodes: JSON.stringify(nodes) }) }) as StoredLink[];

/**
 * The evidence that was claimed for a standard's nodes, none of it in the trash, in no order, each piece with its nodes.
 * Out of the index alone, in its own order: of a hundred thousand links that takes a tenth of what the list of them takes.
 */
export const listShownEvidence = (db: Database, standard: string): readonly ShownEvidence[] =>
  (
    db
      .prepare(
        // The plus keeps it from the index by standard, which would have all of them sorted. The right one is not named:
        // a portfolio that lost it would have no coverage at all.
        `SELECT evidence.id, title, kind, date, nodes FROM
           (SELECT evidence, json_group_array(node) AS nodes FROM claim
            WHERE +standard = ? AND removed IS NULL GROUP BY evidence) AS shown
         JOIN evidence ON evidence.id = shown.evidence WHERE evidence.removed IS NULL`,
      )
      .all(standard) as (MatrixEvidence & { readonly nodes: string })[]
  ).map(({ nodes, ...evidence }) => ({ ...evidence, nodes: JSON.parse(nodes) as string[] }));

/** Where some claims on a standard stand. */
export const listPlacesOf = (
  db: Database,
  standard: string,
  claims: readonly string[],
): readonly (readonly [claim: string, node: string, evidence: string])[] =>
  db
    .prepare(
      // In this order: looked for by the standard, all its claims would be gone through, however few are asked for.
      `SELECT claim.id, node, evidence FROM json_each(@claims) AS asked CROSS JOIN claim ON claim.id = asked.value
       WHERE standard = @standard AND removed IS NULL`,
    )
    .raw()
    .all({ standard, claims: JSON.stringify(claims) }) as [string, string, string][];

/** The evidence whose link to a node says why. */
export const listReasoned = (db: Database, standard: string, node: string): readonly string[] =>
  db
    .prepare(
      `SELECT evidence FROM claim WHERE standard = ? AND node = ? AND removed IS NULL AND trim(note) <> ''`,
    )
    .pluck()
    .all(standard, node) as string[];

/** All evidence that does not lie in the trash, by what a list of it says. */
export const listBriefly = (db: Database): readonly MatrixEvidence[] =>
  db
    .prepare('SELECT id, title, kind, date FROM evidence WHERE removed IS NULL ORDER BY id')
    .all() as MatrixEvidence[];
