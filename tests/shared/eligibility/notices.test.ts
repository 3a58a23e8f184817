import { describe, expect, it } from 'vitest';
import { keyOf, noticesDue, type Told } from '../../../shared/eligibility/notices.ts';
import type { Reminder } from '../../../shared/eligibility/reminders.ts';

const PLAN: Reminder = { what: 'plan-due', name: '补签核', item: 'p1', date: '2026-12-31' };
const isDue = (asOf: string, told: Told = {}) => noticesDue([PLAN], told, asOf).length === 1;
const toldOn = (day: string): Told => ({ [keyOf(PLAN)]: day });

describe('what the system tells of a date', () => {
  it.each([
    ['far off', '2026-11-01', {}, false],
    ['thirty days before', '2026-12-01', {}, true],
    ['on the same day once more', '2026-12-01', toldOn('2026-12-01'), false],
    ['between two steps', '2026-12-10', toldOn('2026-12-01'), false],
    ['a week before', '2026-12-24', toldOn('2026-12-01'), true],
    ['the app was closed on that very day', '2026-12-27', toldOn('2026-12-01'), true],
    ['the day before', '2026-12-30', toldOn('2026-12-27'), true],
    ['on the day', '2026-12-31', toldOn('2026-12-30'), true],
    ['after it, once', '2027-01-03', toldOn('2026-12-31'), true],
    ['after it, again', '2027-01-04', toldOn('2027-01-03'), false],
    ['long after it', '2027-02-01', {}, false],
  ])('%s', (_case, asOf, told, expected) => {
    expect(isDue(asOf, told)).toBe(expected);
  });

  it('is told anew where the date was moved', () => {
    const moved: Reminder = { ...PLAN, date: '2027-01-07' };
    expect(noticesDue([moved], toldOn('2026-12-31'), '2026-12-31')).toEqual([moved]);
  });
});
