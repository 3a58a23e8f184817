import { describe, expect, it } from 'vitest';
import { levelsOf } from '../../../shared/eligibility/judge.ts';
import { certificate, diploma, job, judgeTrainer, OWN, RELATED, trainerRules } from './rulesOf.ts';

const SKILL = '技能等级证书';
const finalYear = { status: 'enrolled-final-year', date: '2027-06-30' };

interface Case {
  readonly clause: string;
  readonly given: Parameters<typeof judgeTrainer>[2];
  readonly level: number;
  readonly asOf?: string;
  readonly reading?: 'literal' | 'lenient';
  /** The alternatives that hold on the day. */
  readonly holds: readonly string[];
  /** The first day on which one holds; where it is left out, any. */
  readonly earliest?: string | null;
}

const CASES: readonly Case[] = [
  // 五级/初级工
  {
    clause: '(1) one year, complete on the same day of the next year',
    level: 5,
    given: { employments: [job('2025-03-01')] },
    asOf: '2026-03-01',
    holds: ['L5-1'],
    earliest: '2026-03-01',
  },
  {
    clause: '(1) one day before that, not yet',
    level: 5,
    given: { employments: [job('2025-03-01')] },
    asOf: '2026-02-28',
    holds: [],
    earliest: '2026-03-01',
  },
  {
    clause: '(1) a related occupation of footnote ①',
    level: 5,
    given: { employments: [job('2025-03-01', null, RELATED)] },
    asOf: '2026-03-01',
    holds: ['L5-1'],
  },
  {
    clause: '(1) an unrelated occupation counts nothing',
    level: 5,
    given: { employments: [job('2020-03-01', null, '会计')] },
    asOf: '2026-03-01',
    holds: [],
    earliest: null,
  },
  {
    clause: '(1) 等职业: related by the applicant’s own reading',
    level: 5,
    given: { employments: [{ ...job('2020-03-01', null, '数据标注员'), related: true }] },
    asOf: '2026-03-01',
    holds: ['L5-1'],
  },
  {
    clause: '(2) an apprenticeship completed',
    level: 5,
    given: { apprenticeships: [{ occupation: RELATED, completed: '2020-01-31' }] },
    holds: ['L5-2'],
    earliest: '2020-01-31',
  },
  {
    clause: '(2) an apprenticeship in an unrelated occupation',
    level: 5,
    given: { apprenticeships: [{ occupation: '会计', completed: '2020-01-31' }] },
    holds: [],
    earliest: null,
  },
  // 四级/中级工
  {
    clause: '(1) 五级 certificate and three years after it',
    level: 4,
    given: { employments: [job('2020-01-01')], certificates: [certificate(5, '2022-05-10')] },
    asOf: '2025-05-10',
    holds: ['L4-1', 'L4-2'],
    earliest: '2024-01-01',
  },
  {
    clause: '(1) prints 技能等级证书 too, so it counts even literally',
    level: 4,
    given: { employments: [job('2022-01-01')], certificates: [certificate(5, '2022-05-10', SKILL)] },
    asOf: '2025-05-10',
    holds: ['L4-1'],
    earliest: '2025-05-10',
  },
  {
    clause: '(1) years before the certificate do not count',
    level: 4,
    given: { employments: [job('2019-06-01', '2022-05-09')], certificates: [certificate(5, '2022-05-10')] },
    asOf: '2026-01-01',
    holds: [],
    earliest: null,
  },
  {
    clause: '(1) a 四级 certificate is not a 五级 one',
    level: 4,
    given: { employments: [job('2024-01-01')], certificates: [certificate(4, '2022-05-10')] },
    asOf: '2025-06-01',
    holds: [],
    earliest: '2028-01-01',
  },
  {
    clause:
      '(2) four years in all, a gap between: as many days as from 2018-01-01 to 2022-01-01, leap day included',
    level: 4,
    given: { employments: [job('2018-01-01', '2019-12-31'), job('2022-01-01', '2024-01-01')] },
    asOf: '2024-01-02',
    holds: ['L4-2'],
    earliest: '2024-01-02',
  },
  {
    clause: '(3) 技工学校, related major ①',
    level: 4,
    given: { education: [diploma('技工学校', '相关专业①')] },
    holds: ['L4-3'],
    earliest: '2019-06-30',
  },
  {
    clause: '(3) 技工学校 asks for majors of ①, not ②',
    level: 4,
    given: { education: [diploma('技工学校', '相关专业②')] },
    holds: [],
  },
  {
    clause: '(3) 技工学校, final-year student',
    level: 4,
    given: { education: [diploma('技工学校', '本专业', finalYear)] },
    asOf: '2026-11-24',
    holds: ['L4-3'],
    earliest: '2026-11-24',
  },
  {
    clause: '(3) 中等职业学校 with 中级技能 as its goal, major ②',
    level: 4,
    given: { education: [diploma('中等职业学校', '相关专业②', { trainingGoal: '中级技能' })] },
    holds: ['L4-3'],
  },
  {
    clause: '(3) 中等及以上: 高等职业学校 too',
    level: 4,
    given: { education: [diploma('高等职业学校', '相关专业②', { trainingGoal: '中级技能' })] },
    holds: ['L4-3'],
  },
  {
    clause: '(3) 中等职业学校 without that goal',
    level: 4,
    given: { education: [diploma('中等职业学校', '本专业')] },
    holds: [],
  },
  {
    clause: '(3) 中等职业学校 asks for majors of ②, not ①',
    level: 4,
    given: { education: [diploma('中等职业学校', '相关专业①', { trainingGoal: '中级技能' })] },
    holds: [],
  },
  // 三级/高级工
  {
    clause: '(1) 四级 职业资格证书 and three years after it',
    level: 3,
    given: { employments: [job('2021-03-01')], certificates: [certificate(4, '2022-06-30')] },
    asOf: '2025-06-30',
    holds: ['L3-1'],
    earliest: '2025-06-30',
  },
  {
    clause: '(1) 技能等级证书 is not printed here: literally no',
    level: 3,
    given: { employments: [job('2021-03-01')], certificates: [certificate(4, '2022-06-30', SKILL)] },
    asOf: '2026-06-30',
    holds: [],
    earliest: null,
  },
  {
    clause: '(1) 技能等级证书 leniently',
    level: 3,
    reading: 'lenient',
    given: { employments: [job('2021-03-01')], certificates: [certificate(4, '2022-06-30', SKILL)] },
    asOf: '2026-06-30',
    holds: ['L3-1'],
    earliest: '2025-06-30',
  },
  {
    clause: '(2) 四级 and 高级技工学校, whatever the major',
    level: 3,
    given: { education: [diploma('高级技工学校', '无关')], certificates: [certificate(4, '2022-06-30')] },
    holds: ['L3-2'],
    earliest: '2022-06-30',
  },
  {
    clause: '(2) 四级 and 技师学院 in the final year',
    level: 3,
    given: {
      education: [diploma('技师学院', '无关', finalYear)],
      certificates: [certificate(4, '2022-06-30')],
    },
    asOf: '2026-11-24',
    holds: ['L3-2'],
    earliest: '2026-11-24',
  },
  {
    clause: '(2) 高等职业学校 with 高级技能 as its goal',
    level: 3,
    given: {
      education: [diploma('高等职业学校', '相关专业②', { trainingGoal: '高级技能' })],
      certificates: [certificate(4, '2022-06-30')],
    },
    holds: ['L3-2'],
  },
  {
    clause: '(2) 高等职业学校 without that goal',
    level: 3,
    given: { education: [diploma('高等职业学校', '本专业')], certificates: [certificate(4, '2022-06-30')] },
    holds: [],
  },
  {
    clause: '(2) a diploma without the certificate',
    level: 3,
    given: { education: [diploma('技师学院')] },
    holds: [],
    earliest: null,
  },
  {
    clause: '(3) 大专 and three years, before or after the diploma',
    level: 3,
    given: {
      education: [diploma('大专', '相关专业①', { date: '2025-06-30' })],
      employments: [job('2021-03-01')],
    },
    asOf: '2025-06-30',
    holds: ['L3-3'],
    earliest: '2025-06-30',
  },
  {
    clause: '(3) 及以上学历: 博士',
    level: 3,
    given: { education: [diploma('博士', '本专业')], employments: [job('2021-03-01')] },
    asOf: '2024-03-01',
    holds: ['L3-3'],
    earliest: '2024-03-01',
  },
  {
    clause: '(3) an unrelated major',
    level: 3,
    given: { education: [diploma('本科', '无关')], employments: [job('2021-03-01')] },
    asOf: '2026-06-30',
    holds: [],
  },
  {
    clause: '(3) does not print final-year students',
    level: 3,
    given: { education: [diploma('大专', '本专业', finalYear)], employments: [job('2021-03-01')] },
    asOf: '2026-11-24',
    holds: [],
    earliest: null,
  },
  {
    clause: '(3) 高等职业学校 for 大专: not literally',
    level: 3,
    given: { education: [diploma('高等职业学校')], employments: [job('2021-03-01')] },
    asOf: '2026-06-30',
    holds: [],
  },
  {
    clause: '(3) 高等职业学校 for 大专: not leniently either, for that is about certificates',
    level: 3,
    reading: 'lenient',
    given: { education: [diploma('高等职业学校')], employments: [job('2021-03-01')] },
    asOf: '2026-06-30',
    holds: [],
  },
  // 二级/技师
  {
    clause: '(1) 三级 and four years after it',
    level: 2,
    given: { employments: [job('2016-01-01')], certificates: [certificate(3, '2020-02-29')] },
    asOf: '2024-02-29',
    holds: ['L2-1'],
    earliest: '2024-02-29',
  },
  {
    clause: '(2) 三级, 高级技工学校, three years at any time',
    level: 2,
    given: {
      employments: [job('2016-01-01', '2018-12-31')],
      certificates: [certificate(3, '2020-02-29')],
      education: [diploma('高级技工学校', '无关')],
    },
    asOf: '2020-02-29',
    holds: ['L2-2'],
    earliest: '2020-02-29',
  },
  {
    clause: '(2) 毕业生: not in the final year',
    level: 2,
    given: {
      employments: [job('2016-01-01', '2018-12-31')],
      certificates: [certificate(3, '2020-02-29')],
      education: [diploma('高级技工学校', '无关', finalYear)],
    },
    asOf: '2026-11-24',
    holds: [],
  },
  {
    clause: '(2) 预备技师证书, 技师学院, two years',
    level: 2,
    given: {
      employments: [job('2024-07-01')],
      certificates: [certificate(null, '2024-06-30', '预备技师')],
      education: [diploma('技师学院', '无关')],
    },
    asOf: '2026-07-01',
    holds: ['L2-2'],
    earliest: '2026-07-01',
  },
  {
    clause: '(2) 预备技师证书 asks for 技师学院',
    level: 2,
    given: {
      employments: [job('2020-07-01')],
      certificates: [certificate(null, '2024-06-30', '预备技师')],
      education: [diploma('高级技工学校', '无关')],
    },
    asOf: '2026-07-01',
    holds: [],
  },
  // 一级/高级技师
  {
    clause: '二级 and four years after it',
    level: 1,
    given: { employments: [job('2010-01-01')], certificates: [certificate(2, '2020-10-01')] },
    asOf: '2024-10-01',
    holds: ['L1-1'],
    earliest: '2024-10-01',
  },
  {
    clause: '二级 and a day less',
    level: 1,
    given: { employments: [job('2010-01-01')], certificates: [certificate(2, '2020-10-01')] },
    asOf: '2024-09-30',
    holds: [],
    earliest: '2024-10-01',
  },
];

