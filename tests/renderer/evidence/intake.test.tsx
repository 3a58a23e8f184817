import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { useActionKeys } from '../../../renderer/app/actions/useActionKeys.ts';
import { EvidencePage } from '../../../renderer/features/evidence/EvidencePage.tsx';
import { IntakeEverywhere, useFileDrop, useIntake } from '../../../renderer/features/evidence/index.ts';
import { client } from '../../../renderer/client.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { forgetAllChanges, stepBack, stepForward } from '../../../renderer/ui/undoStack.ts';
import type { PortfolioState } from '../../../shared/contract/records.ts';
import { callsOf, renderPage, reply } from '../../support/renderPage.tsx';
import { directory, dropped, evidenceOf, Machine, textFile, TRAINER } from './machine.ts';

async function open(machine: Machine, at = '/evidence') {
  const page = await renderPage(
    <>
      <EvidencePage />
      <Everywhere />
    </>,
    { replies: machine.replies, at },
  );
  await screen.findByRole('heading', { level: 1, name: '佐证' });
  return page;
}

/** What the frame of the app has around every page. */
function Everywhere() {
  const [opened, setOpened] = useState(false);
  useActionKeys({
    host: 'window',
    characters: true,
    onAction: ({ id }) => {
      setOpened(id === 'quick-add');
      return true;
    },
  });
  return (
    <IntakeEverywhere quickAdd={{ opened, close: () => setOpened(false) }} onListening={() => undefined} />
  );
}

const drop = (...files: readonly File[]) => fireEvent.drop(window, dropped(...files));

test('a file dropped anywhere is kept at once, and opens to say more', async () => {
  const machine = new Machine();
  const { user } = await open(machine);
  await screen.findByText('还没有佐证');

  drop(textFile('数据采集方案.txt'));
  await screen.findByRole('button', { name: '数据采集方案' });
  expect(callsOf('evidence.add').map(({ input, file }) => [input, file?.name])).toEqual([
    [
      { title: '', origin: '', claims: [], job: expect.any(String) as string, portfolio: 'p1' },
      '数据采集方案.txt',
    ],
  ]);

  await screen.findByText('已存入：数据采集方案');
  expect(await act(() => stepBack())).toMatchObject({ went: 'there' });
  await waitFor(() => expect(screen.queryByRole('button', { name: '数据采集方案' })).toBeNull());
  expect(await act(() => stepForward())).toMatchObject({ went: 'there' });
  await screen.findByRole('button', { name: '数据采集方案' });
  await user.click(screen.getByRole('button', { name: '查看详情' }));
  const drawer = within(await screen.findByRole('dialog', { name: '佐证详情' }));
  expect((await drawer.findByLabelText<HTMLInputElement>(/标题/)).value).toBe('数据采集方案');
});

test('how it went is told, and the details open, wherever the person went meanwhile', async () => {
  const { user } = await renderPage(<Leaving />, { replies: new Machine().replies, at: '/coverage' });
  fireEvent.drop(await screen.findByText('here'), dropped(textFile('流程图.txt')));
  await user.click(screen.getByRole('button', { name: 'leave' }));
  await user.click(await screen.findByRole('button', { name: '查看详情' }));
  expect(await screen.findByRole('dialog', { name: '佐证详情' })).toBeTruthy();
});

test.each(['关闭', '撤销'])(
  'given “%s” in what is told, then the focus is back where it was',
  async (name) => {
    const { user } = await open(new Machine());
    const field = await screen.findByLabelText('查找佐证');
    drop(textFile('一.txt'));
    const button = await within(await screen.findByRole('region', { name: '存入文件' })).findByRole(
      'button',
      {
        name,
      },
    );
    await user.click(field);
    await user.click(button);
    await waitFor(() => expect(screen.queryByRole('region', { name: '存入文件' })).toBeNull());
    expect(document.activeElement).toBe(field);
  },
);

