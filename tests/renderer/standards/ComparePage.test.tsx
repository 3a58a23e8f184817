import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ComparePage } from '../../../renderer/features/standards/compare/ComparePage.tsx';
import type { Pair } from '../../../shared/standard/crosswalk.ts';
import { callsOf, renderPage, type RenderedPage } from '../../support/renderPage.tsx';
import { NO_PORTFOLIO, OPEN_PORTFOLIO } from '../portfolioState.ts';
import { PACKS } from '../standardPacks.ts';
import { SUMMARIES } from '../standardSummaries.ts';

const [A, B] = ['cn-4-04-05-05-2021', 'icap-SET4130-002v1'] as const;

const PAIRS: readonly Pair[] = [
  { a: 'L3-1.1-S1', b: 'T1.1-P1', score: 0.6249, state: 'suggested', note: '' },
  { a: 'L3-1.1-S2', b: 'T1.2-P1', score: 0.12, state: 'suggested', note: '' },
];

const compare = (search = '', state = NO_PORTFOLIO, pairs = PAIRS): Promise<RenderedPage> =>
  renderPage(<ComparePage />, {
    at: `/compare${search}`,
    path: '/compare',
    replies: {
      'standards.list': SUMMARIES,
      'standards.show': ({ id }) => PACKS[id as keyof typeof PACKS],
      'portfolio.state': state,
      'standards.crosswalk': { pairs: [...pairs] },
      'crosswalks.decide': {},
    },
  });
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);

test('the two standards are chosen by their names and stand in the address', async () => {
  const { user, address } = await compare();
  await screen.findByRole('heading', { name: '选两份标准来比较' });
  await user.selectOptions(screen.getByRole('combobox', { name: '标准一' }), A);
  await user.selectOptions(screen.getByRole('combobox', { name: '标准二' }), B);
  await screen.findByRole('table');
  expect(address()).toBe(`/compare?a=${A}&b=${B}`);
  expect(callsOf('standards.crosswalk').map(({ input }) => input)).toEqual([{ a: A, b: B, min: 0.05 }]);
});

test('a pair shows both texts and how alike they are, and leads to both nodes', async () => {
  await compare(`?a=${A}&b=${B}`);
  await screen.findByRole('table');
  const [row] = rows();
  expect(row?.textContent).toContain('62%');
  expect(
    within(row as HTMLElement)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual([`/standards/${A}?node=L3-1.1-S1`, `/standards/${B}?node=T1.1-P1`]);
  const text = PACKS[B].nodes.find(({ id }) => id === 'T1.1-P1')?.text ?? '?';
  expect(row?.textContent).toContain(text);
});

test('the least likeness is the reader’s to set', async () => {
  await compare(`?a=${A}&b=${B}`);
  const slider = await screen.findByRole('slider', { name: '相似度不低于 20%' });
  expect(rows()).toHaveLength(1);
  for (const _ of [20, 15]) fireEvent.keyDown(slider, { key: 'ArrowLeft' });
  expect(rows()).toHaveLength(2);
  expect(screen.getByText('2 对')).toBeTruthy();
});

test('a standard is not compared with itself', async () => {
  await compare(`?a=${A}&b=${A}`);
  await screen.findByText('两边是同一份标准，请换一份。');
  expect(callsOf('standards.crosswalk')).toEqual([]);
});

const decisions = () => callsOf('crosswalks.decide').map(({ input }) => input);
const decision = (state: string, note = '') => ({
  a: { standard: A, node: 'L3-1.1-S1' },
  b: { standard: B, node: 'T1.1-P1' },
  state,
  note,
});

test('without a portfolio nothing can be decided', async () => {
  await compare(`?a=${A}&b=${B}`);
  await screen.findByRole('table');
  expect(screen.queryByRole('button', { name: /^采用/ })).toBeNull();
  expect(screen.queryByRole('columnheader', { name: '我的判断' })).toBeNull();
});

test('a suggestion is accepted or rejected, and what was said is taken back', async () => {
  const { user } = await compare(`?a=${A}&b=${B}`, OPEN_PORTFOLIO);
  await user.click(await screen.findByRole('button', { name: '采用：1.1.1 ≈ P1.1.1' }));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await user.click(screen.getByRole('button', { name: '拒绝：1.1.1 ≈ P1.1.1' }));
  expect(decisions()).toEqual([decision('accepted'), decision('suggested'), decision('rejected')]);
});

test('a decided pair stays whatever its score, says its note, and is found by what was decided', async () => {
  const decided: readonly Pair[] = [
    { a: 'L3-1.1-S1', b: 'T1.1-P1', score: 0.02, state: 'added', note: '都是设计流程' },
    { a: 'L3-1.1-S2', b: 'T1.2-P1', score: 0.5, state: 'rejected', note: '' },
    { a: 'L3-1.2-S1', b: 'T1.2-P1', score: 0.4, state: 'suggested', note: '' },
  ];
  const { user } = await compare(`?a=${A}&b=${B}`, OPEN_PORTFOLIO, decided);
  await screen.findByRole('table');
  expect(rows()).toHaveLength(3);
  await user.click(screen.getByRole('radio', { name: '已采用 1' }));
  const [row] = rows();
  expect(row?.textContent).toContain('手动添加');
  expect(row?.textContent).toContain('都是设计流程');
  await user.click(within(row as HTMLElement).getByRole('button', { name: /^改备注/ }));
  const dialog = within(await screen.findByRole('dialog', { name: '备注' }));
  await user.clear(dialog.getByRole('textbox', { name: '备注' }));
  await user.type(dialog.getByRole('textbox', { name: '备注' }), '都画流程');
  await user.click(dialog.getByRole('button', { name: '保存' }));
  expect(decisions()).toEqual([decision('added', '都画流程')]);
});

test('any two nodes can be paired by hand, with a note', async () => {
  const { user } = await compare(`?a=${A}&b=${B}`, OPEN_PORTFOLIO);
  await user.click(await screen.findByRole('button', { name: '手动添加一对' }));
  const dialog = within(await screen.findByRole('dialog', { name: '手动添加一对' }));
  await user.click(dialog.getByRole('button', { name: '添加' }));
  expect(dialog.getAllByText('请选择一条。')).toHaveLength(2);
  for (const [field, words] of [
    [PACKS[A].title, '整套业务数据采集流程'],
    [PACKS[B].title, 'P1.1.1'],
  ] as const) {
    await user.type(dialog.getByRole('combobox', { name: field }), words);
    await user.click(await screen.findByRole('option', { name: new RegExp(words) }));
  }
  await user.type(dialog.getByRole('textbox', { name: '备注' }), '同一件事');
  await user.click(dialog.getByRole('button', { name: '添加' }));
  await expect.poll(decisions).toHaveLength(1);
  expect(decisions()[0]).toEqual({
    a: { standard: A, node: 'L3-1.1-S1' },
    b: { standard: B, node: 'T1.1-P1' },
    state: 'added',
    note: '同一件事',
  });
});
