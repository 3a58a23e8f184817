import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import chanter from '../../../resources/standards/icap-SET4130-002v1.json';
import chanterSource from '../../../resources/standards/sources/000_f45dd36bd9b93077.txt?raw';
import { StandardPage } from '../../../renderer/features/standards/StandardPage.tsx';
import type { PortfolioState } from '../../../shared/contract/records.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { cover } from '../../../shared/coverage/cover.ts';
import { renderPage, type RenderedPage } from '../../support/renderPage.tsx';
import { own } from '../ownStandard.ts';
import { NO_PORTFOLIO, OPEN_PORTFOLIO } from '../portfolioState.ts';
import { PACKS, type PackId } from '../standardPacks.ts';

interface Reader {
  readonly search?: string;
  readonly state?: PortfolioState;
  /** Nodes that have one piece of evidence each. */
  readonly shown?: readonly string[];
}

const SOURCES: Readonly<Record<string, string>> = { [chanter.source.file]: chanterSource };

const read = (id: PackId, reader: Reader = {}) => readStandard(PACKS[id], reader);

async function readStandard(
  standard: Standard,
  { search = '', state = NO_PORTFOLIO, shown = [] }: Reader = {},
): Promise<RenderedPage> {
  const claims = shown.map((node) => ({ node, evidence: 'e1', state: 'evidence' as const }));
  const page = await renderPage(<StandardPage />, {
    at: `/standards/${standard.id}${search}`,
    path: '/standards/$standardId',
    replies: {
      'portfolio.state': state,
      'standards.show': standard,
      'standards.source': { text: SOURCES[standard.source.file] ?? null },
      'coverage.show': cover(standard, null, claims, '2026-11-24'),
    },
  });
  await screen.findByRole('heading', { level: 1, name: standard.title });
  return page;
}

const place = (node: string) => document.getElementById(`node-${node}`);

test.each(['icap-SET4130-002v1', 'icap-SMS2512-001v1'] as const)(
  '%s: every node stands on the page, in the language of the standard',
  async (id) => {
    await read(id);
    const standard: Standard = PACKS[id];
    expect(standard.nodes.filter((node) => !place(node.id)?.textContent.includes(node.text))).toEqual([]);
    expect(place('T1')?.closest('[lang]')?.getAttribute('lang')).toBe('zh-TW');
  },
);

test.each(['posts-llm-2023', 'iii-genai-guide-2023'] as const)(
  '%s: every node stands on the page with its name, its text and its further cells',
  async (id) => {
    await read(id);
    const standard: Standard = PACKS[id];
    const whole = document.body.textContent;
    const isShown = ({ id: node, heading, text, details = [] }: StandardNode) =>
      place(node)?.textContent.includes(heading ?? text) === true &&
      [text, ...details.map((detail) => detail.text)].every((part) => whole.includes(part));
    expect(standard.nodes.filter((node) => !isShown(node)).map(({ id: node }) => node)).toEqual([]);
    const told = standard.errata.filter(({ node }) => node !== undefined);
    const notes = screen.getAllByRole('note').map(({ textContent }) => textContent);
    expect(told.filter(({ text }) => !notes.some((note) => note.includes(text)))).toEqual([]);
  },
);

test('a post has its duties beside its requirements, each with its evidence', async () => {
  await read('posts-llm-2023', { state: OPEN_PORTFOLIO, shown: ['P2-D1'] });
  const post = within(screen.getByRole('region', { name: '(2) 语音识别工程师' }));
  expect(within(post.getByRole('list', { name: '岗位工作内容' })).getAllByRole('listitem')).toHaveLength(10);
  expect(within(post.getByRole('list', { name: '知识与技能要求' })).getAllByRole('listitem')).toHaveLength(
    12,
  );
  const some = await post.findByRole('link', { name: '1 研究和开发：1 份佐证' });
  expect(some.getAttribute('href')).toBe('/evidence?standard=posts-llm-2023&node=P2-D1');
});

