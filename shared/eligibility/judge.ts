import { addCalendarYears, LAST_DAY, type PlainDate } from '../calendar/plainDate.ts';
import type { Profile } from '../career/career.ts';
import type {
  Alternative,
  CertificateNeed,
  EducationNeed,
  EligibilityRules,
  Need,
  Reading,
  Rule,
  TitleNeed,
  WorkNeed,
} from '../standard/rules.ts';
import { gatherFacts, type Facts, type Kinship } from './facts.ts';
import { countYears } from './ledger.ts';
import type { Condition, NeedVerdict, ReadingMode, RuleVerdict, Verdict } from './verdict.ts';

export interface Question {
  readonly standard: string;
  readonly rules: EligibilityRules;
  readonly level: number;
  readonly profile: Profile;
  readonly asOf: PlainDate;
  readonly reading: ReadingMode;
  /** Paths of rows that are taken for granted, though they lie in the future. */
  readonly assumed?: ReadonlySet<string>;
}

/** What every need is judged by. */
interface Bench {
  readonly facts: Facts;
  readonly asOf: PlainDate;
  /** The readings beyond the printed word that may be taken; none under `literal`. */
  readonly readings: readonly Reading[];
  /** All that the printed word leaves open. */
  readonly open: readonly Reading[];
}

/**
 * Judges the 申报条件 of one level by the pack's rules (no rule stands in code), as 1.9.1 of the standard
 * prints them. A condition holds from the first day on which all that it needs is there; that day may lie
 * before `asOf`, or after it when only ongoing employment has to go on.
 */
export function judge({ standard, rules, level, profile, asOf, reading, assumed }: Question): Verdict {
  const facts = gatherFacts(rules, profile, asOf, assumed);
  const bench: Bench = {
    facts,
    asOf,
    readings: reading === 'lenient' ? rules.readings : [],
    open: rules.readings,
  };
  const conditions = rules.alternatives
    .filter((alternative) => alternative.level === level)
    .map((alternative) => judgeAlternative(alternative, bench));
  const earliest = firstOf(conditions.map((condition) => condition.earliest));
  const alternatives = conditions.filter((condition) => condition.holds).map((condition) => condition.id);
  return {
    standard,
    level,
    asOf,
    reading,
    eligible: alternatives.length > 0,
    alternatives,
    earliestEligibleDate: earliest,
    earliestAlternatives: conditions
      .filter((condition) => earliest !== null && condition.earliest === earliest)
      .map((condition) => condition.id),
    warnings: [...facts.warnings],
    conditions,
  };
}

/** The levels for which a pack has conditions, from the lowest (5) to the highest (1). */
export const levelsOf = (rules: EligibilityRules): readonly number[] =>
  [...new Set(rules.alternatives.map((alternative) => alternative.level))].toSorted((a, b) => b - a);

function judgeAlternative({ id, number, clause, text, rule }: Alternative, bench: Bench): Condition {
  const tree = judgeRule(rule, bench);
  return { id, number, clause, text, holds: tree.holds, earliest: tree.earliest, tree };
}

function judgeRule(rule: Rule, bench: Bench): RuleVerdict {
  if ('all' in rule) {
    const parts = rule.all.map((part) => judgeRule(part, bench));
    return { op: 'all', parts, ...since(lastOf(parts.map((part) => part.earliest)), bench) };
  }
  if ('any' in rule) {
    const parts = rule.any.map((part) => judgeRule(part, bench));
    return { op: 'any', parts, ...since(firstOf(parts.map((part) => part.earliest)), bench) };
  }
  return judgeNeed(rule, bench);
}

