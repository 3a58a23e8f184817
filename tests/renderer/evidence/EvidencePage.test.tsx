import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { client } from '../../../renderer/client.ts';
import { EvidencePage } from '../../../renderer/features/evidence/EvidencePage.tsx';
import { RequirementFilter } from '../../../renderer/features/evidence/list/RequirementFilter.tsx';
import { Trash } from '../../../renderer/features/evidence/Trash.tsx';
import { callsOf, renderPage, reply } from '../../support/renderPage.tsx';
import { Fault } from '../../../shared/contract/fault.ts';
import { stepBack } from '../../../renderer/ui/undoStack.ts';
import type { PortfolioState } from '../../../shared/contract/records.ts';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { evidenceOf, Machine, TRAINER } from './machine.ts';

const CLAIM = {
  id: 'c1',
  evidence: 'report',
  standard: TRAINER,
  node: 'L3-1.1-S1',
  note: '第一节',
  where: '第 3 页',
};
const holding = () =>
  new Machine({
    evidence: [
      evidenceOf('report', { title: '模型测试报告', kind: 'product', date: '2026-03-15', tags: ['测试'] }),
      evidenceOf('photo', {
        title: '现场照片',
        kind: 'observation',
        file: { name: 'IMG_1.png', sha256: 'b'.repeat(64), bytes: 2_400_000, mediaType: 'image/png' },
      }),
    ],
    claims: [CLAIM],
  });

async function open(machine: Machine, at = '/evidence') {
  const page = await renderPage(<EvidencePage />, { replies: machine.replies, at });
  await screen.findByRole('heading', { level: 1, name: '佐证' });
  return page;
}

const openDetails = async (machine: Machine, title: string) => {
  const page = await open(machine);
  await page.user.click(await screen.findByRole('button', { name: title }));
  const drawer = within(await screen.findByRole('dialog', { name: '佐证详情' }));
  await drawer.findByLabelText(/标题/);
  return { ...page, drawer };
};

test('each piece of evidence says what it is, when the work was done, its file and how much it shows', async () => {
  await open(holding());
  const rows = within(await screen.findByRole('table', { name: '佐证列表' })).getAllByRole('row');
  expect(rows.slice(1).map((row) => [...row.children].slice(1, 5).map((cell) => cell.textContent))).toEqual([
    ['模型测试报告1.2 kB · report.txt', '工作成果', '2026-03-15', '1 条'],
    ['现场照片2.4 MB · IMG_1.png', '现场观察', '2026-11-24 存入', '还没有'],
  ]);
  const picture = () => rows[2]?.querySelector('img')?.getAttribute('src');
  await waitFor(() => expect(picture()).toBe('/files/small/photo-1'));
});

test('words find, stand in the address, and can be cleared', async () => {
  const { user, address } = await open(holding());
  await user.type(screen.getByLabelText('查找佐证'), '测试');
  await screen.findByText('共 1 份');
  expect(decodeURI(address())).toBe('/evidence?query=测试');
  await user.type(screen.getByLabelText('查找佐证'), '没有的');
  await screen.findByText('没有找到');
  await user.click(screen.getByRole('button', { name: '清除查找的文字' }));
  await screen.findByText('共 2 份');
  expect(address()).toBe('/evidence');
});

test('a requirement in the address narrows the list, is shown in full, and can be left', async () => {
  const { user, address } = await open(holding(), `/evidence?standard=${TRAINER}&node=L3-1.1-S1`);
  await screen.findByText('共 1 份');
  await screen.findByText('能够结合人工智能技术要求和业务特征,设计整套业务数据采集流程');
  await user.click(screen.getByRole('button', { name: '不再只看：1.1.1' }));
  await screen.findByText('共 2 份');
  expect(address()).toBe('/evidence');
});

test('a whole standard can narrow the list too', async () => {
  const { user } = await open(holding(), `/evidence?standard=${TRAINER}`);
  await screen.findByText('共 1 份');
  await user.click(await screen.findByRole('button', { name: '不再只看：人工智能训练师' }));
  await screen.findByText('共 2 份');
  expect(callsOf('evidence.list').at(-1)?.input).toMatchObject({ query: '' });
});