describe('申报条件 of 人工智能训练师, 1.9.1', () => {
  it.each(CASES)(
    'level $level $clause',
    ({ level, asOf = '2026-11-24', given, reading, holds, earliest }) => {
      const verdict = judgeTrainer(level, asOf, given, reading);
      expect(verdict.alternatives).toEqual(holds);
      expect(verdict.eligible).toBe(holds.length > 0);
      expect(earliest === undefined ? undefined : verdict.earliestEligibleDate).toBe(earliest);
    },
  );

  it('judges an empty profile: nothing holds, and no day is in sight', () => {
    for (const level of levelsOf(trainerRules)) {
      const verdict = judgeTrainer(level, '2026-11-24', {});
      expect(verdict).toMatchObject({
        eligible: false,
        alternatives: [],
        earliestEligibleDate: null,
        earliestAlternatives: [],
      });
    }
  });

  it('judges the example of the profile file', () => {
    const verdict = judgeTrainer(3, '2026-11-24', {
      birthDate: null,
      employments: [{ occupation: OWN, start: '2021-03-01', end: null }],
      certificates: [{ occupation: OWN, level: 4, kind: SKILL, issued: '2022-06-30' }],
      education: [
        {
          kind: '大专',
          trainingGoal: null,
          major: '信息类',
          majorClass: '相关专业①',
          status: 'graduated',
          date: '2019-06-30',
        },
      ],
      apprenticeships: [{ occupation: RELATED, completed: '2020-01-31' }],
    });
    expect(verdict).toMatchObject({
      eligible: true,
      alternatives: ['L3-3'],
      earliestEligibleDate: '2024-03-01',
      earliestAlternatives: ['L3-3'],
      warnings: [],
    });
  });
});

