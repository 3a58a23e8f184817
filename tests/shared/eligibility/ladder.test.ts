import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCalendarDays, fromDayNumber } from '../../../shared/calendar/plainDate.ts';
import { judge } from '../../../shared/eligibility/judge.ts';
import { certificateOf, climb, paceSchema } from '../../../shared/eligibility/ladder.ts';
import { suppose } from '../../../shared/eligibility/suppose.ts';
import { anyDay, anyProfile } from './anyProfile.ts';
import { certificate, diploma, job, OWN, profile, TRAINER, trainerRules } from './rulesOf.ts';

type Given = Parameters<typeof profile>[0];

const up = (asOf: string, facts: Given, assumptions: Given = {}, pace: object = {}) => {
  const supposed = suppose(profile(facts), profile(assumptions));
  const question = { standard: TRAINER, rules: trainerRules, asOf, reading: 'lenient' } as const;
  return climb({ ...question, ...supposed, pace: paceSchema.parse(pace) });
};
const brief = (steps: ReturnType<typeof climb>) =>
  steps.map(({ level, state, eligibleFrom, certificate: day }) => [level, state, eligibleFrom, day]);

describe('the ladder ahead', () => {
  it('takes each next certificate as early as possible', () => {
    const facts = {
      employments: [job('2022-11-24')],
      certificates: [certificate(4, '2025-01-01', '技能等级证书')],
    };
    expect(up('2026-11-24', facts, {}, { daysToCertificate: 0 })).toEqual([
      {
        level: 5,
        state: 'passed',
        eligibleFrom: '2023-11-24',
        alternatives: ['L5-1'],
        certificate: null,
        tooEarly: false,
        needed: false,
      },
      {
        level: 4,
        state: 'held',
        eligibleFrom: '2026-11-24',
        alternatives: ['L4-2'],
        certificate: '2025-01-01',
        tooEarly: false,
        needed: true,
      },
      {
        level: 3,
        state: 'assumed',
        eligibleFrom: '2028-01-01',
        alternatives: ['L3-1'],
        certificate: '2028-01-01',
        tooEarly: false,
        needed: true,
      },
      {
        level: 2,
        state: 'assumed',
        eligibleFrom: '2032-01-01',
        alternatives: ['L2-1'],
        certificate: '2032-01-01',
        tooEarly: false,
        needed: true,
      },
      {
        level: 1,
        state: 'assumed',
        eligibleFrom: '2036-01-01',
        alternatives: ['L1-1'],
        certificate: '2036-01-01',
        tooEarly: false,
        needed: true,
      },
    ]);
  });

  it('waits the days that an examination takes, at every step', () => {
    const facts = { employments: [job('2020-01-01')], education: [diploma('大专')] };
    expect(brief(up('2026-11-24', facts, {}, { daysToCertificate: 30 }))).toEqual([
      [5, 'assumed', '2021-01-01', '2026-12-24'],
      [4, 'assumed', '2024-01-01', '2026-12-24'],
      [3, 'assumed', '2023-01-01', '2026-12-24'],
      [2, 'assumed', '2030-12-24', '2031-01-23'],
      [1, 'assumed', '2035-01-23', '2035-02-22'],
    ]);
  });

  it('knows which certificates the way up does without', () => {
    const facts = { employments: [job('2020-01-01')], education: [diploma('大专')] };
    const needed = up('2026-11-24', facts).flatMap((step) => (step.needed ? [step.level] : []));
    expect(needed).toEqual([3, 2, 1]);
  });

  it('takes a planned certificate on its day, and says where that is before its condition holds', () => {
    const facts = { employments: [job('2025-01-01')] };
    const plan = (issued: string) => ({ certificates: [certificate(5, issued)] });
    expect(up('2026-11-24', facts, plan('2027-03-01'))[0]).toMatchObject({
      state: 'planned',
      tooEarly: false,
    });
    expect(up('2025-02-01', facts, plan('2025-12-31'))[0]).toMatchObject({
      state: 'planned',
      eligibleFrom: '2026-01-01',
      certificate: '2025-12-31',
      tooEarly: true,
    });
  });

  it('is out of reach where the work has a planned end', () => {
    const facts = { employments: [job('2026-01-01')] };
    const ends = { employments: [job('2026-01-01', '2027-12-31')] };
    expect(brief(up('2026-11-24', facts, ends))).toEqual([
      [5, 'assumed', '2027-01-01', '2027-04-01'],
      [4, 'out-of-reach', null, null],
      [3, 'out-of-reach', null, null],
      [2, 'out-of-reach', null, null],
      [1, 'out-of-reach', null, null],
    ]);
  });

  it('goes no further than the calendar', () => {
    expect(brief(up('2199-06-01', { employments: [job('2199-01-01')] })).map(([, state]) => state)).toEqual(
      Array.from({ length: 5 }, () => 'out-of-reach'),
    );
  });

  it('says days on which the steps, once taken, really hold', () => {
    const pace = fc.record({ daysToCertificate: fc.nat(400) });
    fc.assert(
      fc.property(anyProfile, anyDay, pace, (facts, today, given) => {
        const asOf = fromDayNumber(today);
        const education = facts.education.filter(({ status }) => status === 'graduated');
        let taken = { ...facts, education };
        // Facts that lie after the day of judging are left out of the forecast, and would count later on.
        fc.pre(isKnown(taken, asOf));
        const wrong = up(asOf, taken, {}, given).filter(
          ({ level, state, eligibleFrom, certificate: day }) => {
            const eligible = (on: string) =>
              judge({
                standard: TRAINER,
                rules: trainerRules,
                level,
                profile: taken,
                asOf: on,
                reading: 'lenient',
              }).eligible;
            const isWrong =
              eligibleFrom !== null &&
              eligibleFrom >= asOf &&
              !(
                eligible(eligibleFrom) &&
                (eligibleFrom === asOf || !eligible(addCalendarDays(eligibleFrom, -1)))
              );
            if (state === 'assumed' && day !== null) {
              const next = certificateOf(trainerRules, level, '技能等级证书', day);
              taken = { ...taken, certificates: [...taken.certificates, next] };
            }
            return isWrong;
          },
        );
        expect(wrong).toEqual([]);
      }),
    );
  });
});

