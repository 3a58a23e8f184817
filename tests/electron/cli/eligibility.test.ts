import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/services.ts';
import { type, typeJson, typeTo, typeWrong } from './typed.ts';

const TRAINER = 'cn-4-04-05-05-2021';

/** The profile that issue 2 prints. */
const PROFILE = {
  birthDate: null,
  employments: [{ occupation: '人工智能训练师', start: '2021-03-01', end: null }],
  certificates: [{ occupation: '人工智能训练师', level: 4, kind: '技能等级证书', issued: '2022-06-30' }],
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
  apprenticeships: [{ occupation: '电子商务师', completed: '2020-01-31' }],
};

function fileOf(content: unknown): string {
  const path = join(temporaryFolder(), 'profile.json');
  writeFileSync(
    path,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
  return path;
}

const judge = (profile: unknown, ...more: readonly string[]) =>
  typeJson('eligibility', '--standard', TRAINER, '--profile', fileOf(profile), ...more);

describe('eligibility of a profile', () => {
  it('is judged literally by default, and a verdict is no failure', async () => {
    expect(await judge(PROFILE, '--level', '3', '--as-of', '2024-02-28')).toMatchObject({
      eligible: false,
      alternatives: [],
      earliestEligibleDate: '2024-03-01',
      earliestAlternatives: ['L3-3'],
      warnings: [],
      conditions: [{ id: 'L3-1' }, { id: 'L3-2' }, { id: 'L3-3' }],
    });
    expect(await judge(PROFILE, '--level', '3', '--as-of', '2024-03-01')).toMatchObject({
      eligible: true,
      alternatives: ['L3-3'],
      earliestEligibleDate: '2024-03-01',
    });
  });

  it('takes the skill certificate under the lenient reading', async () => {
    expect(
      await judge(PROFILE, '--level', '3', '--as-of', '2025-06-30', '--reading', 'lenient'),
    ).toMatchObject({ eligible: true, alternatives: ['L3-1', 'L3-3'] });
  });

  it('is judged for every level where none is given', async () => {
    const { levels } = await judge(PROFILE, '--as-of', '2026-11-24');
    expect(
      (levels as { level: number; eligible: boolean }[]).map(({ level, eligible }) => [level, eligible]),
    ).toEqual([
      [5, true],
      [4, true],
      [3, true],
      [2, false],
      [1, false],
    ]);
  });

  it('gives each warning a message in the language that was asked for', async () => {
    const future = {
      ...PROFILE,
      employments: [{ occupation: '人工智能训练师', start: '2030-01-01', end: null }],
    };
    expect(await judge(future, '--level', '5', '--lang', 'zh-CN')).toMatchObject({
      warnings: [
        {
          code: 'future-row',
          path: '/employments/0',
          message: '这一条的日期 2030-01-01 在判断日之后，没有计入。',
        },
      ],
    });
  });

  it('may lack anything, begin with a byte order mark, and says which fields mean nothing', async () => {
    expect(
      await judge('\uFEFF{"emploiments": [], "education": null}', '--level', '5').catch(String),
    ).toContain('profile-malformed');
    expect(await judge('\uFEFF{"emploiments": []}', '--level', '5')).toMatchObject({
      eligible: false,
      earliestEligibleDate: null,
      ignored: ['/emploiments'],
    });
  });

  it('is told to people in words', async () => {
    const { code, out, err } = await type(
      'eligibility',
      '--standard',
      TRAINER,
      '--level',
      '3',
      '--profile',
      fileOf({ ...PROFILE, x: 1 }),
      '--as-of',
      '2024-02-28',
      '--lang',
      'zh-CN',
    );
    expect({ code, err }).toEqual({ code: 0, err: '不认识的项，没有理会：/x\n' });
    expect(out.split('\n')[0]).toBe('三级/高级工：还不能申报；照目前的工作，最早 2024-03-01（L3-3）');
    expect(out).toContain('  ✗ L3-3 [2024-03-01 起满足] 具有大专及以上学历');
  });
});

describe('eligibility of a portfolio', () => {
  it('is judged by the career in it', async () => {
    const folder = temporaryFolder();
    const dir = join(folder, 'portfolio');
    const data = join(folder, 'data.json');
    writeFileSync(data, JSON.stringify({ ...PROFILE, birthDate: undefined }));
    await typeJson('portfolio', 'create', dir);
    await typeJson('portfolio', 'import', dir, data);
    const asked = ['eligibility', '--standard', TRAINER, '--level', '3', '--as-of', '2024-02-28'];
    expect(await typeJson(...asked, '--portfolio', dir)).toEqual(
      await typeJson(...asked, '--profile', fileOf(PROFILE)),
    );
  });
});

describe('eligibility that cannot be judged', () => {
  const ask = (profile: string, ...more: readonly string[]) =>
    typeWrong('eligibility', '--standard', TRAINER, '--level', '3', '--profile', profile, ...more);

  it('for want of a profile, or for two', async () => {
    expect(await typeWrong('eligibility', '--standard', TRAINER)).toMatchObject({
      exit: 2,
      code: 'options-exclude',
    });
    expect(await ask(fileOf(PROFILE), '--portfolio', 'x')).toMatchObject({
      exit: 2,
      code: 'options-exclude',
    });
  });

  it.each<[string, unknown, object]>([
    [
      'no JSON',
      '{"employments": [}',
      { code: 'json-malformed', message: expect.stringContaining('Unexpected token') as unknown },
    ],
    [
      'no UTF-8',
      new Uint8Array([0x7b, 0x22, 0xc4, 0xe3, 0x22, 0x7d]),
      { code: 'json-malformed', message: expect.stringContaining('the text is not UTF-8') as unknown },
    ],
    ['an array', [], { code: 'profile-malformed' }],
    [
      'a date that the calendar lacks',
      { employments: [{ occupation: 'a', start: '2021-02-30', end: null }] },
      {
        code: 'profile-malformed',
        message: expect.stringContaining('/employments/0/start: there is no day 2021-02-30') as unknown,
      },
    ],
    [
      'an unknown kind',
      { education: [{ kind: '夜校', date: '2020-01-01' }] },
      { code: 'profile-malformed', message: expect.stringContaining('/education/0/kind') as unknown },
    ],
  ])('for a profile that is %s', async (_, content, expected) => {
    expect(await ask(fileOf(content))).toMatchObject({ exit: 2, ...expected });
  });

  const job = { occupation: 'a', start: '2021-01-01', end: null };
  it.each([
    ['zh-TW', { employments: 1 }, '/employments: 應為清單 […]，現在是 1'],
    [
      'zh-CN',
      { employments: [{ ...job, start: '2023-02-30' }] },
      '/employments/0/start: 没有 2023-02-30 这一天',
    ],
    [
      'zh-CN',
      { employments: [{ ...job, end: '2023.2.3' }] },
      '/employments/0/end: 日期要写成 YYYY-MM-DD，现在是“2023.2.3”',
    ],
    ['zh-CN', { employments: [{ start: '2021-01-01', end: null }] }, '/employments/0/occupation: 缺少这一项'],
    [
      'zh-CN',
      { certificates: [{ occupation: 'a', level: '4', kind: '技能证', issued: '2023-01-01' }] },
      '/certificates/0/level: 应为数字，现在是 "4"; /certificates/0/kind: 应为 职业资格证书、技能等级证书、预备技师 之一，现在是 "技能证"',
    ],
    ['en', { education: [{ kind: '夜校', date: '2020-01-01' }] }, '/education/0/kind: should be one of '],
  ])('says in %s what is wrong with a profile', async (language, profile, message) => {
    expect(await ask(fileOf(profile), '--lang', language)).toMatchObject({
      message: expect.stringContaining(message) as unknown,
    });
  });

  it('says what is wrong with the day in the language asked for', async () => {
    const day = ['--as-of', '2023-02-30', '--lang', 'zh-CN'];
    expect(await ask(fileOf(PROFILE), ...day)).toMatchObject({
      exit: 2,
      code: 'value-wrong',
      message: '--as-of 的值“2023-02-30”不对，应为 YYYY-MM-DD。',
    });
  });

  it('for a profile that is not there, is a folder, or a pipe that nobody writes to', async () => {
    const folder = temporaryFolder();
    expect(await ask(join(folder, 'gone.json'))).toMatchObject({ exit: 2, code: 'file-missing' });
    expect(await ask(folder)).toMatchObject({ exit: 2, code: 'file-not-regular' });
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await ask(join(folder, 'pipe'))).toMatchObject({ exit: 2, code: 'file-not-regular' });
  });

  it('for a standard without conditions, a level without, a standard that is not there', async () => {
    const profile = fileOf(PROFILE);
    const of = (standard: string, level: string) =>
      typeWrong('eligibility', '--standard', standard, '--level', level, '--profile', profile);
    expect(await of('icap-SET4130-002v1', '3')).toMatchObject({
      exit: 2,
      code: 'standard-without-eligibility',
    });
    expect(await of(TRAINER, '6')).toMatchObject({ exit: 2, code: 'level-unknown' });
    expect(await of('nope', '3')).toMatchObject({ exit: 2, code: 'standard-unknown' });
  });
});

