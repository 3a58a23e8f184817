import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { rebuildIndex } from '../../../electron/db/evidenceIndex.ts';
import { writeText } from '../../../electron/db/texts.ts';
import type { SourceFile } from '../../../electron/vault/source.ts';
import { openHouseWithPortfolio, temporaryFolder, type House } from '../../support/services.ts';

const TRAINER = 'cn-4-04-05-05-2021';

let house: House & { readonly dir: string };
beforeEach(async () => {
  house = await openHouseWithPortfolio();
});

function file(name: string, content = name): SourceFile {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return { kind: 'path', path, name: basename(path) };
}
type Details = Parameters<House['client']['evidence.add']>[0];
const add = async (title: string, more: Partial<Details> = {}, name = `${title}.bin`) =>
  (await house.client['evidence.add']({ title, claims: [], ...more }, file(name, title))).evidence;
const list = (wish: Parameters<House['client']['evidence.list']>[0]) => house.client['evidence.list'](wish);
const titles = async (wish: Parameters<typeof list>[0]) =>
  (await list(wish)).items.map(({ evidence }) => evidence.title);
const dbOf = () => house.services.session.portfolio!.db;

describe('words find evidence', () => {
  beforeEach(async () => {
    await add(
      '客服意图识别測試報告',
      { description: '共 500 条,Kappa 0.82', tags: ['NER'] },
      'report_v2.pdf',
    );
    await add(
      '标注规范',
      { claims: [{ standard: TRAINER, node: 'L3-2.2-S3', note: '第三章說明了抽檢', where: '' }] },
      'guide.pdf',
    );
    await add('AI 标注 C++ 程序');
  });

  it.each([
    ['in either script', '测试报告', ['客服意图识别測試報告']],
    ['in the other script', '標註規範', ['标注规范']],
    ['of two characters', '规范', ['标注规范']],
    ['of one character', '范', ['标注规范']],
    ['that stand anywhere, together', '标注 程序', ['AI 标注 C++ 程序']],
    ['by the beginning of a word', 'kap', ['客服意图识别測試報告']],
    ['in capitals and full width', 'ＮＥＲ', ['客服意图识别測試報告']],
    ['in the name of the file', 'report_v2', ['客服意图识别測試報告']],
    ['in the note of a link', '抽检', ['标注规范']],
    ['across scripts without a blank', 'ai标注', ['AI 标注 C++ 程序']],
    ['with symbols', 'c++', ['AI 标注 C++ 程序']],
    ['with a decimal', '0.8', ['客服意图识别測試報告']],
    ['that stand nowhere', '注标', []],
    ['that only stand in two texts', '报告共', []],
    ['of punctuation alone', '——', []],
  ])('%s', async (_how, query, wanted) => expect(await titles({ query })).toEqual(wanted));

  it('as soon as they change, and no longer', async () => {
    const [item] = (await list({ query: '规范' })).items;
    const { id } = item!.evidence;
    const [claim] = item!.claims;
    await house.client['evidence.edit']({ id, record: { title: '质检流程' } });
    expect([await titles({ query: '规范' }), await titles({ query: '质检' })]).toEqual([[], ['质检流程']]);
    await house.client['claims.edit']({ id: claim!.id, note: '改为随机', where: '' });
    expect([await titles({ query: '抽检' }), await titles({ query: '随机' })]).toEqual([[], ['质检流程']]);
    await house.client['claims.remove']({ id: claim!.id });
    expect(await titles({ query: '随机' })).toEqual([]);
    await house.client['evidence.remove']({ id });
    expect([await titles({ query: '质检' }), await titles({ query: '质检', removed: true })]).toEqual([
      [],
      ['质检流程'],
    ]);
  });

  it('in the text of the file, and the index can be made anew', async () => {
    const { file: stored } = await add('扫描件');
    const text = `${'前言。'.repeat(3000)}分詞一致性達到 0.9,${'后记。'.repeat(10)}`;
    writeText(dbOf(), stored.sha256, { state: 'read', text }, 1);
    const found = async () => (await list({ query: '一致性达到' })).items.map(({ words }) => words);
    const [words] = await found();
    expect(words?.quote?.text.slice(...(words.quote.ranges[0] ?? []))).toBe('一致性達到');
    expect(words).toMatchObject({ title: [], quote: { from: 'file' } });
    rebuildIndex(dbOf());
    expect(await found()).toEqual([words]);
  });

  it('and are marked where they stand', async () => {
    const { items } = await list({ query: '測試 kappa' });
    expect(items.map(({ words }) => words)).toEqual([
      { title: [[6, 8]], quote: { from: 'details', text: '共 500 条,Kappa 0.82', ranges: [[8, 13]] } },
    ]);
    expect((await list({ query: '' })).items.every(({ words }) => words === undefined)).toBe(true);
  });
});

