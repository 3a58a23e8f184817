import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AT_LEAST_ONE } from '../../../shared/coverage/enough.ts';
import { openHouse, openHouseWithPortfolio, temporaryFolder, type House } from '../../support/services.ts';

const TRAINER = 'cn-4-04-05-05-2021';
const NODE = 'L3-2.2-S3';
const asked = { standard: TRAINER, level: 3 } as const;
const RULE = { required: 2, kinds: ['observation' as const], ageingAfter: 2, staleAfter: 3 };

async function add({ client }: House, kind: 'product' | 'observation', date: string, node = NODE) {
  const path = join(temporaryFolder(), `${kind}.txt`);
  writeFileSync(path, `${kind} ${date}`);
  const claims = [{ standard: TRAINER, node, note: '', where: '' }];
  const title = `${kind} ${date}`;
  await client['evidence.add']({ title, kind, date, claims }, { kind: 'path', path, name: 'a.txt' });
}

describe('the rule of what is enough', () => {
  it('is one piece for each requirement, until the portfolio says otherwise for a standard', async () => {
    const { client } = await openHouseWithPortfolio();
    expect((await client['sufficiency.show'](asked)).rule).toEqual(AT_LEAST_ONE);
    expect((await client['sufficiency.rule']({ ...asked, rule: RULE })).rule).toEqual(RULE);
    expect((await client['sufficiency.show'](asked)).rule).toEqual(RULE);
    const other = { standard: 'icap-SET4130-002v1', level: null };
    expect((await client['sufficiency.show'](other)).rule).toEqual(AT_LEAST_ONE);
    expect((await client['sufficiency.rule']({ ...asked, rule: null })).rule).toEqual(AT_LEAST_ONE);
  });

  it('is refused where evidence would be stale before it is ageing', async () => {
    const { client } = await openHouseWithPortfolio();
    await expect(
      client['sufficiency.rule']({ ...asked, rule: { ...RULE, ageingAfter: 5, staleAfter: 3 } }),
    ).rejects.toMatchObject({ code: 'bad-input' });
    expect((await client['sufficiency.show'](asked)).rule).toEqual(AT_LEAST_ONE);
  });

  it('counts the evidence that is claimed, by its kind and the day of the work', async () => {
    const house = await openHouseWithPortfolio();
    await add(house, 'product', '2026-01-01');
    await add(house, 'observation', '2020-01-01');
    const node = async () =>
      (await house.client['sufficiency.show'](asked)).nodes.find(({ id }) => id === NODE);
    expect(await node()).toMatchObject({ enough: true, counted: 2, missing: 0 });
    await house.client['sufficiency.rule']({ ...asked, rule: RULE });
    expect(await node()).toMatchObject({
      enough: false,
      counted: 1,
      missing: 1,
      missingKinds: ['observation'],
    });
    const explain = (most?: number) =>
      house.client['sufficiency.explain']({ standard: asked.standard, nodes: [NODE], ...(most && { most }) });
    expect(await explain()).toMatchObject([
      {
        id: NODE,
        enough: false,
        pieces: 2,
        items: [
          { title: 'observation 2020-01-01', freshness: 'stale', counts: false },
          { title: 'product 2026-01-01', freshness: 'fresh', counts: true },
        ],
      },
    ]);
    expect(await explain(1)).toMatchObject([{ pieces: 2, items: [{ title: 'observation 2020-01-01' }] }]);
  });

  it('is judged in a portfolio that lost an index, too', async () => {
    const house = await openHouseWithPortfolio();
    await add(house, 'product', '2026-01-01');
    const { nodes } = await house.client['sufficiency.show'](asked);
    await house.services.session.within(({ db }) => db.exec('DROP INDEX claim_once'));
    expect((await house.client['sufficiency.show'](asked)).nodes).toEqual(nodes);
  });

  it('is told by the five questions, with what a supervisor ticked in a sign-off that stands', async () => {
    const house = openHouse(join(temporaryFolder(), 'desk.sqlite'));
    const { client } = house;
    await client['portfolio.create']({ dir: join(temporaryFolder(), 'portfolio') });
    await add(house, 'product', '2026-01-01');
    const { request } = await client['signoffs.request']({ claims: null });
    const profile = { name: '陈立', unit: '数据服务部', post: '主管', phone: '' };
    const { did } = await client['identities.create']({ profile, passphrase: 'four words' });
    const { id } = await client['reviews.open']({ request });
    const [claim] = (await client['reviews.show']({ id })).claims;
    const judgement = { claim: claim?.id ?? '', decision: 'met' as const, varcs: ['valid' as const] };
    await client['reviews.judge']({ id, judgements: [judgement] });
    const answer = await client['reviews.sign']({ id, did, passphrase: 'four words' });
    await client['signoffs.import']({ answer: answer.id });

    const requirement = { standard: TRAINER, node: NODE };
    const standings = async () =>
      (await client['sufficiency.varcs'](requirement)).criteria.map(({ standing }) => standing);
    expect(await standings()).toEqual(['holds', 'open', 'open', 'holds', 'holds']);
    // What was signed is no longer what the link says.
    await client['claims.edit']({ id: claim?.id ?? '', note: '因为', where: '' });
    expect(await standings()).toEqual(['stated', 'open', 'open', 'holds', 'holds']);
  });

  it('offers what shows a lower level, and counts it there alone', async () => {
    const house = await openHouseWithPortfolio();
    await add(house, 'product', '2026-01-01', 'L4-1.1-S1');
    const { lower, nodes } = await house.client['sufficiency.show'](asked);
    const offers = await house.client['sufficiency.offers'](asked);
    expect(lower.map(({ level, enough }) => [level, enough])).toEqual([
      [4, 1],
      [5, 0],
    ]);
    expect(offers).toMatchObject([{ title: 'product 2026-01-01', node: 'L4-1.1-S1' }]);
    expect(nodes.some(({ enough }) => enough)).toBe(false);
  });
});
