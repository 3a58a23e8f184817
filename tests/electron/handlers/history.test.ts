import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listJournaled } from '../../../electron/db/journaled.ts';
import type { Portfolio } from '../../../electron/session.ts';
import { fileAt } from '../../../electron/vault/source.ts';
import { historyEn } from '../../../shared/words/history/en.ts';
import { historyZhCN } from '../../../shared/words/history/zh-CN.ts';
import { historyZhTW } from '../../../shared/words/history/zh-TW.ts';
import { planItemDetailsSchema } from '../../../shared/plan/plan.ts';
import { openHouseWithPortfolio, temporaryFolder } from '../../support/services.ts';

const TRAINER = 'cn-4-04-05-05-2021';

it('tells what became of a piece of evidence and its claim, the latest first, with what stood there before', async () => {
  const { client } = await openHouseWithPortfolio();
  const file = join(temporaryFolder(), 'report.txt');
  writeFileSync(file, 'report');
  const claims = [{ standard: TRAINER, node: 'L3-2.2-S1', note: '初稿', where: '' }];
  const { evidence } = await client['evidence.add']({ title: '报告', claims }, fileAt(file));
  const [claim] = await client['evidence.list']({ ids: [evidence.id] }).then(
    ({ items }) => items[0]?.claims ?? [],
  );
  const id = claim?.id ?? '';
  await client['claims.edit']({ id, note: '定稿', where: '第 2 页' });
  await client['evidence.remove']({ id: evidence.id });

  const records = [
    { table: 'evidence', record: evidence.id },
    { table: 'claim', record: id },
  ];
  const { changes } = await client['history.list']({ records });
  expect(
    changes.map(({ table, change, title, changed }) => ({ table, change, title, changed })),
  ).toMatchObject([
    { table: 'evidence', change: 'changed', title: '报告', changed: [{ column: 'removed', from: [] }] },
    {
      table: 'claim',
      change: 'changed',
      changed: [
        { column: 'note', from: ['初稿'], to: ['定稿'] },
        { column: 'place', from: [], to: ['第 2 页'] },
      ],
    },
    { table: 'claim', change: 'added', title: expect.stringMatching(/^报告 → \S/) as string },
    { table: 'evidence', change: 'added', title: '报告' },
  ]);
  const numbers = changes.map(({ number }) => number);
  const { changes: earlier } = await client['history.list']({ records, before: numbers[1] ?? 0, limit: 1 });
  expect(earlier.map(({ number }) => number)).toEqual([numbers[2]]);
});

it('is narrowed to one kind of record, what became of it, and some days, and counts what fits', async () => {
  const { client } = await openHouseWithPortfolio();
  const file = join(temporaryFolder(), 'report.txt');
  writeFileSync(file, 'report');
  const { evidence } = await client['evidence.add']({ title: '报告', claims: [] }, fileAt(file));
  await client['evidence.remove']({ id: evidence.id });
  const told = async (asked: Parameters<(typeof client)['history.list']>[0]) => {
    const { total, changes } = await client['history.list'](asked);
    expect(total).toBe(changes.length);
    return changes.map(({ table, change }) => `${table} ${change}`);
  };
  expect(await told({ table: 'evidence' })).toEqual(['evidence changed', 'evidence added']);
  expect(await told({ table: 'evidence', change: 'added' })).toEqual(['evidence added']);
  expect(await told({ change: 'changed' })).toContain('evidence changed');
  expect(await told({ table: 'evidence', since: '2026-11-24T00:00:00.000Z' })).toHaveLength(2);
  expect(await told({ since: '2026-11-24T00:00:00.001Z' })).toEqual([]);
  expect(await told({ until: '2026-11-24T00:00:00.000Z' })).toEqual([]);
});