test('what is told stays while its details are open or the focus is in it, and goes by itself afterwards', async () => {
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  try {
    const { user } = await open(new Machine());
    const wait = () => act(() => vi.advanceTimersByTimeAsync(13_000));
    const dock = () => screen.queryByRole('region', { name: '存入文件', hidden: true });
    drop(textFile('一.txt'));
    await user.click(await screen.findByRole('button', { name: '查看详情' }));
    await screen.findByRole('dialog', { name: '佐证详情' });
    await wait();
    expect(dock()).not.toBeNull();

    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    act(() => screen.getByRole('button', { name: '查看详情' }).focus());
    await wait();
    expect(dock()).not.toBeNull();

    act(() => screen.getByLabelText('查找佐证').focus());
    await wait();
    expect(dock()).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

/** A page that takes files, and is left while they are on their way. */
function Leaving() {
  const [left, setLeft] = useState(false);
  return (
    <>
      {!left && <Taking />}
      <button type="button" onClick={() => setLeft(true)}>
        leave
      </button>
    </>
  );
}

function Taking() {
  const intake = useIntake();
  const { place } = useFileDrop(intake);
  return <div {...place}>here</div>;
}

test('of several files each is called for itself, and one that fails does not stop the others', async () => {
  const machine = new Machine({
    evidence: [evidenceOf('old', { file: { ...evidenceOf('old').file, name: '旧.txt' } })],
  });
  await open(machine);
  drop(textFile('一.txt'), textFile('坏.txt'), textFile('旧.txt'), textFile('二.txt'));

  await screen.findByText('存入 3 份，1 份没有成功');
  expect(callsOf('evidence.add').map(({ file }) => file?.name)).toEqual([
    '一.txt',
    '坏.txt',
    '旧.txt',
    '二.txt',
  ]);
  // What needs a look is shown without asking.
  const results = within(screen.getByRole('list', { name: '每份文件的结果' }));
  expect(results.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '坏.txt不能读取文件“坏.txt”。请检查是否有权读取、所在的磁盘是否仍然连接，再试一次。',
    '一.txt已存入',
    '旧.txt已存入（内容先前存过）',
    '二.txt已存入',
  ]);
});

test('what failed is taken once more, alone, as it was given, and where it stood among what went well', async () => {
  const machine = new Machine();
  const { user } = await open(machine, `/evidence?standard=${TRAINER}&node=L3-1.1-S1`);
  const add = machine.replies['evidence.add'] as (input: unknown, file?: File) => unknown;
  await screen.findByRole('button', { name: '不再只看：1.1.1' });
  let full = true;
  reply({
    'evidence.add': ((input: unknown, file?: File) => {
      if (full && file?.name === '满.txt') throw new Fault('disk-full', { path: '/' });
      return add(input, file);
    }) as never,
  });
  drop(textFile('一.txt'), textFile('满.txt'));
  await screen.findByText('存入 1 份，1 份没有成功');
  full = false;
  await user.click(screen.getByRole('button', { name: '再试一次' }));
  expect(document.activeElement).toBe(screen.getByRole('region', { name: '存入文件' }));
  await screen.findByText('已存入 2 份佐证');
  expect(document.activeElement).toBe(screen.getByRole('region', { name: '存入文件' }));
  expect(callsOf('evidence.add').map(({ file }) => file?.name)).toEqual(['一.txt', '满.txt', '满.txt']);
  expect(machine.claims).toMatchObject([{ node: 'L3-1.1-S1' }, { node: 'L3-1.1-S1' }]);

  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(() => expect([...machine.removed]).toEqual(['evidence-2']));
});

test('a file that changed since it was dropped is read as it is now, by whoever knows where it lies', async () => {
  await open(new Machine());
  const changed = Object.assign(textFile('改过.txt'), {
    slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }),
  });
  drop(changed);
  expect(await screen.findByText('已存入：改过')).toBeTruthy();
});

