import { Readable } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import { openHouseWithPortfolio, type House } from '../../support/services.ts';

const STANDARD = 'cn-4-04-05-05-2021';
const [FIRST, SECOND] = ['L3-1.1-S1', 'L3-1.1-S2'];

let client: House['client'];
let [report, photo] = ['', ''];

const add = async (name: string, text = name, title = '') => {
  const file = { kind: 'stream' as const, name, stream: Readable.from([Buffer.from(text)]) };
  return (await client['evidence.add']({ title, claims: [] }, file)).evidence.id;
};

beforeEach(async () => {
  ({ client } = await openHouseWithPortfolio());
  report = await add('报告.txt');
  photo = await add('照片.txt');
});

const link = (evidence: string, node: string, some: { note?: string; where?: string } = {}) => ({
  evidence,
  standard: STANDARD,
  node,
  ...some,
});
const standing = async () =>
  (await client['evidence.list']({})).items
    .flatMap(({ claims }) => claims)
    .map(({ evidence, node, note, where }) => ({ evidence, node, note, where }))
    .toSorted((a, b) => `${a.evidence} ${a.node}`.localeCompare(`${b.evidence} ${b.node}`));

test('several are linked to several, each with its own note and place; the reply tells the new coverage', async () => {
  const { claims, coverage } = await client['claims.link']({
    claims: [
      link(report, FIRST, { note: '第二节', where: '第 3 页' }),
      link(report, SECOND),
      link(photo, FIRST),
    ],
  });
  expect(claims.map(({ evidence, node, note, where }) => [evidence, node, note, where])).toEqual([
    [report, FIRST, '第二节', '第 3 页'],
    [report, SECOND, '', ''],
    [photo, FIRST, '', ''],
  ]);
  expect(coverage.map(({ id, state, evidence }) => [id, state, evidence])).toEqual([
    [FIRST, 'evidence', 2],
    [SECOND, 'evidence', 1],
  ]);
});

test('a link that stands already stays as it is', async () => {
  await client['claims.link']({ claims: [link(report, FIRST, { note: '原来的' })] });
  const { claims } = await client['claims.link']({
    claims: [link(report, FIRST, { note: '新的' }), link(photo, FIRST)],
  });
  expect(claims.map(({ evidence }) => evidence)).toEqual([photo]);
  expect((await standing()).find(({ evidence }) => evidence === report)?.note).toBe('原来的');
});

test('one link that cannot be made keeps all from being made', async () => {
  const trashed = await add('旧.txt');
  await client['evidence.remove']({ id: trashed });
  for (const [wrong, code] of [
    [link(trashed, FIRST), 'evidence-unknown'],
    [link('nobody', FIRST), 'evidence-unknown'],
    [link(photo, 'nothing'), 'node-unknown'],
    [link(photo, 'L3-1'), 'bad-input'],
  ] as const)
    await expect(client['claims.link']({ claims: [link(report, FIRST), wrong] })).rejects.toMatchObject({
      code,
    });
  expect(await standing()).toEqual([]);
});

test('what was unlinked is restored as it was, under the same id', async () => {
  const { claims } = await client['claims.link']({
    claims: [link(report, FIRST, { note: '第二节' }), link(photo, FIRST)],
  });
  const ids = claims.map(({ id }) => id);
  const gone = await client['claims.unlink']({ claims: ids });
  expect([gone.claims.length, gone.coverage[0]?.state, await standing()]).toEqual([2, 'none', []]);
  const back = await client['claims.restore']({ claims: ids });
  expect(back.claims).toEqual(claims);
  expect(back.coverage[0]?.evidence).toBe(2);
});

