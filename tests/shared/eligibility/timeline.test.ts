import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCalendarDays, fromDayNumber } from '../../../shared/calendar/plainDate.ts';
import { countDaysBefore, countedRuns } from '../../../shared/eligibility/ledger.ts';
import { kinshipOf } from '../../../shared/eligibility/facts.ts';
import { layOut } from '../../../shared/eligibility/timeline.ts';
import { anyDay, anyProfile } from './anyProfile.ts';
import { certificate, diploma, job, profile, trainerRules } from './rulesOf.ts';

type Given = Parameters<typeof profile>[0];
const lay = (given: Given, asOf: string, since: string | null = null, assumed: readonly string[] = []) =>
  layOut({ rules: trainerRules, profile: profile(given), asOf, since, assumed: new Set(assumed) });

describe('the timeline of a career', () => {
  it('says of each day of each job whether it counts, and why not', () => {
    const { rows, gaps, counted, from, to } = lay(
      {
        birthDate: '2004-03-01',
        employments: [
          job('2020-01-01', '2020-12-31'),
          job('2020-07-01', '2021-06-30'),
          job('2021-01-01', '2021-03-31', '会计'),
          job('2022-01-01'),
        ],
      },
      '2022-02-01',
    );
    expect(
      rows.map(({ path, parts }) => [
        path,
        parts.map(({ start, end, days, state }) => [start, end, days, state]),
      ]),
    ).toEqual([
      [
        '/employments/0',
        [
          ['2020-01-01', '2020-02-29', 60, 'before-sixteen'],
          ['2020-03-01', '2020-12-31', 306, 'counts'],
        ],
      ],
      [
        '/employments/1',
        [
          ['2020-07-01', '2020-12-31', 184, 'overlap'],
          ['2021-01-01', '2021-06-30', 181, 'counts'],
        ],
      ],
      ['/employments/2', [['2021-01-01', '2021-03-31', 90, 'unrelated']]],
      ['/employments/3', [['2022-01-01', '2022-01-31', 31, 'counts']]],
    ]);
    expect(gaps).toEqual([{ start: '2021-07-01', end: '2021-12-31', days: 184 }]);
    expect({ counted, from, to }).toEqual({
      counted: { days: 578, firstDay: '2020-01-01' },
      from: '2020-01-01',
      to: '2022-12-31',
    });
  });

  it('counts after a certificate alone where that is asked for', () => {
    const { rows, counted } = lay(
      { employments: [job('2020-01-01')], certificates: [certificate(5, '2021-01-01')] },
      '2021-01-11',
      '2021-01-01',
    );
    expect(rows[0]?.parts.map(({ days, state }) => [days, state])).toEqual([
      [366, 'before-certificate'],
      [10, 'counts'],
    ]);
    expect(counted).toEqual({ days: 10, firstDay: '2021-01-01' });
  });

  it('draws what is planned, and counts nothing of it before its day', () => {
    const { rows } = lay({ employments: [job('2027-01-01', '2027-12-31')] }, '2026-11-24', null, [
      '/employments/0',
    ]);
    expect(rows[0]).toMatchObject({ assumed: true, parts: [{ state: 'future', days: 365 }] });
  });

  it('puts schools and papers on the same line', () => {
    const { rows } = lay(
      {
        education: [
          { ...diploma('大专'), start: '2016-09-01' },
          diploma('本科', '本专业', { date: '2023-06-30' }),
        ],
        certificates: [certificate(5, '2021-01-01')],
        apprenticeships: [{ occupation: '人工智能训练师', completed: '2020-05-31' }],
      },
      '2026-11-24',
    );
    expect(rows.map(({ path, start, end }) => [path, start, end])).toEqual([
      ['/education/0', '2016-09-01', '2019-06-30'],
      ['/apprenticeships/0', '2020-05-31', '2020-05-31'],
      ['/certificates/0', '2021-01-01', '2021-01-01'],
      ['/education/1', '2023-06-30', '2023-06-30'],
    ]);
  });

  it('leaves out no day and takes none twice, and its sum is the ledger’s', () => {
    fc.assert(
      fc.property(anyProfile, anyDay, fc.option(anyDay), (given, today, certified) => {
        const asOf = fromDayNumber(today);
        const since = certified === null ? null : fromDayNumber(certified);
        const timeline = layOut({ rules: trainerRules, profile: given, asOf, since, assumed: new Set() });
        const jobs = timeline.rows.filter(({ list }) => list === 'employments');
        const torn = jobs.filter(({ start, end, parts }) => {
          const days = parts.map((part) => part.start);
          const next = [start, ...parts.map((part) => addCalendarDays(part.end, 1))];
          return (
            parts.length > 0 &&
            !(days.every((day, index) => day === next[index]) && parts.at(-1)?.end === end)
          );
        });
        const sum = jobs
          .flatMap(({ parts }) => parts)
          .filter(({ state }) => state === 'counts' || state === 'before-sixteen')
          .reduce((total, { days }) => total + days, 0);
        const kin = given.employments
          .map((row, index) => ({ ...row, path: `/employments/${index}` }))
          .filter(
            (row) =>
              kinshipOf(trainerRules, row) !== 'unrelated' &&
              row.start <= asOf &&
              (row.end === null || row.end >= row.start),
          );
        expect({ torn, sum, counted: timeline.counted.days }).toEqual({
          torn: [],
          sum: timeline.counted.days,
          counted: countDaysBefore(countedRuns(kin, since), asOf),
        });
      }),
    );
  });
});
