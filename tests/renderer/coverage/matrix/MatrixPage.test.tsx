import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { MatrixPage } from '../../../../renderer/features/coverage/matrix/MatrixPage.tsx';
import { Fault } from '../../../../shared/contract/fault.ts';
import { AT_LEAST_ONE } from '../../../../shared/coverage/enough.ts';
import { composeMatrix, type Matrix } from '../../../../shared/coverage/matrix.ts';
import { callsOf, renderPage } from '../../../support/renderPage.tsx';
import { PACKS } from '../../standardPacks.ts';
import type { Replies } from '../../../support/transport.ts';
import { dropped, evidenceOf, Machine, textFile, TRAINER } from '../../evidence/machine.ts';

// The grid draws what is in sight, and here nothing has a size: so it is given one.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
});

const claim = (id: string, evidence: string, node: string) => ({
  id,
  evidence,
  standard: TRAINER,
  node,
  note: '',
  where: '',
});

async function open(machine: Machine, replies: Replies = {}) {
  const page = await renderPage(<MatrixPage />, {
    replies: { ...machine.replies, ...replies },
    at: '/coverage/matrix',
  });
  const grid = await screen.findByRole('grid', { name: '矩阵' });
  const cell = (words: string) => within(grid).getByLabelText(words);
  const press = (key: string, some: Partial<KeyboardEvent> = {}) =>
    fireEvent.keyDown(grid.querySelector('[tabindex="0"]') as Element, { key, ...some });
  return { ...page, grid, cell, press };
}

const machineWithTwo = () =>
  new Machine({
    evidence: [
      evidenceOf('a', { title: '周报', date: '2026-01-01' }),
      evidenceOf('b', { title: '月报', date: '2026-02-01' }),
      evidenceOf('c', { title: '别的' }),
    ],
    claims: [claim('c1', 'a', 'L3-1.1-S1'), claim('c2', 'b', 'L3-1.1-S2')],
  });

test('requirements stand by the evidence for them, each cell with its words; other evidence on demand', async () => {
  const { grid, cell, user } = await open(machineWithTwo());
  cell('技能要求 1.1.1 × 周报：有佐证');
  cell('技能要求 1.1.1 × 月报：未对应');
  within(grid).getByRole('rowheader', { name: /^1\.1\.1 .*有佐证，1 份，够了$/ });
  expect(within(grid).queryByRole('columnheader', { name: '别的' })).toBeNull();
  await user.click(screen.getByRole('switch', { name: '也列出没有对应到这个标准的佐证' }));
  await within(grid).findByRole('columnheader', { name: '别的' });
});

test('keys lead to a cell, the space bar links it, and it can be undone', async () => {
  const machine = machineWithTwo();
  const { cell, press } = await open(machine);
  // From the first part: two rows down to 1.1.1, two columns to the right.
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) press(key);
  expect(cell('技能要求 1.1.1 × 月报：未对应').tabIndex).toBe(0);
  press(' ');
  await waitFor(() => cell('技能要求 1.1.1 × 月报：有佐证'));
  await screen.findByRole('button', { name: '撤销' });
  expect(machine.claims.map(({ evidence, node }) => `${evidence} ${node}`)).toContain('b L3-1.1-S1');
  // What the reply told was taken in: nothing was asked anew.
  expect(callsOf('coverage.matrix')).toHaveLength(1);
  press('z', { ctrlKey: true });
  await waitFor(() => cell('技能要求 1.1.1 × 月报：未对应'));
  expect(machine.claims).toHaveLength(2);
});

test('a key shows the link before it is answered, and takes it back with a message where that fails', async () => {
  const machine = machineWithTwo();
  let refuse: (fault: Fault) => void = () => undefined;
  const { cell, press } = await open(machine, {
    'claims.link': () => new Promise((_done, failed) => (refuse = failed)),
  });
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) press(key);
  press(' ');
  cell('技能要求 1.1.1 × 月报：有佐证');
  within(cell('技能要求 1.1.1 × 月报：有佐证').closest('[role=row]') as HTMLElement).getByRole('rowheader', {
    name: /有佐证，2 份，够了$/,
  });
  await waitFor(() => expect(callsOf('claims.link')).toHaveLength(1));
  // What is pressed meanwhile waits for its turn: it takes away what is there by then.
  press(' ');
  cell('技能要求 1.1.1 × 月报：未对应');
  expect(callsOf('claims.unlink')).toHaveLength(0);
  refuse(new Fault('disk-full'));
  await screen.findByRole('alert');
  await waitFor(() => expect(callsOf('claims.unlink')).toHaveLength(1));
  cell('技能要求 1.1.1 × 月报：未对应');
  cell('技能要求 1.1.1 × 周报：有佐证');
});

