import type { EducationKind } from '../../../shared/career/vocabulary.ts';
import type { EligibilityRules, Rule } from '../../../shared/standard/rules.ts';

/** The kinds of school for which some condition asks for a training goal (经评估论证、以…为培养目标). */
export const kindsWithTrainingGoal = (rules: EligibilityRules): ReadonlySet<EducationKind> =>
  new Set(rules.alternatives.flatMap(({ rule }) => kindsOf(rule)));

function kindsOf(rule: Rule): readonly EducationKind[] {
  if ('all' in rule) return rule.all.flatMap(kindsOf);
  if ('any' in rule) return rule.any.flatMap(kindsOf);
  return rule.need === 'education' && rule.trainingGoal !== null ? rule.kinds : [];
}
