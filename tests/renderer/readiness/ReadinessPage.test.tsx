import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReadinessPage } from '../../../renderer/features/readiness/ReadinessPage.tsx';
import { profileSchema } from '../../../shared/career/career.ts';
import { cover, type ClaimState } from '../../../shared/coverage/cover.ts';
import { judgeTogether } from '../../../shared/eligibility/judgeTogether.ts';
import { renderPage } from '../../support/renderPage.tsx';
import { printed } from '../../shared/eligibility/rulePacks.ts';
import { STANDARD, STATE, SUMMARY, TODAY } from '../career/person.ts';

const open = (level: number, employments: readonly object[], claims: readonly ClaimState[] = []) =>
  renderPage(<ReadinessPage />, {
    at: `/readiness?standard=${STANDARD.id}&level=${level}`,
    replies: {
      'portfolio.state': STATE,
      'standards.list': [SUMMARY],
      'standards.show': STANDARD,
      'preferences.show': { language: 'zh-CN', colorScheme: 'auto', reading: 'literal' },
      'coverage.show': cover(STANDARD, level, claims, TODAY),
      'eligibility.judge': {
        levels: [
          judgeTogether({
            standard: STANDARD.id,
            packs: [printed],
            level,
            profile: profileSchema.parse({ employments }),
            asOf: TODAY,
            reading: 'literal',
          }),
        ],
      },
    },
  });

const rows = async () =>
  within(await screen.findByRole('table', { name: '鉴定方式与佐证' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));
const steps = () =>
  within(screen.getByRole('region', { name: '接下来' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('readiness for a level', () => {
  it('given 五级 and two years of work, then what is assessed stands beside what is shown', async () => {
    await open(
      5,
      [{ occupation: '人工智能训练师', start: '2024-03-01' }],
      [{ node: 'L5-2.1-S1', evidence: 'e', state: 'evidence' }],
    );
    expect(await rows()).toEqual([
      ['理论知识考试', '60 / 100 分', '不少于 90 分钟', '0%', '0%'],
      ['技能考核', '60 / 100 分', '不少于 120 分钟', '15%', '0%'],
      ['综合评审', '这一等级没有'],
    ]);
    expect(screen.getByRole('region', { name: '申报' }).textContent).toContain(
      '可以申报，自 2025-03-01 起。',
    );
    expect(steps()).toEqual([
      '技能 · 数据标注：还有 3 条没有佐证，每补一条约增 15 个百分点',
      '理论知识 · 数据标注：还有 4 条没有佐证，每补一条约增 12.5 个百分点',
      expect.stringContaining('技能 · 数据采集和处理') as string,
      expect.stringContaining('每补一条约增') as string,
      '生成申报材料',
    ]);
  });

  it('given a standard without conditions, then it says which one it judges by instead', async () => {
    await renderPage(<ReadinessPage />, {
      at: '/readiness?standard=icap',
      replies: {
        'portfolio.state': STATE,
        'standards.list': [SUMMARY, { ...SUMMARY, id: 'icap', title: 'AI 詠唱人員職能基準', levels: [] }],
        'preferences.show': { language: 'zh-CN', colorScheme: 'auto', reading: 'literal' },
      },
    });
    expect(await screen.findByText(/没有申报条件/)).toHaveProperty(
      'textContent',
      `“AI 詠唱人員職能基準”没有申报条件。下面按“${SUMMARY.title}”判断。`,
    );
  });

  it('given 二级, then the review applies, and the conditions come first', async () => {
    await open(2, []);
    expect((await rows())[2]).toEqual([
      '综合评审',
      '60 / 100 分',
      '不少于 30 分钟',
      '审阅申报材料、答辩',
      '—',
    ]);
    expect(steps()[0]).toBe('先满足一条申报条件');
  });
});
