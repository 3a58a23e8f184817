import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { groupOutputs } from '../../../renderer/features/workOutputs/groups.ts';
import { WorkOutputsPage } from '../../../renderer/features/workOutputs/WorkOutputsPage.tsx';
import { stepBack, stepForward } from '../../../renderer/ui/undoStack.ts';
import testReport from '../../../resources/forms/algorithm-test-report.json';
import promptTable from '../../../resources/forms/prompt-table.json';
import { blankFormSchema } from '../../../shared/evidence/blankForm.ts';
import type { Evidence, WorkOutput } from '../../../shared/evidence/evidence.ts';
import { callsOf, renderPage, reply } from '../../support/renderPage.tsx';
import { CHANTER, dropped, evidenceOf, Machine, textFile, TRAINER } from '../evidence/machine.ts';

const outputOf = (id: string, some: Partial<WorkOutput> = {}): WorkOutput => ({
  id,
  title: id,
  standard: TRAINER,
  node: 'L3-1.1',
  start: null,
  end: null,
  description: '',
  ...some,
});

async function open(machine: Machine) {
  const page = await renderPage(<WorkOutputsPage />, { replies: machine.replies, at: '/outputs' });
  await screen.findByRole('heading', { level: 1, name: '工作成果' });
  return page;
}

test('outputs stand under the standard and the node that they are instances of', async () => {
  await open(
    new Machine({
      outputs: [
        outputOf('二期', { node: 'L3-2.1', start: '2026-04-01', end: '2026-06-30' }),
        outputOf('一期', { start: '2026-01-05' }),
        outputOf('提示表', { standard: CHANTER, node: 'T2.2-O1', end: '2026-02-01' }),
      ],
    }),
  );
  await screen.findByRole('heading', { level: 4, name: '提示表' });
  const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
  expect(headings.slice(0, 9)).toEqual([
    '工作成果',
    '人工智能训练师',
    '1.1 业务流程设计',
    '一期',
    '2.1 数据处理规范制定',
    '二期',
    'AI 詠唱人員職能基準',
    'O2.1.1 提示表',
    '提示表',
  ]);
  screen.getByText('2026-04-01 – 2026-06-30');
  screen.getByText('2026-01-05起');
  screen.getByText('至2026-02-01');
});

test('what the aim’s standard names and nobody logged is two presses away, under its own name', async () => {
  const machine = new Machine();
  const { user } = await open(machine);
  await user.click(await screen.findByRole('button', { name: '记一项：2.1' }));
  const dialog = within(await screen.findByRole('dialog', { name: '添加工作成果' }));
  await waitFor(() =>
    expect(dialog.getByLabelText('名称').getAttribute('placeholder')).toBe('数据处理规范制定'),
  );
  await user.click(dialog.getByRole('button', { name: '保存' }));
  await screen.findByRole('heading', { level: 4, name: '数据处理规范制定' });
  expect(machine.outputs).toMatchObject([
    { title: '数据处理规范制定', standard: TRAINER, node: 'L3-2.1', start: null, end: null },
  ]);
  expect(screen.queryByRole('button', { name: '记一项：2.1' })).toBeNull();
});

test('what has a blank form is logged by filling it in, and nothing else offers one', async () => {
  const machine = new Machine();
  const blank = [blankFormSchema.parse(testReport), blankFormSchema.parse(promptTable)];
  const { address } = await renderPage(<WorkOutputsPage />, {
    replies: { ...machine.replies, 'forms.blank': blank },
    at: '/outputs',
  });
  await screen.findByRole('button', { name: '填表：2.2' });
  expect(screen.getAllByRole('button', { name: /^填表/ })).toHaveLength(1);
  fireEvent.click(await screen.findByRole('button', { name: '填表：2.2' }));
  await waitFor(() => expect(machine.outputs).toMatchObject([{ title: '算法测试', node: 'L3-2.2' }]));
  await waitFor(() => expect(address()).toBe(`/forms?workOutput=${machine.outputs[0]?.id}`));
});

test('files dropped on what nobody logged are a new work output of it', async () => {
  const machine = new Machine();
  await open(machine);
  const item = (await screen.findByRole('button', { name: '记一项：2.1' })).closest('li');
  fireEvent.drop(item as Element, dropped(textFile('规范.txt')));
  await screen.findByRole('button', { name: '规范' });
  expect(machine.outputs).toMatchObject([{ title: '数据处理规范制定', node: 'L3-2.1' }]);
  expect(machine.evidence).toMatchObject([{ title: '规范', workOutput: machine.outputs[0]?.id }]);
});

test('a name and a node are needed, and the end cannot come before the start', async () => {
  const { user } = await open(new Machine());
  await user.click(await screen.findByRole('button', { name: '添加工作成果' }));
  const dialog = within(await screen.findByRole('dialog', { name: '添加工作成果' }));
  await user.type(dialog.getByLabelText('开始日期'), '2026-03-01');
  await user.type(dialog.getByLabelText('结束日期'), '2026-02-01');
  await user.click(dialog.getByRole('button', { name: '保存' }));
  dialog.getByText('请填写名称。');
  dialog.getByText('请选择一项。');
  dialog.getByText('不能早于开始日期。');
  expect(callsOf('workOutputs.save')).toEqual([]);
});

