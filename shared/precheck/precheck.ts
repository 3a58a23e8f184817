import { APPLICANT_RULES } from './applicant.ts';
import { CERTIFICATE_RULES } from './certificates.ts';
import { CONTRADICTION_RULES } from './contradictions.ts';
import { EDUCATION_RULES } from './education.ts';
import { EMPLOYMENT_RULES } from './employments.ts';
import { LOCAL_RULES, SEVERITIES, type LocalRuleId, type PrecheckFinding } from './finding.ts';
import { PHOTO_RULES } from './photo.ts';
import { PLACE_RULES } from './places.ts';
import { TITLE_RULES } from './titles.ts';
import type { PrecheckRule, ReviewedFacts } from './rule.ts';

/** Every check, in the order of the form. */
export const ALL_RULES: readonly PrecheckRule[] = [
  ...APPLICANT_RULES,
  ...PHOTO_RULES,
  ...EMPLOYMENT_RULES,
  ...EDUCATION_RULES,
  ...CERTIFICATE_RULES,
  ...TITLE_RULES,
  ...CONTRADICTION_RULES,
  ...PLACE_RULES,
];

/**
 * Goes through an application as reviewers do before anything is printed; the gravest findings first, then in the order
 * of the form. The checks are those of one province's reviewing tool, where another place may differ.
 *
 * @param local the checks that differ by place and are asked for
 */
export function precheck(facts: ReviewedFacts, local: readonly LocalRuleId[]): readonly PrecheckFinding[] {
  const isOn = ({ id }: PrecheckRule) => !isLocal(id) || local.includes(id);
  const found = ALL_RULES.filter(isOn).flatMap(({ id, severity, find }) =>
    find(facts).map(({ field, params = {} }): PrecheckFinding => ({ rule: id, severity, field, params })),
  );
  return found.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** Whether a check differs by place, so that its finding is to be confirmed with the 评价机构. */
export const isLocal = (id: PrecheckFinding['rule']): id is LocalRuleId =>
  (LOCAL_RULES as readonly string[]).includes(id);
