import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StandardPage } from '../../../renderer/features/standards/StandardPage.tsx';
import { StandardsPage } from '../../../renderer/features/standards/StandardsPage.tsx';
import type { Preferences } from '../../../shared/contract/records.ts';
import { callsOf, renderPage, type RenderedPage } from '../../support/renderPage.tsx';
import { NO_PORTFOLIO } from '../portfolioState.ts';
import { PACKS } from '../standardPacks.ts';
import { SUMMARIES } from '../standardSummaries.ts';
import type { Replies } from '../../support/transport.ts';

const HITS = [
  {
    standard: 'icap-SET4130-002v1',
    node: 'T1.1-P1',
    code: 'P1.1.1',
    text: '資料標註',
    ranges: [[2, 4]] as [number, number][],
  },
  {
    standard: 'cn-4-04-05-05-2021',
    node: 'L3-1.1-S1',
    code: '1.1.1',
    text: '能标注',
    ranges: [[1, 3]] as [number, number][],
  },
];
const PREFERENCES: Preferences = {
  language: null,
  colorScheme: 'auto',
  reading: 'lenient',
  searchKey: true,
  inbox: null,
  notices: true,
  reopen: true,
  role: null,
};
const replies: Replies = {
  'standards.list': SUMMARIES,
  'portfolio.state': NO_PORTFOLIO,
  'preferences.show': PREFERENCES,
  'standards.show': ({ id }) => PACKS[id as keyof typeof PACKS],
  'standards.search': ({ query, standard }) => {
    const hits =
      query === '标注' ? HITS.filter((hit) => standard === undefined || hit.standard === standard) : [];
    return { query, total: hits.length, hits };
  },
};

const openList = (at = '/standards'): Promise<RenderedPage> =>
  renderPage(<StandardsPage />, { at, path: '/standards', replies });
const field = () => screen.findByRole('searchbox', { name: '查找标准条文' });

test('the key / can be turned off: then it is a character like any other', async () => {
  const { user } = await renderPage(<StandardsPage />, {
    at: '/standards',
    path: '/standards',
    replies: { ...replies, 'preferences.show': { ...PREFERENCES, searchKey: false } },
  });
  const box = await field();
  await user.keyboard('/');
  expect(document.activeElement).not.toBe(box);
  expect(box.getAttribute('aria-keyshortcuts')).toBeNull();
});

test('/ leads to the field; hits stand under their standards, with what was found marked, and lead to their nodes', async () => {
  const { user, address } = await openList();
  const box = await field();
  await expect.poll(() => box.getAttribute('aria-keyshortcuts')).toBe('/');
  await user.keyboard('/');
  expect(document.activeElement).toBe(box);
  await user.keyboard('标注');
  const group = within(await screen.findByRole('region', { name: 'AI 詠唱人員職能基準' }));
  const hit = group.getByRole('link');
  expect(hit.getAttribute('href')).toBe('/standards/icap-SET4130-002v1?node=T1.1-P1');
  expect([...hit.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['標註']);
  expect(hit.closest('[lang]')?.getAttribute('lang')).toBe('zh-TW');
  expect(screen.getByRole('status').textContent).toBe('共找到 2 条');
  expect(screen.queryByRole('article')).toBeNull();
  expect(decodeURIComponent(address())).toBe('/standards?query=标注');
});

test('in the field / is a character like any other', async () => {
  const { user } = await openList();
  const box = await field();
  await user.click(box);
  await user.keyboard('a/b');
  expect((box as HTMLInputElement).value).toBe('a/b');
});

test('what is found nowhere says so; clearing the field shows the standards again', async () => {
  const { user } = await openList('/standards?query=无此词');
  await screen.findByRole('heading', { name: '没有找到“无此词”' });
  await user.click(screen.getByRole('button', { name: '清除' }));
  expect(await screen.findAllByRole('article')).toHaveLength(SUMMARIES.length);
});

test('typing asks once it pauses, not at every key', async () => {
  const { user } = await openList();
  await user.type(await field(), '标注');
  await screen.findByRole('region', { name: '人工智能训练师' });
  expect(callsOf('standards.search').map(({ input }) => input)).toEqual([{ query: '标注', limit: 60 }]);
});

test('a hit in the document that is read leads there; going back shows the same hits and words', async () => {
  const { user, goBack } = await renderPage(<StandardPage />, {
    at: '/standards/cn-4-04-05-05-2021',
    path: '/standards/$standardId',
    replies,
  });
  await user.type(await field(), '标注');
  const group = () => screen.findByRole('region', { name: '人工智能训练师' });
  await user.click(within(await group()).getByRole('link'));
  await expect.poll(() => document.activeElement?.id).toBe('node-L3-1.1-S1');
  expect((await field()).getAttribute('value')).toBe('');
  goBack();
  expect(within(await group()).getAllByRole('link')).toHaveLength(1);
  expect((await field()).getAttribute('value')).toBe('标注');
});

test('on the page of a standard only that one is looked through, unless the switch says otherwise', async () => {
  const { user } = await renderPage(<StandardPage />, {
    at: '/standards/cn-4-04-05-05-2021',
    path: '/standards/$standardId',
    replies,
  });
  await user.type(await field(), '标注');
  await screen.findByRole('region', { name: '人工智能训练师' });
  expect(screen.queryByRole('region', { name: 'AI 詠唱人員職能基準' })).toBeNull();
  await user.click(screen.getByRole('switch', { name: '只在这份标准中' }));
  await screen.findByRole('region', { name: 'AI 詠唱人員職能基準' });
});
