import { z } from 'zod';
import { addCalendarDays, addCalendarYears, plainDateSchema, type PlainDate } from '../calendar/plainDate.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { Standard } from '../standard/standard.ts';
import { ancestorsOf, indexStandard } from '../standard/tree.ts';

/** One duty or function: how many requirements lie beneath it, how many have evidence, how many are signed. */
export const dutySchema = z.object({
  id: z.string(),
  name: z.string(),
  total: z.int(),
  covered: z.int(),
  signed: z.int(),
});
export type Duty = Readonly<z.infer<typeof dutySchema>>;

/** What had been reached by the end of a month (`YYYY-MM`): pieces logged, requirements with evidence, and signed. */
export const monthSchema = z.object({
  month: z.string(),
  evidence: z.int(),
  covered: z.int(),
  signed: z.int(),
});
export type Month = Readonly<z.infer<typeof monthSchema>>;

/** The days of a year with the work that evidence has of them; `undated` pieces say nothing of their day. */
export const workCalendarSchema = z.object({
  from: plainDateSchema,
  to: plainDateSchema,
  days: z.array(z.object({ date: plainDateSchema, pieces: z.int() })),
  /** All pieces of the days. */
  total: z.int(),
  undated: z.int(),
});
export type WorkCalendar = Readonly<z.infer<typeof workCalendarSchema>>;

export const progressAnswerSchema = z.object({
  standard: z.string(),
  level: z.int().nullable(),
  asOf: plainDateSchema,
  duties: z.array(dutySchema),
  growth: z.array(monthSchema),
  calendar: workCalendarSchema,
});
export type ProgressAnswer = Readonly<z.infer<typeof progressAnswerSchema>>;

const PARTS = new Set(['duty', 'function']);

/** The duties of a 職能基準, the functions and basic requirements of the mainland standard; of another standard whatever stands at its top. */
export function progressByDuty(standard: Standard, { rollup }: Pick<Coverage, 'rollup'>): readonly Duty[] {
  const { byId } = indexStandard(standard);
  const isRoot = (id: string) => byId.get(id)?.parent === null;
  const parts = rollup.filter(
    ({ id, type }) => PARTS.has(type) || (type === 'basic-requirement' && isRoot(id)),
  );
  const shown = parts.length > 0 ? parts : rollup.filter(({ id }) => isRoot(id));
  const levelOf = (id: string) => ancestorsOf(standard, id).find(({ type }) => type === 'level')?.text;
  // Levels have functions of the same name, so over several of them each is named with its level.
  const several = new Set(shown.flatMap(({ id }) => levelOf(id) ?? [])).size > 1;
  return shown.map(({ id, total, covered, signed }) => {
    const node = byId.get(id);
    const words = [several && levelOf(id), node?.code, node?.heading ?? node?.text ?? id];
    return { id, name: words.filter(Boolean).join(' '), total, covered, signed };
  });
}

/** The days on which each came about, one a piece or a requirement. */
export interface Days {
  readonly evidence: readonly PlainDate[];
  readonly covered: readonly PlainDate[];
  readonly signed: readonly PlainDate[];
}

/** A mistyped day must not make a list of a thousand months. */
const MOST_MONTHS = 120;

/** Every month from the first of these days to that of `asOf`, each with all that there was by its end. */
export function growthByMonth(days: Days, asOf: PlainDate): readonly Month[] {
  const all = [...days.evidence, ...days.covered, ...days.signed];
  const last = monthOf(asOf);
  const first = all.reduce((least, day) => (monthOf(day) < least ? monthOf(day) : least), last);
  const months = monthsBetween(first, last).slice(-MOST_MONTHS);
  const upTo = (some: readonly PlainDate[], month: string) =>
    some.filter((day) => monthOf(day) <= month).length;
  return months.map((month) => ({
    month,
    evidence: upTo(days.evidence, month),
    covered: upTo(days.covered, month),
    signed: upTo(days.signed, month),
  }));
}

const monthOf = (date: PlainDate): string => date.slice(0, 7);

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  for (
    let one = first;
    one <= last;
    one = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  ) {
    months.push(one);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

/** The work of the year that ends with `asOf`, by the day on which it was done. */
export function workByDay(dates: readonly (PlainDate | null)[], asOf: PlainDate): WorkCalendar {
  const from = addCalendarDays(addCalendarYears(asOf, -1), 1);
  const pieces = new Map<PlainDate, number>();
  for (const date of dates)
    if (date !== null && date >= from && date <= asOf) pieces.set(date, (pieces.get(date) ?? 0) + 1);
  const days = [...pieces].map(([date, count]) => ({ date, pieces: count }));
  return {
    from,
    to: asOf,
    days: days.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    total: days.reduce((sum, day) => sum + day.pieces, 0),
    undated: dates.filter((date) => date === null).length,
  };
}