it('calls standards, entries and evidence by their names, and says no id of any of them', async () => {
  const { client } = await openHouseWithPortfolio();
  const own = await client['ownStandards.create']({
    title: '本公司标准',
    first: '标注图像',
    language: 'zh-CN',
  });
  const node = own.standard.nodes[0]?.id ?? '';
  const output = await client['workOutputs.save']({
    id: null,
    record: { title: '一期', standard: TRAINER, node: 'L3-2.2' },
  });
  const file = join(temporaryFolder(), 'report.txt');
  writeFileSync(file, 'report');
  const claims = [{ standard: own.standard.id, node, note: '', where: '' }];
  const { evidence } = await client['evidence.add']({ title: '报告', claims }, fileAt(file));
  await client['evidence.change']({
    ids: [evidence.id],
    change: { workOutput: output.id, addTags: ['测试', '第二批；返工'] },
  });
  await client['portfolio.aim']({ standard: own.standard.id, level: null });
  await client['selfAssessment.rate']({ standard: own.standard.id, node, rating: 3 });
  await client['plan.save']({
    id: null,
    record: { standard: own.standard.id, node, requirements: [node], what: '补一份报告' },
  });
  await client['ownStandards.remove']({ id: own.standard.id });
  const { changes } = await client['history.list']({});
  const told = changes.map(({ table, change, title, changed }) => ({
    what: `${table} ${change} ${title}`.trimEnd(),
    changed: changed.filter(({ column }) => column !== 'removed'),
  }));
  expect(told).toEqual([
    { what: 'own_standard changed 本公司标准', changed: [] },
    { what: 'plan_item added 补一份报告', changed: [] },
    { what: 'self_assessment added 标注图像', changed: [] },
    {
      what: 'portfolio changed',
      changed: [{ column: 'aim_standard', from: [], to: ['本公司标准'] }],
    },
    {
      what: 'evidence changed 报告',
      changed: [
        { column: 'tags', from: [], to: ['测试', '第二批；返工'] },
        { column: 'work_output', from: [], to: ['一期'] },
      ],
    },
    { what: 'claim added 报告 → 标注图像', changed: [] },
    { what: 'evidence added 报告', changed: [] },
    { what: 'work_output added 一期', changed: [] },
    { what: 'own_standard_revision added 本公司标准', changed: [] },
    { what: 'own_standard added 本公司标准', changed: [] },
    { what: 'applicant added', changed: [] },
    { what: 'portfolio added', changed: [] },
  ]);
});

it('lists people one by one, each with their part, and says a reflection as one', async () => {
  const { client } = await openHouseWithPortfolio();
  const file = join(temporaryFolder(), 'report.txt');
  writeFileSync(file, 'report');
  const { evidence } = await client['evidence.add']({ title: '报告', claims: [] }, fileAt(file));
  const edit = async (record: object) => {
    await client['evidence.edit']({ id: evidence.id, record: { title: '报告', ...record } });
    const { changes } = await client['history.list']({ limit: 1 });
    return changes[0]?.changed;
  };
  const people = [
    { name: '张', role: '组长' },
    { name: '李', role: '' },
  ];
  const answers = { situation: '上线前误判变多。', action: '补标。' };
  expect(await edit({ people, reflection: answers })).toMatchObject([
    { column: 'people', from: [], to: ['张 · 组长', '李'] },
    { column: 'reflection', from: [], to: ['上线前误判变多。 · 补标。'] },
  ]);
  const many = Array.from({ length: 8 }, (_, at) => `${at}${'长'.repeat(48)}`);
  const [tags] = (await edit({ people, reflection: answers, tags: many })) ?? [];
  expect(tags?.to).toEqual([...many.slice(0, 6), `6${'长'.repeat(5)}…`]);
});

it('has a word for each kind of record, in each language', async () => {
  const { services } = await openHouseWithPortfolio();
  const tables = listJournaled((services.session.portfolio as Portfolio).db).map(({ name }) => name);
  for (const { table } of [historyZhCN, historyZhTW, historyEn])
    expect(tables.filter((name) => !(name in table))).toEqual([]);
});

it('does not tell of plan items that only made way for an earlier one', async () => {
  const { client } = await openHouseWithPortfolio();
  const item = (what: string, due: string | null) =>
    client['plan.save']({
      id: null,
      record: planItemDetailsSchema.parse({ standard: TRAINER, node: 'L3-2.2', requirements: [], what, due }),
    });
  for (const what of ['一', '二', '三']) await item(what, null);
  const { total } = await client['history.list']({});
  await item('先', '2026-12-01');
  const { total: later, changes } = await client['history.list']({});
  expect(later - total).toBe(1);
  expect(changes[0]).toMatchObject({ table: 'plan_item', change: 'added', title: '先' });
});