test('a filter stands in the address and as a chip that can be taken away', async () => {
  const { user, address } = await open(holding());
  await user.click(screen.getByRole('button', { name: '筛选' }));
  await user.selectOptions(await screen.findByLabelText('类型'), '现场观察');
  await screen.findByText('共 1 份');
  expect(address()).toBe('/evidence?kind=observation');
  await user.click(screen.getByRole('button', { name: '不再只看：现场观察' }));
  await screen.findByText('共 2 份');
});

test('a part of a standard is what the filter says, though nothing can be linked to it', async () => {
  const filter = <RequirementFilter standard={TRAINER} node="L3-1.1" onChange={() => undefined} />;
  await renderPage(filter, { replies: holding().replies, at: '/evidence' });
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: '要求' });
  await waitFor(() => expect(field.value).toMatch(/^1\.1 /));
});

test('a requirement of the chosen standard is a filter too', async () => {
  const { user, address } = await open(holding(), `/evidence?standard=${TRAINER}`);
  await user.click(await screen.findByRole('button', { name: '筛选（1）' }));
  await user.type(await screen.findByRole('combobox', { name: '要求' }), '整套业务数据处理流程');
  const list = screen.getByRole('listbox', { name: '要求', hidden: true });
  await user.click(within(list).getByRole('option', { hidden: true }));
  await waitFor(() => expect(address()).toBe(`/evidence?standard=${TRAINER}&node=L3-1.1-S2`));
  expect(callsOf('evidence.list').at(-1)?.input).toMatchObject({ standard: TRAINER, node: 'L3-1.1-S2' });
});

test('each order can be had the other way round', async () => {
  const { user } = await open(holding());
  const orders = await screen.findByRole('combobox', { name: '排序' });
  const offered = within(orders)
    .getAllByRole<HTMLOptionElement>('option')
    .map(({ value }) => value);
  for (const value of offered) {
    await user.selectOptions(orders, value);
    const [by = '', direction] = value.split('-');
    await waitFor(() =>
      expect(callsOf('evidence.list').at(-1)?.input).toMatchObject({
        sort: { by, descending: direction === 'desc' },
        ...(by === 'title' && { titles: 'pinyin' }),
      }),
    );
    expect(offered).toContain(`${by}-${direction === 'desc' ? 'asc' : 'desc'}`);
  }
});

test('words, filters and order are kept as a view, taken again and deleted', async () => {
  const machine = holding();
  const { user, address } = await open(machine, '/evidence?query=测试&kind=product&sort=title-asc');
  await user.click(await screen.findByRole('button', { name: '视图' }));
  await user.click(await screen.findByRole('menuitem', { name: '保存当前视图……' }));
  await user.type(await screen.findByLabelText(/视图名称/), '测试成果');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(machine.views).toEqual([
      {
        id: '测试成果',
        name: '测试成果',
        filter: { query: '测试', kind: 'product' },
        sort: { by: 'title', descending: false },
      },
    ]),
  );
  await user.click(screen.getByRole('button', { name: '清除查找的文字' }));
  await waitFor(() => expect(address()).not.toContain('query'));
  await user.click(screen.getByRole('button', { name: '视图' }));
  await user.click(await screen.findByRole('menuitem', { name: '测试成果' }));
  await waitFor(() => expect(decodeURI(address())).toBe('/evidence?kind=product&query=测试&sort=title-asc'));
  await user.click(screen.getByRole('button', { name: '视图' }));
  await user.click(await screen.findByRole('button', { name: '删除视图：测试成果' }));
  await waitFor(() => expect(machine.views).toEqual([]));
  await waitFor(() => expect(screen.queryByRole('button', { name: '删除视图：测试成果' })).toBeNull());
  expect(document.activeElement?.textContent).toBe('保存当前视图……');
  await screen.findByText('删除了视图“测试成果”');
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(machine.views).toHaveLength(1));
});

test('a view gets another name, and by a step back its former one', async () => {
  const machine = holding();
  const kept = {
    id: '成果',
    name: '成果',
    filter: { query: '', kind: 'product' as const },
    sort: { by: 'title' as const, descending: true },
  };
  machine.views = [kept];
  const { user } = await open(machine);
  await user.click(await screen.findByRole('button', { name: '视图' }));
  await user.click(await screen.findByRole('button', { name: '改名：成果' }));
  const name = await screen.findByLabelText<HTMLInputElement>(/视图名称/);
  expect(name.value).toBe('成果');
  await user.clear(name);
  await user.type(name, '工作成果{Enter}');
  await waitFor(() => expect(machine.views).toEqual([{ ...kept, id: '工作成果', name: '工作成果' }]));
  expect(await act(() => stepBack())).toMatchObject({ went: 'there' });
  expect(machine.views).toEqual([kept]);
});

