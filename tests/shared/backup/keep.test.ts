import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackupOccasion } from '../../../shared/backup/manifest.ts';
import { keptBackups, KEPT } from '../../../shared/backup/keep.ts';

const backup = (number: number, day: string, occasion: BackupOccasion = 'start', schema = 220) => ({
  number,
  made: `${day}T08:00:00.000Z`,
  occasion,
  schema,
});

/** `count` days from the first of January 2026 on. */
const days = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  );

describe('which backups are kept', () => {
  it('is the newest of each of the last seven days, four weeks and twelve months', () => {
    const backups = days(400).map((day, index) => backup(index + 1, day));
    const kept = [...keptBackups(backups)].map((number) => days(400)[number - 1] ?? '');
    expect(kept.toSorted((a, b) => a.localeCompare(b))).toEqual([
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
      '2027-01-17', // the Sundays that end the weeks
      '2027-01-24',
      '2027-01-29',
      '2027-01-30',
      '2027-01-31',
      '2027-02-01',
      '2027-02-02',
      '2027-02-03',
      '2027-02-04',
    ]);
  });

  it('is the last of several on one day', () => {
    const day = '2026-11-29';
    expect([...keptBackups([backup(1, day), backup(3, day), backup(2, day)])]).toEqual([3]);
  });

  it('is every one from before a migration of the last three versions', () => {
    const [first, second, third, fourth] = [10, 20, 30, 40];
    const before = (number: number, schema: number) => backup(number, '2020-01-01', 'migration', schema);
    const old = [before(1, first), before(2, second), before(3, second), before(4, third), before(5, fourth)];
    const daily = days(400).map((day, index) => backup(index + 6, day));
    const kept = keptBackups([...old, ...daily]);
    expect([1, 2, 3, 4, 5].filter((number) => kept.has(number))).toEqual([2, 3, 4, 5]);
  });

  it('is of the last seven days also the last three each from before imports and removals', () => {
    const [today = '', yesterday = ''] = days(9).toReversed();
    const risky = [5, 6, 7, 8].map((number) => backup(number, yesterday, 'purge'));
    const long = backup(1, '2026-01-01', 'purge');
    const daily = days(9).map((day, index) => backup(index + 20, day));
    const kept = keptBackups([long, ...risky, backup(9, today, 'import'), ...daily]);
    expect([1, 5, 6, 7, 8, 9].filter((number) => kept.has(number))).toEqual([6, 7, 8, 9]);
  });

  it('goes by the number: a clock that was ten years ahead for a day costs no newer backup', () => {
    const wrong = backup(50, '2036-06-06');
    const after = days(5).map((day, index) => backup(51 + index, day));
    const kept = keptBackups([wrong, ...after]);
    for (const { number } of after) expect(kept).toContain(number);
  });

  it('always has the newest, and never more than the periods allow', () => {
    const many = fc.uniqueArray(
      fc.record({ number: fc.integer({ min: 1, max: 9_999 }), day: fc.constantFrom(...days(800)) }),
      { selector: ({ number }) => number, minLength: 1, maxLength: 120 },
    );
    fc.assert(
      fc.property(many, (given) => {
        const backups = given.map(({ number, day }) => backup(number, day));
        const kept = keptBackups(backups);
        expect(kept).toContain(Math.max(...backups.map(({ number }) => number)));
        expect(kept.size).toBeLessThanOrEqual(KEPT.days + KEPT.weeks + KEPT.months);
        // What is kept would be kept again: retiring twice takes nothing more.
        expect(keptBackups(backups.filter(({ number }) => kept.has(number)))).toEqual(kept);
      }),
    );
  });
});
