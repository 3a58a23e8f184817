import type { Employment } from '../../career/career.ts';
import { gatherFacts } from '../../eligibility/facts.ts';
import { countDaysBefore, countedRuns } from '../../eligibility/ledger.ts';
import { addCalendarDays, calendarSpan } from '../../calendar/plainDate.ts';
import { profileOf } from '../../career/career.ts';
import type { Brief } from '../facts.ts';

/** One employer with the employments there, and how long they lasted together: days that overlap count once. */
export interface Employer {
  readonly name: string;
  readonly rows: readonly Employment[];
  readonly days: number;
  readonly span: Span;
}
export interface Span {
  readonly years: number;
  readonly months: number;
  readonly rest: number;
}

/**
 * The employers that can confirm years: those with work in the own or a related occupation, where the standard says which
 * these are; where none is, or the standard says nothing, all. In the order of the form.
 */
export function confirmingEmployers(brief: Brief): readonly Employer[] {
  const { employments } = brief.career;
  const indices = relatedRows(brief);
  const chosen = indices.length === 0 ? employments.map((_, index) => index) : indices;
  return groupRows(
    brief,
    chosen.flatMap((index) => employments[index] ?? []),
  );
}

/** All employers of the form. */
export const allEmployers = (brief: Brief): readonly Employer[] => groupRows(brief, brief.career.employments);

function relatedRows({ standard, career, asOf }: Brief): readonly number[] {
  if (!standard.eligibility) return [];
  const facts = gatherFacts(standard.eligibility, profileOf(career), asOf).employments;
  return career.employments.flatMap((_, index) =>
    facts.some(({ path, kinship }) => path === `/employments/${index}` && kinship !== 'unrelated')
      ? [index]
      : [],
  );
}

function groupRows({ asOf }: Brief, rows: readonly Employment[]): readonly Employer[] {
  const names = [...new Set(rows.map(({ employer }) => employer))];
  return names.map((name) => {
    const here = rows.filter(({ employer }) => employer === name);
    const days = daysOf(here, asOf);
    const first = here.map(({ start }) => start).toSorted()[0];
    return { name, rows: here, days, span: first === undefined ? NOTHING : spanOf(first, days) };
  });
}
const NOTHING: Span = { years: 0, months: 0, rest: 0 };

/** Days worked before the as-of day. Rows that end before they start are not counted. */
export function daysOf(rows: readonly Employment[], asOf: string): number {
  const sound = rows.filter((row) => row.start <= asOf && (row.end === null || row.end >= row.start));
  return countDaysBefore(
    countedRuns(
      sound.map((row) => ({ path: '', start: row.start, end: row.end })),
      null,
    ),
    asOf,
  );
}

/** So many days from that one on, in calendar years, months and days. */
export function spanOf(first: string, count: number): Span {
  const { years, months, days } = calendarSpan(first, addCalendarDays(first, count));
  return { years, months, rest: days };
}
