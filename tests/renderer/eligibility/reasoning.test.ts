import { describe, expect, it } from 'vitest';
import { lacks } from '../../../renderer/features/eligibility/lacks.ts';
import { ledgerRows } from '../../../renderer/features/eligibility/ledgerRows.ts';
import { createSpanText } from '../../../renderer/ui/spanText.ts';
import { judge } from '../../../shared/eligibility/judge.ts';
import { profileOf, type Career } from '../../../shared/career/career.ts';
import type { NeedVerdict, RuleVerdict } from '../../../shared/eligibility/verdict.ts';
import { certificate, education, employment, NOBODY, RULES, STANDARD, TODAY } from '../career/person.ts';

const judged = (career: Partial<Career>, level: number, asOf = TODAY) =>
  judge({
    standard: STANDARD.id,
    rules: RULES,
    level,
    profile: profileOf({ ...NOBODY, ...career }),
    asOf,
    reading: 'lenient',
  });
const treeOf = (career: Partial<Career>, id: string): RuleVerdict => {
  const condition = judged(career, Number(id[1])).conditions.find((candidate) => candidate.id === id);
  if (condition === undefined) throw new Error(`no ${id}`);
  return condition.tree;
};
const whatLacks = (tree: RuleVerdict) => lacks(tree).map(({ missing }) => missing?.what);

describe('what a condition lacks', () => {
  it('given a condition that holds, then nothing', () => {
    expect(whatLacks(treeOf({ employments: [employment({ start: '2020-01-01' })] }, 'L5-1'))).toEqual([]);
  });
  it('given all of several needs, then each that is not met', () => {
    expect(whatLacks(treeOf({}, 'L3-3'))).toEqual(['education', 'work']);
    expect(whatLacks(treeOf({ education: [education({ date: '2020-06-30' })] }, 'L3-3'))).toEqual(['work']);
  });
  it('given any of several ways, then the way that lacks least', () => {
    const associate = certificate({ issued: '2020-01-01', kind: '预备技师', level: null });
    expect(whatLacks(treeOf({ certificates: [associate] }, 'L2-2'))).toEqual(['education', 'work']);
  });
  it('given ways of which one has a day to come, then that way', () => {
    const career = {
      certificates: [certificate({ issued: '2020-01-01', kind: '预备技师', level: null })],
      education: [education({ kind: '技师学院', date: '2019-06-30' })],
      employments: [employment({ start: '2026-01-01' })],
    } as const;
    expect(
      whatLacks(
        treeOf(
          {
            ...career,
            certificates: [...career.certificates],
            education: [...career.education],
            employments: [...career.employments],
          },
          'L2-2',
        ),
      ),
    ).toEqual(['work']);
  });
});

describe('the ledger of a need', () => {
  it('given jobs of every sort, then each is told with its days or why it has none', () => {
    const career: Partial<Career> = {
      employments: [
        employment({ start: '2017-01-01', end: '2017-08-31', occupation: '餐厅服务员' }),
        employment({ start: '2018-01-01', end: '2018-01-31' }),
        employment({ start: '2024-06-01', end: '2024-07-31' }),
        employment({ start: '2024-07-01', end: '2024-07-15' }),
        employment({ start: '2026-11-01' }),
        employment({ start: '2027-03-01' }),
      ],
      certificates: [certificate({ issued: '2024-06-30' })],
    };
    const tree = treeOf(career, 'L3-1') as NeedVerdict;
    expect(ledgerRows(tree, 6, TODAY)).toEqual([
      { path: '/employments/0', counted: null, reason: 'unrelated-occupation' },
      { path: '/employments/1', counted: null, reason: 'before-certificate' },
      { path: '/employments/2', counted: { start: '2024-06-30', end: '2024-07-31', days: 32 } },
      { path: '/employments/3', counted: null, reason: 'counted-already' },
      { path: '/employments/4', counted: { start: '2026-11-01', end: '2026-11-23', days: 23 } },
      { path: '/employments/5', counted: null, reason: 'left-out' },
    ]);
    expect(tree.have.days).toBe(32 + 23);
  });
  it('given a job that begins to count only after the as-of day, then it has no days yet', () => {
    const runs = [{ path: '/employments/0', start: '2027-01-01', end: null }];
    expect(ledgerRows({ runs, excluded: [] }, 1, TODAY)).toEqual([
      { path: '/employments/0', counted: null, reason: 'not-yet' },
    ]);
  });
});

describe('lengths of time', () => {
  it.each([
    ['zh-CN', '2018-07-02', '2020-12-31', '2年5个月29天'],
    ['zh-TW', '2018-07-02', '2020-12-31', '2年5個月29天'],
    ['en', '2018-07-02', '2020-12-31', '2 years, 5 months, 29 days'],
    ['en', '2020-01-01', '2021-01-02', '1 year, 1 day'],
    ['zh-CN', '2020-01-01', '2020-01-01', '0天'],
  ])('in %s from %s to %s: %s', (language, start, end, text) => {
    expect(createSpanText(language)(start, end)).toBe(text);
  });
});
