// One by one: the whole of date-fns takes a second to load where nothing is bundled, as for the command line.
import { addDays } from 'date-fns/addDays';
import { addYears } from 'date-fns/addYears';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { intervalToDuration } from 'date-fns/intervalToDuration';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';

/** A calendar date without a time zone, `YYYY-MM-DD`. Texts of this form sort as their dates do. */
export type PlainDate = string;

/** True for a date that the calendar has, between 1900 and 2199 (a year outside is a slip of the finger). */
export function isPlainDate(text: string): boolean {
  return /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && isValid(parseISO(text));
}

export const plainDateSchema = z.string().refine(isPlainDate, { message: 'YYYY-MM-DD' });

/** An instant in UTC, `2026-11-24T08:30:00.000Z`. */
export const instantSchema = z.iso.datetime();

const EPOCH = parseISO('1970-01-01');

/** Days since 1970-01-01; whole, and negative before. */
export const toDayNumber = (date: PlainDate): number => differenceInCalendarDays(parseISO(date), EPOCH);

/** The date that many days after 1970-01-01. */
export const fromDayNumber = (day: number): PlainDate =>
  formatISO(addDays(EPOCH, day), { representation: 'date' });

/** The same day `years` calendar years on; 29 February falls back to the 28th. */
export const addCalendarYears = (date: PlainDate, years: number): PlainDate =>
  formatISO(addYears(parseISO(date), years), { representation: 'date' });

/** The day `days` later (earlier when negative). */
export const addCalendarDays = (date: PlainDate, days: number): PlainDate =>
  formatISO(addDays(parseISO(date), days), { representation: 'date' });

/** Whole calendar years, months and days from `start` to `end`; `end` itself does not count. */
export function calendarSpan(
  start: PlainDate,
  end: PlainDate,
): { years: number; months: number; days: number } {
  const {
    years = 0,
    months = 0,
    days = 0,
  } = intervalToDuration({ start: parseISO(start), end: parseISO(end) });
  return { years, months, days };
}
