import type { Database } from 'better-sqlite3';
import type { Equivalence, NodePlace } from '../../shared/coverage/offers.ts';
import { decisionSchema, type Decision } from '../../shared/standard/crosswalk.ts';

/** Of each pair its latest decision. */
const LATEST = `FROM crosswalk_decision WHERE number IN
  (SELECT max(number) FROM crosswalk_decision GROUP BY standard, other_standard, node, other_node)`;

export interface NewDecision extends Pick<Decision, 'state' | 'note'> {
  readonly a: NodePlace;
  readonly b: NodePlace;
  /** An instant in UTC. */
  readonly decided: string;
}

/** Adds what was decided of two nodes of different standards; what was decided of them before stays in the table. */
export function insertDecision(db: Database, { a, b, ...decision }: NewDecision): void {
  const [one, other] = a.standard < b.standard ? [a, b] : [b, a];
  db.prepare(
    `INSERT INTO crosswalk_decision (standard, node, other_standard, other_node, state, note, decided)
     VALUES (@standard, @node, @otherStandard, @otherNode, @state, @note, @decided)`,
  ).run({ ...decision, ...one, otherStandard: other.standard, otherNode: other.node });
}

/** What counts of the pairs of two standards, `a` first in each. */
export function listDecisions(db: Database, a: string, b: string): readonly Decision[] {
  const [one, other] = a < b ? [a, b] : [b, a];
  const [nodeA, nodeB] = a < b ? ['node', 'other_node'] : ['other_node', 'node'];
  return db
    .prepare(
      `SELECT ${nodeA} AS a, ${nodeB} AS b, state, note ${LATEST}
       AND standard = @one AND other_standard = @other ORDER BY number`,
    )
    .all({ one, other })
    .map((row) => decisionSchema.parse(row));
}

interface Row {
  readonly standard: string;
  readonly node: string;
  readonly other_standard: string;
  readonly other_node: string;
}

/** The pairs that the person holds to be alike, of all standards. */
export const listEquivalences = (db: Database): readonly Equivalence[] =>
  (db.prepare(`SELECT * ${LATEST} AND state IN ('accepted', 'added') ORDER BY number`).all() as Row[]).map(
    ({ standard, node, other_standard, other_node }): Equivalence => [
      { standard, node },
      { standard: other_standard, node: other_node },
    ],
  );
