import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { EditorPage } from '../../../renderer/features/ownStandards/editor/EditorPage.tsx';
import { stepBack, stepForward } from '../../../renderer/ui/undoStack.ts';
import type { StandardChange } from '../../../shared/standard/edit.ts';
import { edit } from '../../../shared/standard/edit.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import { own } from '../ownStandard.ts';

const HOUSE = own(
  [
    { id: 'A', parent: null, type: 'duty', text: '准备数据' },
    { id: 'A1', parent: 'A', type: 'task', text: '标注图像' },
    { id: 'A2', parent: 'A', type: 'task', text: '抽查标注' },
    { id: 'B', parent: null, type: 'duty', text: '训练模型' },
  ],
  { title: '本公司标准', language: 'zh-CN' },
);

/** The machine behind the page: it really changes the standard, and remembers each state of it. */
let states: Standard[];
beforeEach(() => {
  states = [HOUSE];
});
const now = () => ({ standard: states.at(-1) ?? HOUSE, revision: states.length });
const open = async (more = {}) => {
  const page = await renderPage(<EditorPage />, {
    at: '/standards/own-1/edit',
    path: '/standards/$standardId/edit',
    replies: {
      'ownStandards.show': now,
      'ownStandards.edit': ({ change }: { change: unknown }) => {
        states.push(edit(now().standard, change as StandardChange, () => `new${states.length}`));
        return now();
      },
      'ownStandards.revert': ({ revision }: { revision: number }) => {
        states.push(states[revision - 1] ?? HOUSE);
        return now();
      },
      'ownStandards.stranded': [],
      'evidence.list': { total: 0, items: [] },
      'standards.list': [],
      ...more,
    },
  });
  await screen.findByRole('treegrid', { name: '条目' });
  return page;
};
const rows = () => screen.getAllByRole('row').map((row) => row.textContent);
const row = (name: string | RegExp) => screen.getByRole('row', { name: new RegExp(name) });

test('the tree shows each entry with its type, as deep as it is', async () => {
  await open();
  expect(rows()).toEqual(['准备数据主要职责', '标注图像工作任务', '抽查标注工作任务', '训练模型主要职责']);
  expect(screen.getAllByRole('row').map((one) => one.getAttribute('aria-level'))).toEqual([
    '1',
    '2',
    '2',
    '1',
  ]);
});

test('arrow keys walk, close and open branches; only one row is a stop for Tab', async () => {
  const { user } = await open();
  row('准备数据').focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(row('抽查标注'));
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(row('准备数据'));
  await user.keyboard('{ArrowLeft}');
  expect(rows()).toHaveLength(2);
  await user.keyboard('{ArrowRight}{End}');
  expect(document.activeElement).toBe(row('训练模型'));
  expect(screen.getAllByRole('row').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
});

test('Enter changes the entry where it stands, and Escape leaves it as it was', async () => {
  const { user } = await open();
  row('标注图像').focus();
  await user.click(row('标注图像'));
  await user.keyboard('{Enter}');
  const field = screen.getByRole('textbox', { name: /内容/ });
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  await user.type(field, '标注图像和文本');
  await user.type(screen.getByRole('textbox', { name: /编号/ }), 'T1.1');
  await user.selectOptions(screen.getByRole('combobox', { name: '级别' }), '3');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(rows()[1]).toBe('T1.1 标注图像和文本工作任务 · 3'));
  expect(callsOf('ownStandards.edit').map(({ input }) => input)).toEqual([
    {
      id: 'own-1',
      change: {
        what: 'change',
        node: 'A1',
        type: 'task',
        text: '标注图像和文本',
        code: 'T1.1',
        heading: null,
        level: 3,
      },
    },
  ]);
  await waitFor(() => expect(document.activeElement).toBe(row('标注图像和文本')));
  await user.keyboard('{Enter}x{Escape}');
  expect(callsOf('ownStandards.edit')).toHaveLength(1);
});

test('Shift+Enter adds behind, Ctrl+Enter beneath; the new entry has the focus', async () => {
  const { user } = await open();
  await user.click(row('标注图像'));
  await user.keyboard('{Shift>}{Enter}{/Shift}');
  await user.keyboard('清洗数据{Enter}');
  await waitFor(() => expect(rows()[2]).toBe('清洗数据工作任务'));
  await waitFor(() => expect(document.activeElement).toBe(row('清洗数据')));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await user.keyboard('去掉重复的{Enter}');
  await waitFor(() => expect(row('去掉重复的').getAttribute('aria-level')).toBe('3'));
});

