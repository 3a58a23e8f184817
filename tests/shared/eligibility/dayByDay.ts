import { addCalendarYears, fromDayNumber, toDayNumber } from '../../../shared/calendar/plainDate.ts';
import type { Profile } from '../../../shared/career/career.ts';
import type { ReadingMode } from '../../../shared/eligibility/verdict.ts';
import type {
  CertificateNeed,
  EligibilityRules,
  Need,
  Rule,
  TitleNeed,
  WorkNeed,
} from '../../../shared/standard/rules.ts';

/** Nothing of the random profiles lies before, and no forecast of them after. */
export const FIRST = toDayNumber('2013-01-01');
export const LAST = toDayNumber('2040-12-31');

type Question = {
  readonly rules: EligibilityRules;
  readonly profile: Profile;
  readonly asOf: string;
  readonly reading: ReadingMode;
};

/**
 * The first day on which a rule holds, found by walking through every day and looking at all facts anew: slow, and too
 * simple to be wrong. It shares no code with the evaluator but the calendar. Null where no day until `LAST` is one.
 */
export function firstDayOf(rule: Rule, question: Question): string | null {
  const asOf = toDayNumber(question.asOf);
  const kin = (row: { occupation: string; related: boolean }) =>
    row.occupation === question.rules.ownOccupation ||
    question.rules.relatedOccupations.names.includes(row.occupation) ||
    (row.related && question.rules.relatedOccupations.open);
  /** 本职业 alone, where the need says so. */
  const isAsked = (need: { ownOnly?: true | undefined }, row: { occupation: string }) =>
    need.ownOnly !== true || row.occupation === question.rules.ownOccupation;
  const isPast = (date: string) => toDayNumber(date) <= asOf;
  const jobs = question.profile.employments.filter(
    (row) => kin(row) && isPast(row.start) && (row.end === null || row.end >= row.start),
  );
  const certificates = question.profile.certificates.filter((row) => kin(row) && isPast(row.issued));

  const titles = question.profile.titles.filter((row) => isPast(row.granted));
  const workedDays = (need: WorkNeed) => {
    const worked = new Uint8Array(LAST - FIRST + 2);
    for (const { start, end } of jobs.filter((row) => isAsked(need, row)))
      for (let day = toDayNumber(start); day <= (end === null ? LAST : toDayNumber(end)); day++)
        if (day >= FIRST && day <= LAST) worked[day - FIRST] = 1;
    return worked;
  };
  const titleDays = (need: TitleNeed) =>
    titles
      .filter((row) => need.levels.includes(row.level) && (!need.matching || row.matching))
      .map(({ granted }) => granted);

  const fits = (need: Omit<CertificateNeed, 'heldYears'>, row: (typeof certificates)[number]) =>
    isAsked(need, row) &&
    (need.level === null || row.level === need.level) &&
    (need.kinds.includes(row.kind) ||
      (question.reading === 'lenient' &&
        question.rules.readings.some(
          ({ about, printed, alsoTakes }) =>
            about === 'certificate' &&
            (need.kinds as readonly string[]).includes(printed) &&
            alsoTakes.includes(row.kind),
        )));

  /** Whether the need is met on that day, with nothing remembered of the days before. */
  const meets = (need: Need): ((day: number) => boolean) => {
    if (need.need === 'certificate') {
      const held = need.heldYears ?? 0;
      const days = certificates
        .filter((row) => fits(need, row))
        .map(({ issued }) => toDayNumber(held === 0 ? issued : addCalendarYears(issued, held)));
      return (day) => days.some((one) => one <= day);
    }
    if (need.need === 'title') {
      const days = titleDays(need).map(toDayNumber);
      return (day) => days.some((one) => one <= day);
    }
    if (need.need === 'age') {
      const { birthDate } = question.profile;
      if (birthDate === null) return () => false;
      const birthday = toDayNumber(addCalendarYears(birthDate, need.years));
      return (day) => birthday <= day;
    }
    if (need.need === 'apprenticeship') {
      const rows = question.profile.apprenticeships.filter(
        (row) => kin(row) && isAsked(need, row) && isPast(row.completed),
      );
      return (day) => rows.some(({ completed }) => toDayNumber(completed) <= day);
    }
    if (need.need === 'education') {
      const rows = question.profile.education.filter(
        (row) =>
          need.kinds.includes(row.kind) &&
          need.statuses.includes(row.status) &&
          (need.trainingGoal === null || need.trainingGoal === row.trainingGoal) &&
          (need.majors === null || need.majors.includes(row.majorClass)) &&
          (row.status !== 'graduated' || isPast(row.date)),
      );
      return (day) => rows.some((row) => (row.status === 'graduated' ? toDayNumber(row.date) : asOf) <= day);
    }
    const { after, years } = need;
    const worked = workedDays(need);
    const issued =
      after &&
      (after.need === 'title'
        ? titleDays(after)
        : certificates.filter((row) => fits(after, row)).map((row) => row.issued));
    const since = issued === undefined ? FIRST : Math.min(...issued.map(toDayNumber)); // Infinity for none
    let first: number | null = null;
    let count = 0;
    let next = FIRST;
    return (day) => {
      for (; next < day; next++) {
        if (next < since || worked[next - FIRST] === 0) continue;
        first ??= next;
        count += 1;
      }
      // Work for no years (从事本职业工作) is there on its first day, before any day is complete.
      if (years === 0) return first !== null || (day >= since && worked[day - FIRST] === 1);
      if (first === null) return false;
      return count >= toDayNumber(addCalendarYears(fromDayNumber(first), years)) - first;
    };
  };
  const holds = (one: Rule): ((day: number) => boolean) => {
    if ('all' in one) {
      const parts = one.all.map(holds);
      return (day) => parts.every((part) => part(day));
    }
    if ('any' in one) {
      const parts = one.any.map(holds);
      return (day) => parts.some((part) => part(day));
    }
    return meets(one);
  };
  const rightOn = holds(rule);
  for (let day = FIRST; day <= LAST; day++) if (rightOn(day)) return fromDayNumber(day);
  return null;
}
