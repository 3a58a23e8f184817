import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import { openHouseWithPortfolio } from '../../support/services.ts';
import { read } from '../dossier/read.ts';

const STANDARD = 'icap-SET4130-002v1';
const record = {
  form: 'prompt-table',
  workOutput: null,
  values: {
    purpose: '客服回覆草稿',
    updated: '2026-11-20',
    expected: '語氣一致，\n不自行承諾退款。',
    prompts: [
      { version: '1', prompt: '請回覆這封信', problem: '語氣太硬' },
      { version: '2', prompt: '你是客服，請用敬語回覆', change: '加上角色' },
      { version: '', prompt: ' ' },
    ],
  },
};

test('a form is filled in, and is there after a restart', async () => {
  const { client, dir } = await openHouseWithPortfolio();
  const first = await client['forms.save']({ id: null, record: { form: 'prompt-table' } });
  const changed = await client['forms.save']({ id: first.id, record });
  await client['portfolio.close']({});
  await client['portfolio.open']({ dir });
  expect(await client['forms.filled']({})).toEqual([changed]);
  expect(changed).toEqual({ ...record, id: first.id, changed: '2026-11-24T00:00:00.000Z', evidence: null });
});

test.each([
  ['a form that is unknown', { ...record, form: 'tax-return' }, 'record-unknown'],
  ['a field that it does not have', { ...record, values: { stamp: 'x' } }, 'bad-input'],
  ['a column that it does not have', { ...record, values: { prompts: [{ stamp: 'x' }] } }, 'bad-input'],
  ['a text where there is a table', { ...record, values: { prompts: 'x' } }, 'bad-input'],
  ['a date that is none', { ...record, values: { updated: '2026-02-30' } }, 'bad-input'],
  ['a work output that is unknown', { ...record, workOutput: 'w1' }, 'work-output-unknown'],
])('%s is refused, and nothing is kept', async (_name, wrong, code) => {
  const { client } = await openHouseWithPortfolio();
  await expect(client['forms.save']({ id: null, record: wrong })).rejects.toMatchObject({ code });
  expect(await client['forms.filled']({})).toEqual([]);
});

test('kept as evidence, it is a PDF of its day that says all that was filled in, and shows what was chosen', async () => {
  const { client, services } = await openHouseWithPortfolio();
  const output = await client['workOutputs.save']({
    id: null,
    record: { title: '客服提示', standard: STANDARD, node: 'T2.2-O1' },
  });
  const { id } = await client['forms.save']({ id: null, record: { ...record, workOutput: output.id } });
  const claims = [{ standard: STANDARD, node: 'T2.2-P2', note: '', where: '' }];
  const kept = await client['forms.keep']({ id, title: '提示表：客服/回覆', claims });
  expect(kept).toMatchObject({
    evidence: {
      title: '提示表：客服/回覆',
      kind: 'product',
      date: '2026-11-20',
      workOutput: output.id,
      revision: 1,
      file: { name: '提示表：客服 回覆.pdf', mediaType: 'application/pdf' },
    },
    claims,
  });
  expect((await client['forms.filled']({}))[0]?.evidence).toBe(kept.evidence.id);
  const file = await openFile(services, 'evidence', kept.evidence.id);
  const { pages } = await read(readFileSync(file.path));
  const text = pages.map((page) => page.text).join('');
  for (const words of [
    '提示表',
    'O2.1.1',
    '客服回覆草稿',
    '2026-11-20',
    '不自行承諾退款。',
    '你是客服，請用敬語回覆',
    '並非主管機關印製之表單',
  ])
    expect(text).toContain(words);
});

test('edited and kept again, it is a new revision of the same evidence; as it was, nothing happens', async () => {
  const { client } = await openHouseWithPortfolio();
  const { id } = await client['forms.save']({ id: null, record });
  const first = await client['forms.keep']({ id, title: '提示表' });
  expect((await client['forms.keep']({ id, title: '提示表' })).evidence).toEqual(first.evidence);
  await client['forms.save']({
    id,
    record: { ...record, values: { ...record.values, purpose: '售後回覆' } },
  });
  const again = await client['forms.keep']({ id, title: '提示表 第二版' });
  expect(again.evidence).toMatchObject({ id: first.evidence.id, title: '提示表 第二版', revision: 2 });
  expect(await client['evidence.revisions']({ id: first.evidence.id })).toMatchObject([
    { revision: 1, file: { sha256: first.evidence.file.sha256 } },
  ]);
});

test('kept again, the evidence keeps the date that was put right there', async () => {
  const { client } = await openHouseWithPortfolio();
  const { id } = await client['forms.save']({ id: null, record });
  const { evidence } = await client['forms.keep']({ id, title: '提示表' });
  await client['evidence.edit']({ id: evidence.id, record: { title: '提示表', date: '2026-10-01' } });
  await client['forms.save']({
    id,
    record: { ...record, values: { purpose: '售後回覆', updated: '2026-11-21' } },
  });
  expect((await client['forms.keep']({ id, title: '提示表' })).evidence).toMatchObject({
    date: '2026-10-01',
    revision: 2,
  });
});

test('where the evidence went into the trash, it is kept as another', async () => {
  const { client } = await openHouseWithPortfolio();
  const { id } = await client['forms.save']({ id: null, record });
  const first = await client['forms.keep']({ id, title: '提示表' });
  await client['evidence.remove']({ id: first.evidence.id });
  const second = await client['forms.keep']({ id, title: '提示表' });
  expect(second.evidence.id).not.toBe(first.evidence.id);
  const { items } = await client['evidence.list']({});
  expect(items.map(({ evidence }) => evidence.id)).toEqual([second.evidence.id]);
});

test('what is removed is out of the list, and is put back as it was', async () => {
  const { client } = await openHouseWithPortfolio();
  const filled = await client['forms.save']({ id: null, record });
  await client['forms.remove']({ id: filled.id });
  expect(await client['forms.filled']({})).toEqual([]);
  await client['forms.restore']({ id: filled.id });
  expect(await client['forms.filled']({})).toEqual([filled]);
});

test('printed blank, it asks for everything and says nothing of anybody', async () => {
  const { client, services } = await openHouseWithPortfolio();
  const { name, made } = await client['forms.sheet']({ form: 'ml-test-report' });
  expect(name).toBe('測試報告 performance metrics.pdf');
  const { pages } = await read(readFileSync(services.made.get(made)!.path));
  const text = pages.map((page) => page.text).join('');
  for (const words of ['模型名稱與版本', '測試資料', '混淆矩陣', '□適當']) expect(text).toContain(words);
});