test('a view that another window has kept anew since stays when the step goes back', async () => {
  const machine = holding();
  const { user } = await open(machine, '/evidence?kind=product');
  await user.click(await screen.findByRole('button', { name: '视图' }));
  await user.click(await screen.findByRole('menuitem', { name: '保存当前视图……' }));
  await user.type(await screen.findByLabelText(/视图名称/), '成果');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(machine.views).toHaveLength(1));
  await client['views.remove']({ id: '成果' });
  const elsewhere = await client['views.save']({
    name: '成果',
    filter: { kind: 'training' },
    sort: { by: 'title', descending: true },
  });
  expect(await act(() => stepBack())).toMatchObject({ went: 'wrong', why: 'changed' });
  expect(machine.views).toEqual([elsewhere]);
});

test('what the trash gave back goes there again by a step back', async () => {
  const machine = holding();
  machine.removed.add('report');
  const { user } = await renderPage(<Trash />, { replies: machine.replies, at: '/trash' });
  await user.click(await screen.findByRole('button', { name: '放回：模型测试报告' }));
  await screen.findByText('已放回：模型测试报告');
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await screen.findByRole('button', { name: '放回：模型测试报告' });
  expect([...machine.removed]).toEqual(['report']);
});

test('the timeline shows how much was done when, and leads to it', async () => {
  const { user, address } = await open(holding());
  await user.click(await screen.findByText('时间线'));
  await user.click(await screen.findByRole('button', { name: /^3月\s*1$/ }));
  await waitFor(() => expect(address()).toBe('/evidence?from=2026-03-01&to=2026-03-31'));
  await screen.findByRole('button', { name: '不再只看：2026-03-01 起' });
});

test('several are chosen and moved to the trash together', async () => {
  const machine = holding();
  const { user } = await open(machine);
  await user.click(await screen.findByRole('checkbox', { name: '选择：模型测试报告' }));
  await user.click(screen.getByRole('checkbox', { name: '选择：现场照片' }));
  const bar = screen.getByText('已选 2 份').parentElement as HTMLElement;
  await user.click(within(bar).getByRole('button', { name: '移到回收站' }));
  await screen.findByText('还没有佐证');
  expect([...machine.removed]).toEqual(['report', 'photo']);
});

test('what the words were found in is marked', async () => {
  const machine = holding();
  const words = {
    title: [[2, 4]] as [number, number][],
    quote: { from: 'file' as const, text: '…再测试一次', ranges: [[2, 4]] as [number, number][] },
  };
  const found = { total: 1, items: [{ evidence: machine.evidence[0] as Evidence, claims: [], words }] };
  await renderPage(<EvidencePage />, {
    replies: { ...machine.replies, 'evidence.list': found },
    at: '/evidence?query=测试',
  });
  expect(await screen.findAllByText('测试', { selector: 'mark' })).toHaveLength(2);
});

test('what was chosen is linked to requirements together', async () => {
  const machine = holding();
  const { user } = await open(machine);
  await user.click(await screen.findByRole('checkbox', { name: '选择：模型测试报告' }));
  await user.click(screen.getByRole('checkbox', { name: '选择：现场照片' }));
  await user.click(screen.getByRole('button', { name: '批量对应' }));
  const dialog = within(await screen.findByRole('dialog', { name: '佐证与要求的对应' }));
  for (const name of [/^模型测试报告/, /^现场照片/])
    expect(await dialog.findByRole<HTMLInputElement>('checkbox', { name })).toHaveProperty('checked', true);
  await user.click(await dialog.findByRole('checkbox', { name: /设计整套业务数据采集流程/ }));
  await user.click(dialog.getByRole('button', { name: '对应 1 条' }));
  await waitFor(() =>
    expect(machine.claims.map(({ evidence, node }) => [evidence, node])).toEqual([
      ['report', 'L3-1.1-S1'],
      ['photo', 'L3-1.1-S1'],
    ]),
  );
});