test('files dropped on a work output are gathered under it', async () => {
  const machine = new Machine({ outputs: [outputOf('一期')] });
  const { container } = await open(machine);
  await screen.findByRole('heading', { level: 4, name: '一期' });
  fireEvent.drop(
    container.querySelector('[data-work-output-id="一期"]') as Element,
    dropped(textFile('评审.txt')),
  );
  await screen.findByRole('button', { name: '评审' });
  expect(machine.evidence).toMatchObject([{ title: '评审', workOutput: '一期' }]);
});

test('evidence that is there already is gathered by choosing it, and given back by undoing', async () => {
  const machine = new Machine({
    outputs: [outputOf('一期')],
    evidence: [
      evidenceOf('gone', { title: '旧报告' }),
      evidenceOf('report', { title: '模型测试报告', tags: ['测试'], date: '2026-03-15' }),
    ],
  });
  const { user } = await open(machine);
  await user.click(await screen.findByRole('button', { name: '归入已有佐证：一期' }));
  const dialog = within(await screen.findByRole('dialog', { name: '把哪些佐证归到“一期”？' }));
  await user.click(await dialog.findByRole('checkbox', { name: '旧报告' }));
  await user.click(dialog.getByRole('checkbox', { name: '模型测试报告' }));
  await user.click(dialog.getByRole('button', { name: '选用 2 份' }));
  await screen.findByText('已归入“一期”：2 份');
  expect(machine.evidence.at(-1)).toMatchObject({ workOutput: '一期', tags: ['测试'], date: '2026-03-15' });
  // What else was changed meanwhile stays, and one that is gone holds up none.
  const [, report] = machine.evidence;
  machine.evidence = [{ ...(report as Evidence), tags: ['评审'] }];
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(machine.evidence).toMatchObject([{ workOutput: null, tags: ['评审'] }]));
});

test('a step back that is asked for while evidence is gathered gives back all of it', async () => {
  const machine = new Machine({
    outputs: [outputOf('一期')],
    evidence: ['旧报告', '新报告'].map((title) => evidenceOf(title, { title })),
  });
  const { user } = await open(machine);
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((one) => {
    resolve = one;
  });
  const change = machine.replies['evidence.change'] as (input: unknown) => never;
  reply({ 'evidence.change': (input) => promise.then(() => change(input)) });
  await user.click(await screen.findByRole('button', { name: '归入已有佐证：一期' }));
  const dialog = within(await screen.findByRole('dialog', { name: '把哪些佐证归到“一期”？' }));
  for (const name of ['旧报告', '新报告']) await user.click(await dialog.findByRole('checkbox', { name }));
  await user.click(dialog.getByRole('button', { name: '选用 2 份' }));
  const step = stepBack();
  resolve();
  expect(await act(() => step)).toMatchObject({ went: 'there' });
  expect(callsOf('evidence.change')).toHaveLength(2);
  expect(machine.evidence).toMatchObject([{ workOutput: null }, { workOutput: null }]);
});

test('one that is removed leaves its evidence, and comes back by undoing', async () => {
  const machine = new Machine({
    outputs: [outputOf('一期'), outputOf('二期')],
    evidence: [evidenceOf('a', { workOutput: '一期' })],
  });
  const { user } = await open(machine);
  await user.click(await screen.findByRole('button', { name: '移除：一期' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '修改：二期' }));
  await waitFor(() => expect(screen.queryByRole('heading', { level: 4, name: '一期' })).toBeNull());
  expect(machine.evidence).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await screen.findByRole('heading', { level: 4, name: '一期' });
  expect(callsOf('workOutputs.restore').at(-1)?.input).toEqual({ id: '一期', evidence: ['a'] });
});

test('one that was added is a step, back to the trash and forward again', async () => {
  const machine = new Machine();
  const { user } = await open(machine);
  await user.click(await screen.findByRole('button', { name: '记一项：2.1' }));
  const dialog = within(await screen.findByRole('dialog', { name: '添加工作成果' }));
  await user.click(dialog.getByRole('button', { name: '保存' }));
  const heading = { level: 4, name: '数据处理规范制定' };
  await screen.findByRole('heading', heading);
  await act(() => stepBack());
  await waitFor(() => expect(screen.queryByRole('heading', heading)).toBeNull());
  await act(() => stepForward());
  await screen.findByRole('heading', heading);
});

test('the aim’s standard comes first, and one that is gone keeps its outputs', () => {
  const outputs = [
    outputOf('a', { standard: 'gone', node: 'x' }),
    outputOf('b', { standard: 'one' }),
    outputOf('c', { standard: 'two' }),
  ];
  const groups = groupOutputs(outputs, [{ id: 'one' }, { id: 'two' }], 'two');
  expect(groups.map(({ standard }) => standard)).toEqual(['two', 'one', 'gone']);
});