describe('what-if', () => {
  it('lays planned rows over the facts, and names them', async () => {
    const whatIf = {
      certificates: [{ occupation: '人工智能训练师', level: 3, kind: '技能等级证书', issued: '2027-03-01' }],
    };
    const asked = ['--level', '2', '--as-of', '2026-11-24', '--reading', 'lenient'] as const;
    expect(await judge(PROFILE, ...asked)).toMatchObject({ earliestEligibleDate: null });
    expect(await judge(PROFILE, ...asked, '--what-if', fileOf(whatIf))).toMatchObject({
      eligible: false,
      earliestEligibleDate: '2031-03-01',
      earliestAlternatives: ['L2-1'],
      assumed: ['/certificates/1'],
      warnings: [],
    });
  });

  it('gives the whole ladder without a level, at the pace of the assumptions', async () => {
    const facts = { ...PROFILE, education: [] };
    const answer = await judge(
      facts,
      '--as-of',
      '2026-11-24',
      '--reading',
      'lenient',
      '--what-if',
      fileOf({ daysToCertificate: 0 }),
    );
    const steps = answer['ladder'] as { level: number; state: string; certificate: string | null }[];
    expect(steps.map(({ level, state, certificate }) => [level, state, certificate])).toEqual([
      [5, 'passed', null],
      [4, 'held', '2022-06-30'],
      [3, 'assumed', '2026-11-24'],
      [2, 'assumed', '2030-11-24'],
      [1, 'assumed', '2034-11-24'],
    ]);
  });

  it('is told to people in words', async () => {
    const { code, out } = await type(
      'eligibility',
      '--standard',
      TRAINER,
      '--profile',
      fileOf(PROFILE),
      '--as-of',
      '2026-11-24',
      '--lang',
      'zh-CN',
      '--what-if',
      fileOf({ employments: [{ ...PROFILE.employments[0], end: '2027-12-31' }] }),
    );
    expect(code).toBe(0);
    expect(out).toContain('三级/高级工: 2024-03-01 起符合条件；假定 2027-02-22 取得证书');
    expect(out).toContain('以上把这些假设的记录也算在内，事实没有改动：/employments/0');
  });

  it('says so where a certificate is planned before anything holds, or where nothing ever does', async () => {
    const planned = { occupation: '人工智能训练师', kind: '技能等级证书' };
    const told = async (level: number, issued: string, profile: object) => {
      const whatIf = fileOf({ certificates: [{ ...planned, level, issued }] });
      const asked = ['--standard', TRAINER, '--as-of', '2026-11-24', '--lang', 'zh-CN', '--what-if', whatIf];
      return (await type('eligibility', '--profile', fileOf(profile), ...asked)).out;
    };
    expect(await told(2, '2027-06-30', PROFILE)).toContain(
      '计划 2027-06-30 取得证书\n    计划的日期早于符合条件的日子，到时还不能申报。',
    );
    expect(await told(3, '2027-06-30', {})).toContain(
      '三级/高级工: 照这些假设还看不到符合条件的日子；计划 2027-06-30 取得证书',
    );
  });
});

