import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ProgressPage } from '../../../renderer/features/progress/ProgressPage.tsx';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import { OPEN_PORTFOLIO } from '../portfolioState.ts';
import { SUMMARIES } from '../standardSummaries.ts';

const open = () =>
  renderPage(<ProgressPage />, {
    at: '/progress?standard=cn-4-04-05-05-2021&level=3',
    replies: {
      'portfolio.state': OPEN_PORTFOLIO,
      'standards.list': [...SUMMARIES],
      'progress.show': {
        standard: 'cn-4-04-05-05-2021',
        level: 3,
        asOf: '2026-11-24',
        duties: [{ id: 'L3-1', name: '1 业务分析', total: 9, covered: 6, signed: 2 }],
        growth: [{ month: '2026-11', evidence: 12, covered: 6, signed: 2 }],
        calendar: {
          from: '2025-11-25',
          to: '2026-11-24',
          days: [{ date: '2026-03-02', pieces: 3 }],
          total: 3,
          undated: 1,
        },
      },
      'progress.picture': { name: '各职能的进展.svg', made: 'm1' },
    },
  });

test('each picture has its table with the same numbers', async () => {
  const { user } = await open();
  const numbersIn = async (title: string) => {
    const section = await screen.findByRole('region', { name: title });
    await user.click(within(section).getByRole('radio', { name: '表' }));
    const [, row] = within(within(section).getByRole('table', { name: title })).getAllByRole('row');
    return [...(row?.children ?? [])].map(({ textContent }) => textContent);
  };
  expect(await numbersIn('各职能的进展')).toEqual(['1 业务分析', '2', '4', '3', '9']);
  expect(await numbersIn('逐月增长')).toEqual(['2026-11', '12', '6', '2']);
  expect(await numbersIn('一年里的工作')).toEqual(['2026-03-02', '3']);
});

test('the calendar says what its shades mean, and how much of the year it shows', async () => {
  await open();
  const calendar = await screen.findByRole('region', { name: '一年里的工作' });
  expect(calendar.textContent).toContain('2025-11-25 至 2026-11-24：共 3 份 · 另有 1 份没有写工作日期');
  expect(calendar.textContent).toMatch(/少\s*多$/);
});

test('a picture is saved as the file that was asked for, in the language of the page', async () => {
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: '把“逐月增长”存成 PNG' }));
  expect(callsOf('progress.picture').map(({ input }) => input)).toEqual([
    { standard: 'cn-4-04-05-05-2021', level: 3, picture: 'growth', format: 'png', language: 'zh-CN' },
  ]);
});
