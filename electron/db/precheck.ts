import type { Database } from 'better-sqlite3';
import { LOCAL_RULES, type LocalRuleId } from '../../shared/precheck/finding.ts';

/** The checks of a place that this portfolio asks for, in the order in which they are listed. */
export function readLocalRules(db: Database): readonly LocalRuleId[] {
  const chosen = new Set(db.prepare('SELECT rule FROM local_precheck').pluck().all());
  return LOCAL_RULES.filter((rule) => chosen.has(rule));
}

/** Asks for those that are named true, and no longer for those that are named false. */
export function askLocalRules(db: Database, asked: Readonly<Partial<Record<LocalRuleId, boolean>>>): void {
  const insert = db.prepare('INSERT INTO local_precheck (rule) VALUES (?) ON CONFLICT DO NOTHING');
  const remove = db.prepare('DELETE FROM local_precheck WHERE rule = ?');
  db.transaction(() => {
    for (const rule of LOCAL_RULES) if (asked[rule] !== undefined) (asked[rule] ? insert : remove).run(rule);
  }).immediate();
}
