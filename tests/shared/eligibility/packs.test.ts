import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePacks } from '../../../shared/eligibility/comparePacks.ts';
import { judge } from '../../../shared/eligibility/judge.ts';
import { judgeTogether, levelsOfPacks } from '../../../shared/eligibility/judgeTogether.ts';
import { materialsOf, needsOf, rulePackSchema, type RulePack } from '../../../shared/eligibility/pack.ts';
import type { Verdict } from '../../../shared/eligibility/verdict.ts';
import { certificate, diploma, job, profile, RELATED, TRAINER, trainerRules } from './rulesOf.ts';
import { example, notice, printed } from './rulePacks.ts';

const TODAY = '2026-11-24';
const judgePacks = (
  packs: readonly RulePack[],
  given: Parameters<typeof profile>[0],
  level = 3,
  asOf = TODAY,
): Verdict =>
  judgeTogether({ packs, standard: TRAINER, level, profile: profile(given), asOf, reading: 'literal' });

const title = (level: string, granted: string) => ({ name: '工程师', level, granted, matching: true });

describe('the 2021 text alone', () => {
  it('says what it says without packs, and where it is printed', () => {
    const given = { employments: [job('2020-01-01')], certificates: [certificate(4, '2022-01-01')] };
    const alone = judge({
      standard: TRAINER,
      rules: trainerRules,
      level: 3,
      profile: profile(given),
      asOf: TODAY,
      reading: 'literal',
    });
    const pack = { id: TRAINER, version: '2021', title: printed.title };
    expect(judgePacks([printed], given)).toEqual({
      ...alone,
      conditions: alone.conditions.map((condition) => ({ ...condition, pack })),
      packs: [
        {
          ...pack,
          issuer: '',
          standing: 'standard',
          eligible: true,
          alternatives: ['L3-1'],
          earliestEligibleDate: '2025-01-01',
          earliestAlternatives: ['L3-1'],
        },
      ],
    });
  });
});

describe('a notice beside it', () => {
  const given = { employments: [job('2024-01-01')], titles: [title('初级', '2025-01-01')] };

  it('opens a level by its own conditions, cited with pack, version, number and text', () => {
    const verdict = judgePacks([printed, notice()], given);
    expect(verdict).toMatchObject({
      eligible: true,
      alternatives: ['notice-1:L3-3'],
      earliestEligibleDate: '2026-01-01',
      packs: [
        { id: TRAINER, eligible: false },
        { id: 'notice-1', version: '2025-03', eligible: true, alternatives: ['notice-1:L3-3'] },
      ],
    });
    expect(verdict.conditions.find(({ id }) => id === 'notice-1:L3-3')).toMatchObject({
      number: '3',
      text: '取得符合专业对应关系的初级职称（专业技术人员职业资格）后，累计从事本职业或相关职业工作满1年。',
      pack: { id: 'notice-1', version: '2025-03', title: '某评价机构 2025 年第 3 号通知' },
    });
  });

  it('counts occupations by its own list', () => {
    const { rules } = notice();
    const own = notice({
      rules: { ...rules, relatedOccupations: { names: [], open: false, text: '没有相关职业' } },
    });
    const related = { employments: [job('2010-01-01', null, RELATED)] };
    expect(judgePacks([notice()], related)).toMatchObject({ earliestEligibleDate: '2020-01-01' });
    expect(judgePacks([own], related)).toMatchObject({ earliestEligibleDate: null });
  });

  it('says a warning once that several packs give', () => {
    const ownReading = { employments: [{ ...job('2020-01-01', null, '数据标注员'), related: true }] };
    expect(judgePacks([printed, notice()], ownReading).warnings).toHaveLength(1);
  });
});

describe('an example', () => {
  it('is judged beside the others and opens no level', () => {
    const given = { employments: [job('2010-01-01')] };
    expect(judgePacks([printed, example], given)).toMatchObject({
      eligible: false,
      earliestEligibleDate: null,
      packs: [
        { id: TRAINER, eligible: false },
        { id: example.id, standing: 'example', eligible: true, earliestEligibleDate: '2020-01-01' },
      ],
    });
  });
});

