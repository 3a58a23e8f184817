import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StandardPage } from '../../../renderer/features/standards/StandardPage.tsx';
import { StandardsPage } from '../../../renderer/features/standards/StandardsPage.tsx';
import { Fault } from '../../../shared/contract/fault.ts';
import { renderPage } from '../../support/renderPage.tsx';
import { NO_PORTFOLIO, OPEN_PORTFOLIO } from '../portfolioState.ts';
import { SUMMARIES } from '../standardSummaries.ts';

test('each standard says what it is; the one aimed at is marked', async () => {
  await renderPage(<StandardsPage />, {
    at: '/standards',
    replies: { 'standards.list': SUMMARIES, 'portfolio.state': OPEN_PORTFOLIO },
  });
  await screen.findByText('目标');
  expect(screen.getAllByRole('article').map(({ textContent }) => textContent)).toEqual([
    '人工智能训练师目标4-04-05-05 · 国家职业技能标准 · 236 条可申报：五级/初级工、四级/中级工、三级/高级工、二级/技师、一级/高级技师',
    'AI 詠唱人員職能基準SET4130-002v1 · 职能基准（台湾 iCAP） · 80 条',
  ]);
});

test('a standard that is not there says so and leads back', async () => {
  await renderPage(<StandardPage />, {
    at: '/standards/none',
    path: '/standards/$standardId',
    replies: {
      'portfolio.state': NO_PORTFOLIO,
      'standards.show': () => {
        throw new Fault('standard-unknown', { id: 'none' });
      },
    },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('“none”');
  expect(screen.getByRole('link', { name: '所有标准' }).getAttribute('href')).toBe('/standards');
});