test('a batch waits for the one before it', async () => {
  const machine = new Machine();
  await open(machine);
  drop(textFile('一.txt'), textFile('二.txt'));
  drop(textFile('三.txt'));
  await screen.findByText('已存入：三');
  expect(callsOf('evidence.add').map(({ file }) => file?.name)).toEqual(['一.txt', '二.txt', '三.txt']);
});

test('a batch that waits is still meant for the portfolio it was dropped on, whichever is open by then', async () => {
  const machine = new Machine();
  await open(machine);
  await screen.findByText('还没有佐证');
  const state = machine.replies['portfolio.state'] as PortfolioState;
  drop(textFile('一.txt'));
  drop(textFile('二.txt'));
  reply({
    'portfolio.state': { ...state, open: state.open && { ...state.open, id: 'another' } },
    'evidence.add': () => {
      throw new Fault('portfolio-other');
    },
  });
  await waitFor(() => expect(callsOf('evidence.add')).toHaveLength(2));
  expect(callsOf('evidence.add').map(({ input }) => (input as { portfolio?: string }).portfolio)).toEqual([
    state.open?.id,
    state.open?.id,
  ]);
  await screen.findAllByText(/现在打开的是另一个档案，或由备份恢复的那一份，所以没有保存/);
});

test('what came in while another portfolio was opened cannot be taken back in that one', async () => {
  forgetAllChanges();
  const machine = new Machine();
  await open(machine);
  await screen.findByText('还没有佐证');
  const state = machine.replies['portfolio.state'] as PortfolioState;
  drop(textFile('一.txt'));
  reply({ 'portfolio.state': { ...state, open: state.open && { ...state.open, opening: 'another' } } });
  await screen.findByText('已存入：一');
  expect(await act(() => stepBack())).toEqual({ went: 'nowhere' });
});

test('what was added by mistake goes to the trash with one press, and comes back with another, but for what was there before', async () => {
  const machine = new Machine();
  const { user } = await open(machine);
  drop(textFile('一.txt'), textFile('二.txt'), textFile('三.txt'));
  await screen.findByText('已存入 3 份佐证');
  machine.removed.add('evidence-3');
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await screen.findByText('已移到回收站：2 份佐证');
  expect([...machine.removed]).toEqual(['evidence-3', 'evidence-1', 'evidence-2']);
  await screen.findByText('还没有佐证');

  await user.click(screen.getByRole('button', { name: '撤销' }));
  await screen.findByRole('button', { name: '一' });
  expect([...machine.removed]).toEqual(['evidence-3']);
});

test('what was removed while another portfolio was opened cannot be taken back in that one', async () => {
  forgetAllChanges();
  const machine = new Machine();
  const { user } = await open(machine);
  drop(textFile('一.txt'));
  await screen.findByText('已存入：一');
  forgetAllChanges();
  const state = machine.replies['portfolio.state'] as PortfolioState;
  const remove = machine.replies['evidence.removeMany'] as (input: unknown) => unknown;
  reply({
    'evidence.removeMany': (async (input: unknown) => {
      reply({ 'portfolio.state': { ...state, open: state.open && { ...state.open, opening: 'another' } } });
      await client['portfolio.state']({});
      return remove(input);
    }) as never,
  });
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(() => expect([...machine.removed]).toEqual(['evidence-1']));
  await screen.findByText('还没有佐证');
  expect(await act(() => stepBack())).toEqual({ went: 'nowhere' });
});

test('the same content a second time is said kindly', async () => {
  const machine = new Machine();
  await open(machine);
  drop(textFile('周报.txt'));
  await screen.findByText('已存入：周报');
  drop(textFile('周报.txt'));
  await screen.findByText(/同样的内容先前已经存过/);
  expect(machine.evidence).toHaveLength(2);
});