describe('the example in the newer wording, clause by clause', () => {
  const SKILL = '技能等级证书';
  const finalYear = { status: 'enrolled-final-year', date: '2027-06-30' };
  const cases: readonly (readonly [string, number, Parameters<typeof profile>[0], string | null])[] = [
    ['五级 (1) sixteen years old', 5, { birthDate: '2010-11-24' }, '2026-11-24'],
    ['四级 (1) five years', 4, { employments: [job('2021-11-24')] }, '2026-11-24'],
    [
      '四级 (2) 五级 and three years',
      4,
      { employments: [job('2022-01-01')], certificates: [certificate(5, '2023-06-01', SKILL)] },
      '2026-06-01',
    ],
    ['四级 (3) a diploma', 4, { education: [diploma('本科', '相关专业②')] }, '2019-06-30'],
    ['三级 (1) ten years', 3, { employments: [job('2016-11-24')] }, '2026-11-24'],
    [
      '三级 (2) 四级 and four years',
      3,
      { employments: [job('2020-01-01')], certificates: [certificate(4, '2022-06-01', SKILL)] },
      '2026-06-01',
    ],
    [
      '三级 (3) 初级职称 and one year',
      3,
      { employments: [job('2020-01-01')], titles: [title('初级', '2025-03-01')] },
      '2026-03-01',
    ],
    ['三级 (4) 技师学院, final year', 3, { education: [diploma('技师学院', '本专业', finalYear)] }, TODAY],
    [
      '三级 (5) 四级 and a degree',
      3,
      { certificates: [certificate(4, '2024-02-01', SKILL)], education: [diploma('大专')] },
      '2024-02-01',
    ],
    [
      '三级 (6) an assessed school',
      3,
      { education: [diploma('高等职业学校', '本专业', { trainingGoal: '高级技能' })] },
      '2019-06-30',
    ],
    [
      '二级 (1) 三级 and five years',
      2,
      { employments: [job('2020-01-01')], certificates: [certificate(3, '2021-06-01', SKILL)] },
      '2026-06-01',
    ],
    [
      '二级 (2) 初级职称 and five years, 三级 and one',
      2,
      {
        employments: [job('2015-01-01')],
        titles: [title('初级', '2018-01-01')],
        certificates: [certificate(3, '2024-06-01', SKILL)],
      },
      '2025-06-01',
    ],
    [
      '二级 (3) 中级职称 and one year',
      2,
      { employments: [job('2020-01-01')], titles: [title('中级', '2025-03-01')] },
      '2026-03-01',
    ],
    [
      '二级 (4) 三级, 高级技工学校 and two years',
      2,
      {
        employments: [job('2023-01-01')],
        certificates: [certificate(3, '2024-06-01', SKILL)],
        education: [diploma('高级技工学校', '无关')],
      },
      '2025-01-01',
    ],
    [
      '二级 (5) 三级 for two years, 技师学院',
      2,
      {
        certificates: [certificate(3, '2024-06-01', SKILL)],
        education: [diploma('技师学院', '无关', finalYear)],
      },
      TODAY,
    ],
    [
      '一级 (1) 二级 and five years',
      1,
      { employments: [job('2020-01-01')], certificates: [certificate(2, '2021-06-01', SKILL)] },
      '2026-06-01',
    ],
    [
      '一级 (2) 中级职称 and five years, 二级 and one',
      1,
      {
        employments: [job('2015-01-01')],
        titles: [title('中级', '2018-01-01')],
        certificates: [certificate(2, '2024-06-01', SKILL)],
      },
      '2025-06-01',
    ],
    [
      '一级 (3) 高级职称 and one year',
      1,
      { employments: [job('2020-01-01')], titles: [title('副高级', '2025-03-01')] },
      '2026-03-01',
    ],
  ];
  it.each(cases)('%s', (_name, level, given, date) => {
    expect(judgePacks([notice()], given, level).earliestEligibleDate).toBe(date);
  });

  it('五级 (2) any work at sixteen, from its first day on', () => {
    const given = { birthDate: '2000-01-01', employments: [job('2026-01-01')] };
    expect(judgePacks([notice()], given, 5).conditions[1]).toMatchObject({
      id: 'notice-1:L5-2',
      holds: true,
      earliest: '2026-01-01',
    });
  });
});

