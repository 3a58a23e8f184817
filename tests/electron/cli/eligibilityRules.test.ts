import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/services.ts';
import { notice } from '../../shared/eligibility/rulePacks.ts';
import { TRAINER, type, typeJson, typeWrong } from './typed.ts';

let folder: string;
const write = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const PROFILE = {
  employments: [{ occupation: '人工智能训练师', start: '2024-01-01', end: null }],
  titles: [{ name: '助理工程师', level: '初级', granted: '2025-01-01', matching: true }],
};
const judge = (...more: readonly string[]) => [
  'eligibility',
  '--standard',
  TRAINER,
  '--level',
  '3',
  '--profile',
  write('profile.json', PROFILE),
  ...more,
];

beforeEach(() => {
  folder = temporaryFolder();
});

describe('eligibility --rules', () => {
  it('judges by the pack beside the standard’s own text, and cites it', async () => {
    const alone = await typeJson(...judge());
    const beside = await typeJson(...judge('--rules', write('notice.json', notice())));
    expect(alone).toMatchObject({
      eligible: false,
      conditions: [{ id: 'L3-1', pack: { id: TRAINER, version: '2021' } }, { id: 'L3-2' }, { id: 'L3-3' }],
      packs: [{ id: TRAINER, eligible: false }],
    });
    expect(beside).toMatchObject({
      eligible: true,
      alternatives: ['notice-1:L3-3'],
      earliestEligibleDate: '2026-01-01',
      packs: [
        { id: TRAINER, eligible: false },
        { id: 'notice-1', version: '2025-03', issuer: '某评价机构', standing: 'notice', eligible: true },
      ],
    });
    expect((beside['conditions'] as object[]).slice(0, 3)).toEqual(alone['conditions']);
  });

  it('goes up the ladder by the packs together', async () => {
    const [call, , , ...rest] = judge();
    const args = rest.filter((word) => word !== '--level' && word !== '3');
    const { ladder } = await typeJson<{ ladder: { level: number; eligibleFrom: string | null }[] }>(
      call ?? '',
      '--standard',
      TRAINER,
      ...args,
      '--rules',
      write('notice.json', notice()),
    );
    expect(ladder.find(({ level }) => level === 3)).toMatchObject({ eligibleFrom: '2026-01-01' });
  });

  it('says for people what each pack says', async () => {
    const { out } = await type(...judge('--rules', write('notice.json', notice()), '--lang', 'zh-CN'));
    expect(out).toContain('某评价机构 2025 年第 3 号通知 (2025-03): 满足');
    expect(out).toContain('人工智能训练师国家职业技能标准（2021 年版） (2021): 不满足');
  });

  it.each([
    [
      'a pack that does not fit together',
      () => ({ ...notice(), materials: [{ ...notice().materials[0], alternatives: ['L3-99'] }] }),
      { code: 'rules-malformed', message: expect.stringContaining('没有编号为“L3-99”的条件。') as string },
    ],
    ['no pack', () => ({ rules: [] }), { code: 'rules-malformed' }],
    [
      'a pack for another standard',
      () => ({ ...notice(), standard: 'cn-1' }),
      { code: 'rules-other-standard', params: { id: 'notice-1', other: 'cn-1', standard: TRAINER } },
    ],
    ['a pack under the standard’s own id', () => notice({ id: TRAINER }), { code: 'rules-twice' }],
  ])('refuses %s', async (_name, pack, refusal) => {
    const path = write('pack.json', pack());
    expect(await typeWrong(...judge('--rules', path, '--lang', 'zh-CN'))).toMatchObject({
      exit: 2,
      ...refusal,
    });
  });
});
