import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import { read } from '../dossier/read.ts';
import { openHouseWithPortfolio } from '../../support/services.ts';

const GUIDE = 'iii-genai-guide-2023';
const record = {
  standard: GUIDE,
  node: 'S1.4-C1',
  filledOn: '2026-11-20',
  filledBy: '林曉',
  ticks: { 'S1.4-C1-I1': ['3'], 'S1.4-C1-I2': ['2'] },
  remark: '下一季再看一次。',
};

test('a checklist is filled in several times, each with its day and by whom, and is there after a restart', async () => {
  const { client, dir } = await openHouseWithPortfolio();
  const first = await client['checklists.save']({ id: null, record });
  const second = await client['checklists.save']({
    id: null,
    record: { ...record, filledBy: '王明', ticks: {} },
  });
  const changed = await client['checklists.save']({
    id: first.id,
    record: { ...record, ticks: { 'S1.4-C1-I1': ['1'] } },
  });
  await client['portfolio.close']({});
  await client['portfolio.open']({ dir });
  const list = await client['checklists.list']({ standard: GUIDE, node: 'S1.4-C1' });
  expect(list.toSorted((a, b) => a.filledBy.localeCompare(b.filledBy))).toEqual(
    [changed, second].toSorted((a, b) => a.filledBy.localeCompare(b.filledBy)),
  );
  expect(changed).toEqual({
    ...record,
    id: first.id,
    ticks: { 'S1.4-C1-I1': ['1'] },
    changed: '2026-11-24T00:00:00.000Z',
    printed: false,
  });
  expect(await client['checklists.list']({ node: 'S1.4-C2' })).toEqual([]);
});

test.each([
  ['a node that is no checklist', { ...record, node: 'S1.4' }, 'node-unknown'],
  ['a box that it does not have', { ...record, ticks: { 'S1.4-C1-I1': ['9'] } }, 'bad-input'],
  ['two boxes in a row of one choice', { ...record, ticks: { 'S1.4-C1-I1': ['1', '2'] } }, 'bad-input'],
])('%s is refused, and nothing is kept', async (_name, wrong, code) => {
  const { client } = await openHouseWithPortfolio();
  await expect(client['checklists.save']({ id: null, record: wrong })).rejects.toMatchObject({ code });
  expect(await client['checklists.list']({})).toEqual([]);
});

test('it is printed on one page in Traditional Chinese, ticks and all, the same bytes each time', async () => {
  const { client, services } = await openHouseWithPortfolio();
  const { id } = await client['checklists.save']({ id: null, record });
  await expect(openFile(services, 'checklists', id)).rejects.toMatchObject({ code: 'record-unknown' });
  expect((await client['checklists.print']({ id })).printed).toBe(true);
  const file = await openFile(services, 'checklists', id);
  expect(file.fileName).toBe('表1 自我查核表 導入策略-林曉-2026-11-20.pdf');
  const bytes = readFileSync(file.path);
  const { pages } = await read(bytes);
  expect(pages).toHaveLength(1);
  const text = pages[0]?.text ?? '';
  for (const words of [
    '表1自我查核表導入策略',
    '填表人',
    '林曉',
    '2026-11-20',
    '1組織面',
    '(3)已有方案',
    '下一季再看一次。',
    '已填2列，共6列。',
    '第1頁共1頁',
  ])
    expect(text).toContain(words);
  expect(text.match(/■/g)).toHaveLength(2 + 1); // one in the sentence that says what it means
  expect(text.match(/□/g)).toHaveLength(6 * 3 - 2);
  await client['checklists.print']({ id });
  expect(readFileSync((await openFile(services, 'checklists', id)).path).equals(bytes)).toBe(true);
});

test('a change after printing takes the print back: it would say something else', async () => {
  const { client } = await openHouseWithPortfolio();
  const { id } = await client['checklists.save']({ id: null, record });
  await client['checklists.print']({ id });
  expect((await client['checklists.save']({ id, record: { ...record, remark: '' } })).printed).toBe(false);
});

test('kept as evidence, it is a checklist of its day under a readable title, and shows what was chosen', async () => {
  const { client, services } = await openHouseWithPortfolio();
  const { nodes } = await client['standards.show']({ id: GUIDE });
  const facet = nodes.find(({ type }) => type === 'facet')?.id ?? '';
  const { id } = await client['checklists.save']({ id: null, record });
  const claims = [{ standard: GUIDE, node: facet, note: '', where: '' }];
  const kept = await client['checklists.keep']({ id, title: '自我查核表 導入策略（林曉）', claims });
  expect(kept).toMatchObject({
    evidence: {
      title: '自我查核表 導入策略（林曉）',
      kind: 'checklist',
      date: '2026-11-20',
      file: { name: '表1 自我查核表 導入策略-林曉-2026-11-20.pdf', mediaType: 'application/pdf' },
    },
    claims: [{ standard: GUIDE, node: facet }],
  });
  const { items } = await client['evidence.list']({ standard: GUIDE, node: facet });
  expect(items.map(({ evidence }) => evidence.id)).toEqual([kept.evidence.id]);
  const file = await openFile(services, 'evidence', kept.evidence.id);
  expect(file.bytes).toBe(kept.evidence.file.bytes);
});

test('what is removed is out of the list, and is put back as it was', async () => {
  const { client } = await openHouseWithPortfolio();
  const filling = await client['checklists.save']({ id: null, record });
  await client['checklists.remove']({ id: filling.id });
  expect(await client['checklists.list']({})).toEqual([]);
  await client['checklists.restore']({ id: filling.id });
  expect(await client['checklists.list']({})).toEqual([filling]);
});
