import { describe, expect, it } from 'vitest';
import { describeNeed } from '../../../shared/eligibility/describe.ts';
import { judge } from '../../../shared/eligibility/judge.ts';
import { eligibilityRulesSchema, type Need, type Rule } from '../../../shared/standard/rules.ts';
import { WORDS } from '../../../shared/words/words.ts';
import { certificate, diploma, job, profile, RELATED, trainerRules } from './rulesOf.ts';

/** What a single condition says of a career, by the lists of occupations and majors of the trainer. */
const judgeRule = (
  rule: Rule,
  given: Parameters<typeof profile>[0],
  asOf = '2026-11-24',
  majorClasses = trainerRules.majorClasses,
) => {
  const rules = eligibilityRulesSchema.parse({
    ...trainerRules,
    majorClasses,
    footnotes: [],
    alternatives: [{ id: 'L3-1', level: 3, number: '1', clause: 'c', text: 't', rule }],
  });
  const verdict = judge({
    standard: 's',
    rules,
    level: 3,
    profile: profile(given),
    asOf,
    reading: 'literal',
  });
  const [condition] = verdict.conditions;
  return {
    holds: condition?.holds,
    from: condition?.earliest,
    tree: condition?.tree,
    warnings: verdict.warnings,
  };
};

const title = (level: string, granted: string, matching = true) => ({
  name: '工程师',
  level,
  granted,
  matching,
});

describe('年满 N 周岁', () => {
  const need: Need = { need: 'age', years: 16 };

  it.each([
    ['on the sixteenth birthday', '2010-05-01', '2026-05-01', true, '2026-05-01'],
    ['on the day before', '2010-05-01', '2026-04-30', false, '2026-05-01'],
    ['born on a leap day', '2008-02-29', '2024-02-28', false, '2024-02-29'],
  ])('%s', (_name, birthDate, asOf, holds, from) => {
    expect(judgeRule(need, { birthDate }, asOf)).toMatchObject({ holds, from });
  });

  it('is not known without a date of birth', () => {
    expect(judgeRule(need, {})).toMatchObject({
      holds: false,
      from: null,
      tree: { missing: { what: 'age' }, have: { paths: [] } },
    });
  });
});

describe('职称', () => {
  const need: Need = { need: 'title', levels: ['中级', '副高级'], matching: true };

  it.each([
    ['of a level that is asked for', [title('中级', '2022-10-31')], '2022-10-31'],
    ['of several the earliest', [title('中级', '2022-10-31'), title('副高级', '2021-01-01')], '2021-01-01'],
    ['of another level', [title('初级', '2022-10-31')], null],
    ['whose specialty does not correspond', [title('中级', '2022-10-31', false)], null],
    ['to come', [title('中级', '2027-10-31')], null],
  ])('%s', (_name, titles, from) => {
    expect(judgeRule(need, { titles })).toMatchObject({ from });
  });

  it('that it corresponds is a reading of the applicant, said only where a condition asks', () => {
    const given = { titles: [title('中级', '2022-10-31')] };
    expect(judgeRule(need, given).warnings).toEqual([
      { code: 'title-own-reading', path: '/titles/0', params: { name: '工程师' } },
    ]);
    expect(judgeRule({ ...need, matching: false }, given).warnings).toEqual([]);
    expect(judgeRule({ need: 'work', years: 1, after: need }, given).warnings).toHaveLength(1);
  });

  it('取得职称后累计: only days from the day on which it was granted count', () => {
    const rule: Rule = { need: 'work', years: 1, after: need };
    const given = { titles: [title('中级', '2022-10-31')], employments: [job('2020-01-01')] };
    expect(judgeRule(rule, given, '2023-10-31')).toMatchObject({
      holds: true,
      from: '2023-10-31',
      tree: { have: { paths: ['/titles/0', '/employments/0'], firstDay: '2022-10-31' } },
    });
    expect(judgeRule(rule, { employments: [job('2020-01-01')] })).toMatchObject({
      from: null,
      tree: {
        missing: { what: 'title' },
        excluded: [{ path: '/employments/0', why: 'before-title' }],
      },
    });
  });
});