test('Ctrl+Z takes back the cell that was linked last, though it is not answered yet', async () => {
  const machine = machineWithTwo();
  let answer: () => void = () => undefined;
  const second = new Promise<void>((resolve) => (answer = resolve));
  const { cell, press } = await open(machine, {
    'claims.link': async (input) => {
      if (callsOf('claims.link').length === 2) await second;
      return (machine.replies['claims.link'] as (asked: typeof input) => never)(input);
    },
  });
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) press(key);
  press(' ');
  await screen.findByRole('button', { name: '撤销' });
  for (const key of ['ArrowLeft', 'ArrowDown']) press(key);
  press(' ');
  await waitFor(() => expect(callsOf('claims.link')).toHaveLength(2));
  press('z', { ctrlKey: true });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(callsOf('claims.unlink')).toEqual([]);
  answer();
  await waitFor(() => cell('技能要求 1.1.2 × 周报：未对应'));
  cell('技能要求 1.1.1 × 月报：有佐证');
  expect(machine.claims.map(({ evidence, node }) => `${evidence} ${node}`)).toContain('b L3-1.1-S1');
});

test('a step back is shown before it is answered, and a cell that was signed comes back as it was', async () => {
  const machine = machineWithTwo();
  const shown = machine.replies['coverage.matrix'] as (input: unknown) => Matrix;
  let answer: () => void = () => undefined;
  const { cell, press } = await open(machine, {
    'coverage.matrix': (input) => {
      const matrix = shown(input);
      const nodes = matrix.nodes.map((node) =>
        node.id === 'L3-1.1-S1' ? { ...node, state: 'signed' as const, cells: 'w' } : node,
      );
      return { ...matrix, nodes };
    },
    'claims.restore': () => new Promise((done) => (answer = () => done({ claims: [], coverage: [] }))),
  });
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) press(key);
  press(' ');
  await screen.findByRole('button', { name: '撤销' });
  cell('技能要求 1.1.1 × 周报：未对应');
  press('z', { ctrlKey: true });
  await waitFor(() => expect(callsOf('claims.restore')).toHaveLength(1));
  cell('技能要求 1.1.1 × 周报：已签核');
  answer();
});

test('what a link does not tell is asked anew once, when there is nothing else to do', async () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  const { press } = await open(machineWithTwo());
  const before = callsOf('standards.list').length;
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) press(key);
  for (const times of [1, 2]) {
    press(' ');
    press(' ');
    await waitFor(() => expect(callsOf('claims.unlink')).toHaveLength(times));
  }
  expect([callsOf('standards.list').length, idle.length]).toEqual([before, 1]);
  idle[0]?.();
  await waitFor(() => expect(callsOf('standards.list')).toHaveLength(before + 1));
  vi.unstubAllGlobals();
});