test('a link is taken away by what it links too', async () => {
  await client['claims.link']({ claims: [link(report, FIRST), link(photo, FIRST)] });
  const gone = await client['claims.unlink']({ claims: [link(report, FIRST)] });
  expect([gone.claims[0]?.evidence, gone.coverage[0]?.evidence]).toEqual([report, 1]);
  expect((await standing()).map(({ evidence }) => evidence)).toEqual([photo]);
  await expect(client['claims.unlink']({ claims: [link(report, FIRST)] })).rejects.toMatchObject({
    code: 'claim-unknown',
  });
});

test('the matrix has a letter for each column: evidence, awaiting; what is taken away or in the trash is in none', async () => {
  const trashed = await add('旧.txt');
  const { claims } = await client['claims.link']({
    claims: [
      link(report, FIRST),
      link(photo, FIRST),
      link(photo, SECOND),
      link(trashed, FIRST),
      link(report, SECOND),
      link(report, 'L4-1.1-S1'),
    ],
  });
  await client['claims.unlink']({ claims: [link(report, SECOND)] });
  await client['evidence.remove']({ id: trashed });
  await client['signoffs.request']({ claims: [claims[0]?.id ?? ''] });
  const { evidence, nodes } = await client['coverage.matrix']({ standard: STANDARD, level: 3 });
  expect(evidence.map(({ title }) => title)).toEqual(['报告', '照片']);
  expect(nodes.filter((node) => node.cells !== '')).toEqual([
    {
      id: FIRST,
      state: 'awaiting',
      evidence: 2,
      signed: 0,
      enough: true,
      missing: 0,
      counted: 2,
      cells: 'ae',
    },
    {
      id: SECOND,
      state: 'evidence',
      evidence: 1,
      signed: 0,
      enough: true,
      missing: 0,
      counted: 1,
      cells: '.e',
    },
  ]);
});

test('where the same link was made again meanwhile, that one stays', async () => {
  const { claims } = await client['claims.link']({ claims: [link(report, FIRST)] });
  await client['claims.unlink']({ claims: claims.map(({ id }) => id) });
  await client['claims.link']({ claims: [link(report, FIRST, { note: '再一次' })] });
  const back = await client['claims.restore']({ claims: claims.map(({ id }) => id) });
  expect(back.claims).toEqual([]);
  expect((await standing()).map(({ note }) => note)).toEqual(['再一次']);
});

test('one link that is unknown keeps all from being taken away', async () => {
  const { claims } = await client['claims.link']({ claims: [link(report, FIRST)] });
  const ids = [...claims.map(({ id }) => id), 'nobody'];
  await expect(client['claims.unlink']({ claims: ids })).rejects.toMatchObject({ code: 'claim-unknown' });
  expect(await standing()).toHaveLength(1);
});

test('requirements are suggested by title, description and tags, with the words that both have', async () => {
  const evidence = await add('IMG_1.txt', '无关', '意图识别模型测试报告');
  const suggest = () => client['claims.suggest']({ evidence, standard: STANDARD, level: 3, limit: 1 });
  const { suggestions } = await suggest();
  const { nodes } = await client['standards.show']({ id: STANDARD });
  const [best] = suggestions;
  expect(nodes.find(({ id }) => id === best?.node)?.text).toBe('能够对测试结果进行分析,编写测试报告');
  expect(best?.words).toContain('测试报告');
  expect(best?.score).toBeGreaterThan(0.3);

  // What is linked is not suggested again.
  await client['claims.link']({ claims: [link(evidence, best?.node ?? '')] });
  expect((await suggest()).suggestions.map(({ node }) => node)).not.toContain(best?.node);
});

test('a title that says nothing about a standard brings no suggestion; what a reflective account says does', async () => {
  const evidence = await add('IMG_2041.txt', 'x', 'IMG_2041');
  const suggest = () => client['claims.suggest']({ evidence, standard: STANDARD, level: null });
  expect(await suggest()).toEqual({ suggestions: [] });
  await client['evidence.edit']({
    id: evidence,
    record: { title: 'IMG_2041', reflection: { result: '编写了测试报告' } },
  });
  expect((await suggest()).suggestions[0]?.words).toContain('测试报告');
});