describe('which certificate', () => {
  it('takes the earliest of several of the printed level', () => {
    const certificates = [
      certificate(4, '2023-01-01'),
      certificate(4, '2022-01-01'),
      certificate(4, '2024-01-01'),
    ];
    expect(
      judgeTrainer(3, '2026-11-24', { employments: [job('2020-01-01')], certificates }).earliestEligibleDate,
    ).toBe('2025-01-01');
  });

  it('prefers one that is printed to one that needs a reading, on the same day', () => {
    const certificates = [certificate(4, '2022-01-01', SKILL), certificate(4, '2022-01-01')];
    const verdict = judgeTrainer(
      3,
      '2026-11-24',
      { employments: [job('2020-01-01')], certificates },
      'lenient',
    );
    expect(verdict.conditions[0]?.tree).toMatchObject({
      readings: [],
      have: { paths: ['/certificates/1', '/employments/0'] },
    });
  });

  it('names the reading that it took', () => {
    const given = { employments: [job('2020-01-01')], certificates: [certificate(4, '2022-01-01', SKILL)] };
    expect(judgeTrainer(3, '2026-11-24', given, 'lenient').conditions[0]?.tree).toMatchObject({
      holds: true,
      readings: [trainerRules.readings.find((reading) => reading.about === 'certificate')?.id],
    });
  });
});