test('what is too old by the rule says so: in its cell, and in its row where nothing else counts', async () => {
  const machine = new Machine({
    evidence: [
      evidenceOf('a', { title: '旧报告', date: '2020-01-01' }),
      evidenceOf('b', { title: '去年的', date: '2025-02-01' }),
    ],
    claims: [claim('c1', 'a', 'L3-1.1-S1'), claim('c2', 'a', 'L3-1.1-S2'), claim('c3', 'b', 'L3-1.1-S2')],
  });
  const links = (nodes: readonly string[], evidence: string, date: string) =>
    ({ id: evidence, title: evidence === 'a' ? '旧报告' : '去年的', kind: 'product', date, nodes }) as const;
  const rule = { ...AT_LEAST_ONE, kinds: [], ageingAfter: 1, staleAfter: 3 };
  const shown = {
    evidence: [links(['L3-1.1-S1', 'L3-1.1-S2'], 'a', '2020-01-01'), links(['L3-1.1-S2'], 'b', '2025-02-01')],
    judged: new Map(),
  };
  const { grid, cell, user } = await open(machine, {
    'coverage.matrix': () => composeMatrix(PACKS[TRAINER], 3, shown, rule, '2026-11-24'),
  });
  cell('技能要求 1.1.1 × 旧报告：有佐证，太旧，不计');
  cell('技能要求 1.1.2 × 去年的：有佐证，渐旧');
  within(grid).getByRole('rowheader', { name: /^1\.1\.1 .*有佐证，1 份，太旧，不计，还差 1 份$/ });
  within(grid).getByRole('rowheader', { name: /^1\.1\.2 .*有佐证，2 份，够了$/ });
  const legend = within(screen.getByRole('list', { name: '图例' })).getAllByRole('listitem');
  expect(legend.slice(5).map(({ textContent }) => textContent)).toEqual(['渐旧', '太旧，不计']);
  // On paper nothing can be pointed at.
  vi.stubGlobal('print', () => undefined);
  await user.click(screen.getByRole('button', { name: '打印' }));
  const pieces = [...document.querySelectorAll('[data-print-root] ol li')];
  expect(pieces.map(({ textContent }) => textContent)).toEqual([
    '旧报告 · 工作成果 · 2020-01-01 · 太旧，不计',
    '去年的 · 工作成果 · 2025-02-01 · 渐旧',
  ]);
});

test('a range is linked in one go, and unlinked in one go', async () => {
  const machine = machineWithTwo();
  const { cell, press } = await open(machine);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) press(key);
  press('ArrowRight', { shiftKey: true });
  press('ArrowDown', { shiftKey: true });
  await screen.findByText('选了 4 格，其中 2 格已对应');
  press(' ');
  await waitFor(() => cell('技能要求 1.1.2 × 周报：有佐证'));
  await waitFor(() => expect([callsOf('claims.link').length, machine.claims.length]).toEqual([1, 4]));
  press(' ');
  await waitFor(() => expect(machine.claims).toEqual([]));
  expect(callsOf('claims.unlink')).toHaveLength(1);
});

test('parts and kinds fold into counts, and only what lacks evidence can be shown', async () => {
  const { grid, cell, user } = await open(machineWithTwo());
  await user.click(within(grid).getByRole('rowheader', { name: /^1\.1 业务流程设计/ }));
  expect(within(grid).queryByLabelText('技能要求 1.1.1 × 周报：有佐证')).toBeNull();
  cell('1.1 业务流程设计 × 周报：1 处对应');
  await user.click(within(grid).getByRole('columnheader', { name: /^工作成果/ }));
  cell('1.1 业务流程设计 × 工作成果：2 处对应');
  await user.selectOptions(screen.getByLabelText('显示'), '还没有佐证的');
  await user.click(within(grid).getByRole('rowheader', { name: /^1\.1 业务流程设计/ }));
  expect(within(grid).queryByRole('rowheader', { name: /^1\.1\.1 能够/ })).toBeNull();
  within(grid).getByRole('rowheader', { name: /^1\.1\.3 能够/ });
});

test('a file dropped on a cell is kept and linked to its row, and so is evidence', async () => {
  const machine = machineWithTwo();
  const { cell } = await open(machine);
  fireEvent.drop(cell('技能要求 1.1.2 × 周报：未对应'), {
    dataTransfer: { getData: () => 'a', types: ['application/x-zhengji-evidence'] },
  });
  await waitFor(() => cell('技能要求 1.1.2 × 周报：有佐证'));
  const { dataTransfer } = dropped(textFile('流程图.txt'));
  fireEvent.drop(cell('技能要求 1.1.2 × 周报：有佐证'), {
    dataTransfer: { ...dataTransfer, getData: () => '' },
  });
  await waitFor(() => cell('技能要求 1.1.2 × 流程图：有佐证'));
  expect(machine.claims.map(({ node }) => node).filter((node) => node === 'L3-1.1-S2')).toHaveLength(3);
});