test('arrow keys go from one piece of evidence to the next', async () => {
  const { user } = await open(holding());
  (await screen.findByRole('button', { name: '模型测试报告' })).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('现场照片');
  await user.keyboard('{Home}');
  expect(document.activeElement?.textContent).toBe('模型测试报告');
});

test('what could not be read of the files says why, and is tried again', async () => {
  const failed = { evidence: 'report', title: '模型测试报告', why: 'encrypted' as const };
  const state = { waiting: 0, unindexed: 0, failed: [failed] };
  const { user } = await renderPage(<EvidencePage />, {
    replies: { ...holding().replies, 'texts.state': state, 'texts.retry': state },
    at: '/evidence',
  });
  await user.click(await screen.findByRole('button', { name: '1 份文件的文字没有读出' }));
  await screen.findByText('文件有密码');
  await user.click(screen.getByRole('button', { name: '再试一次' }));
  expect(callsOf('texts.retry')).toHaveLength(1);
});

test('details save themselves; a title cannot be empty', async () => {
  const machine = holding();
  const { user, drawer } = await openDetails(machine, '模型测试报告');
  await user.type(drawer.getByLabelText('说明'), '由我设计用例');
  await user.selectOptions(drawer.getByLabelText('类型'), '反思记录');
  await waitFor(() =>
    expect(machine.evidence[0]).toMatchObject({
      description: '由我设计用例',
      kind: 'reflection',
      tags: ['测试'],
    }),
  );

  const saves = callsOf('evidence.edit').length;
  await user.clear(drawer.getByLabelText(/标题/));
  drawer.getByText('请填写标题。');
  await user.tab();
  expect(callsOf('evidence.edit')).toHaveLength(saves);
  expect(machine.evidence[0]?.title).toBe('模型测试报告');
});

test('what was typed last is saved even if the drawer is closed at once', async () => {
  const machine = holding();
  const { user, drawer } = await openDetails(machine, '模型测试报告');
  await user.type(drawer.getByLabelText(/标题/), '（终稿）');
  await user.keyboard('{Escape}');
  await screen.findByRole('button', { name: '模型测试报告（终稿）' });
  expect(machine.evidence[0]?.title).toBe('模型测试报告（终稿）');
});

test('evidence is linked to a requirement that is found by its words, with a note and a place', async () => {
  const machine = holding();
  const { user, drawer } = await openDetails(machine, '现场照片');
  await user.click(drawer.getByRole('button', { name: '对应到一条要求' }));
  await user.click(drawer.getByRole('button', { name: '对应' }));
  await drawer.findByText('请选择一条要求。');

  await user.type(drawer.getByRole('combobox', { name: '要求' }), '业务数据处理流程');
  const list = screen.getByRole('listbox', { name: '要求', hidden: true });
  const options = within(list).getAllByRole('option', { hidden: true });
  expect(options.map(({ textContent }) => textContent)).toEqual([
    '1.1.2能够结合人工智能技术要求和业务特征,设计整套业务数据处理流程',
    '1.2.2能够对业务数据处理流程提出优化建议',
  ]);
  await user.click(options[0] as HTMLElement);
  await user.type(drawer.getByLabelText('为什么能说明这一条'), '照片里是评审现场');
  await user.type(drawer.getByLabelText('在文件的什么地方'), '左上');
  await user.click(drawer.getByRole('button', { name: '对应' }));
  await drawer.findByText('照片里是评审现场', { ignore: 'textarea' });
  expect(machine.claims.at(-1)).toMatchObject({
    evidence: 'photo',
    standard: TRAINER,
    node: 'L3-1.1-S2',
    note: '照片里是评审现场',
    where: '左上',
  });
});

