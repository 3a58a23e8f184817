import { createMemoryHistory } from '@tanstack/react-router';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { App, tellingQueries } from '../../../renderer/app/App.tsx';
import { createAppRouter } from '../../../renderer/app/routes.tsx';
import type { Preferences } from '../../../shared/contract/records.ts';
import type { Job } from '../../../shared/contract/procedures/jobs.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { callsOf, reply } from '../../support/renderPage.tsx';
import { NO_PORTFOLIO, OPEN_PORTFOLIO } from '../portfolioState.ts';
import { SUMMARIES } from '../standardSummaries.ts';

const draw = (address = '/') =>
  render(
    <App
      queries={tellingQueries()}
      router={createAppRouter(createMemoryHistory({ initialEntries: [address] }))}
    />,
  );

/** Nothing has a size here, so a menu is never in view. */
const choose = async (name: string) =>
  userEvent.click(await screen.findByRole('menuitem', { name, hidden: true }));

/** A machine that keeps what it is told. */
let kept: Preferences;
beforeEach(() => {
  // For the same reason it cannot take the focus, of which Mantine complains.
  vi.spyOn(console, 'warn').mockReturnValue();
  kept = {
    language: 'zh-CN',
    colorScheme: 'light',
    reading: 'lenient',
    searchKey: true,
    inbox: null,
    notices: true,
    reopen: true,
    role: null,
  };
  reply({
    'preferences.show': () => kept,
    'preferences.save': (change) => (kept = { ...kept, ...(change as Partial<Preferences>) }),
    'portfolio.state': NO_PORTFOLIO,
    'standards.list': SUMMARIES,
  });
});

test('without a portfolio the first screen opens one, and standards can be read already', async () => {
  draw('/evidence');
  await screen.findByRole('heading', { level: 1, name: '打开一个档案' });
  const navigation = screen.getByRole('navigation', { name: '导航' });
  expect(within(navigation).getByRole('link', { name: '佐证' }).getAttribute('aria-disabled')).toBe('true');

  await userEvent.click(within(navigation).getByRole('link', { name: '标准' }));
  await screen.findByRole('heading', { level: 1, name: '标准' });
  await screen.findByRole('link', { name: '人工智能训练师' });
});

test('a portfolio that cannot be opened yet says what it waits for, and that can be stopped', async () => {
  let jobs: Job[] = [{ id: 'j1', kind: 'backup', done: 1_000_000, total: 4_000_000, unit: 'bytes' }];
  reply({
    'preferences.show': () => kept,
    'portfolio.state': {
      ...NO_PORTFOLIO,
      recent: [{ dir: '/home/lin/b', opened: '2026-11-01T00:00:00.000Z', there: true }],
    },
    // It never answers.
    'portfolio.open': () => new Promise(() => {}) as never,
    'jobs.list': () => jobs,
    'jobs.cancel': () => {
      jobs = [];
      return {};
    },
  });
  draw();
  await userEvent.click(await screen.findByRole('button', { name: /\/home\/lin\/b/ }));
  const dialog = await screen.findByRole('dialog', { name: '正在等待进行中的工作' }, { timeout: 4000 });
  await within(dialog).findByText(/^正在备份/);
  await userEvent.click(within(dialog).getByRole('button', { name: '取消' }));
  expect(callsOf('jobs.cancel').map(({ input }) => input)).toEqual([{ id: 'j1' }]);
});

test('a page that opens has the focus on its heading and its name in the title of the window', async () => {
  draw('/standards');
  const heading = await screen.findByRole('heading', { level: 1, name: '标准' });
  expect(document.activeElement).toBe(heading);
  expect(document.title).toBe('标准 · 证迹');

  await userEvent.click(screen.getByRole('link', { name: '设置' }));
  const next = await screen.findByRole('heading', { level: 1, name: '设置' });
  await waitFor(() => expect(document.activeElement).toBe(next));
  expect(document.title).toBe('设置 · 证迹');
});

test('a page without an entry of its own is shown under the one it belongs to', async () => {
  draw('/compare');
  const navigation = await screen.findByRole('navigation', { name: '导航' });
  const marked = () =>
    within(navigation)
      .getAllByRole('link')
      .filter((link) => link.dataset['active'] !== undefined)
      .map((link) => link.textContent);
  await waitFor(() => expect(marked()).toEqual(['标准']));
  await userEvent.click(within(navigation).getByRole('link', { name: '设置' }));
  await waitFor(() => expect(marked()).toEqual(['设置']));
});

test('the language is switched at once, for the page and for the document', async () => {
  draw('/standards');
  await userEvent.click(await screen.findByRole('button', { name: /简体中文/ }));
  await choose('English');
  await screen.findByRole('heading', { level: 1, name: 'Standards' });
  expect(document.documentElement.lang).toBe('en');
  expect(kept.language).toBe('en');
});

test('the colour scheme is switched at once', async () => {
  draw('/standards');
  await userEvent.click(await screen.findByRole('button', { name: '外观: 浅色' }));
  await choose('深色');
  await screen.findByRole('button', { name: '外观: 深色' });
  expect(document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('dark');
});

test('the head says whose portfolio it is and what it is for', async () => {
  reply({ 'portfolio.state': OPEN_PORTFOLIO });
  draw('/preferences');
  await screen.findByRole('button', { name: '档案：林晓的档案' });
  const aim = await screen.findByRole('link', { name: '人工智能训练师 · 三级/高级工' });
  expect(aim.getAttribute('href')).toBe('/standards/cn-4-04-05-05-2021?level=3');
});

test('a change that failed is told in the reader’s language', async () => {
  kept = { ...kept, language: 'zh-TW' };
  reply({
    'portfolio.state': OPEN_PORTFOLIO,
    'portfolio.close': () => {
      throw new Fault('disk-full', { path: '/home/lin' });
    },
  });
  draw('/preferences');
  await userEvent.click(await screen.findByRole('button', { name: '能力檔案：林晓的档案' }));
  await choose('關閉能力檔案');
  expect((await screen.findByRole('alert')).textContent).toContain('/home/lin');
  expect(screen.getByRole('alert').textContent).toContain('沒有成功');
  expect(callsOf('portfolio.close')).toHaveLength(1);
});

test('what the person cancelled is told, and is no failure', async () => {
  reply({
    'portfolio.state': OPEN_PORTFOLIO,
    'portfolio.close': () => {
      throw new Fault('cancelled');
    },
  });
  draw('/preferences');
  await userEvent.click(await screen.findByRole('button', { name: '档案：林晓的档案' }));
  await choose('关闭档案');
  await screen.findByText('已取消，没有保留任何部分。');
  expect(screen.queryByText('没有成功')).toBeNull();
});

test('an address that leads nowhere says so and shows the way back', async () => {
  reply({ 'portfolio.state': OPEN_PORTFOLIO });
  draw('/nowhere');
  await screen.findByRole('heading', { name: '没有这一页' });
  expect(screen.getByRole('link', { name: '回到概览' }).getAttribute('href')).toBe('/');
});