test('Alt and an arrow move the entry; the buttons tell where it can go', async () => {
  const { user } = await open();
  await user.click(row('抽查标注'));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(rows()[1]).toContain('抽查标注'));
  expect(screen.getByRole('button', { name: '上移' }).hasAttribute('disabled')).toBe(true);
  await user.click(screen.getByRole('button', { name: '移到上一层' }));
  await waitFor(() => expect(row('抽查标注').getAttribute('aria-level')).toBe('1'));
});

test('what was removed comes back', async () => {
  const { user } = await open();
  await user.click(row('准备数据'));
  await user.keyboard('{Delete}');
  await waitFor(() => expect(rows()).toEqual(['训练模型主要职责']));
  await user.keyboard('{Delete}');
  expect(await screen.findByText('至少要留下一条')).toBeDefined();
  const [notice] = await screen.findAllByText('已移除“准备数据”');
  expect(notice).toBeDefined();
  const toolbar = screen.getByRole('toolbar');
  await user.click(within(toolbar).getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(rows()).toHaveLength(4));
});

test('given steps back and forward, then each is about one change, and no other goes with it', async () => {
  const { user } = await open();
  await user.click(row('抽查标注'));
  await user.keyboard('{Delete}');
  await screen.findByText('已移除“抽查标注”');
  await user.click(row('训练模型'));
  await user.keyboard('{Shift>}{Enter}{/Shift}');
  await user.keyboard('评估模型{Enter}');
  await waitFor(() => expect(rows().at(-1)).toBe('评估模型主要职责'));
  await waitFor(() => expect(screen.queryByText('已移除“抽查标注”')).toBeNull());
  const shown = () => rows().map((one) => one?.slice(0, 4));
  const [without, both] = [
    ['准备数据', '标注图像', '训练模型'],
    ['准备数据', '标注图像', '训练模型', '评估模型'],
  ];
  const steps = [
    [stepBack, '已添加“评估模型”', without],
    [stepBack, '已移除“抽查标注”', ['准备数据', '标注图像', '抽查标注', '训练模型']],
    [stepForward, '已移除“抽查标注”', without],
    [stepForward, '已添加“评估模型”', both],
  ] as const;
  for (const [step, done, left] of steps) {
    expect(await act(() => step())).toMatchObject({ went: 'there', change: { done } });
    await waitFor(() => expect(shown()).toEqual(left));
  }
  await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(shown()).toEqual(without));
});

test('given a change by another window since, then a step back leaves the standard as it is', async () => {
  const { user } = await open();
  await user.click(row('标注图像'));
  await user.keyboard('{Delete}');
  await waitFor(() => expect(rows()).toHaveLength(3));
  const theirs = edit(now().standard, { what: 'name', title: '另一个窗口起的名字' }, () => '');
  states.push(theirs);
  expect(await stepBack()).toMatchObject({ went: 'wrong', why: 'changed' });
  expect(now().standard).toBe(theirs);
});

test('a link to an entry that is gone says what was claimed, and moves to another entry', async () => {
  const { user } = await open({
    'ownStandards.stranded': [
      {
        claim: ID,
        evidence: OTHER,
        evidenceTitle: '标注报告',
        node: 'Z',
        note: '第二节',
        where: '第 3 页',
        was: { ...HOUSE.nodes[1], id: 'Z', text: '旧条目' },
      },
    ],
    'claims.add': { id: OTHER, evidence: OTHER, standard: 'own-1', node: 'A1', note: '', where: '' },
    'claims.unlink': { claims: [], coverage: [] },
  });
  expect(await screen.findByRole('heading', { name: '链接的条目已不在标准中（1）' })).toBeDefined();
  expect(screen.getAllByText('旧条目')[0]).toBeDefined();
  await user.click(screen.getByRole('combobox', { name: '把“标注报告”改链到' }));
  await user.click(await screen.findByRole('option', { name: /标注图像/ }));
  await user.click(screen.getByRole('button', { name: '改链' }));
  await waitFor(() => expect(callsOf('claims.unlink').map(({ input }) => input)).toEqual([{ claims: [ID] }]));
  expect(callsOf('claims.add')[0]?.input).toEqual({
    evidence: OTHER,
    record: { standard: 'own-1', node: 'A1', note: '第二节', where: '第 3 页' },
  });
});

const ID = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