describe('a school that the clause leaves open', () => {
  it('is not counted, and the verdict names the question', () => {
    const given = { education: [diploma('高等职业学校')], employments: [job('2021-03-01')] };
    expect(judgeTrainer(3, '2026-06-30', given).conditions[2]?.tree).toMatchObject({
      op: 'all',
      holds: false,
      parts: [
        { need: { need: 'education' }, holds: false, readings: ['education-higher-vocational'] },
        { holds: true },
      ],
    });
  });
});

describe('rows that are left out, with a warning', () => {
  it.each([
    [
      'a job in the future',
      { employments: [job('2027-01-01')] },
      [{ code: 'future-row', path: '/employments/0', params: { date: '2027-01-01' } }],
    ],
    [
      'a job that ends before it starts',
      { employments: [job('2020-01-01', '2019-12-31')] },
      [
        {
          code: 'ends-before-start',
          path: '/employments/0',
          params: { start: '2020-01-01', end: '2019-12-31' },
        },
      ],
    ],
    [
      'a certificate not issued yet',
      { certificates: [certificate(4, '2027-01-01')] },
      [{ code: 'future-row', path: '/certificates/0', params: { date: '2027-01-01' } }],
    ],
    [
      'an apprenticeship not completed yet',
      { apprenticeships: [{ occupation: OWN, completed: '2027-01-01' }] },
      [{ code: 'future-row', path: '/apprenticeships/0', params: { date: '2027-01-01' } }],
    ],
    [
      'a graduation to come',
      { education: [diploma('大专', '本专业', { date: '2027-06-30' })] },
      [{ code: 'future-row', path: '/education/0', params: { date: '2027-06-30' } }],
    ],
  ])('%s', (_name, given, warnings) => {
    const verdict = judgeTrainer(3, '2026-11-24', given);
    expect(verdict.warnings).toEqual(warnings);
    expect(verdict.earliestEligibleDate).toBeNull();
  });

  it('keeps a planned end, which bounds the forecast', () => {
    const given = { employments: [job('2024-01-01', '2027-06-30')] };
    const verdict = judgeTrainer(4, '2026-11-24', given);
    expect(verdict.warnings).toEqual([
      { code: 'planned-end', path: '/employments/0', params: { date: '2027-06-30' } },
    ]);
    expect(verdict.earliestEligibleDate).toBeNull();
    expect(
      judgeTrainer(4, '2026-11-24', { employments: [job('2023-07-01', '2027-06-30')] }).earliestEligibleDate,
    ).toBe('2027-07-01');
  });

  it('warns of work before the age of sixteen, and counts it', () => {
    const verdict = judgeTrainer(5, '2026-11-24', {
      birthDate: '2010-05-01',
      employments: [job('2025-05-01')],
    });
    expect(verdict.warnings).toEqual([
      { code: 'before-sixteen', path: '/employments/0', params: { date: '2026-05-01' } },
    ]);
    expect(verdict.eligible).toBe(true);
  });
});

