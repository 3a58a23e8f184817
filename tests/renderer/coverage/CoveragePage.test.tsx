import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CoveragePage } from '../../../renderer/features/coverage/CoveragePage.tsx';
import { AT_LEAST_ONE, judgeAllEnough } from '../../../shared/coverage/enough.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import { CHANTER, dropped, evidenceOf, Machine, textFile, TRAINER } from '../evidence/machine.ts';
import { PACKS } from '../standardPacks.ts';
import type { Replies } from '../../support/transport.ts';

async function open(machine: Machine, at = '/coverage', replies: Replies = {}) {
  const page = await renderPage(<CoveragePage />, { replies: { ...machine.replies, ...replies }, at });
  await screen.findByRole('heading', { level: 2, name: '总览' });
  const find = (node: string) => page.container.querySelector<HTMLElement>(`[data-node-id="${node}"]`);
  const row = (node: string) => within(find(node) as HTMLElement);
  const isShown = (node: string) => find(node) !== null;
  const drop = (node: string, ...files: readonly File[]) =>
    fireEvent.drop(find(node) as Element, dropped(...files));
  return { ...page, row, isShown, drop };
}

test('the aim’s standard and level are shown, each requirement with its state in words', async () => {
  const machine = new Machine({
    evidence: [evidenceOf('report', { title: '模型测试报告' })],
    claims: [{ id: 'c1', evidence: 'report', standard: TRAINER, node: 'L3-1.1-S1', note: '', where: '' }],
  });
  const { row } = await open(machine);
  await row('L3-1.1-S1').findByRole('button', { name: '模型测试报告' });
  row('L3-1.1-S1').getByText('1 份');
  expect([row('L3-1.1-S1').queryByText('有佐证'), row('L3-1.1-S2').queryByText('无佐证')]).not.toContain(
    null,
  );
  screen.getByText('47 条要求中有 1 条已有佐证');
  screen.getByRole('button', { name: /业务分析 9 条中有 1 条已有佐证/ });
});

test('the weighted share is explained by the rows that make it', async () => {
  const machine = new Machine({
    evidence: [evidenceOf('report', { title: '模型测试报告' })],
    claims: [{ id: 'c1', evidence: 'report', standard: TRAINER, node: 'L3-1.1-S1', note: '', where: '' }],
  });
  const { user } = await open(machine);
  await user.click(screen.getByText('怎么算的'));
  const table = within(screen.getByRole('table', { name: '技能' }));
  const cells = table.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(cells).toEqual([
    ['内容', '权重', '有佐证', '计入'],
    ['业务分析', '25%', '1 / 5', '5%'],
    ['智能训练', '35%', '0 / 6', '0%'],
    ['智能系统设计', '35%', '0 / 5', '0%'],
    ['培训与指导', '5%', '0 / 4', '0%'],
    ['合计', '5%'],
  ]);
  // Down to the requirements that were weighed, and what shows them.
  await user.click(table.getByRole('button', { name: '业务分析' }));
  await table.findByRole('button', { name: '模型测试报告' });
  expect(callsOf('sufficiency.explain').map(({ input }) => input)).toMatchObject([
    { nodes: ['L3-1.1-S1', 'L3-1.1-S2', 'L3-1.1-S3', 'L3-1.2-S1', 'L3-1.2-S2'] },
  ]);
});

test('a file dropped on a requirement is kept and linked in one call, the row changes, and it can be undone', async () => {
  const machine = new Machine();
  const { user, row, drop } = await open(machine);
  drop('L3-1.1-S1', textFile('流程图.txt'));
  await row('L3-1.1-S1').findByRole('button', { name: '流程图' });
  row('L3-1.1-S1').getByText('有佐证');
  expect(callsOf('evidence.add').map(({ input }) => input)).toEqual([
    {
      title: '',
      origin: '',
      claims: [{ standard: TRAINER, node: 'L3-1.1-S1' }],
      job: expect.any(String) as string,
      portfolio: 'p1',
    },
  ]);
  expect(callsOf('claims.add')).toEqual([]);

  await screen.findByText('对应到：1.1.1');
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await row('L3-1.1-S1').findByText('无佐证');
});