test('a self-check table has a row for each item and a box in each of its columns', async () => {
  await read('iii-genai-guide-2023');
  const table = within(screen.getByRole('table', { name: '導入策略' }));
  expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    '導入策略',
    '準確度',
    '(1) 未評估',
    '(2) 評估中',
    '(3) 已有方案',
  ]);
  expect(table.getAllByRole('rowheader')).toHaveLength(6);
  expect(table.getAllByRole('cell')).toHaveLength(18);
  expect(within(screen.getByRole('table', { name: '技術整備度' })).getAllByRole('cell')).toHaveLength(20);
});

test('the name of a table stands once, above all the sections that its rows are parted into', async () => {
  await read('iii-genai-guide-2023');
  const name = screen.getByText('表2 資源盤點表');
  const first = place('S3.1.1');
  expect(name.compareDocumentPosition(first as HTMLElement)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(name.compareDocumentPosition(place('S3.1') as HTMLElement)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
});

test('an own standard is a tree: what heads others is a heading, what its source calls things stands above them', async () => {
  await readStandard(
    own([
      { id: 'A', parent: null, code: 'A', heading: 'Data', text: 'All about data.', label: 'Area' },
      { id: 'A.1', parent: 'A', label: 'Outcome', details: [{ label: 'Hours', text: '20' }] },
      { id: 'A.2', parent: 'A', label: 'Outcome' },
    ]),
  );
  const heading = screen.getByRole('heading', { level: 2, name: 'A Data' });
  expect(heading.parentElement?.parentElement?.textContent).toBe('AreaADataAll about data.');
  const list = within(screen.getByRole('list', { name: 'Outcome' }));
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Text of A.1Hours20',
    'Text of A.2',
  ]);
});

test('of a large standard only what is near is drawn; a link to a node draws it, however deep', async () => {
  const nodes = Array.from({ length: 1500 }, (_, at) => ({
    id: `N${at}`,
    parent: at === 0 ? null : `N${at - 1}`,
  }));
  await readStandard(own(nodes), { search: '?node=N1234' });
  expect(place('N0')).not.toBeNull();
  expect(place('N600')).toBeNull();
  await expect.poll(() => document.activeElement).toBe(place('N1234'));
  expect(document.querySelectorAll('[id^="node-"]').length).toBeLessThan(300);
});

test('cn-4-04-05-05-2021: the nodes of the level asked for, and of no other', async () => {
  await read('cn-4-04-05-05-2021', { search: '?level=2' });
  const standard = PACKS['cn-4-04-05-05-2021'];
  const expected = standard.nodes
    .filter(({ level }) => level === undefined || level === 2)
    .map(({ id }) => id);
  const found = [...document.querySelectorAll('[id^="node-"]')].map((element) =>
    element.id.slice('node-'.length),
  );
  expect(found.toSorted()).toEqual(expected.toSorted());
});

test('another level is chosen by its tab, and stands in the address', async () => {
  const { user, address } = await read('cn-4-04-05-05-2021');
  expect(place('L5-1.1-S1')).not.toBeNull();
  await user.click(screen.getByRole('tab', { name: '一级/高级技师' }));
  expect(place('L5-1.1-S1')).toBeNull();
  expect(place('L1-1.1-S1')).not.toBeNull();
  expect(address()).toBe('/standards/cn-4-04-05-05-2021?level=1');
});

test('a link to a node opens its level, marks it and moves there', async () => {
  await read('cn-4-04-05-05-2021', { search: '?node=L3-3.2-S2' });
  const node = place('L3-3.2-S2');
  expect(node?.dataset['sought']).toBe('true');
  await expect.poll(() => document.activeElement).toBe(node);
});

test('where two requirements bear one code, the second says so', async () => {
  await read('cn-4-04-05-05-2021', { search: '?level=3' });
  const second = place('L3-3.2-S2');
  expect(second?.textContent.startsWith('3.2.1')).toBe(true);
  expect(within(second as HTMLElement).getByRole('note').textContent).toContain('应为 3.2.2');
  expect(within(place('L3-3.2-S1') as HTMLElement).queryByRole('note')).toBeNull();
});

test('without a portfolio nothing is said of evidence', async () => {
  await read('icap-SET4130-002v1');
  expect(screen.queryByRole('link', { name: /佐证/ })).toBeNull();
});

