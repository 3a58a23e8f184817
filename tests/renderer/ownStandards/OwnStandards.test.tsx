import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StandardsPage } from '../../../renderer/features/standards/StandardsPage.tsx';
import type { ImportOutcome } from '../../../shared/contract/procedures/ownStandards.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import { own } from '../ownStandard.ts';
import { NO_PORTFOLIO, OPEN_PORTFOLIO } from '../portfolioState.ts';
import { SUMMARIES } from '../standardSummaries.ts';

const HOUSE = {
  id: 'house',
  code: null,
  title: '本公司标准',
  language: 'zh-CN',
  kind: 'own' as const,
  nodes: 12,
  levels: [],
  own: true,
  supersededBy: null,
};
const READY: ImportOutcome = {
  ok: true,
  standard: 'house-2',
  title: 'house',
  nodes: 1234,
  isTable: true,
  report: { kept: 1200, mapped: 34, left: [{ what: 'notes', why: 'no-place', count: 34 }] },
  copyOf: null,
  supersedes: 'house',
  already: false,
};
const open = (replies = {}) =>
  renderPage(<StandardsPage />, {
    at: '/standards',
    replies: {
      'standards.list': [...SUMMARIES, HOUSE],
      'portfolio.state': OPEN_PORTFOLIO,
      'ownStandards.trash': [],
      ...replies,
    },
  });
const section = () => screen.findByRole('region', { name: '自有标准' });

test('own standards stand in a section of their own, which teaches while it is empty', async () => {
  await open();
  const cards = within(await section()).getAllByRole('article');
  expect(cards.map(({ textContent }) => textContent)).toEqual(['本公司标准12 条编辑']);
});

test('without any the section says how to come by one', async () => {
  await open({ 'standards.list': SUMMARIES });
  expect(within(await section()).getByRole('heading', { name: '还没有自有标准' })).toBeDefined();
});

test('without a portfolio there is no such section', async () => {
  await open({ 'portfolio.state': NO_PORTFOLIO });
  await screen.findAllByRole('article');
  expect(screen.queryByRole('region', { name: '自有标准' })).toBeNull();
});

test('a new one begins with a name and a first entry, and goes on in the editor', async () => {
  const { user, address } = await open({
    'ownStandards.create': { standard: own([{ id: 'A', parent: null }]), revision: 1 },
  });
  await user.click(within(await section()).getByRole('button', { name: '新建标准' }));
  const dialog = await screen.findByRole('dialog', { name: '新建标准' });
  await user.type(within(dialog).getByRole('textbox', { name: /名称/ }), '标注规范');
  await user.type(within(dialog).getByRole('textbox', { name: /第一条/ }), '核对标签');
  await user.click(within(dialog).getByRole('button', { name: '新建标准' }));
  await waitFor(() => expect(address()).toBe('/standards/own-1/edit'));
  expect(callsOf('ownStandards.create')[0]?.input).toEqual({
    title: '标注规范',
    language: 'zh-CN',
    first: '核对标签',
  });
});

test('a file is first told of, with every loss, and taken in once that is confirmed', async () => {
  const { user, address } = await open({ 'ownStandards.import': READY });
  await user.click(within(await section()).getByRole('button', { name: '导入' }));
  const dialog = await screen.findByRole('dialog', { name: '导入标准' });
  await user.upload(fileField(), new File(['id,text'], 'house.csv'));
  expect(await within(dialog).findByText('可以导入：1,234 条')).toBeDefined();
  expect(within(dialog).getByRole('row', { name: 'notes 证迹没有相应的栏目 34' })).toBeDefined();
  expect(within(dialog).getByRole('radio', { name: '已有标准的新版本' })).toHaveProperty('checked', true);
  await user.click(within(dialog).getByRole('button', { name: '导入' }));
  await waitFor(() => expect(address()).toBe('/standards/house-2/version'));
  expect(callsOf('ownStandards.import').map(({ input, file }) => [input, file?.name])).toEqual([
    [{ dryRun: true }, 'house.csv'],
    [{ dryRun: false, supersedes: 'house', title: 'house' }, 'house.csv'],
  ]);
});

test('a file that is refused says where and what to do, and nothing can be taken in', async () => {
  const { user } = await open({
    'ownStandards.import': {
      ok: false,
      findings: [
        {
          severity: 'error',
          code: 'cells-merged',
          where: { sheet: '标准', row: 3, column: 'B' },
          params: { value: 'B3:B5' },
        },
        { severity: 'error', code: 'not-utf-8', where: '', params: {} },
      ],
    },
  });
  await user.click(within(await section()).getByRole('button', { name: '导入' }));
  await user.upload(await waitFor(fileField), new File(['x'], 'bad.xlsx'));
  const list = await screen.findByRole('list', { name: '问题' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    '“标准”工作表，第 3 行，“B”列B3:B5 是合并单元格。请取消合并，再逐行填写。',
    expect.stringMatching(/^整个文件.*UTF-8/),
  ]);
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).queryByRole('button', { name: '导入' })).toBeNull();
});

test('a removed one comes back from the trash', async () => {
  const { user } = await open({
    'ownStandards.trash': [{ id: 'gone', title: '旧规范', removed: '2026-11-20T08:00:00.000Z' }],
    'ownStandards.restore': {},
  });
  await user.click(await screen.findByRole('button', { name: '恢复：旧规范' }));
  await waitFor(() => expect(callsOf('ownStandards.restore')[0]?.input).toEqual({ id: 'gone' }));
});

function fileField(): HTMLInputElement {
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  if (field === null) throw new Error('no field for a file');
  return field;
}
