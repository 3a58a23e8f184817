import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** What was decided of a link to the former version of a standard. */
const decisionSchema = z.object({
  kind: z.enum(['claim', 'work-output']),
  link: z.string(),
  /** The entry of the newer version that it was carried over to; null: it was left behind. */
  node: z.string().nullable(),
});
export type Decision = Readonly<z.infer<typeof decisionSchema>>;

/** Keeps what was decided last. `decided` is an instant in UTC. */
export function putDecision(db: Database, standard: string, decision: Decision, decided: string): void {
  db.prepare(
    `INSERT INTO carried_link (standard, kind, link, node, decided) VALUES (@standard, @kind, @link, @node, @decided)
     ON CONFLICT (standard, kind, link) DO UPDATE SET node = excluded.node, decided = excluded.decided`,
  ).run({ ...decision, standard, decided });
}

export const listDecisions = (db: Database, standard: string): readonly Decision[] =>
  db
    .prepare('SELECT kind, link, node FROM carried_link WHERE standard = ?')
    .all(standard)
    .map((row) => decisionSchema.parse(row));