it('any piece of a text of ideographs is found, whatever stands around it', async () => {
  const { id } = await add('其他');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Array.from('标注规范，测a1 ')), { minLength: 1, maxLength: 40 }),
      fc.nat(),
      fc.nat(),
      async (characters, at, length) => {
        const text = characters.join('');
        await house.client['evidence.edit']({ id, record: { title: 'x', description: text } });
        const han = [...text.matchAll(/\p{Script=Han}+/gu)].map(([run]) => run);
        const run = han[at % Math.max(1, han.length)];
        if (run === undefined) return;
        const from = at % run.length;
        const query = run.slice(from, from + 1 + (length % (run.length - from)));
        expect(await titles({ query })).toContain('x');
      },
    ),
    { numRuns: 60 },
  );
});

describe('a filter', () => {
  beforeEach(async () => {
    const claim = { standard: TRAINER, node: 'L3-2.2-S3', note: '', where: '' };
    await add('甲', { date: '2024-05-01', employer: '云图', kind: 'testimony', tags: ['指导', 'NER'] });
    await add('乙', { date: '2025-05-01', claims: [claim] });
    await add('丙乙乙乙', { tags: ['NER'] });
  });

  it.each<[string, Parameters<typeof list>[0], readonly string[]]>([
    ['nothing', {}, ['丙乙乙乙', '乙', '甲']],
    ['kind', { kind: 'testimony' }, ['甲']],
    ['employer', { employer: '云图' }, ['甲']],
    ['tag', { tag: 'NER' }, ['丙乙乙乙', '甲']],
    ['first day, where the day of logging stands in', { from: '2025-05-01' }, ['丙乙乙乙', '乙']],
    ['last day', { to: '2025-05-01' }, ['乙', '甲']],
    ['standard', { standard: TRAINER }, ['乙']],
    ['node', { standard: TRAINER, node: 'L3-2.2-S3' }, ['乙']],
    ['node above', { standard: TRAINER, node: 'L3-2' }, ['乙']],
    ['another node', { standard: TRAINER, node: 'L3-1' }, []],
    ['claimed', { claimed: true }, ['乙']],
    ['not claimed', { claimed: false }, ['丙乙乙乙', '甲']],
    ['signed, where nobody signed', { signed: true }, []],
    ['not signed', { signed: false }, ['丙乙乙乙', '乙', '甲']],
    ['gathered', { gathered: true }, []],
    ['not gathered', { gathered: false, claimed: true }, ['乙']],
    ['words and tag', { query: '乙', tag: 'NER' }, ['丙乙乙乙']],
  ])('by %s', async (_what, wish, wanted) => {
    const { total, items } = await list(wish);
    expect([total, items.map(({ evidence }) => evidence.title)]).toEqual([wanted.length, wanted]);
  });

  it.each<[NonNullable<Parameters<typeof list>[0]['sort']>, readonly string[]]>([
    [{ by: 'date', descending: false }, ['甲', '乙', '丙乙乙乙']],
    [{ by: 'title', descending: false }, ['丙乙乙乙', '甲', '乙']],
    [{ by: 'size', descending: true }, ['丙乙乙乙', '乙', '甲']],
    [{ by: 'kind', descending: true }, ['甲', '丙乙乙乙', '乙']],
  ])('is sorted by %o', async (sort, wanted) => expect(await titles({ sort })).toEqual(wanted));

  it.each(['size', 'title'] as const)(
    'by %s stands the other way round from end to end, equals too',
    async (by) => {
      for (const name of ['丁', '戊']) await add('同名', { date: '2024-01-01' }, `${name}.txt`);
      const sorted = async (descending: boolean) =>
        (await list({ sort: { by, descending } })).items.map(({ evidence }) => evidence.id);
      expect(await sorted(false)).toEqual((await sorted(true)).toReversed());
    },
  );

  it('comes in pages, which count all', async () => {
    expect(await list({ offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      items: [{ evidence: { title: '乙' } }],
    });
    expect(await list({ offset: 3, limit: 10 })).toMatchObject({ total: 3, items: [] });
    expect(await list({ limit: 0 })).toMatchObject({ total: 3, items: [] });
  });

  it('is counted by month, the latest first', async () => {
    expect(await house.client['evidence.timeline']({})).toEqual([
      { month: '2026-11', count: 1 },
      { month: '2025-05', count: 1 },
      { month: '2024-05', count: 1 },
    ]);
    expect(await house.client['evidence.timeline']({ query: '乙', tag: 'NER' })).toEqual([
      { month: '2026-11', count: 1 },
    ]);
  });

  it('follows what is changed', async () => {
    const [first] = (await list({ tag: '指导' })).items;
    await house.client['evidence.edit']({ id: first!.evidence.id, record: { title: '甲', tags: ['新'] } });
    expect([await titles({ tag: '指导' }), await titles({ tag: '新' })]).toEqual([[], ['甲']]);
  });
});

it('is found by several requirements at once: by these alone, and not by what lies beneath', async () => {
  const claim = (node: string) => ({ standard: TRAINER, node, note: '', where: '' });
  for (const [title, node] of [
    ['甲', 'L3-2.2-S3'],
    ['乙', 'L3-2.2-S2'],
    ['丙', 'L3-2.1-S1'],
  ] as const)
    await add(title, { claims: [claim(node)] });
  expect((await titles({ standard: TRAINER, nodes: ['L3-2.2-S3', 'L3-2.1-S1'] })).toSorted()).toEqual(
    ['丙', '甲'].toSorted(),
  );
  expect(await titles({ standard: TRAINER, nodes: ['L3-2.2'] })).toEqual([]);
});

it('stands in order of its titles as people read them, and again when one changes', async () => {
  const ids = new Map<string, string>();
  for (const title of ['周报 10', '周报 9', 'b', 'A', '王', '一', '阿'])
    ids.set(title, (await add(title)).id);
  const sort = { by: 'title', descending: false } as const;
  expect(await titles({ sort })).toEqual(['A', 'b', '阿', '王', '一', '周报 9', '周报 10']);
  expect(await titles({ sort, titles: 'stroke' })).toEqual(['A', 'b', '一', '王', '周报 9', '周报 10', '阿']);
  await house.client['evidence.edit']({ id: ids.get('周报 10')!, record: { title: '周报 8' } });
  expect(await titles({ sort, offset: 5 })).toEqual(['周报 8', '周报 9']);
  expect(await list({ sort: { by: 'title', descending: true }, limit: 1 })).toMatchObject({
    total: 7,
    items: [{ evidence: { title: '周报 9' } }],
  });
});

it('gives titles new keys where another version of the order made them', async () => {
  for (const title of ['王', '阿']) await add(title);
  house.services.session.portfolio?.db.exec(`UPDATE evidence_entry SET title_pinyin = 'z' || seq`);
  expect(await titles({ sort: { by: 'title', descending: false } })).toEqual(['阿', '王']);
});
