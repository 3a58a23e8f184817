import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planItemDetailsSchema } from '../../../shared/plan/plan.ts';
import { openHouseWithPortfolio, temporaryFolder, TODAY, type House } from '../../support/services.ts';

const TRAINER = 'cn-4-04-05-05-2021';
const NODE = 'L3-2.2-S3';

const item = (change: object = {}) =>
  planItemDetailsSchema.parse({
    standard: TRAINER,
    node: 'L3-2.2',
    requirements: [NODE],
    what: '补一份标注规范',
    due: '2026-12-31',
    ...change,
  });
const add = async ({ client }: House, change: object = {}) => {
  const before = new Set((await client['plan.list']({})).map(({ id }) => id));
  const plan = await client['plan.save']({ id: null, record: item(change) });
  const added = plan.find(({ id }) => !before.has(id));
  if (added === undefined) throw new Error('nothing was added');
  return added;
};

async function addEvidence({ client }: House, title: string): Promise<void> {
  const path = join(temporaryFolder(), 'a.txt');
  writeFileSync(path, title);
  const claims = [{ standard: TRAINER, node: NODE, note: '', where: '' }];
  await client['evidence.add']({ title, claims }, { kind: 'path', path, name: 'a.txt' });
}

describe('the plan', () => {
  it('keeps what is to be done by when, in the person’s own order', async () => {
    const house = await openHouseWithPortfolio();
    const { client } = house;
    const one = await add(house, { what: '一' });
    const two = await add(house, { what: '二' });
    const three = await add(house, { what: '三' });
    expect(one).toMatchObject({ ...item({ what: '一' }), standing: 'open', settled: null });
    const order = async (...ids: readonly string[]) =>
      (await client['plan.order']({ ids: [...ids] })).map(({ what }) => what);
    expect(await order(three.id, one.id)).toEqual(['三', '一', '二']);
    expect(await order(two.id)).toEqual(['二', '三', '一']);
    expect((await client['plan.list']({})).map(({ what }) => what)).toEqual(['二', '三', '一']);
  });

  it('puts what is new where its date does, and leaves the others in their order', async () => {
    const house = await openHouseWithPortfolio();
    for (const [what, due] of [
      ['无期', null],
      ['年底', '2026-12-31'],
      ['下周', '2026-12-01'],
      ['也无期', null],
      ['明年', '2027-03-01'],
    ] as const)
      await add(house, { what, due });
    expect((await house.client['plan.list']({})).map(({ what }) => what)).toEqual([
      '下周',
      '年底',
      '明年',
      '无期',
      '也无期',
    ]);
  });

  it('is closed by the evidence that came, and keeps the person’s own tick beside it', async () => {
    const house = await openHouseWithPortfolio();
    const { id } = await add(house, { due: '2026-11-01' });
    const now = async () => (await house.client['plan.list']({}))[0];
    expect(await now()).toMatchObject({
      standing: 'late',
      progress: { total: 1, closed: 0, closedBy: null },
    });
    await house.client['plan.save']({ id, record: item({ status: 'done' }) });
    expect(await now()).toMatchObject({ standing: 'done', progress: { closed: 0 } });
    await house.client['plan.save']({ id, record: item({ status: 'open' }) });
    expect(await now()).toMatchObject({ status: 'open', settled: null });
    await addEvidence(house, '标注规范');
    expect(await now()).toMatchObject({
      status: 'open',
      standing: 'closed',
      progress: { total: 1, closed: 1, closedBy: { title: '标注规范', on: TODAY } },
    });
    await house.client['plan.save']({ id, record: item({ status: 'dropped' }) });
    expect(await now()).toMatchObject({ standing: 'dropped', progress: { closed: 1 } });
  });

  it('has a trash, from which an item comes back to its place', async () => {
    const house = await openHouseWithPortfolio();
    const { client } = house;
    const { id } = await add(house, { what: '一' });
    await add(house, { what: '二' });
    expect((await client['plan.remove']({ id })).map(({ what }) => what)).toEqual(['二']);
    expect((await client['plan.trash']({})).map(({ what }) => what)).toEqual(['一']);
    await expect(client['plan.remove']({ id })).rejects.toMatchObject({ code: 'record-unknown' });
    await expect(client['plan.save']({ id, record: item() })).rejects.toMatchObject({
      code: 'record-unknown',
    });
    expect((await client['plan.restore']({ id })).map(({ what }) => what)).toEqual(['一', '二']);
    expect(await client['plan.trash']({})).toEqual([]);
  });

  it('takes only places and requirements that the standard has', async () => {
    const house = await openHouseWithPortfolio();
    const save = (change: object) =>
      house.client['plan.save']({ id: null, record: { ...item(), ...change } });
    await expect(save({ standard: 'nope' })).rejects.toMatchObject({ code: 'standard-unknown' });
    await expect(save({ node: 'nope' })).rejects.toMatchObject({ code: 'node-unknown' });
    await expect(save({ requirements: ['L3-2'] })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(save({ due: '2026-02-30' })).rejects.toMatchObject({ code: 'bad-input' });
    expect(await house.client['plan.list']({})).toEqual([]);
  });
});

describe('what next', () => {
  it('goes by the evidence and the rule of the portfolio', async () => {
    const house = await openHouseWithPortfolio();
    const asked = { standard: TRAINER, level: 3 } as const;
    const lackOf = async () => {
      const { parts } = await house.client['plan.next'](asked);
      return parts.flatMap(({ steps }) => steps).find(({ requirements }) => requirements.includes(NODE))
        ?.lack;
    };
    expect(await lackOf()).toBe('first');
    await addEvidence(house, '标注规范');
    expect(await lackOf()).toBe('signoff');
    const rule = { required: 2, kinds: [], ageingAfter: null, staleAfter: null };
    await house.client['sufficiency.rule']({ ...asked, rule });
    expect(await lackOf()).toBe('more');
  });
});
