import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PreferencesPage } from '../../../renderer/features/preferences/PreferencesPage.tsx';
import type { Preferences } from '../../../shared/contract/records.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import { OPEN_PORTFOLIO } from '../portfolioState.ts';

const preferences: Preferences = {
  language: 'zh-TW',
  colorScheme: 'auto',
  reading: 'lenient',
  searchKey: true,
  inbox: null,
  notices: true,
  reopen: true,
  role: null,
};

test.each([
  ['依系統（English）', { language: null }],
  ['简体中文', { language: 'zh-CN' }],
  ['深色', { colorScheme: 'dark' }],
  ['嚴格按原文', { reading: 'literal' }],
])('%s is kept as %j', async (name, change) => {
  const { user } = await renderPage(<PreferencesPage />, {
    language: 'zh-TW',
    replies: {
      'preferences.show': preferences,
      'portfolio.state': OPEN_PORTFOLIO,
      'preferences.save': (input) => ({ ...preferences, ...(input as Partial<Preferences>) }),
    },
  });
  await user.click(await screen.findByRole('radio', { name }));
  await waitFor(() => expect(callsOf('preferences.save').map(({ input }) => input)).toEqual([change]));
});

test('the shortcut of a single key has an off-switch', async () => {
  const { user } = await renderPage(<PreferencesPage />, {
    replies: {
      'preferences.show': preferences,
      'portfolio.state': OPEN_PORTFOLIO,
      'preferences.save': { ...preferences, searchKey: false },
    },
  });
  await user.click(await screen.findByRole('switch', { name: /^按 \/ 转到标准的查找框/ }));
  expect(callsOf('preferences.save').map(({ input }) => input)).toEqual([{ searchKey: false }]);
});

test('it says where the portfolio is and which version this is', async () => {
  await renderPage(<PreferencesPage />, {
    replies: { 'preferences.show': preferences, 'portfolio.state': OPEN_PORTFOLIO },
  });
  expect(await screen.findByText('/home/lin/林晓的档案')).toBeTruthy();
  expect(screen.getByText('佐证 2 份，对应关系 1 条，工作成果 0 项')).toBeTruthy();
  expect(screen.getByText('版本 0.1.0 · 在本机浏览器中运行')).toBeTruthy();
});
