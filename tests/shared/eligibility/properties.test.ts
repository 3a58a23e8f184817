import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCalendarDays, fromDayNumber } from '../../../shared/calendar/plainDate.ts';
import type { Profile } from '../../../shared/career/career.ts';
import { judge } from '../../../shared/eligibility/judge.ts';
import type { ReadingMode } from '../../../shared/eligibility/verdict.ts';
import { anyDay, anyJob, anyProfile } from './anyProfile.ts';
import { firstDayOf } from './dayByDay.ts';
import { example } from './rulePacks.ts';
import { profile, TRAINER, trainerRules } from './rulesOf.ts';

/** Few enough for every run of the tests; `ZHENGJI_PROFILES=10000` asks for more. */
const PROFILES = Number(process.env['ZHENGJI_PROFILES'] ?? 1000);

const level = fc.integer({ min: 1, max: 5 });
const reading = fc.constantFrom<ReadingMode>('literal', 'lenient');
const asOf = anyDay.map(fromDayNumber);
const question = fc.record({ level, reading, asOf, profile: anyProfile });
type Question = typeof question extends fc.Arbitrary<infer Value> ? Value : never;

const judged = (asked: Question) => judge({ standard: TRAINER, rules: trainerRules, ...asked });
const dayOf = (asked: Question) => judged(asked).earliestEligibleDate ?? '9999';

/**
 * The rows that had begun by then: a later one is left out of the forecast, and would count once its day has come. A
 * final-year student is one as of the day of judging, whichever day that is.
 */
const knownOn = (day: string, given: Profile): Profile => ({
  ...given,
  employments: given.employments.filter(({ start }) => start <= day),
  certificates: given.certificates.filter(({ issued }) => issued <= day),
  education: given.education.filter((row) => row.status === 'graduated' && row.date <= day),
  apprenticeships: given.apprenticeships.filter(({ completed }) => completed <= day),
});

describe('申报条件, whatever the career', () => {
  it.each([
    ['the printed conditions', trainerRules, PROFILES],
    ['the newer wording, with its 职称, ages and years held', example.rules, Math.ceil(PROFILES / 4)],
  ])(
    'agrees with walking through every single day: %s',
    (_name, rules, numRuns) => {
      fc.assert(
        fc.property(question, (asked) => {
          const fast = judge({ standard: TRAINER, rules, ...asked }).conditions;
          const slow = rules.alternatives
            .filter((alternative) => alternative.level === asked.level)
            .map(({ id, rule }) => [id, firstDayOf(rule, { ...asked, rules })]);
          expect(fast.map(({ id, earliest }) => [id, earliest])).toEqual(slow);
        }),
        { numRuns },
      );
    },
    600_000,
  );

  it('is never lost by more work', () => {
    fc.assert(
      fc.property(question, anyJob, (asked, job) => {
        const more = profile({ employments: [...asked.profile.employments, job] }).employments;
        const richer = { ...asked, profile: { ...asked.profile, employments: more } };
        expect(dayOf(richer) <= dayOf(asked)).toBe(true);
      }),
    );
  });

  it('is never lost by working on', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 900 }), (asked, days) => {
        const longer = asked.profile.employments.map((row) =>
          row.end === null || row.end < row.start ? row : { ...row, end: addCalendarDays(row.end, days) },
        );
        const richer = { ...asked, profile: { ...asked.profile, employments: longer } };
        expect(dayOf(richer) <= dayOf(asked)).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const turned: Profile = {
          ...asked.profile,
          employments: asked.profile.employments.toReversed(),
          certificates: asked.profile.certificates.toReversed(),
          education: asked.profile.education.toReversed(),
          apprenticeships: asked.profile.apprenticeships.toReversed(),
        };
        const days = ({ conditions }: ReturnType<typeof judged>) =>
          conditions.map(({ id, holds, earliest }) => [id, holds, earliest]);
        expect(days(judged({ ...asked, profile: turned }))).toEqual(days(judged(asked)));
      }),
    );
  });

  it('takes two jobs that touch or overlap for one', () => {
    fc.assert(
      fc.property(question, anyDay, fc.nat(800), fc.nat(800), fc.nat(800), (asked, first, a, b, c) => {
        // The second begins within the first or on the day after it.
        const [start, end] = [first, first + a];
        const [second, last] = [first + Math.min(b, a + 1), first + Math.min(b, a + 1) + c];
        fc.pre(fromDayNumber(second) <= asked.asOf); // a row in the future is left out whole
        const job = (from: number, to: number) => ({
          occupation: '人工智能训练师',
          start: fromDayNumber(from),
          end: fromDayNumber(to),
        });
        const withJobs = (...jobs: readonly object[]) =>
          judged({ ...asked, profile: { ...asked.profile, ...profile({ employments: jobs }) } });
        const two = withJobs(job(start, end), job(second, last));
        const one = withJobs(job(start, Math.max(end, last)));
        expect(two.conditions.map(({ earliest }) => earliest)).toEqual(
          one.conditions.map(({ earliest }) => earliest),
        );
      }),
    );
  });

  it('holds on the day that was forecast, and not on the day before', () => {
    fc.assert(
      fc.property(question, ({ profile: given, ...asked }) => {
        const known = { ...asked, profile: knownOn(asked.asOf, given) };
        const day = judged(known).earliestEligibleDate;
        fc.pre(day !== null);
        expect(judged({ ...known, asOf: day }).eligible).toBe(true);
        expect(judged({ ...known, asOf: addCalendarDays(day, -1) }).eligible).toBe(false);
      }),
    );
  });

  it('judges fifty jobs within five milliseconds', () => {
    const jobs = Array.from({ length: 50 }, (_, index) => ({
      occupation: index % 3 === 0 ? '电子商务师' : '人工智能训练师',
      start: addCalendarDays('2010-01-01', index * 97),
      end: index === 49 ? null : addCalendarDays('2010-01-01', index * 97 + 120),
    }));
    const asked: Question = {
      level: 2,
      reading: 'lenient',
      asOf: '2026-11-24',
      profile: profile({
        employments: jobs,
        certificates: [
          { occupation: '人工智能训练师', level: 3, kind: '技能等级证书', issued: '2019-01-01' },
        ],
      }),
    };
    const runs = Array.from({ length: 40 }, () => {
      const start = performance.now();
      judged(asked);
      return performance.now() - start;
    });
    expect(runs.toSorted((a, b) => a - b)[20]).toBeLessThan(5);
  });
});