test('while the list is narrowed to a requirement, a file is linked to it at once', async () => {
  const machine = new Machine();
  await open(machine, `/evidence?standard=${TRAINER}&node=L3-1.1-S1`);
  await screen.findByText('这一条还没有佐证');
  fireEvent.dragEnter(window, dropped());
  await screen.findByText('松开即可存入，并对应到');

  drop(textFile('流程图.txt'));
  await screen.findByText('对应到：1.1.1');
  expect(machine.claims).toMatchObject([{ standard: TRAINER, node: 'L3-1.1-S1', evidence: 'evidence-1' }]);
  await waitFor(() => expect(screen.queryByText('松开即可存入，并对应到')).toBeNull());
});

test('what is chosen by hand comes in like what is dropped, and the same can be chosen again', async () => {
  const { user, container } = await open(new Machine());
  const input = container.querySelector('input[type="file"]') as HTMLInputElement;
  await user.click(screen.getAllByRole('button', { name: '添加文件' })[0] as HTMLElement);
  await user.upload(input, [textFile('一.txt'), textFile('二.txt')]);
  await screen.findByText('已存入 2 份佐证');
  expect(input.value).toBe('');
});

test('text pasted outside of a field becomes evidence, inside of one it stays text', async () => {
  const machine = new Machine();
  await open(machine);
  const clipboardData = { files: [], getData: () => '今天完成了标注规范评审' };
  fireEvent.paste(screen.getByLabelText('查找佐证'), { clipboardData });
  expect(callsOf('evidence.add')).toEqual([]);
  fireEvent.paste(document.body, { clipboardData });
  await screen.findByText('已存入：今天完成了标注规范评审');
  expect(await callsOf('evidence.add')[0]?.file?.text()).toBe('今天完成了标注规范评审');
});

test('a folder comes in with all its files but hidden ones, each with the place where it lay', async () => {
  const machine = new Machine();
  await open(machine);
  const folder = directory('客服项目', [
    directory('截图', [textFile('0001.png'), textFile('.DS_Store')]),
    directory('旧档案', [textFile('portfolio.sqlite'), textFile('别的.txt')]),
    textFile('说明.txt'),
  ]);
  fireEvent.drop(window, {
    dataTransfer: {
      types: ['Files'],
      files: [],
      items: [{ kind: 'file', webkitGetAsEntry: () => folder, getAsFile: () => null }],
    },
  });
  await screen.findByText('已存入 2 份佐证');
  expect(
    callsOf('evidence.add').map(({ input, file }) => [(input as { origin: string }).origin, file?.name]),
  ).toEqual([
    ['客服项目/截图', '0001.png'],
    ['客服项目', '说明.txt'],
  ]);
});

test('what a page is not shown of a folder is named beside what came in: links, and folders that are closed', async () => {
  const machine = new Machine();
  await open(machine);
  reply({ 'evidence.symlinks': ['截图/链接.png'] });
  const closed = {
    name: '机密',
    isDirectory: true,
    isFile: false,
    createReader: () => ({
      readEntries: (_take: unknown, fail: (error: Error) => void) => fail(new Error()),
    }),
  };
  const folder = directory('客服项目', [closed as never, textFile('说明.txt')]);
  fireEvent.drop(window, {
    dataTransfer: {
      types: ['Files'],
      files: [],
      items: [{ kind: 'file', webkitGetAsEntry: () => folder, getAsFile: () => new File([], '客服项目') }],
    },
  });
  await screen.findByText('存入 1 份，2 份没有成功');
  const results = within(await screen.findByRole('list', { name: '每份文件的结果' }));
  expect(results.getByText(/^“客服项目\/截图\/链接\.png”只是指向别的文件的链接/)).toBeTruthy();
  expect(results.getByText(/^不能读取文件“机密”/)).toBeTruthy();
});

