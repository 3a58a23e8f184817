import { Readable } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import { openHouseWithPortfolio, type House } from '../../support/services.ts';

let client: House['client'];
let [report, photo, plan] = ['', '', ''];

const add = async (name: string, tags: string[] = []) => {
  const file = { kind: 'stream' as const, name, stream: Readable.from([Buffer.from(name)]) };
  return (await client['evidence.add']({ title: '', tags, claims: [] }, file)).evidence.id;
};
const listed = async (wish: object = {}) =>
  (await client['evidence.list'](wish)).items
    .map(({ evidence }) => evidence)
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));

beforeEach(async () => {
  ({ client } = await openHouseWithPortfolio());
  report = await add('报告.txt', ['测试']);
  photo = await add('照片.txt');
  plan = await add('方案.txt');
});

test('many are changed in one go, are found by what they say now, and go back in one go', async () => {
  const before = await listed();
  const change = {
    kind: 'observation' as const,
    date: '2026-05-01',
    employer: '青禾数据',
    addTags: ['测试', '2026'],
  };
  const { changed } = await client['evidence.change']({ ids: [report, photo], change });
  expect(changed).toEqual([
    { id: report, former: { kind: 'product', date: null, employer: '', tags: ['测试'] } },
    { id: photo, former: { kind: 'product', date: null, employer: '', tags: [] } },
  ]);
  expect((await listed({ tag: '2026' })).map(({ title, kind, tags }) => [title, kind, tags])).toEqual([
    ['报告', 'observation', ['测试', '2026']],
    ['照片', 'observation', ['测试', '2026']],
  ]);
  expect((await listed({ query: '青禾' })).map(({ title }) => title)).toEqual(['报告', '照片']);
  await client['evidence.changeBack']({ changed, change });
  expect(await listed()).toEqual(before);
});

test('what one said of it otherwise in the meantime stays when the change is taken back', async () => {
  const change = { kind: 'training' as const, place: '北京', addTags: ['现场'] };
  const { changed } = await client['evidence.change']({ ids: [photo], change });
  const [{ id, ...record } = { id: '' }] = await listed({ ids: [photo] });
  const said = { ...record, title: '改过的标题', place: '上海', tags: ['现场', '另加的'] };
  await client['evidence.edit']({ id, record: said });
  await client['evidence.changeBack']({ changed, change });
  expect(await listed({ ids: [photo] })).toMatchObject([
    { title: '改过的标题', kind: 'product', place: '上海', tags: ['另加的'] },
  ]);
});

test('all or none: with one that is not there, or with too many tags, nothing changes', async () => {
  const before = await listed();
  const tags = Array.from({ length: 50 }, (_, number) => `标签${number}`);
  await expect(
    client['evidence.change']({ ids: [photo, 'nowhere'], change: { kind: 'training' } }),
  ).rejects.toMatchObject({ code: 'evidence-unknown' });
  await expect(
    client['evidence.change']({ ids: [photo, report], change: { addTags: tags } }),
  ).rejects.toMatchObject({ code: 'bad-input', params: { detail: 'tags' } });
  await expect(client['evidence.removeMany']({ ids: [photo, 'nowhere'] })).rejects.toMatchObject({
    code: 'evidence-unknown',
  });
  await expect(
    client['evidence.change']({ ids: [photo], change: { workOutput: 'nowhere' } }),
  ).rejects.toMatchObject({ code: 'work-output-unknown' });
  expect(await listed()).toEqual(before);
});

test('many go to the trash in one go, and come back', async () => {
  await client['evidence.removeMany']({ ids: [report, plan] });
  expect((await listed()).map(({ id }) => id)).toEqual([photo]);
  expect((await listed({ removed: true })).map(({ title }) => title)).toEqual(['报告', '方案']);
  await client['evidence.restoreMany']({ ids: [report, plan] });
  expect((await listed()).length).toBe(3);
});