test('evidence that is there already is linked to several requirements at once, and all is undone at once', async () => {
  const machine = new Machine({
    evidence: [evidenceOf('a', { title: '周报' }), evidenceOf('b', { title: '月报' })],
    claims: [{ id: 'c1', evidence: 'a', standard: TRAINER, node: 'L3-1.1-S1', note: '', where: '' }],
  });
  const { user, row } = await open(machine);
  await row('L3-1.1-S1').findByRole('button', { name: '周报' });
  await user.click(row('L3-1.1-S1').getByRole('button', { name: '为 1.1.1 选用已有佐证' }));
  const dialog = within(await screen.findByRole('dialog', { name: '佐证与要求的对应' }));
  await user.click(await dialog.findByRole('checkbox', { name: '全选列出的 2 份' }));
  // The knowledge beside it is printed with the same number.
  const [skill] = dialog.getAllByRole('checkbox', { name: /^1\.1\.2/ });
  await user.click(skill as HTMLElement);
  await dialog.findByText('新建 3 条对应，已有的 1 条不变。');
  await user.type(dialog.getByLabelText('为什么能说明这些要求'), '见附表');
  await user.click(dialog.getByRole('button', { name: '逐条填写' }));
  await user.type(dialog.getByLabelText(/^在文件的什么地方: 月报 → 1\.1\.2/), '第 2 页');
  await user.click(dialog.getByRole('button', { name: '对应 3 条' }));

  await row('L3-1.1-S2').findByRole('button', { name: '月报' });
  const told = machine.claims.map((claim) => [claim.evidence, claim.node, claim.note, claim.where].join(' '));
  expect(new Set(told)).toEqual(
    new Set(['a L3-1.1-S1  ', 'a L3-1.1-S2 见附表 ', 'b L3-1.1-S1 见附表 ', 'b L3-1.1-S2 见附表 第 2 页']),
  );
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(row('L3-1.1-S2').queryByRole('button', { name: '月报' })).toBeNull());
  expect(machine.claims.map(({ id }) => id)).toEqual(['c1']);
});

test('parts fold, and only what lacks evidence can be shown', async () => {
  const machine = new Machine({
    evidence: [evidenceOf('report')],
    claims: [{ id: 'c1', evidence: 'report', standard: TRAINER, node: 'L3-1.1-S1', note: '', where: '' }],
  });
  const { user, isShown } = await open(machine);
  await user.click(screen.getByRole('switch', { name: '只看还没有佐证的' }));
  expect([isShown('L3-1.1-S1'), isShown('L3-1.1-S2')]).toEqual([false, true]);
  await user.click(screen.getByRole('button', { name: '全部收起' }));
  expect(isShown('L3-1.1-S2')).toBe(false);
  await user.click(screen.getByRole('button', { name: /^1 业务分析/ }));
  await user.click(screen.getByRole('button', { name: /^1\.1 业务流程设计/ }));
  expect(isShown('L3-1.1-S2')).toBe(true);
});

test('a square stands for each requirement with its state, and leads to it though its part is folded', async () => {
  const machine = new Machine({
    evidence: [evidenceOf('report')],
    claims: [{ id: 'c1', evidence: 'report', standard: TRAINER, node: 'L3-1.1-S1', note: '', where: '' }],
  });
  const { user, container, isShown } = await open(machine);
  await user.click(screen.getByRole('button', { name: '全部收起' }));
  expect(isShown('L3-1.1-S2')).toBe(false);
  const map = within(screen.getByRole('heading', { name: '热力图' }).closest('section') as HTMLElement);
  map.getByLabelText(/^1\.1\.1 .*：有佐证$/);
  await user.click(map.getAllByLabelText(/^1\.1\.2 .*：无佐证$/)[0] as HTMLElement);
  expect(container.ownerDocument.activeElement?.getAttribute('data-node-id')).toBe('L3-1.1-S2');
});

test('what is too old to count is called so in the map and in the list, once the rule is known', async () => {
  const claim = (evidence: string, node: string) =>
    ({ id: `${evidence}${node}`, evidence, standard: TRAINER, node, note: '', where: '' }) as const;
  const machine = new Machine({
    evidence: [evidenceOf('old', { date: '2019-01-01' }), evidenceOf('new', { date: '2026-01-01' })],
    claims: [claim('old', 'L3-1.1-S1'), claim('old', 'L3-1.1-S2'), claim('new', 'L3-1.1-S2')],
  });
  const rule = { ...AT_LEAST_ONE, kinds: [], staleAfter: 3 };
  const { row } = await open(machine, '/coverage', {
    'sufficiency.show': () => ({
      ...structuredClone(judgeAllEnough(PACKS[TRAINER], 3, [], rule, '2026-11-24')),
      rule,
      linked: [],
      lower: [],
    }),
  });
  await row('L3-1.1-S1').findByText('太旧，不计');
  expect(row('L3-1.1-S2').queryByText('太旧，不计')).toBeNull();
  screen.getByLabelText(/^1\.1\.1 .*：有佐证，太旧，不计$/);
});

test('where the source is odd, the row says so', async () => {
  const { row } = await open(new Machine());
  const mark = row('L3-3.2-S2').getByRole('button', { name: /^原文如此/ });
  expect(mark.getAttribute('aria-label')).toContain('原文将此条编为 3.2.1，与上一条同号');
});

test('another standard and level can be looked at, and stand in the address', async () => {
  const { user, address, isShown } = await open(new Machine());
  await user.selectOptions(screen.getByLabelText('等级'), '五级/初级工');
  await waitFor(() => expect(isShown('L5-1.1-S1')).toBe(true));
  expect(address()).toBe(`/coverage?standard=${TRAINER}&level=5`);
  await user.selectOptions(screen.getByLabelText('标准'), 'AI 詠唱人員職能基準');
  await waitFor(() => expect(isShown('T1.1-P1')).toBe(true));
  expect(address()).toBe(`/coverage?standard=${CHANTER}`);
  expect(screen.queryByLabelText('等级')).toBeNull();
});