test('a link can be given another note, be taken away, and be put back', async () => {
  const machine = holding();
  const { user, drawer } = await openDetails(machine, '模型测试报告');
  await drawer.findByText('位置：第 3 页');
  await user.click(await drawer.findByRole('button', { name: '修改备注：1.1.1' }));
  await user.clear(drawer.getByLabelText('为什么能说明这一条'));
  await user.type(drawer.getByLabelText('为什么能说明这一条'), '第二节');
  await user.click(drawer.getByRole('button', { name: '保存' }));
  await drawer.findByText('第二节');

  await user.click(drawer.getByRole('button', { name: '解除对应：1.1.1' }));
  await drawer.findByText(/还没有对应到任何要求/);
  await user.click(await screen.findByRole('button', { name: '撤销', hidden: true }));
  await drawer.findByText('第二节');
  expect(machine.claims).toMatchObject([{ node: 'L3-1.1-S1', note: '第二节', where: '第 3 页' }]);
});

test('what is removed can be taken back at once, or later from the trash', async () => {
  const machine = holding();
  const { user } = await open(machine);
  await user.click(await screen.findByRole('button', { name: '移到回收站：现场照片' }));
  await screen.findByText('已移到回收站：现场照片');
  // Whoever works by keyboard goes on with the next one.
  expect(document.activeElement?.textContent).toBe('模型测试报告');
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await screen.findByRole('button', { name: '现场照片' });

  await user.click(screen.getByRole('button', { name: '移到回收站：现场照片' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: '现场照片' })).toBeNull());
  await user.click(screen.getByRole('button', { name: '回收站' }));
  await user.click(await screen.findByRole('button', { name: '放回：现场照片' }));
  await screen.findByText('回收站是空的');
  await user.click(screen.getByRole('button', { name: '返回佐证' }));
  await screen.findByRole('button', { name: '现场照片' });
});

test('only what a browser shows safely is opened; everything can be saved', async () => {
  const page = (mediaType: string) =>
    evidenceOf('page', { file: { name: 'page', sha256: 'c'.repeat(64), bytes: 1, mediaType } });
  const { drawer } = await openDetails(new Machine({ evidence: [page('text/html')] }), 'page');
  expect(drawer.queryByRole('link', { name: '打开文件' })).toBeNull();
  expect(drawer.getByRole('link', { name: '另存一份' }).getAttribute('href')).toBe(
    '/files/evidence/page?download',
  );
});

const openingMachine = (name: string, mediaType: string) => {
  const machine = new Machine({
    evidence: [evidenceOf('one', { file: { name, sha256: 'c'.repeat(64), bytes: 9, mediaType } })],
  });
  const state = machine.replies['portfolio.state'] as PortfolioState;
  Object.assign(machine.replies, {
    'portfolio.state': { ...state, host: { ...state.host, opensFiles: true } },
    'evidence.open': {},
  });
  return machine;
};

test('a harmless file opens with another program at once', async () => {
  const { user, drawer } = await openDetails(openingMachine('a.xyz.mp3', 'audio/mpeg'), 'one');
  await user.click(await drawer.findByRole('button', { name: '用系统程序打开' }));
  await waitFor(() =>
    expect(callsOf('evidence.open').map(({ input }) => input)).toEqual([{ id: 'one', asked: false }]),
  );
});

test('what may run something is asked about first, and says what it could do', async () => {
  const { user, drawer } = await openDetails(openingMachine('包.zip', 'application/zip'), 'one');
  await user.click(await drawer.findByRole('button', { name: '用系统程序打开' }));
  const question = within(await screen.findByRole('dialog', { name: '打开“包.zip”？' }));
  question.getByText('这是压缩包，里面可能有能运行的程序。请只打开里面您认得的文件。');
  expect(callsOf('evidence.open')).toEqual([]);
  await user.click(question.getByRole('button', { name: '仍要打开' }));
  await waitFor(() =>
    expect(callsOf('evidence.open').map(({ input }) => input)).toEqual([{ id: 'one', asked: true }]),
  );
});

test('a program is only saved', async () => {
  const { drawer } = await openDetails(openingMachine('装.exe', 'application/x-msdownload'), 'one');
  await drawer.findByText('程序和快捷方式不从这里打开，只能另存一份。');
  drawer.getByRole('link', { name: '另存一份' });
  expect(drawer.queryByRole('button', { name: '用系统程序打开' })).toBeNull();
});

test('evidence that was filled in on a form leads back to it', async () => {
  const machine = holding();
  const filled = { id: 'f1', form: 'cn-test-report', workOutput: null, values: {}, evidence: 'report' };
  machine.filled = [{ ...filled, changed: '2026-11-24T08:00:00.000Z' }];
  const { drawer } = await openDetails(machine, '模型测试报告');
  expect((await drawer.findByRole('link', { name: '打开填写的表' })).getAttribute('href')).toMatch(
    /\/forms\?filled=f1$/,
  );
});

