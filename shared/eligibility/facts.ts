import { addCalendarYears, type PlainDate } from '../calendar/plainDate.ts';
import type { Apprenticeship, Certificate, Education, Employment, Profile, Title } from '../career/career.ts';
import type { MajorClass } from '../career/vocabulary.ts';
import type { EligibilityRules, Need, Rule } from '../standard/rules.ts';
import type { Warning } from './verdict.ts';

/** How an occupation stands to the standard's own: itself, named in its footnote, the applicant's reading of 等, or unrelated. */
export type Kinship = 'own' | 'listed' | 'own-reading' | 'unrelated';

interface Row {
  readonly path: string;
}
export interface EmploymentFact extends Row {
  readonly start: PlainDate;
  readonly end: PlainDate | null;
  readonly kinship: Kinship;
}
export interface CertificateFact extends Row, Pick<Certificate, 'kind' | 'level' | 'issued'> {
  readonly kinship: Kinship;
}
export interface EducationFact
  extends Row, Pick<Education, 'kind' | 'trainingGoal' | 'majorClass' | 'status' | 'date'> {}
export interface ApprenticeshipFact extends Row, Pick<Apprenticeship, 'completed'> {
  readonly kinship: Kinship;
}

export interface TitleFact extends Row, Pick<Title, 'level' | 'granted' | 'matching'> {}

/** The rows of a profile that may count on the as-of day, and what the reader should know of the others. */
export interface Facts {
  readonly birthDate: PlainDate | null;
  readonly employments: readonly EmploymentFact[];
  readonly certificates: readonly CertificateFact[];
  readonly education: readonly EducationFact[];
  readonly apprenticeships: readonly ApprenticeshipFact[];
  readonly titles: readonly TitleFact[];
  readonly warnings: readonly Warning[];
}

/**
 * Sorts a profile's rows into those that may count and those left out with a warning: rows in the future,
 * and rows that end before they start. An end after `asOf` is a planned end and stays.
 *
 * @param assumed paths of rows that are taken for granted: their future counts
 */
export function gatherFacts(
  rules: EligibilityRules,
  profile: Profile,
  asOf: PlainDate,
  assumed: ReadonlySet<string> = new Set(),
): Facts {
  const warnings: Warning[] = [];
  const warn = (code: Warning['code'], path: string, params: Warning['params'] = {}) =>
    warnings.push({ code, path, params });
  const kin = (row: { occupation: string; related: boolean }, path: string): Kinship => {
    const kinship = kinshipOf(rules, row);
    if (kinship === 'own-reading') warn('own-reading', path, { occupation: row.occupation });
    return kinship;
  };
  const isFuture = (date: PlainDate, path: string): boolean => {
    if (date <= asOf || assumed.has(path)) return false;
    warn('future-row', path, { date });
    return true;
  };
  const asksForMatchingTitle = rules.alternatives.some(({ rule }) => asksFor(rule, matchesTitles));
  const sixteenth = profile.birthDate === null ? null : addCalendarYears(profile.birthDate, 16);

  const employments = profile.employments.flatMap((row: Employment, index): EmploymentFact[] => {
    const path = `/employments/${index}`;
    if (row.end !== null && row.end < row.start) {
      warn('ends-before-start', path, { start: row.start, end: row.end });
      return [];
    }
    if (isFuture(row.start, path)) return [];
    if (row.end !== null && row.end > asOf) warn('planned-end', path, { date: row.end });
    if (sixteenth !== null && row.start < sixteenth) warn('before-sixteen', path, { date: sixteenth });
    return [{ path, start: row.start, end: row.end, kinship: kin(row, path) }];
  });
  const certificates = profile.certificates.flatMap((row: Certificate, index): CertificateFact[] => {
    const path = `/certificates/${index}`;
    if (isFuture(row.issued, path)) return [];
    if (row.level === null && row.kind !== '预备技师') warn('certificate-without-level', path);
    return [{ path, kind: row.kind, level: row.level, issued: row.issued, kinship: kin(row, path) }];
  });
  const education = profile.education.flatMap((row: Education, index): EducationFact[] => {
    const path = `/education/${index}`;
    if (row.status === 'graduated' && isFuture(row.date, path)) return [];
    if (row.status === 'enrolled-final-year' && row.date < asOf)
      warn('final-year-passed', path, { date: row.date });
    const { kind, trainingGoal, status, date } = row;
    const majorClass = majorClassOf(rules, row);
    return [{ path, kind, trainingGoal, majorClass, status, date }];
  });
  const apprenticeships = profile.apprenticeships.flatMap(
    (row: Apprenticeship, index): ApprenticeshipFact[] => {
      const path = `/apprenticeships/${index}`;
      if (isFuture(row.completed, path)) return [];
      return [{ path, completed: row.completed, kinship: kin(row, path) }];
    },
  );
  const titles = profile.titles.flatMap((row: Title, index): TitleFact[] => {
    const path = `/titles/${index}`;
    if (isFuture(row.granted, path)) return [];
    if (row.matching && asksForMatchingTitle) warn('title-own-reading', path, { name: row.name });
    return [{ path, level: row.level, granted: row.granted, matching: row.matching }];
  });
  const { birthDate } = profile;
  return { birthDate, employments, certificates, education, apprenticeships, titles, warnings };
}

/** The class of a major: the one that the conditions name it in, or else the one that the applicant chose. */
export const majorClassOf = (
  rules: EligibilityRules,
  { major, majorClass }: Pick<Education, 'major' | 'majorClass'>,
): MajorClass => rules.majorClasses.find(({ names = [] }) => names.includes(major.trim()))?.id ?? majorClass;

const asksFor = (rule: Rule, isAsked: (need: Need) => boolean): boolean => {
  if ('all' in rule) return rule.all.some((part) => asksFor(part, isAsked));
  if ('any' in rule) return rule.any.some((part) => asksFor(part, isAsked));
  return isAsked(rule);
};
/** Whether any condition asks for a 职称 whose specialty corresponds. */
const matchesTitles = (need: Need): boolean =>
  need.need === 'title'
    ? need.matching
    : need.need === 'work' && need.after?.need === 'title' && need.after.matching;

/** Whether work, a certificate or an apprenticeship in that occupation is of 本职业或相关职业 (footnote ① of 1.9.1). */
export function kinshipOf(
  rules: EligibilityRules,
  row: { readonly occupation: string; readonly related: boolean },
): Kinship {
  const occupation = row.occupation.trim();
  if (occupation === rules.ownOccupation) return 'own';
  if (rules.relatedOccupations.names.includes(occupation)) return 'listed';
  return row.related && rules.relatedOccupations.open ? 'own-reading' : 'unrelated';
}