function judgeNeed(need: Need, bench: Bench): NeedVerdict {
  switch (need.need) {
    case 'work':
      return judgeWork(need, bench);
    case 'certificate': {
      const found = earliestCertificate(need, bench);
      const from = found && addCalendarYears(found.day, need.heldYears ?? 0);
      return met(need, 'certificate', found?.path, from, found?.readings ?? [], bench);
    }
    case 'apprenticeship': {
      const found = withFirstDay(
        bench.facts.apprenticeships.filter((row) => isKin(row, need)),
        (row) => row.completed,
      );
      return met(need, 'apprenticeship', found?.path, found?.completed, [], bench);
    }
    case 'education':
      return judgeEducation(need, bench);
    case 'title': {
      const found = earliestTitle(need, bench);
      return met(need, 'title', found?.path, found?.day, [], bench);
    }
    case 'age': {
      const { birthDate } = bench.facts;
      return birthDate === null
        ? met(need, 'age', undefined, undefined, [], bench)
        : met(need, 'age', '/birthDate', addCalendarYears(birthDate, need.years), [], bench);
    }
  }
}

function judgeWork(need: WorkNeed, bench: Bench): NeedVerdict {
  const { facts, asOf } = bench;
  const beginning = need.after && earliestBeginning(need.after, bench);
  const kin = facts.employments.filter((row) => isKin(row, need));
  const lacksBeginning = need.after !== undefined && beginning === undefined;
  const count = countYears(lacksBeginning ? [] : kin, need.years, asOf, beginning?.day ?? null);
  const counted = new Set(count.runs.map((run) => run.path));
  const excluded = facts.employments
    .filter((row) => !counted.has(row.path))
    .map(({ path, kinship, end }): NonNullable<NeedVerdict['excluded']>[number] => {
      if (kinship === 'unrelated') return { path, why: 'unrelated-occupation' };
      if (!isKin({ kinship }, need)) return { path, why: 'not-own-occupation' };
      const before = lacksBeginning || (beginning !== undefined && end !== null && end < beginning.day);
      if (!before) return { path, why: 'counted-already' };
      return { path, why: need.after?.need === 'title' ? 'before-title' : 'before-certificate' };
    });
  const verdict = since(count.reached, bench);
  return {
    op: 'need',
    need,
    ...verdict,
    readings: [...(beginning?.readings ?? [])],
    have: {
      paths: [...(beginning ? [beginning.path] : []), ...counted],
      days: count.haveDays,
      firstDay: count.firstDay,
    },
    want: { years: need.years, days: count.wantDays },
    missing: verdict.holds
      ? null
      : lacksBeginning && need.after !== undefined
        ? { what: need.after.need }
        : { what: 'work', days: count.wantDays === null ? null : count.wantDays - count.haveDays },
    runs: [...count.runs],
    excluded,
  };
}

/**
 * Diplomas have the day of graduation; a final-year student is one as of the day of judging. A school of a kind that
 * the clause leaves open is not counted, and the question is named.
 */
function judgeEducation(need: EducationNeed, bench: Bench): NeedVerdict {
  const day = (row: Facts['education'][number]) => (row.status === 'graduated' ? row.date : bench.asOf);
  const fitting = bench.facts.education.filter(
    (row) =>
      need.statuses.includes(row.status) &&
      (need.trainingGoal === null || row.trainingGoal === need.trainingGoal) &&
      (need.majors === null || need.majors.includes(row.majorClass)),
  );
  const found = withFirstDay(
    fitting.filter((row) => need.kinds.includes(row.kind)),
    day,
  );
  if (found !== undefined) return met(need, 'education', found.path, day(found), [], bench);
  const open = fitting.flatMap((row) => readingFor('education', need.kinds, row.kind, bench.open)?.id ?? []);
  return met(need, 'education', undefined, undefined, [...new Set(open)], bench);
}

/** Whether the occupation of a row is one that a need counts: the own alone, or related ones too. */
const isKin = (
  { kinship }: { readonly kinship: Kinship },
  { ownOnly }: { readonly ownOnly?: true | undefined },
): boolean => (ownOnly ? kinship === 'own' : kinship !== 'unrelated');