const day = fc
  .integer({ min: 0, max: 6000 })
  .map((days) => new Date(Date.UTC(2010, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const anyCareer = fc.record({
  birthDate: fc.option(day.map((date) => `19${date.slice(2)}`)),
  employments: fc.array(
    fc.record({
      occupation: fc.constantFrom('人工智能训练师', RELATED, '会计'),
      start: day,
      end: fc.option(day),
      related: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  certificates: fc.array(
    fc.record({
      occupation: fc.constantFrom('人工智能训练师', RELATED),
      level: fc.integer({ min: 1, max: 5 }),
      kind: fc.constantFrom('职业资格证书', '技能等级证书'),
      issued: day,
    }),
    { maxLength: 3 },
  ),
  education: fc.array(
    fc.record({
      kind: fc.constantFrom('大专', '技师学院', '技工学校'),
      majorClass: fc.constantFrom('本专业', '无关'),
      date: day,
    }),
    { maxLength: 2 },
  ),
  titles: fc.array(
    fc.record({
      name: fc.constant('工程师'),
      level: fc.constantFrom('初级', '中级', '副高级'),
      granted: day,
      matching: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
});
const anyPacks = fc.subarray([printed, notice(), notice({ id: 'notice-2', version: '2026' }), example], {
  minLength: 1,
});
const anyLevel = fc.integer({ min: 1, max: 5 });

describe('several packs', () => {
  it('answer alike in whatever order they stand', () => {
    fc.assert(
      fc.property(
        anyCareer,
        anyPacks,
        anyLevel,
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        (given, packs, level, chance) => {
          const shuffled = packs
            .map((pack, index) => ({ pack, at: chance[index] ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ pack }) => pack);
          expect(judgePacks(shuffled, given, level)).toEqual(judgePacks(packs, given, level));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never take from each other: one more changes no condition of the rest, and puts no day off', () => {
    fc.assert(
      fc.property(anyCareer, anyPacks, anyLevel, (given, packs, level) => {
        const all = judgePacks(packs, given, level);
        for (const left of packs) {
          const fewer = judgePacks(
            packs.filter((pack) => pack !== left),
            given,
            level,
          );
          const kept = all.conditions.filter(({ pack }) => pack?.id !== left.id);
          expect(kept).toEqual(fewer.conditions);
          expect(all.packs?.filter(({ id }) => id !== left.id)).toEqual(fewer.packs);
          expect(all.eligible || !fewer.eligible).toBe(true);
          expect((all.earliestEligibleDate ?? '9999') <= (fewer.earliestEligibleDate ?? '9999')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('say of each what it says alone', () => {
    fc.assert(
      fc.property(anyCareer, anyPacks, anyLevel, (given, packs, level) => {
        const all = judgePacks(packs, given, level);
        for (const pack of packs)
          expect(all.packs?.find(({ id }) => id === pack.id)).toEqual(
            judgePacks([pack], given, level).packs?.[0],
          );
      }),
      { numRuns: 200 },
    );
  });

  it('have the levels of all', () => {
    const highOnly = notice({
      rules: {
        ...notice().rules,
        alternatives: notice().rules.alternatives.filter(({ level }) => level < 3),
      },
      materials: [],
    });
    expect(levelsOfPacks([highOnly])).toEqual([2, 1]);
    expect(levelsOfPacks([highOnly, printed])).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('two texts beside each other', () => {
  const paired = (level: number) =>
    comparePacks(printed, example, level).map((pair) => [
      pair.kind,
      pair.kind === 'only-other' ? null : pair.one.id,
      pair.kind === 'only-one' ? null : pair.other.id,
    ]);

  it('pair conditions that ask for the same kinds of things', () => {
    expect(paired(4)).toEqual([
      ['same', 'L4-1', 'L4-2'],
      ['changed', 'L4-2', 'L4-1'],
      ['only-one', 'L4-3', null],
      ['only-other', null, 'L4-3'],
    ]);
  });

  it('leave out nothing of either', () => {
    for (const level of [5, 4, 3, 2, 1]) {
      const pairs = comparePacks(printed, example, level);
      const of = (pack: RulePack) =>
        pack.rules.alternatives.filter((one) => one.level === level).map(({ id }) => id);
      expect(pairs.flatMap((pair) => (pair.kind === 'only-other' ? [] : [pair.one.id]))).toEqual(of(printed));
      expect(pairs.flatMap((pair) => (pair.kind === 'only-one' ? [] : [pair.other.id])).toSorted()).toEqual(
        of(example).toSorted(),
      );
    }
  });

  it('are the same where they are', () => {
    for (const level of [5, 4, 3, 2, 1])
      expect(comparePacks(printed, printed, level).every(({ kind }) => kind === 'same')).toBe(true);
  });
});

describe('proof materials', () => {
  it('stand for every document that a condition of the 2021 text asks for', () => {
    for (const { id, rule } of printed.rules.alternatives) {
      const proofs = new Set(materialsOf(printed, id).map(({ proves }) => proves));
      const wanted = needsOf(rule).map(({ need }) => need);
      expect([id, wanted.filter((need) => need !== 'age' && !proofs.has(need))]).toEqual([id, []]);
    }
  });

  it('say which clause prints them, and print it; what none prints is to be confirmed', () => {
    for (const { printedIn, alternatives } of printed.materials) {
      if (printedIn === null) continue;
      const [clause = ''] = printedIn.split(' (');
      expect(
        (alternatives ?? []).every((id) =>
          printed.rules.alternatives.find((one) => one.id === id)?.clause.startsWith(clause),
        ),
      ).toBe(true);
    }
    expect(printed.materials.filter(({ printedIn }) => printedIn === null).map(({ id }) => id)).toEqual([
      'application-form',
      'identity-card',
      'portrait',
      'work-proof',
      'work-commitment',
      'apprenticeship-proof',
      'diploma-2',
      'enrolment-proof',
      'achievements',
    ]);
  });

  it('are never said to be printed where the text is an example', () => {
    expect(example.materials.every(({ printedIn }) => printedIn === null)).toBe(true);
  });
});

describe('a pack that does not fit together', () => {
  const [first, ...rest] = example.rules.alternatives;
  const complaints = (changes: object) => {
    const parsed = rulePackSchema.safeParse({ ...example, ...changes });
    return parsed.success ? [] : parsed.error.issues.map(({ message, path }) => [message, path.join('/')]);
  };
  const rules = (changes: object) => ({ rules: { ...example.rules, ...changes } });

  it.each([
    [
      'twice the same condition',
      rules({ alternatives: [first, first, ...rest] }),
      ['alternative-twice', 'rules/alternatives/1/id'],
    ],
    [
      'an id of another level',
      rules({ alternatives: [...rest, { ...first, level: 4 }] }),
      ['alternative-level', 'rules/alternatives/18/id'],
    ],
    [
      'a material of no condition',
      { materials: [{ ...example.materials[0], alternatives: ['L3-99'] }] },
      ['alternative-unknown', 'materials/0/alternatives/0'],
    ],
    [
      'twice the same material',
      { materials: [example.materials[0], example.materials[0]] },
      ['material-twice', 'materials/1/id'],
    ],
    [
      'majors of a class that it does not list',
      rules({ majorClasses: [] }),
      ['nothing-counted', 'rules/alternatives/4/rule'],
    ],
    [
      'a need that nobody knows',
      rules({ alternatives: [{ ...first, rule: { need: 'luck' } }, ...rest] }),
      ['Invalid input', 'rules/alternatives/0/rule'],
    ],
  ])('%s', (_name, changes, complaint) => {
    expect(complaints(changes)).toContainEqual(complaint);
  });
});
