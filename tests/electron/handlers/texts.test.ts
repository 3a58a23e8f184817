import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { keepTextsRead, readTexts } from '../../../electron/handlers/texts.ts';
import { openHouseWithPortfolio, temporaryFolder, type House } from '../../support/services.ts';

let house: House & { readonly dir: string };
beforeEach(async () => {
  house = await openHouseWithPortfolio();
});

async function add(name: string, content: string) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return (await house.client['evidence.add']({ title: '', claims: [] }, { kind: 'path', path, name }))
    .evidence;
}
const found = async (query: string) =>
  (await house.client['evidence.list']({ query })).items.map(({ evidence }) => evidence.file.name);

it('texts are read and found in the background, and what cannot be read says why and is tried again', async () => {
  const { client, services } = house;
  await add('a.html', '<p>標註規範');
  const { id } = await add('b.pdf', '%PDF-1.7 broken');
  await add('c.png', 'x');
  expect(await client['texts.state']({})).toEqual({ waiting: 3, unindexed: 3, failed: [] });
  expect(await found('标注规范')).toEqual([]);

  const stop = keepTextsRead(services);
  const failed = [{ evidence: id, title: 'b', why: 'damaged' }];
  const quiet = { waiting: 0, unindexed: 0, failed };
  await vi.waitFor(async () => expect(await client['texts.state']({})).toEqual(quiet), 15_000);
  expect(await found('标注规范')).toEqual(['a.html']);

  stop();
  expect(await client['texts.retry']({})).toEqual({ waiting: 1, unindexed: 0, failed: [] });
  await readTexts(
    services,
    [(await client['evidence.list']({ query: 'b.pdf' })).items[0]!.evidence.file.sha256],
    () => undefined,
  );
  expect(await client['texts.state']({})).toEqual(quiet);
});

it('titles have what they are sorted by, in the order of the reader, before anybody sorts by them', async () => {
  const { client, services } = house;
  const { db } = services.session.portfolio!;
  const bare = () =>
    db
      .prepare(
        'SELECT count(*) - count(title_stroke) AS stroke, count(*) - count(title_pinyin) AS pinyin FROM evidence_entry',
      )
      .get();
  await client['preferences.save']({ language: 'zh-TW' });
  await add('1.gif', 'GIF89a1');
  const stop = keepTextsRead(services);
  await vi.waitFor(() => expect(bare()).toEqual({ stroke: 0, pinyin: 1 }), 15_000);

  // What came in, or was changed, after all had theirs.
  const { id } = await add('2.gif', 'GIF89a2');
  await client['evidence.edit']({ id, record: { title: '另一个' } });
  await vi.waitFor(() => expect(bare()).toEqual({ stroke: 0, pinyin: 2 }), 15_000);
  stop();
});

it('a text is read once, whatever number of records has it', async () => {
  const { client } = house;
  const { file } = await add('a.txt', '同样的内容');
  await add('b.txt', '同样的内容');
  expect((await client['texts.state']({})).waiting).toBe(1);
  await readTexts(house.services, [file.sha256], () => undefined);
  expect(await found('同样的')).toEqual(expect.arrayContaining(['a.txt', 'b.txt']));
});