/** A certificate or 职称 and its day. */
interface Dated {
  readonly path: string;
  readonly day: PlainDate;
  readonly readings: readonly string[];
}

/** What 取得…后累计 counts from. */
const earliestBeginning = (need: NonNullable<WorkNeed['after']>, bench: Bench): Dated | undefined =>
  need.need === 'title' ? earliestTitle(need, bench) : earliestCertificate(need, bench);

/** The certificate that a need asks for, at exactly the printed level; of several the earliest. */
function earliestCertificate(need: CertificateNeed, bench: Bench): Dated | undefined {
  const candidates = bench.facts.certificates.flatMap((row): Dated[] => {
    if (!isKin(row, need) || (need.level !== null && row.level !== need.level)) return [];
    const readings = takes('certificate', need.kinds, row.kind, bench);
    return readings === null ? [] : [{ path: row.path, day: row.issued, readings }];
  });
  return preferPrinted(candidates, ({ day }) => day);
}

/** The 职称 that a need asks for; of several the earliest. */
function earliestTitle(need: TitleNeed, { facts }: Bench): Dated | undefined {
  const found = withFirstDay(
    facts.titles.filter((row) => need.levels.includes(row.level) && (row.matching || !need.matching)),
    (row) => row.granted,
  );
  return found && { path: found.path, day: found.granted, readings: [] };
}

/** The readings it takes to let `kind` stand for one of the printed `kinds`: none, some, or null where it cannot. */
function takes(
  about: Reading['about'],
  kinds: readonly string[],
  kind: string,
  { readings }: Bench,
): readonly string[] | null {
  if (kinds.includes(kind)) return [];
  const reading = readingFor(about, kinds, kind, readings);
  return reading === undefined ? null : [reading.id];
}

const readingFor = (
  about: Reading['about'],
  kinds: readonly string[],
  kind: string,
  readings: readonly Reading[],
) =>
  readings.find(
    (candidate) =>
      candidate.about === about && kinds.includes(candidate.printed) && candidate.alsoTakes.includes(kind),
  );

/** Of the candidates with the earliest day, one that needs no reading beyond the printed word if there is such a one. */
function preferPrinted<T extends { readonly readings: readonly string[] }>(
  candidates: readonly T[],
  dayOf: (candidate: T) => PlainDate,
): T | undefined {
  return withFirstDay(
    candidates.toSorted((a, b) => a.readings.length - b.readings.length),
    dayOf,
  );
}

/** The first item with the smallest day. */
function withFirstDay<T>(items: readonly T[], dayOf: (item: T) => PlainDate): T | undefined {
  let best: T | undefined;
  for (const item of items) if (best === undefined || dayOf(item) < dayOf(best)) best = item;
  return best;
}

/** The verdict on a need that one row meets from a day on, or that no row meets. */
function met(
  need: Need,
  what: NonNullable<NeedVerdict['missing']>['what'],
  path: string | undefined,
  from: PlainDate | undefined,
  readings: readonly string[],
  bench: Bench,
): NeedVerdict {
  const verdict = since(from ?? null, bench);
  return {
    op: 'need',
    need,
    ...verdict,
    readings: [...readings],
    have: { paths: path === undefined ? [] : [path] },
    want: {},
    missing: verdict.holds ? null : { what },
  };
}

/** A day that the calendar no longer has is none that anybody waits for. */
const since = (day: PlainDate | null, { asOf }: Bench) => ({
  earliest: day !== null && day <= LAST_DAY ? day : null,
  holds: day !== null && day <= asOf,
});

/** The first of the days that are known; null where none is. */
const firstOf = (days: readonly (PlainDate | null)[]): PlainDate | null =>
  days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);

/** The last of the days, null where one of them never comes. */
const lastOf = (days: readonly (PlainDate | null)[]): PlainDate | null =>
  days.includes(null)
    ? null
    : days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);