describe('a class of applicants', () => {
  const lines = (...all: readonly unknown[]) =>
    fileOf(all.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  const batch = async (file: string, ...more: readonly string[]) => {
    const { code, out } = await type('eligibility', '--batch', file, '--json', ...more);
    return {
      code,
      answers: out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    };
  };

  it('is answered a line each, in order', async () => {
    const ask = { standard: TRAINER, profile: PROFILE, reading: 'literal' };
    const { code, answers } = await batch(
      lines(
        { ...ask, key: 'b', level: 3, asOf: '2024-02-29' },
        { ...ask, key: 2, level: 3, asOf: '2024-03-01' },
        { ...ask, key: 'all', asOf: '2026-11-24' },
      ),
    );
    expect(code).toBe(0);
    expect(answers).toMatchObject([
      { key: 'b', level: 3, asOf: '2024-02-29', eligible: false, earliestEligibleDate: '2024-03-01' },
      { key: 2, level: 3, eligible: true },
      { key: 'all', levels: [{ level: 5 }, { level: 4 }, { level: 3 }, { level: 2 }, { level: 1 }] },
    ]);
  });

  it('answers the others where a line is wrong, and then fails', async () => {
    const ask = { standard: TRAINER, level: 5, profile: {} };
    const { code, answers } = await batch(
      lines(
        { ...ask, key: 'a' },
        'no json',
        '',
        { ...ask, key: 'b', standard: 'nothing' },
        { ...ask, key: 'c', level: 6 },
        { ...ask, key: 'd', profile: { employments: [{ start: 'then' }] } },
        { ...ask, key: 'e', asOf: '2026-02-30' },
        [1],
        { ...ask, key: 'z' },
      ),
    );
    expect(code).toBe(1);
    expect(
      answers.map(({ key, error }) => [key, (error as { code: string } | undefined)?.code ?? 'answered']),
    ).toEqual([
      ['a', 'answered'],
      [null, 'json-malformed'],
      ['b', 'standard-unknown'],
      ['c', 'level-unknown'],
      ['d', 'profile-malformed'],
      ['e', 'profile-malformed'],
      [null, 'profile-malformed'],
      ['z', 'answered'],
    ]);
  });

  it('takes for each line what the call says and the line does not, the assumptions too', async () => {
    const whatIf = { employments: [{ occupation: '人工智能训练师', start: '2027-01-01', end: null }] };
    const { answers } = await batch(
      lines({ key: 1, profile: {} }, { key: 2, level: 4, profile: {} }),
      '--standard',
      TRAINER,
      '--level',
      '5',
      '--what-if',
      fileOf(whatIf),
    );
    expect(answers).toMatchObject([
      { key: 1, level: 5, earliestEligibleDate: '2028-01-01', assumed: ['/employments/0'] },
      { key: 2, level: 4, earliestEligibleDate: '2031-01-01' },
    ]);
  });

  it('waits for a slow reader, and never holds a class of answers in memory', async () => {
    let waiting = 0;
    let most = 0;
    const reader = {
      printed: () => {
        waiting += 1;
        most = Math.max(most, waiting);
      },
      drained: async () => {
        await new Promise(setImmediate);
        waiting = 0;
      },
    };
    const many = Array.from({ length: 20 }, (_, key) => ({ key, standard: TRAINER, level: 5, profile: {} }));
    const { out } = await typeTo(reader, 'eligibility', '--batch', lines(...many), '--json');
    expect({ answers: out.split('\n').length - 1, most }).toEqual({ answers: 20, most: 1 });
  });

  it('is one way of three to say who is judged', async () => {
    const file = fileOf(PROFILE);
    expect(await typeWrong('eligibility', '--batch', file, '--profile', file)).toMatchObject({
      exit: 2,
      code: 'options-exclude',
    });
    expect(await typeWrong('eligibility', '--profile', file)).toMatchObject({
      exit: 2,
      code: 'option-missing',
    });
  });
});
