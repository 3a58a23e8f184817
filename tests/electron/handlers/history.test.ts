import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileAt } from '../../../electron/vault/source.ts';
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
    { table: 'evidence', change: 'changed', title: '报告', changed: [{ column: 'removed', from: '' }] },
    {
      table: 'claim',
      change: 'changed',
      changed: [
        { column: 'note', from: '初稿', to: '定稿' },
        { column: 'place', from: '', to: '第 2 页' },
      ],
    },
    { table: 'claim', change: 'added', title: '初稿' },
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
