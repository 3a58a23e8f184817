import { Readable } from 'node:stream';
import { beforeEach, expect, it } from 'vitest';
import { openHouseWithPortfolio, type House } from '../../support/services.ts';
import { ownStandard } from '../../support/standards.ts';

const FORMER = ownStandard(
  [
    { id: 'A', text: '准备训练数据' },
    { id: 'A1', parent: 'A', text: '依据规范标注一批图像' },
    { id: 'A2', parent: 'A', text: '抽查标注结果并登记错误' },
    { id: 'A3', parent: 'A', text: '整理纸质档案' },
    { id: 'A4', parent: 'A', type: 'output', text: '标注质量报告' },
  ],
  { id: 'house', title: '本公司标准' },
);
/** An entry was put in before the others, one was rewritten, and one is gone: the ids were shifted. */
const NEWER = ownStandard(
  [
    { id: 'A', text: '准备训练数据' },
    { id: 'A1', parent: 'A', text: '清点收到的数据' },
    { id: 'A2', parent: 'A', text: '依据规范标注一批图像' },
    { id: 'A3', parent: 'A', text: '抽查标注结果并登记每个错误' },
    { id: 'A4', parent: 'A', type: 'output', text: '标注质量报告' },
  ],
  { id: 'house', title: '本公司标准（2026）' },
);

let house: House;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
});
const take = async (standard: typeof FORMER) =>
  house.client['ownStandards.import'](
    { dryRun: false },
    { kind: 'stream', name: 'a.json', stream: Readable.from([Buffer.from(JSON.stringify(standard))]) },
  );
const claimOn = async (node: string) => {
  const { claims } = await house.client['evidence.add'](
    {
      title: `关于 ${node}`,
      kind: 'product',
      date: null,
      description: '',
      claims: [{ standard: 'house', node, note: '说明', where: '第 2 页' }],
    },
    { kind: 'stream', name: 'a.txt', stream: Readable.from([Buffer.from(node)]) },
  );
  return claims[0]?.id ?? '';
};

it('a newer version tells what changed, and of each link what it could become', async () => {
  await take(FORMER);
  const [same, rewritten, gone] = [await claimOn('A1'), await claimOn('A2'), await claimOn('A3')];
  const output = await house.client['workOutputs.save']({
    id: null,
    record: { title: '四月报告', standard: 'house', node: 'A4', start: null, end: null, description: '' },
  });
  expect(await take(NEWER)).toMatchObject({ standard: 'house-2', supersedes: 'house' });

  const shown = await house.client['standardVersions.show']({ id: 'house-2' });
  expect(shown).toMatchObject({
    former: { id: 'house', title: '本公司标准' },
    same: 3,
    added: ['A1'],
    removed: [{ text: '整理纸质档案' }],
    moved: [],
    changed: [{ before: { id: 'A2' }, to: 'A3', fields: ['text'] }],
  });
  const link = (kind: string, id: string, title: string, from: string, rest: object) => ({
    kind,
    link: id,
    title,
    from: FORMER.nodes.find((node) => node.id === from),
    decided: null,
    ...rest,
  });
  expect(shown.links.toSorted((a, b) => a.title.localeCompare(b.title, 'zh'))).toEqual(
    [
      link('claim', same, '关于 A1', 'A1', { proposed: 'A2', saysTheSame: true }),
      link('claim', rewritten, '关于 A2', 'A2', { proposed: 'A3', saysTheSame: false }),
      link('claim', gone, '关于 A3', 'A3', { proposed: null, saysTheSame: false }),
      link('work-output', output.id, '四月报告', 'A4', { proposed: 'A4', saysTheSame: true }),
    ].toSorted((a, b) => a.title.localeCompare(b.title, 'zh')),
  );
});

it('a claim that is carried over stands under both versions, each in its own words', async () => {
  await take(FORMER);
  const [claim, other] = [await claimOn('A1'), await claimOn('A3')];
  await take(NEWER);
  const shown = await house.client['standardVersions.carry']({
    id: 'house-2',
    links: [
      { kind: 'claim', link: claim, node: 'A2' },
      { kind: 'claim', link: other, node: null },
    ],
  });
  expect(new Map(shown.links.map(({ link, decided }) => [link, decided]))).toEqual(
    new Map([
      [claim, { node: 'A2' }],
      [other, { node: null }],
    ]),
  );
  const { items } = await house.client['evidence.list']({});
  const claims = items.flatMap((item) =>
    item.claims.map(({ standard, node, note, where }) => `${standard} ${node} ${note} ${where}`),
  );
  expect(new Set(claims)).toEqual(
    new Set(['house A1 说明 第 2 页', 'house A3 说明 第 2 页', 'house-2 A2 说明 第 2 页']),
  );
  const covered = async (standard: string) =>
    (await house.client['coverage.show']({ standard, level: null })).nodes
      .filter(({ state }) => state !== 'none')
      .map(({ id }) => id);
  expect([await covered('house'), await covered('house-2')]).toEqual([['A1', 'A3'], ['A2']]);
});

it('a work output goes over to the newer version', async () => {
  await take(FORMER);
  const { id } = await house.client['workOutputs.save']({
    id: null,
    record: { title: '四月报告', standard: 'house', node: 'A4', start: null, end: null, description: '' },
  });
  await take(NEWER);
  await house.client['standardVersions.carry']({
    id: 'house-2',
    links: [{ kind: 'work-output', link: id, node: 'A4' }],
  });
  expect(await house.client['workOutputs.list']({})).toMatchObject([{ id, standard: 'house-2', node: 'A4' }]);
});

it('is refused whole where one link cannot be carried over', async () => {
  await take(FORMER);
  const claim = await claimOn('A1');
  await take(NEWER);
  const wrong = house.client['standardVersions.carry']({
    id: 'house-2',
    links: [
      { kind: 'claim', link: claim, node: 'A2' },
      { kind: 'claim', link: claim, node: 'none' },
    ],
  });
  await expect(wrong).rejects.toMatchObject({ code: 'node-unknown' });
  expect(await house.client['standardVersions.show']({ id: 'house-2' })).toMatchObject({
    links: [{ decided: null }],
  });
  await expect(house.client['standardVersions.show']({ id: 'house' })).rejects.toMatchObject({
    code: 'bad-input',
  });
});
