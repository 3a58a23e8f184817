import { z } from 'zod';

export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a reviewer looks for, by the place in the form. `shared/precheck/<place>.ts` says how. */
export const PRECHECK_RULES = [
  'name-missing',
  'sex-missing',
  'sex-differs',
  'id-number-missing',
  'id-number-length',
  'id-number-birth-date',
  'id-number-check-digit',
  'id-expired',
  'birth-date-missing',
  'birth-date-differs',
  'birth-date-future',
  'phone-missing',
  'phone-odd',
  'employer-now-differs',
  'stated-years-differ',
  'photo-missing',
  'photo-unreadable',
  'photo-landscape',
  'photo-ratio',
  'photo-grey',
  'employments-missing',
  'employment-future',
  'employment-end-future',
  'employment-ends-before-start',
  'employment-before-sixteen',
  'employment-before-graduation',
  'employment-overlap',
  'employment-gap',
  'employment-twice',
  'employer-missing',
  'employer-alike',
  'position-missing',
  'witness-name-missing',
  'witness-phone-missing',
  'witness-phone-odd',
  'witness-self',
  'education-missing',
  'education-future',
  'education-dates',
  'final-year-passed',
  'school-missing',
  'certificate-number-missing',
  'certificate-number-twice',
  'certificate-future',
  'certificate-expired',
  'certificate-dates',
  'certificate-level-missing',
  'certificate-order',
  'certificate-issuer-missing',
  'apprenticeship-future',
  'title-number-missing',
  'title-future',
  'before-birth',
  'not-eligible',
  'education-from-junior',
  'education-verification',
  'commitment-for-two-jobs',
  'employer-registration',
  'rows-of-the-form',
] as const;
export type PrecheckRuleId = (typeof PRECHECK_RULES)[number];

/** Rules that differ by place: off until somebody asks for them, and to be confirmed with the 评价机构. */
export const LOCAL_RULES = [
  'education-from-junior',
  'education-verification',
  'commitment-for-two-jobs',
  'employer-registration',
  'rows-of-the-form',
] as const satisfies readonly PrecheckRuleId[];
export type LocalRuleId = (typeof LOCAL_RULES)[number];

/** Something that a reviewer would object to. `field`: a JSON pointer into the portfolio's data: `/employments/0/end`. */
export const precheckFindingSchema = z.object({
  rule: z.enum(PRECHECK_RULES),
  severity: z.enum(SEVERITIES),
  field: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type PrecheckFinding = Readonly<z.infer<typeof precheckFindingSchema>>;
