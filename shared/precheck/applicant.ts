import { calendarSpan, addCalendarDays } from '../calendar/plainDate.ts';
import { profileOf } from '../career/career.ts';
import { readIdentityNumber } from '../career/identityNumber.ts';
import { gatherFacts } from '../eligibility/facts.ts';
import { countDaysBefore, countedRuns } from '../eligibility/ledger.ts';
import { areAlike } from './employerName.ts';
import { when, type PrecheckRule, type ReviewedFacts } from './rule.ts';

const identity = ({ career }: ReviewedFacts) => readIdentityNumber(career.applicant.idNumber);
const whyWrong = (facts: ReviewedFacts) => {
  const read = identity(facts);
  return facts.career.applicant.idNumber === '' || read.valid ? null : read.why;
};

/** The applicant's own data: complete, right in itself, and at one with the ID number. */
export const APPLICANT_RULES: readonly PrecheckRule[] = [
  {
    id: 'name-missing',
    severity: 'error',
    find: ({ career }) => when(career.applicant.name === '', '/applicant/name'),
  },
  {
    id: 'sex-missing',
    severity: 'warning',
    find: ({ career }) => when(career.applicant.sex === '', '/applicant/sex'),
  },
  {
    id: 'sex-differs',
    severity: 'error',
    find: (facts) => {
      const read = identity(facts);
      const { sex } = facts.career.applicant;
      return read.valid ? when(sex !== '' && sex !== read.sex, '/applicant/sex') : [];
    },
  },
  {
    id: 'id-number-missing',
    severity: 'error',
    find: ({ career }) => when(career.applicant.idNumber === '', '/applicant/idNumber'),
  },
  {
    id: 'id-number-length',
    severity: 'error',
    find: (facts) => when(whyWrong(facts) === 'length', '/applicant/idNumber'),
  },
  {
    id: 'id-number-birth-date',
    severity: 'error',
    find: (facts) => when(whyWrong(facts) === 'birth-date', '/applicant/idNumber'),
  },
  {
    id: 'id-number-check-digit',
    severity: 'error',
    find: (facts) => when(whyWrong(facts) === 'check-digit', '/applicant/idNumber'),
  },
  {
    id: 'id-expired',
    severity: 'error',
    find: ({ career, asOf }) => {
      const { idExpires } = career.applicant;
      return when(idExpires !== null && idExpires < asOf, '/applicant/idExpires', { date: idExpires ?? '' });
    },
  },
  {
    id: 'birth-date-missing',
    severity: 'warning',
    find: ({ career }) => when(career.applicant.birthDate === null, '/applicant/birthDate'),
  },
  {
    id: 'birth-date-differs',
    severity: 'error',
    find: (facts) => {
      const read = identity(facts);
      const { birthDate } = facts.career.applicant;
      if (!read.valid || birthDate === null) return [];
      return when(birthDate !== read.birthDate, '/applicant/birthDate', { date: read.birthDate });
    },
  },
  {
    id: 'birth-date-future',
    severity: 'error',
    find: (facts) => {
      const read = identity(facts);
      const { birthDate } = facts.career.applicant;
      return [
        ...when(birthDate !== null && birthDate > facts.asOf, '/applicant/birthDate', {
          date: birthDate ?? '',
        }),
        ...(read.valid
          ? when(read.birthDate > facts.asOf, '/applicant/idNumber', { date: read.birthDate })
          : []),
      ];
    },
  },
  {
    id: 'phone-missing',
    severity: 'warning',
    find: ({ career }) => when(career.applicant.phone === '', '/applicant/phone'),
  },
  {
    id: 'phone-odd',
    severity: 'warning',
    find: ({ career: { applicant } }) =>
      (['phone', 'employerPhone'] as const).flatMap((field) =>
        when(isOddPhone(applicant[field]), `/applicant/${field}`, { phone: applicant[field] }),
      ),
  },
  {
    id: 'employer-now-differs',
    severity: 'warning',
    find: ({ career: { applicant, employments } }) => {
      const now = employments.filter(({ end, employer }) => end === null && employer !== '');
      const fits = now.some(({ employer }) => employer === applicant.employer);
      // Where the two only differ in spelling, the rule on spellings says so.
      const isSpelling = now.some(({ employer }) => areAlike(employer, applicant.employer));
      const names = now.map(({ employer }) => employer).join('、');
      return when(
        applicant.employer !== '' && now.length > 0 && !fits && !isSpelling,
        '/applicant/employer',
        { name: applicant.employer, other: names },
      );
    },
  },
  {
    id: 'stated-years-differ',
    severity: 'error',
    find: (facts) => {
      const { statedYears } = facts.career.applicant;
      if (statedYears === null) return [];
      const years = countedYears(facts);
      return when(statedYears !== years, '/applicant/statedYears', { stated: statedYears, years });
    },
  },
];

/** Digits enough for a telephone, and nothing that no number has; `extension` after a dash. */
export const isOddPhone = (phone: string): boolean =>
  phone !== '' && (!/^\+?[\d\s()（）-]+$/.test(phone) || phone.replaceAll(/\D/g, '').length < 7);

/** Whole years of the counted days (累计, overlaps once), from the first counted day; of any work where there are no conditions. */
export function countedYears({ career, rules, asOf }: ReviewedFacts): number {
  const rows =
    rules === null
      ? career.employments.map((row, index) => ({ ...row, path: `/employments/${index}` }))
      : gatherFacts(rules, profileOf(career), asOf).employments.filter(
          ({ kinship }) => kinship !== 'unrelated',
        );
  const runs = countedRuns(rows, null);
  const [first] = runs;
  if (first === undefined || first.start >= asOf) return 0;
  return calendarSpan(first.start, addCalendarDays(first.start, countDaysBefore(runs, asOf))).years;
}
