import { addCalendarDays, addCalendarYears, toDayNumber, type PlainDate } from '../calendar/plainDate.ts';
import type { CareerList, Profile } from '../career/career.ts';
import type { EligibilityRules } from '../standard/rules.ts';
import { kinshipOf } from './facts.ts';
import { countDaysBefore, countedRuns, type CountedRun } from './ledger.ts';

/**
 * What the days of a job give: they count; they count, but lie before the age of sixteen, which an assessment body may
 * not accept; or they give nothing, and why.
 */
export const DAY_STATES = [
  'counts',
  'before-sixteen',
  'before-certificate',
  'unrelated',
  'overlap',
  'future',
] as const;
export type DayState = (typeof DAY_STATES)[number];

/** Days of one state, one after the other, both ends included. */
export interface TimelinePart {
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly days: number;
  readonly state: DayState;
}

/** One row of the career on the line. What happens on a day (a certificate) has it as its start and its end. */
export interface TimelineRow {
  readonly list: CareerList;
  /** `/employments/0` */
  readonly path: string;
  readonly start: PlainDate;
  /** The last day that is drawn: of what goes on, the day before the day of judging. */
  readonly end: PlainDate;
  readonly ongoing: boolean;
  readonly assumed: boolean;
  /** Of jobs alone; empty for one that ends before it starts. */
  readonly parts: readonly TimelinePart[];
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  /** The days from the first to the last counted one on which nothing counts. */
  readonly gaps: readonly { readonly start: PlainDate; readonly end: PlainDate; readonly days: number }[];
  /** Counted days before the day of judging; `firstDay` null where there are none. */
  readonly counted: { readonly days: number; readonly firstDay: PlainDate | null };
  /** What the line shows, both ends included: whole years. */
  readonly from: PlainDate;
  readonly to: PlainDate;
}

interface Question {
  readonly rules: EligibilityRules;
  readonly profile: Profile;
  readonly asOf: PlainDate;
  /** The day from which days count (取得证书后); null counts all. */
  readonly since: PlainDate | null;
  readonly assumed: ReadonlySet<string>;
}

/** Lays a career on a line, each day of each job with what it gives to 累计年限; rows in order of time, list by list. */
export function layOut({ rules, profile, asOf, since, assumed }: Question): Timeline {
  const jobs = profile.employments.map((row, index) => ({
    path: `/employments/${index}`,
    start: row.start,
    end: row.end,
    kin: kinshipOf(rules, row) !== 'unrelated',
  }));
  const isReal = (job: (typeof jobs)[number]) =>
    (job.end === null || job.end >= job.start) && (job.start <= asOf || assumed.has(job.path));
  const runs = countedRuns(
    jobs.filter((job) => job.kin && isReal(job)),
    since,
  );
  const sixteenth = profile.birthDate === null ? null : addCalendarYears(profile.birthDate, 16);
  const yesterday = addCalendarDays(asOf, -1);
  const employments = jobs.map(({ path, start, end, kin }): TimelineRow => {
    const last = end ?? (start > yesterday ? start : yesterday);
    const run = runs.find((one) => one.path === path);
    const stateOf = (day: PlainDate): DayState => {
      if (day >= asOf) return 'future';
      if (!kin) return 'unrelated';
      if (since !== null && day < since) return 'before-certificate';
      if (run === undefined || day < run.start || (run.end !== null && day > run.end)) return 'overlap';
      return sixteenth !== null && day < sixteenth ? 'before-sixteen' : 'counts';
    };
    return {
      list: 'employments',
      path,
      start,
      end: last < start ? start : last,
      ongoing: end === null,
      assumed: assumed.has(path),
      parts:
        end !== null && end < start ? [] : cut(start, last, breaks(run, asOf, since, sixteenth), stateOf),
    };
  });
  const others = [
    ...mark('education', profile.education, ({ start, date }) => [
      start !== null && start <= date ? start : date,
      date,
    ]),
    ...mark('certificates', profile.certificates, ({ issued }) => [issued, issued]),
    ...mark('apprenticeships', profile.apprenticeships, ({ completed }) => [completed, completed]),
    ...mark('titles', profile.titles, ({ granted }) => [granted, granted]),
  ].map((row): TimelineRow => ({ ...row, assumed: assumed.has(row.path) }));
  const rows = [...byStart(employments), ...byStart(others)];
  const days = countDaysBefore(runs, asOf);
  return {
    rows,
    gaps: gapsBetween(runs, asOf),
    counted: { days, firstDay: days === 0 ? null : (runs[0]?.start ?? null) },
    from: `${first([...rows.map(({ start }) => start), asOf]).slice(0, 4)}-01-01`,
    to: `${last([...rows.map(({ end }) => end), asOf]).slice(0, 4)}-12-31`,
  };
}

/** The days on which the state of a job's days may change. */
const breaks = (
  run: CountedRun | undefined,
  asOf: PlainDate,
  since: PlainDate | null,
  sixteenth: PlainDate | null,
): readonly PlainDate[] => [
  asOf,
  ...(since === null ? [] : [since]),
  ...(sixteenth === null ? [] : [sixteenth]),
  ...(run === undefined ? [] : [run.start]),
  ...(run === undefined || run.end === null ? [] : [addCalendarDays(run.end, 1)]),
];

/** The days from `start` to `end` in parts of one state. */
function cut(
  start: PlainDate,
  end: PlainDate,
  days: readonly PlainDate[],
  stateOf: (day: PlainDate) => DayState,
): readonly TimelinePart[] {
  if (end < start) return [];
  const starts = [start, ...new Set(days.filter((day) => day > start && day <= end))].toSorted();
  const parts: TimelinePart[] = [];
  starts.forEach((from, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? end : addCalendarDays(next, -1);
    const state = stateOf(from);
    const before = parts.at(-1);
    const joins = before?.state === state;
    const begin = joins ? before.start : from;
    const part = { start: begin, end: to, days: toDayNumber(to) - toDayNumber(begin) + 1, state };
    if (joins) parts[parts.length - 1] = part;
    else parts.push(part);
  });
  return parts;
}

function gapsBetween(runs: readonly CountedRun[], asOf: PlainDate): Timeline['gaps'] {
  return runs.slice(1).flatMap((run, index) => {
    const end = runs[index]?.end;
    if (end === null || end === undefined || run.start >= asOf) return [];
    const start = addCalendarDays(end, 1);
    if (start >= run.start) return [];
    return [
      {
        start,
        end: addCalendarDays(run.start, -1),
        days: toDayNumber(run.start) - toDayNumber(start),
      },
    ];
  });
}

const mark = <List extends CareerList>(
  list: List,
  rows: Profile[List],
  days: (row: Profile[List][number]) => readonly [PlainDate, PlainDate],
) =>
  rows.map((row, index) => {
    const [start, end] = days(row);
    return { list, path: `/${list}/${index}`, start, end, ongoing: false, parts: [] };
  });

const byStart = (rows: readonly TimelineRow[]): readonly TimelineRow[] =>
  rows.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));

const first = (days: readonly PlainDate[]): PlainDate => days.reduce((a, b) => (b < a ? b : a));
const last = (days: readonly PlainDate[]): PlainDate => days.reduce((a, b) => (b > a ? b : a));