test('of a full trash more is shown on asking', async () => {
  // As many as it says would take long to draw here.
  const list = { total: 120, items: [{ evidence: evidenceOf('report'), claims: [] }] };
  const replies = { ...new Machine({}).replies, 'evidence.list': list };
  const { user } = await renderPage(<EvidencePage />, { replies, at: '/evidence' });
  await user.click(await screen.findByRole('button', { name: '回收站' }));
  await user.click(await screen.findByRole('button', { name: '再显示 20 份' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /再显示/ })).toBeNull());
  expect(callsOf('evidence.list').at(-1)?.input).toMatchObject({ removed: true, offset: 100, limit: 100 });
});

test('what lies in the trash is deleted for good only after a question, and what stays says why', async () => {
  const machine = holding();
  machine.removed.add('report');
  const { user } = await open(machine);
  await user.click(await screen.findByRole('button', { name: '回收站' }));
  await user.click(await screen.findByRole('button', { name: '彻底删除：模型测试报告' }));
  const question = within(await screen.findByRole('dialog', { name: '彻底删除“模型测试报告”？' }));
  expect(callsOf('quarantine.put')).toEqual([]);
  await user.click(question.getByRole('button', { name: '彻底删除' }));
  await screen.findByText('“模型测试报告”：已有签核');
  expect(callsOf('quarantine.put').map(({ input }) => input)).toEqual([
    { ids: ['report'], asked: true, job: expect.any(String) as string },
  ]);
});

test('of many that stay, each reason is told once', async () => {
  const machine = holding();
  for (const id of ['report', 'photo']) machine.removed.add(id);
  const { user } = await open(machine);
  await user.click(await screen.findByRole('button', { name: '回收站' }));
  await user.click(await screen.findByRole('button', { name: '清空回收站……' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '彻底删除' }));
  expect(await screen.findByText('2 份已有签核：模型测试报告、现场照片')).toBeDefined();
});

test('deleting for good goes on where the trash was left, is there again, and tells that it failed', async () => {
  const machine = holding();
  machine.removed.add('report');
  const { user } = await open(machine);
  let fail = (_fault: Fault) => {};
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  reply({ 'quarantine.put': () => failed, 'jobs.list': [] });
  await user.click(await screen.findByRole('button', { name: '回收站' }));
  await user.click(await screen.findByRole('button', { name: '彻底删除：模型测试报告' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '彻底删除' }));
  await waitFor(() => expect(callsOf('quarantine.put')).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: '返回佐证' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: '回收站' })).toBeNull());
  await user.click(await screen.findByRole('button', { name: '回收站' }));
  const again = await screen.findByRole('button', { name: '彻底删除：模型测试报告' });
  expect(again).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: '返回佐证' }));
  fail(new Fault('disk-full', { path: '/media' }));
  expect((await screen.findByRole('alert')).textContent).toContain('没有成功');
});

test('deleting for good shows how far the backup before it is, and can be stopped', async () => {
  const machine = holding();
  machine.removed.add('report');
  const { user } = await open(machine);
  let stop = (_fault: Fault) => {};
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = reject;
  });
  const job = () => (callsOf('quarantine.put')[0]!.input as { job: string }).job;
  reply({
    'quarantine.put': () => stopped,
    'jobs.list': () => [{ id: job(), kind: 'backup', done: 1_000_000, total: 4_000_000, unit: 'bytes' }],
    'jobs.cancel': () => {
      stop(new Fault('cancelled'));
      return {};
    },
  });
  await user.click(await screen.findByRole('button', { name: '回收站' }));
  await user.click(await screen.findByRole('button', { name: '彻底删除：模型测试报告' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '彻底删除' }));
  const bar = await screen.findByRole('progressbar');
  expect(bar.getAttribute('aria-valuenow')).toBe('25');
  await user.click(screen.getByRole('button', { name: '取消' }));
  await screen.findByText('已停下，什么都没有删除。');
  expect(callsOf('jobs.cancel').map(({ input }) => input)).toEqual([{ id: job() }]);
});
