import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHouseWithPortfolio, temporaryFolder, type House } from '../../support/services.ts';

const [A, B] = ['icap-SET4130-002v1', 'icap-SMS2512-001v1'] as const;
const [a, b] = [
  { standard: A, node: 'T1.1-P1' },
  { standard: B, node: 'T1.1-P1' },
] as const;

type Client = House['client'];
const pairsOf = async (client: Client, one: string, other: string) =>
  (await client['standards.crosswalk']({ a: one, b: other, min: 1 })).pairs.map(
    ({ a: from, b: to, state, note }) => ({
      from,
      to,
      state,
      note,
    }),
  );

async function addEvidence(client: Client, place: { readonly standard: string; readonly node: string }) {
  const path = join(temporaryFolder(), 'report.txt');
  writeFileSync(path, '测试报告');
  const claims = [{ ...place, note: '第三节', where: '第 3 页' }];
  return client['evidence.add']({ title: '测试报告', claims }, { kind: 'path', path, name: 'report.txt' });
}

test('the latest decision of a pair counts, from whichever side it is looked at, and after a restart', async () => {
  const { client, dir } = await openHouseWithPortfolio();
  await client['crosswalks.decide']({ a, b, state: 'accepted' });
  await client['crosswalks.decide']({ a: b, b: a, state: 'rejected', note: '说的不是一回事' });
  await client['crosswalks.decide']({ a, b: { standard: B, node: 'S1' }, state: 'added' }).catch(
    () => undefined,
  );
  await client['portfolio.close']({});
  expect(await pairsOf(client, A, B)).toEqual([]);
  await client['portfolio.open']({ dir });
  const rejected = { state: 'rejected', note: '说的不是一回事' };
  expect(await pairsOf(client, A, B)).toContainEqual({ from: 'T1.1-P1', to: 'T1.1-P1', ...rejected });
  expect(await pairsOf(client, B, A)).toContainEqual({ from: 'T1.1-P1', to: 'T1.1-P1', ...rejected });
});

test('what is taken back is a suggestion again, and every decision stays on record', async () => {
  const { client, services } = await openHouseWithPortfolio();
  await client['crosswalks.decide']({ a, b, state: 'accepted' });
  await client['crosswalks.decide']({ a, b, state: 'suggested' });
  expect(await pairsOf(client, A, B)).toEqual([]);
  const kept = await services.session.within(({ db }) =>
    db.prepare('SELECT state FROM crosswalk_decision ORDER BY number').pluck().all(),
  );
  expect(kept).toEqual(['accepted', 'suggested']);
});

test.each([
  ['a node that is not there', { a, b: { standard: B, node: 'T99' } }, 'node-unknown'],
  ['a standard that is not there', { a, b: { standard: 'none', node: 'T1' } }, 'standard-unknown'],
  ['two nodes of one standard', { a, b: { standard: A, node: 'T1.2-P1' } }, 'bad-input'],
])('%s is refused', async (_name, pair, code) => {
  const { client } = await openHouseWithPortfolio();
  await expect(client['crosswalks.decide']({ ...pair, state: 'accepted' })).rejects.toMatchObject({ code });
});

test('evidence for one side is offered for the other, until it is claimed there; nothing is claimed by itself', async () => {
  const { client } = await openHouseWithPortfolio();
  const { evidence } = await addEvidence(client, a);
  expect(await client['crosswalks.offers']({})).toEqual([]);
  await client['crosswalks.decide']({ a, b, state: 'accepted' });
  const offer = {
    evidence: { id: evidence.id, title: '测试报告' },
    from: a,
    to: b,
    note: '第三节',
    where: '第 3 页',
  };
  expect(await client['crosswalks.offers']({ standard: B })).toEqual([offer]);
  expect(await client['crosswalks.offers']({ standard: A })).toEqual([]);
  expect(await client['crosswalks.offers']({ evidence: evidence.id })).toEqual([offer]);
  expect((await client['evidence.list']({ standard: B })).total).toBe(0);
  await client['claims.add']({ evidence: evidence.id, record: { ...b, note: '', where: '' } });
  expect(await client['crosswalks.offers']({})).toEqual([]);
});

test('nothing is offered for a pair that was rejected, nor for a node that no evidence can show', async () => {
  const { client } = await openHouseWithPortfolio();
  await addEvidence(client, a);
  await client['crosswalks.decide']({ a, b, state: 'rejected' });
  await client['crosswalks.decide']({ a, b: { standard: B, node: 'T1' }, state: 'added' });
  expect(await client['crosswalks.offers']({})).toEqual([]);
});

test('a duty of a post and a facet of a guide can be claimed, a duty of a 職能基準 cannot', async () => {
  const { client } = await openHouseWithPortfolio();
  const { evidence } = await addEvidence(client, a);
  const claim = (standard: string, node: string) =>
    client['claims.add']({ evidence: evidence.id, record: { standard, node, note: '', where: '' } });
  const { nodes } = await client['standards.show']({ id: 'iii-genai-guide-2023' });
  const facet = nodes.find(({ type }) => type === 'facet')?.id ?? '';
  await expect(claim('posts-llm-2023', 'P1-D1')).resolves.toMatchObject({ node: 'P1-D1' });
  await expect(claim('iii-genai-guide-2023', facet)).resolves.toMatchObject({ node: facet });
  await expect(claim(A, 'T1')).rejects.toMatchObject({ code: 'bad-input' });
});