describe('the explanation', () => {
  it('says for years of work what is there, what is wanted, what is missing, and which days make it', () => {
    const given = {
      employments: [
        job('2018-01-01', '2018-12-31', '会计'),
        job('2023-01-01', '2023-12-31'),
        job('2025-01-01'),
      ],
      certificates: [certificate(5, '2024-01-01')],
    };
    expect(judgeTrainer(4, '2026-01-01', given).conditions[0]).toEqual({
      id: 'L4-1',
      number: '1',
      clause: '1.9.1 四级/中级工 (1)',
      text: expect.stringContaining('累计从事本职业或相关职业工作3年') as string,
      holds: false,
      earliest: '2028-01-01',
      tree: {
        op: 'need',
        need: {
          need: 'work',
          years: 3,
          after: { need: 'certificate', level: 5, kinds: ['职业资格证书', '技能等级证书'] },
        },
        holds: false,
        earliest: '2028-01-01',
        readings: [],
        have: { paths: ['/certificates/0', '/employments/2'], days: 365, firstDay: '2025-01-01' },
        want: { years: 3, days: 1095 },
        missing: { what: 'work', days: 730 },
        runs: [{ path: '/employments/2', start: '2025-01-01', end: null }],
        excluded: [
          { path: '/employments/0', why: 'unrelated-occupation' },
          { path: '/employments/1', why: 'before-certificate' },
        ],
      },
    });
  });

  it('says that the certificate is what is missing where there is none', () => {
    const [condition] = judgeTrainer(3, '2026-01-01', { employments: [job('2020-01-01')] }).conditions;
    expect(condition?.tree).toMatchObject({
      missing: { what: 'certificate' },
      earliest: null,
      want: { years: 3, days: null },
    });
  });
});
