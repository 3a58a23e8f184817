import { z } from 'zod';

/** A calendar date without a time zone, `YYYY-MM-DD`. Texts of this form sort as their dates do. */
export type PlainDate = string;

/*
 * Counted by whole numbers and not by a library's instants: there a calendar date is a local midnight, and a day that
 * a place skipped (Apia had no 2011-12-30) would go missing from somebody's years.
 */

/** True for a date that the calendar has, between 1900 and 2199 (a year outside is a slip of the finger). */
export function isPlainDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The last date that is taken for one. */
export const LAST_DAY: PlainDate = '2199-12-31';

export const plainDateSchema = z
  .string()
  .refine(isPlainDate, { message: 'YYYY-MM-DD', params: { wanted: 'calendar-date' } });

/** Whether a text has a date's form, be there such a day or not. */
export const looksLikeDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** An instant in UTC, `2026-11-24T08:30:00.000Z`. */
export const instantSchema = z.iso.datetime();

interface Parts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const partsOf = (date: PlainDate): Parts => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

const padded = (number: number, length: number): string => String(number).padStart(length, '0');
const dateOf = ({ year, month, day }: Parts): PlainDate =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

const DAYS_IN_400_YEARS = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/** Days since 1970-01-01; whole, and negative before. Years are taken from March on, so that a leap day ends one. */
export function toDayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

/** The date that many days after 1970-01-01. */
export function fromDayNumber(number: number): PlainDate {
  const days = number + DAYS_TO_1970;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return dateOf({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

/** The same day `months` calendar months on; a day that the month lacks falls back to its last. */
function addCalendarMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + month - 1 + months;
  const reached = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return dateOf({ ...reached, day: Math.min(day, daysInMonth(reached.year, reached.month)) });
}

/** The same day `years` calendar years on; 29 February falls back to the 28th. */
export const addCalendarYears = (date: PlainDate, years: number): PlainDate =>
  addCalendarMonths(date, years * 12);

/** The day `days` later (earlier when negative). */
export const addCalendarDays = (date: PlainDate, days: number): PlainDate =>
  fromDayNumber(toDayNumber(date) + days);

/** Whole calendar years, months and days from `start` to `end`; `end` itself does not count. */
export function calendarSpan(
  start: PlainDate,
  end: PlainDate,
): { years: number; months: number; days: number } {
  const [from, to] = [partsOf(start), partsOf(end)];
  const between = (to.year - from.year) * 12 + to.month - from.month;
  const months = addCalendarMonths(start, between) <= end ? between : between - 1;
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: toDayNumber(end) - toDayNumber(addCalendarMonths(start, months)),
  };
}