describe('取得…证书满 N 年', () => {
  it('holds from the day N years after the issue', () => {
    const need: Need = { need: 'certificate', level: 3, kinds: ['职业资格证书'], heldYears: 2 };
    const given = { certificates: [certificate(3, '2024-02-29')] };
    expect(judgeRule(need, given, '2026-02-27')).toMatchObject({ holds: false, from: '2026-02-28' });
    expect(judgeRule(need, given, '2026-02-28')).toMatchObject({ holds: true, from: '2026-02-28' });
  });
});

describe('本职业 alone', () => {
  it('does not take a related occupation, and says so', () => {
    const given = {
      employments: [job('2020-01-01', '2020-12-31', RELATED), job('2022-01-01')],
      certificates: [certificate(4, '2020-01-01', '职业资格证书', RELATED)],
      apprenticeships: [{ occupation: RELATED, completed: '2020-01-31' }],
    };
    expect(judgeRule({ need: 'work', years: 1, ownOnly: true }, given)).toMatchObject({
      from: '2023-01-01',
      tree: { excluded: [{ path: '/employments/0', why: 'not-own-occupation' }] },
    });
    const level4 = { need: 'certificate' as const, level: 4, kinds: ['职业资格证书' as const] };
    expect(judgeRule({ ...level4, ownOnly: true }, given).from).toBeNull();
    expect(judgeRule(level4, given).from).toBe('2020-01-01');
    expect(judgeRule({ need: 'apprenticeship', ownOnly: true }, given).from).toBeNull();
    expect(judgeRule({ need: 'apprenticeship' }, given).from).toBe('2020-01-31');
  });
});

describe('a major that the conditions list by name', () => {
  const need: Need = {
    need: 'education',
    kinds: ['大专'],
    trainingGoal: null,
    majors: ['相关专业①'],
    statuses: ['graduated'],
  };
  const classes = trainerRules.majorClasses.map((of) =>
    of.id === '相关专业①' ? { ...of, names: ['大数据技术'] } : of,
  );

  it.each([
    ['is of that class, whatever the applicant chose', { major: ' 大数据技术 ' }, '2019-06-30'],
    ['is not, under another name', { major: '会计' }, null],
  ])('%s', (_name, { major }, from) => {
    const given = { education: [{ ...diploma('大专', '无关'), major }] };
    expect(judgeRule(need, given, undefined, classes).from).toBe(from);
  });
});

describe('needs in words', () => {
  it.each([
    [{ need: 'age', years: 16 }, '年满 16 周岁'],
    [{ need: 'title', levels: ['中级'], matching: true }, '符合专业对应关系的中级职称'],
    [{ need: 'title', levels: ['副高级', '正高级'], matching: false }, '副高级或正高级职称'],
    [{ need: 'work', years: 5, ownOnly: true }, '从事本职业累计满 5 年'],
    [
      { need: 'work', years: 1, after: { need: 'title', levels: ['初级'], matching: true } },
      '取得职称后，从事本职业或相关职业累计满 1 年',
    ],
    [
      { need: 'certificate', level: 3, kinds: ['职业资格证书'], heldYears: 2 },
      '三级/高级工的职业资格证书（本职业或相关职业）；取得已满 2 年',
    ],
  ] satisfies readonly (readonly [Need, string])[])('%o', (need, text) => {
    expect(describeNeed(need, WORDS['zh-CN'])).toBe(text);
  });
});

describe('a need in words', () => {
  it.each([
    ['en', 1, '1 year of work in the own occupation, in total'],
    ['en', 3, '3 years of work in the own occupation, in total'],
    ['zh-CN', 1, '从事本职业累计满 1 年'],
    ['zh-TW', 3, '從事本職業累計滿 3 年'],
  ] as const)('%s, %d: %s', (language, years, text) => {
    expect(describeNeed({ need: 'work', years, ownOnly: true }, WORDS[language])).toBe(text);
  });
});