test('an intake can be cancelled: what is in stays, the rest is told', async () => {
  const machine = new Machine();
  let goOn = () => undefined as void;
  const slow = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const { user } = await open(machine);
  const add = machine.replies['evidence.add'] as (input: unknown, file?: File) => unknown;
  reply({
    'jobs.list': [],
    'jobs.cancel': () => {
      goOn();
      return {};
    },
    'evidence.add': (async (input: unknown, file?: File) => {
      if (file?.name !== '一.txt') {
        await slow;
        throw new Fault('cancelled');
      }
      return add(input, file);
    }) as never,
  });
  drop(...['一', '二', '三', '四', '五', '六'].map((name) => textFile(`${name}.txt`)));
  await screen.findByText('正在存入：1 / 6');
  await user.click(screen.getByRole('button', { name: '取消' }));
  await screen.findByText('已取消。存入 1 份，未存入 5 份');
  expect(machine.evidence).toHaveLength(1);
});

test('Ctrl+N opens a form that keeps a note as a file of its own', async () => {
  const machine = new Machine();
  const { user } = await open(machine);
  fireEvent.keyDown(document, { code: 'KeyN', ctrlKey: true });
  const form = within(await screen.findByRole('dialog', { name: '快速添加' }));
  await user.click(form.getByRole('button', { name: '存入' }));
  form.getByText('请写一段记录、给一个标题，或选择文件。');
  await user.type(form.getByLabelText('做了什么？'), '评审了标注规范{Enter}改了三处');
  await user.click(form.getByRole('button', { name: '存入' }));
  await screen.findByText('已存入：评审了标注规范');
  const [call] = callsOf('evidence.add');
  expect(call?.input).toMatchObject({ title: '评审了标注规范', kind: 'product', date: null });
  expect([call?.file?.name, await call?.file?.text()]).toEqual([
    '评审了标注规范.md',
    '评审了标注规范\n改了三处\n',
  ]);
});

test('the quick form asks for a reflective account by its four prompts, and keeps the answers in the note too', async () => {
  const { user } = await open(new Machine());
  fireEvent.keyDown(document, { code: 'KeyN', ctrlKey: true });
  const form = within(await screen.findByRole('dialog', { name: '快速添加' }));
  await user.selectOptions(form.getByLabelText('类型'), '反思记录');
  fireEvent.change(form.getByLabelText('情境'), { target: { value: '上线前两天误判变多' } });
  fireEvent.change(form.getByLabelText('结果'), { target: { value: '补标 300 条后回落' } });
  await user.click(form.getByRole('button', { name: '存入' }));
  await screen.findByText('已存入：上线前两天误判变多');
  const [call] = callsOf('evidence.add');
  expect(call?.input).toMatchObject({
    title: '上线前两天误判变多',
    kind: 'reflection',
    reflection: { situation: '上线前两天误判变多', task: '', action: '', result: '补标 300 条后回落' },
  });
  expect(await call?.file?.text()).toBe('## 情境\n\n上线前两天误判变多\n\n## 结果\n\n补标 300 条后回落\n');
});

test('the quick form opens over what is open; Escape closes it alone, and what was begun is there again', async () => {
  const { user } = await open(new Machine({ evidence: [evidenceOf('report', { title: '测试报告' })] }));
  await user.click(await screen.findByRole('button', { name: '测试报告' }));
  await screen.findByRole('dialog', { name: '佐证详情' });
  const openForm = async () => {
    fireEvent.keyDown(document, { code: 'KeyN', ctrlKey: true });
    return within(
      await screen.findByRole('dialog', { name: '快速添加' }),
    ).getByLabelText<HTMLTextAreaElement>('做了什么？');
  };
  await user.type(await openForm(), '写到一半');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '快速添加' })).toBeNull());
  expect(screen.getByRole('dialog', { name: '佐证详情' })).toBeTruthy();
  expect((await openForm()).value).toBe('写到一半');
  await user.click(screen.getByRole('button', { name: '取消' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '快速添加' })).toBeNull());
  expect((await openForm()).value).toBe('');
});
