import { copyFileSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import { fileAt } from '../../../electron/vault/source.ts';
import { allIn } from '../../support/allIn.ts';
import { openHouse, temporaryFolder, type House } from '../../support/services.ts';

const TRAINER = 'cn-4-04-05-05-2021';
const PROFILE = { name: '陈立', unit: '数据服务部', post: '主管', phone: '' };
const bytesAs = (name: string, bytes: Buffer) => ({
  kind: 'stream' as const,
  name,
  stream: Readable.from([bytes]),
});

/** A practitioner with two claims on one piece of evidence, and the request that they made. */
async function practitioner(): Promise<House & { readonly request: string; readonly file: Buffer }> {
  const house = openHouse(join(temporaryFolder(), 'desk.sqlite'));
  await house.client['portfolio.create']({ dir: join(temporaryFolder(), 'portfolio') });
  const { evidence } = await house.client['evidence.add'](
    {
      title: '报告',
      claims: [
        { standard: TRAINER, node: 'L3-2.2-S1' },
        { standard: TRAINER, node: 'L3-2.2-S2' },
      ],
    },
    bytesAs('report.txt', Buffer.from('what was done')),
  );
  expect(evidence.title).toBe('报告');
  const { request } = await house.client['signoffs.request']({ claims: null });
  const { path } = await openFile(house.services, 'requests', request);
  return { ...house, request, file: readFileSync(path) };
}

/** Judges all that is asked for as met, and signs it, as a supervisor at the same computer. */
async function signAsMet(client: House['client'], request: string) {
  const { did } = await client['identities.create']({ profile: PROFILE, passphrase: 'four words' });
  const { id } = await client['reviews.open']({ request });
  const { claims } = await client['reviews.show']({ id });
  const judgements = claims.map(({ id: claim }) => ({ claim, decision: 'met' as const }));
  await client['reviews.judge']({ id, judgements });
  return { did, claims, answer: await client['reviews.sign']({ id, did, passphrase: 'four words' }) };
}

describe('a supervisor at another computer', () => {
  it('opens a request, looks at the evidence, decides, signs, and hands the answer back', async () => {
    const asking = await practitioner();
    const { client, services } = openHouse(join(temporaryFolder(), 'desk.sqlite'));
    const identity = await client['identities.create']({ profile: PROFILE, passphrase: 'four words' });
    const { id } = await client['reviews.open']({}, bytesAs('r.zjreq', asking.file));
    const review = await client['reviews.show']({ id });
    expect(review.claims).toHaveLength(2);
    const [sha256 = ''] = review.contents;
    const seen = await openFile(services, 'evidence', sha256);
    expect(readFileSync(seen.path, 'utf8')).toBe('what was done');

    const judgements = review.claims.map(({ id: claim }) => ({ claim, decision: 'met' as const }));
    await client['reviews.judge']({ id, judgements });
    await client['reviews.open']({}, bytesAs('r.zjreq', asking.file));
    expect((await client['reviews.show']({ id })).judgements).toHaveLength(2);
    await expect(
      client['reviews.sign']({ id, did: identity.did, passphrase: 'not it' }),
    ).rejects.toMatchObject({ code: 'passphrase-wrong' });
    const answer = await client['reviews.sign']({ id, did: identity.did, passphrase: 'four words' });
    expect(await client['reviews.list']({})).toMatchObject([
      { id, claims: 2, decided: 2, unsigned: 0, answered: true },
    ]);

    const { path } = await openFile(services, 'answers', answer.id);
    const received = await asking.client['signoffs.import']({}, bytesAs('a.zjres', readFileSync(path)));
    expect(received).toMatchObject({
      refused: [],
      signer: { name: '陈立', trust: 'seen', fingerprint: identity.fingerprint },
    });
    expect(received.accepted).toHaveLength(2);

    const ofSigned = async (signed: boolean) =>
      (await asking.client['evidence.list']({ signed })).items.map(({ evidence }) => evidence.title);
    expect([await ofSigned(true), await ofSigned(false)]).toEqual([['报告'], []]);

    const [word] = answer.words;
    const withdrawal = await client['reviews.withdraw']({
      signoff: word?.signoff ?? '',
      did: identity.did,
      reason: '看错了',
      passphrase: 'four words',
    });
    const back = await openFile(services, 'answers', withdrawal.id);
    await asking.client['signoffs.import']({}, bytesAs('w.zjres', readFileSync(back.path)));
    expect((await asking.client['signoffs.list']({})).map(({ state }) => state).toSorted()).toEqual([
      'current',
      'withdrawn',
    ]);
    // One of its two claims still stands as signed.
    expect(await ofSigned(true)).toEqual(['报告']);
    const [listed] = (await asking.client['evidence.list']({})).items;
    for (const { id: claim, where } of listed?.claims ?? [])
      await asking.client['claims.edit']({ id: claim, note: '另有说明', where });
    expect([await ofSigned(true), await ofSigned(false)]).toEqual([[], ['报告']]);
  });

  it('carries the key to another computer, sealed as it is', async () => {
    const here = openHouse(join(temporaryFolder(), 'desk.sqlite'));
    const there = openHouse(join(temporaryFolder(), 'desk.sqlite'));
    const identity = await here.client['identities.create']({ profile: PROFILE, passphrase: 'four words' });
    const { path, fileName } = await openFile(here.services, 'keys', identity.did.slice('did:key:'.length));
    expect(fileName).toBe('陈立.zjkey');
    const carried = bytesAs(fileName, readFileSync(path));
    expect(await there.client['identities.import']({}, carried)).toEqual(identity);
    await there.client['identities.changePassphrase']({
      did: identity.did,
      former: 'four words',
      next: 'four other words',
    });
    expect(await there.client['identities.list']({})).toEqual([identity]);
    await here.client['identities.remove']({ did: identity.did });
    expect(await here.client['identities.list']({})).toEqual([]);
  });
});

it('at one computer, the request of the open portfolio is reviewed and its answer taken in', async () => {
  const { client, request } = await practitioner();
  const { did } = await client['identities.create']({ profile: PROFILE, passphrase: 'four words' });
  const { id } = await client['reviews.open']({ request });
  const { claims } = await client['reviews.show']({ id });
  const [claim] = claims;
  await client['reviews.judge']({
    id,
    judgements: [{ claim: claim?.id ?? '', decision: 'more', comment: '请补充' }],
  });
  const answer = await client['reviews.sign']({ id, did, passphrase: 'four words' });
  expect(await client['signoffs.import']({ answer: answer.id })).toMatchObject({ accepted: [claim?.id] });
  expect(await client['signoffs.journal']({})).toMatchObject({
    brokenAt: null,
    entries: [
      { event: 'claim-added' },
      { event: 'claim-added' },
      { event: 'request-made' },
      { event: 'signer-seen' },
      { event: 'signoff-received', detail: { decision: 'more' } },
    ],
  });
});

it('what is said after an answer, or otherwise than in the last one, is unsigned', async () => {
  const { client, services, request } = await practitioner();
  const { did } = await client['identities.create']({ profile: PROFILE, passphrase: 'four words' });
  const { id } = await client['reviews.open']({ request });
  const [one = '', other = ''] = (await client['reviews.show']({ id })).claims.map(({ id: claim }) => claim);
  const judge = async (...judgements: Parameters<(typeof client)['reviews.judge']>[0]['judgements']) => {
    await client['reviews.judge']({ id, judgements });
    return (await client['reviews.list']({})).map(({ unsigned }) => unsigned);
  };
  const sign = () => client['reviews.sign']({ id, did, passphrase: 'four words' });
  expect(await judge({ claim: one, decision: 'met', varcs: ['valid', 'current'] })).toEqual([1]);
  await sign();
  const signed = { claim: one, decision: 'met' as const, varcs: ['current' as const, 'valid' as const] };
  expect(await judge(signed)).toEqual([0]);
  expect(await judge(signed, { claim: other, decision: 'more' })).toEqual([1]);
  expect(await judge({ ...signed, comment: '写得清楚' }, { claim: other, decision: 'more' })).toEqual([2]);
  expect(await judge({ claim: one, decision: 'not-yet' })).toEqual([1]);
  await sign();
  // It was signed once, and the last answer says otherwise.
  expect(await judge(signed)).toEqual([1]);
  // Of an answer by a former version of the app it is known only that it was given.
  const { db } = services.desk.drawer();
  db.exec("UPDATE answer SET words = json_remove(words, '$[0].judgement', '$[1].judgement')");
  expect(await judge(signed)).toEqual([0]);
});

it('a request to a key that was replaced is signed with the next one, and only with that', async () => {
  const { client } = await practitioner();
  const passphrase = 'four words';
  const make = () => client['identities.create']({ profile: PROFILE, passphrase });
  const [former, next] = [(await make()).did, (await make()).did];
  const { request } = await client['signoffs.request']({ claims: null, addressee: former });
  const { id } = await client['reviews.open']({ request });
  const [claim] = (await client['reviews.show']({ id })).claims;
  await client['reviews.judge']({ id, judgements: [{ claim: claim?.id ?? '', decision: 'met' }] });
  const sign = (did: string) => client['reviews.sign']({ id, did, passphrase });
  await expect(sign(next)).rejects.toMatchObject({ code: 'request-for-another' });
  await client['reviews.replaceKey']({ did: former, next, passphrase });
  await expect(sign(former)).rejects.toMatchObject({ code: 'key-replaced' });
  expect(await sign(next)).toMatchObject({ did: next });
});

it('a journal that somebody changed shows where', async () => {
  const { client, services } = await practitioner();
  await services.session.within(({ db }) => {
    expect(() => db.exec("UPDATE journal SET detail = '{}' WHERE seq = 2")).toThrow('append-only');
    db.exec("DROP TRIGGER journal_is_never_changed; UPDATE journal SET detail = '{}' WHERE seq = 2");
  });
  expect(await client['signoffs.journal']({})).toMatchObject({ brokenAt: 2 });
});

it('an answer that belongs to another portfolio says to whose, and waits until that is opened', async () => {
  const { client, services, request } = await practitioner();
  const { dir: owner = '', id: portfolio = '' } = services.session.portfolio ?? {};
  const { claims, answer } = await signAsMet(client, request);
  const file = join(temporaryFolder(), 'back.zjres');
  copyFileSync((await openFile(services, 'answers', answer.id)).path, file);

  const another = join(temporaryFolder(), 'another');
  await client['portfolio.create']({ dir: another });
  services.handed.put([file], '/');
  const [waiting] = await client['handed.list']({});
  const handed = waiting?.id ?? '';
  expect(await client['signoffs.import']({ handed })).toMatchObject({
    accepted: [],
    refused: claims.map(({ id: claim }) => ({ claim, code: 'portfolio-other' })),
    owner: { name: '', id: portfolio, dir: owner },
  });
  expect(await client['signoffs.journal']({})).toMatchObject({ entries: [] });
  expect(await client['handed.list']({}), 'no other window is told of it').toEqual([]);

  const looking = openHouse(join(temporaryFolder(), 'desk.sqlite'));
  await looking.client['portfolio.open']({ dir: owner, readOnly: true });
  await looking.client['portfolio.create']({ dir: join(temporaryFolder(), 'a third') });
  const { owner: lookedAt } = await looking.client['signoffs.import']({}, fileAt(file));
  expect(lookedAt, 'whose was only looked at here').toEqual({ name: '', id: portfolio, dir: null });
  await client['portfolio.open']({ dir: owner, readOnly: true });
  await client['portfolio.open']({ dir: another });
  expect((await client['signoffs.import']({ handed })).owner, 'looking changes nothing').toMatchObject({
    dir: owner,
  });

  await client['team.add']({ dir: owner });
  expect((await client['signoffs.import']({ handed })).owner, 'a supervisor only looks into it').toEqual({
    name: '',
    id: portfolio,
    dir: null,
  });

  await client['portfolio.open']({ dir: owner, id: portfolio });
  renameSync(file, `${file}.away`);
  await expect(client['signoffs.import']({ handed })).rejects.toMatchObject({ code: 'file-missing' });
  renameSync(`${file}.away`, file);
  expect(await client['signoffs.import']({ handed })).toMatchObject({
    accepted: claims.map(({ id: claim }) => claim),
    owner: null,
  });
  await expect(client['signoffs.import']({ handed })).rejects.toMatchObject({ code: 'record-unknown' });
});

it('an answer that takes a sign-off back says in whose portfolio that is, where it is in none but another of this machine', async () => {
  const { client, services, request } = await practitioner();
  const { dir = '', id: portfolio = '' } = services.session.portfolio ?? {};
  const { did, claims, answer } = await signAsMet(client, request);
  await client['signoffs.import']({ answer: answer.id });
  const signoff = answer.words[0]?.signoff ?? '';
  const word = { signoff, did, reason: '看错了', passphrase: 'four words' };
  const withdrawal = await client['reviews.withdraw'](word);
  const file = join(temporaryFolder(), 'back.zjres');
  copyFileSync((await openFile(services, 'answers', withdrawal.id)).path, file);

  await client['portfolio.create']({ dir: join(temporaryFolder(), 'another') });
  services.handed.put([file], '/');
  const handed = (await client['handed.list']({}))[0]?.id ?? '';
  const nothingTaken = { accepted: [], refused: [{ claim: signoff, code: 'signoff-unknown' }] };
  const before = allIn(dir);
  expect(await client['signoffs.import']({ handed })).toMatchObject({
    ...nothingTaken,
    owner: { name: '', id: portfolio, dir },
  });
  expect(allIn(dir), 'it was only looked into').toEqual(before);
  await client['portfolio.open']({ dir, id: portfolio });
  expect(await client['signoffs.import']({ handed })).toMatchObject({
    accepted: [claims[0]?.id],
    owner: null,
  });

  const elsewhere = openHouse(join(temporaryFolder(), 'desk.sqlite'));
  await elsewhere.client['portfolio.create']({ dir: join(temporaryFolder(), 'elsewhere') });
  expect(await elsewhere.client['signoffs.import']({}, fileAt(file))).toMatchObject({
    ...nothingTaken,
    owner: null,
  });
});
