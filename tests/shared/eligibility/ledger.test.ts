import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCalendarYears, fromDayNumber, toDayNumber } from '../../../shared/calendar/plainDate.ts';
import { countYears, type WorkRow } from '../../../shared/eligibility/ledger.ts';

const START = toDayNumber('2015-01-01');
const LAST = toDayNumber('2032-12-31');

const day = fc.integer({ min: START, max: toDayNumber('2026-11-24') });
const row = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 2500 }), { nil: null }))
  .map(([start, length]): Omit<WorkRow, 'path'> => ({
    start: fromDayNumber(start),
    end: length === null ? null : fromDayNumber(start + length),
  }));
const rows = fc
  .array(row, { maxLength: 6 })
  .map((list) => list.map((one, index): WorkRow => ({ path: `/employments/${index}`, ...one })));

/** Marks each worked day one by one: slow, and too simple to be wrong. */
function walkTheDays(work: readonly WorkRow[], years: number, asOf: string, since: string | null) {
  const worked = new Set<number>();
  for (const { start, end } of work)
    for (let one = toDayNumber(start); one <= (end === null ? LAST : toDayNumber(end)); one++)
      worked.add(one);
  const counted = [...worked]
    .filter((one) => since === null || one >= toDayNumber(since))
    .toSorted((a, b) => a - b);
  const [first] = counted;
  if (first === undefined) return { firstDay: null, haveDays: 0, reached: null };
  const target = toDayNumber(addCalendarYears(fromDayNumber(first), years)) - first;
  const last = counted[target - 1];
  return {
    firstDay: fromDayNumber(first),
    haveDays: counted.filter((one) => one < toDayNumber(asOf)).length,
    reached: last === undefined ? null : fromDayNumber(last + 1),
  };
}

describe('累计年限, the counting of years', () => {
  it('agrees with walking through every single day', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 4 }),
        day,
        fc.option(day, { nil: null }),
        (work, years, today, after) => {
          const asOf = fromDayNumber(today);
          const since = after === null ? null : fromDayNumber(after);
          const { firstDay, haveDays, reached } = countYears(work, years, asOf, since);
          const walked = walkTheDays(work, years, asOf, since);
          expect({
            firstDay,
            haveDays,
            reached: reached !== null && reached > '2032' ? null : reached,
          }).toEqual({
            ...walked,
            reached: walked.reached !== null && walked.reached > '2032' ? null : walked.reached,
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(rows, (work) => {
        const { firstDay, haveDays, reached } = countYears(work, 3, '2026-11-24', null);
        expect(countYears(work.toReversed(), 3, '2026-11-24', null)).toMatchObject({
          firstDay,
          haveDays,
          reached,
        });
      }),
    );
  });

  it('counts no day twice: the runs lie one after the other', () => {
    fc.assert(
      fc.property(rows, (work) => {
        const { runs } = countYears(work, 3, '2026-11-24', null);
        const gaps = runs.slice(1).map((run, index) => (runs[index]?.end ?? '9999') < run.start);
        expect(gaps.every(Boolean)).toBe(true);
      }),
    );
  });

  it('reaches the years no later when a row is added', () => {
    fc.assert(
      fc.property(rows, row, (work, more) => {
        const later = (date: string | null) => date ?? '9999';
        const fewer = countYears(work, 3, '2026-11-24', '2020-01-01');
        const all = countYears([...work, { path: '/employments/9', ...more }], 3, '2026-11-24', '2020-01-01');
        // An earlier first day may stretch the target by a leap day.
        fc.pre(fewer.firstDay === null || fewer.firstDay === all.firstDay);
        expect(later(all.reached) <= later(fewer.reached)).toBe(true);
      }),
    );
  });

  it.each([
    ['a leap day as the first day falls back to the 28th', '2024-02-29', 1, '2025-02-28'],
    ['a leap year within the span has its own length', '2023-03-01', 1, '2024-03-01'],
    ['four years hold one leap day', '2021-03-01', 4, '2025-03-01'],
    ['the last day of a year', '2024-12-31', 3, '2027-12-31'],
  ])('%s', (_name, start, years, reached) => {
    expect(
      countYears([{ path: '/employments/0', start, end: null }], years, '2024-12-31', null).reached,
    ).toBe(reached);
  });

  it('counts both ends of a row, and the day after it is the first on which it is complete', () => {
    const year: WorkRow = { path: '/employments/0', start: '2025-01-01', end: '2025-12-31' };
    expect(countYears([year], 1, '2026-01-01', null)).toEqual({
      firstDay: '2025-01-01',
      wantDays: 365,
      haveDays: 365,
      reached: '2026-01-01',
      runs: [year],
    });
    expect(countYears([{ ...year, end: '2025-12-30' }], 1, '2026-01-01', null).reached).toBeNull();
  });
});
