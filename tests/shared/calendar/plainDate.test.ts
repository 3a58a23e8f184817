import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCalendarDays,
  addCalendarYears,
  calendarSpan,
  fromDayNumber,
  isPlainDate,
  toDayNumber,
} from '../../../shared/calendar/plainDate.ts';

describe('calendar dates', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-11-24T00:00:00Z', '1899-12-31', '0202-01-01', ''])(
    '%s is none',
    (text) => {
      expect(isPlainDate(text)).toBe(false);
    },
  );
  it.each(['2024-02-29', '1900-01-01', '2199-12-31'])('%s is one', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it('goes to day numbers and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 84_000 }), (number) => {
        expect(toDayNumber(fromDayNumber(number))).toBe(number);
      }),
    );
    expect(toDayNumber('1970-01-02')).toBe(1);
  });

  it('adds years by the calendar, and lets 29 February fall back', () => {
    expect(addCalendarYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addCalendarYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addCalendarDays('2024-02-28', 2)).toBe('2024-03-01');
  });

  it('tells a span in years, months and days', () => {
    expect(calendarSpan('2021-03-01', '2026-11-24')).toEqual({ years: 5, months: 8, days: 23 });
    expect(calendarSpan('2021-03-01', '2021-03-01')).toEqual({ years: 0, months: 0, days: 0 });
  });
});