/** Whether every row of the facts had begun by then. */
const isKnown = (given: ReturnType<typeof profile>, asOf: string) =>
  given.employments.every(({ start }) => start <= asOf) &&
  given.certificates.every(({ issued }) => issued <= asOf) &&
  given.education.every((row) => row.date <= asOf) &&
  given.apprenticeships.every(({ completed }) => completed <= asOf);

describe('assumptions laid over the facts', () => {
  const facts = profile({ employments: [job('2024-01-01'), job('2020-01-01', '2021-12-31')] });

  it('leave the facts as they are, and name what is assumed', () => {
    const before = structuredClone(facts);
    const supposed = suppose(
      facts,
      profile({ employments: [job('2027-01-01')], certificates: [certificate(4, '2027-05-01')] }),
    );
    expect(supposed.profile.employments.slice(0, 2)).toEqual(facts.employments);
    expect([...supposed.assumed]).toEqual(['/employments/2', '/certificates/0']);
    expect(facts).toEqual(before);
  });

  it('say the planned end of a job by the same job with an end', () => {
    const supposed = suppose(facts, profile({ employments: [job('2024-01-01', '2027-06-30')] }));
    expect(supposed.profile.employments.map(({ start, end }) => [start, end])).toEqual([
      ['2024-01-01', '2027-06-30'],
      ['2020-01-01', '2021-12-31'],
    ]);
    expect([...supposed.assumed]).toEqual(['/employments/0']);
  });

  it('count though they lie in the future, and never hold today', () => {
    const supposed = suppose(
      profile({ employments: [job('2020-01-01')] }),
      profile({ certificates: [{ occupation: OWN, level: 4, kind: '职业资格证书', issued: '2027-05-01' }] }),
    );
    const question = { standard: TRAINER, rules: trainerRules, level: 3, asOf: '2026-11-24' } as const;
    const [condition] = judge({ ...question, ...supposed, reading: 'literal' }).conditions;
    expect(condition).toMatchObject({ holds: false, earliest: '2030-05-01' });
  });
});