test('with a portfolio each indicator tells its evidence and leads to it', async () => {
  await read('icap-SET4130-002v1', { state: OPEN_PORTFOLIO, shown: ['T1.1-P1'] });
  const some = await screen.findByRole('link', { name: 'P1.1.1：1 份佐证' });
  expect(some.getAttribute('href')).toBe('/evidence?standard=icap-SET4130-002v1&node=T1.1-P1');
  expect(screen.getAllByRole('link', { name: /尚无佐证/ })).toHaveLength(9);
});

test('the weight tables are as printed: × is no number', async () => {
  await read('cn-4-04-05-05-2021');
  const table = screen.getByRole('table', { name: '4.1 理论知识权重表' });
  const row = within(table).getByRole('row', { name: /^数据标注/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['50', '40', '×此级没有这一项', '×此级没有这一项', '×此级没有这一项']);
});

test('the conditions stand with their footnotes, under the level that they lead to', async () => {
  await read('cn-4-04-05-05-2021');
  const { eligibility } = PACKS['cn-4-04-05-05-2021'];
  const section = screen.getByRole('region', { name: '1.9.1 申报条件' });
  for (const { text } of [...(eligibility?.leads ?? []), ...(eligibility?.alternatives ?? [])])
    expect(within(section).getByText(text)).toBeTruthy();
  expect(within(section).getAllByText(/^[①②] /)).toHaveLength(3);
});

test('the document ends with its source and the checksum', async () => {
  const { source } = PACKS['icap-SMS2512-001v1'];
  await read('icap-SMS2512-001v1');
  const section = screen.getByRole('region', { name: '来源' });
  expect(section.textContent).toContain(source.file);
  expect(section.textContent).toContain(source.sha256);
});

test('the outline leads to a task and keeps its place', async () => {
  const { user } = await read('icap-SMS2512-001v1');
  const outline = screen.getByRole('navigation', { name: '目录' });
  await user.click(within(outline).getByRole('button', { name: 'T3.1 建構 ML 初步模型' }));
  expect(document.activeElement).toBe(place('T3.1'));
});

test('each node leads to where it stands in the printed source, however a table parted it there', async () => {
  const { user, address } = await read('icap-SET4130-002v1', { search: '?node=T3.1-P2' });
  await user.click(screen.getByRole('button', { name: 'P3.1.2：看原文' }));
  const reader = within(await screen.findByRole('dialog', { name: '查看原文' }, { timeout: 5000 }));
  await reader.findByRole('region', { name: '原文' });
  const marked = reader.getAllByRole('mark').map(({ textContent }) => textContent);
  expect(marked).toEqual(['P3.1.2 產出能正確執行提示，並產生正確結果 AI', '模型。']);
  await user.click(reader.getByRole('link', { name: /^O1.1.1 / }));
  expect(address()).toBe('/standards/icap-SET4130-002v1?node=T1.1-O1');
});

test('a standard that came without its source says so', async () => {
  await readStandard(own([{ id: 'A', parent: null }]), { search: '?source=A' });
  const reader = within(await screen.findByRole('dialog', { name: '查看原文' }, { timeout: 5000 }));
  expect(await reader.findByRole('heading', { name: '这份标准没有随附原文' })).toBeTruthy();
});

test('a note at a node leads to it in the list of notes, and the list leads back and to the source', async () => {
  const { user, address } = await read('cn-4-04-05-05-2021', { search: '?level=3' });
  const note = within(place('L3-3.2-S2') as HTMLElement).getByRole('note');
  await user.click(within(note).getByRole('link', { name: '校注' }));
  expect(address()).toBe('/standards/cn-4-04-05-05-2021?level=3&erratum=0');
  const item = document.getElementById('erratum-0') as HTMLElement;
  await expect.poll(() => document.activeElement).toBe(item);
  expect(
    within(item)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual([
    '/standards/cn-4-04-05-05-2021?node=L3-3.2-S2',
    '/standards/cn-4-04-05-05-2021?level=3&erratum=0&source=L3-3.2-S2',
  ]);
});
