import type { Database } from 'better-sqlite3';
import { LOCAL_RULES, type LocalRuleId } from '../../shared/precheck/finding.ts';

/** The checks of a place that this portfolio asks for, in the order in which they are listed. */
export function readLocalRules(db: Database): readonly LocalRuleId[] {
  const chosen = new Set(db.prepare('SELECT rule FROM local_precheck').pluck().all());
  return LOCAL_RULES.filter((rule) => chosen.has(rule));
}

export function writeLocalRules(db: Database, rules: readonly LocalRuleId[]): void {
  const insert = db.prepare('INSERT INTO local_precheck (rule) VALUES (?)');
  db.transaction(() => {
    db.prepare('DELETE FROM local_precheck').run();
    for (const rule of new Set(rules)) insert.run(rule);
  }).immediate();
}
