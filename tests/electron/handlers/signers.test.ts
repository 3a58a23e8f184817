import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import type { OpenKey } from '../../../electron/signing/keyFile.ts';
import { readRequest, type Request } from '../../../electron/signing/request.ts';
import { writeResponse } from '../../../electron/signing/response.ts';
import { fingerprintOf } from '../../../electron/signing/fingerprint.ts';
import { qrPicture } from '../../../electron/signing/qrCode.ts';
import { verifyPortfolio } from '../../../electron/handlers/signoff/verify.ts';
import type { SignoffStatement, Word } from '../../../shared/signoff/statement.ts';
import { openHouseWithPortfolio } from '../../support/services.ts';
import { contexts, newKey, responseOf, SIGNED, statementOn } from '../../support/signoff.ts';

// A portfolio is made for each, which takes long on a busy machine.
vi.setConfig({ hookTimeout: 60_000 });

type House = Awaited<ReturnType<typeof openHouseWithPortfolio>>;
let house: House;
let request: Request;

const fileOf = (name: string, bytes: Buffer) => ({
  kind: 'stream' as const,
  name,
  stream: Readable.from([bytes], { objectMode: false }),
});

beforeEach(async () => {
  house = await openHouseWithPortfolio();
  await house.client['evidence.add'](
    { title: '报告', claims: [{ standard: 'cn-4-04-05-05-2021', node: 'L3-2.2-S1' }] },
    fileOf('report.txt', Buffer.from('what was done')),
  );
  const asked = await house.client['signoffs.request']({ claims: null });
  request = await readRequest(readFileSync((await openFile(house.services, 'requests', asked.request)).path));
});

/** The same key whose holder says another name. */
const renamed = (key: OpenKey, name: string): OpenKey => ({ ...key, signer: { ...key.signer, name } });

/** Has the request's claim signed and the answer taken in. @returns the sign-off's id and the report's warnings */
async function signBy(key: OpenKey, change: Partial<SignoffStatement> = {}) {
  const { id, answer } = await answerBy(key, change);
  return { id, warnings: await take(answer) };
}

async function answerBy(key: OpenKey, change: Partial<SignoffStatement> = {}) {
  const { id, subject, claims } = request.manifest;
  const statement = statementOn(key, claims[0]!, { request: id, subject, ...change });
  return { id: statement.id, answer: await responseOf(key, request, [statement]) };
}

/** An instant so many hours after the request was made. */
const hoursOn = (hours: number): string =>
  new Date(Date.parse(request.manifest.made) + hours * 3_600_000).toISOString();

/** Words that no request asked for, in one answer. */
const unasked = (
  key: OpenKey,
  words: readonly ((frame: Frame) => Word)[],
  signed = SIGNED,
): Promise<Buffer> =>
  writeResponse(
    contexts,
    key,
    { format: 'zhengji-response', version: 1, id: randomUUID(), made: SIGNED, request: null },
    words.map((word) => word({ version: 1, id: randomUUID(), signer: key.signer, signed })),
    randomUUID(),
  );
type Frame = Pick<Word, 'version' | 'id' | 'signer' | 'signed'>;

const withdrawal = (key: OpenKey, signoff: string) =>
  unasked(key, [(frame) => ({ ...frame, kind: 'withdrawal', signoff, reason: '弄错了' })]);
const withdrawBy = async (key: OpenKey, signoff: string) => take(await withdrawal(key, signoff));
const succession = (key: OpenKey, next: OpenKey, signed = SIGNED) => successions(key, [next], signed);
const successions = (key: OpenKey, nexts: readonly OpenKey[], signed = SIGNED) =>
  unasked(
    key,
    nexts.map(({ signer: next }) => (frame) => ({ ...frame, kind: 'succession', next })),
    signed,
  );
const refusalsOf = async (answer: Buffer) => (await bringIn(answer)).refused.map(({ code }) => code);

const bringIn = (answer: Buffer) => house.client['signoffs.import']({}, fileOf('back.zjres', answer));

async function take(answer: Buffer) {
  const { accepted, signer } = await bringIn(answer);
  expect(accepted).toHaveLength(1);
  return signer.warnings;
}

/** What the list of keys warns of, by the name that each came under first. */
const listed = async () =>
  (await house.client['signoffs.signers']({})).map(({ name, warnings }) => [name, warnings]);

describe('a key that signs under another name', () => {
  it('is warned of in the report of what came in, and in the list of keys from then on', async () => {
    const key = newKey('陈立');
    expect((await signBy(key)).warnings).toEqual([]);
    expect(await listed()).toEqual([['陈立', []]]);
    expect((await signBy(renamed(key, '吴明'))).warnings).toEqual(['key-under-new-name']);
    expect(await listed()).toEqual([['陈立', ['key-under-new-name']]]);
  });

  it('is warned of where it only takes a sign-off back', async () => {
    const key = newKey('陈立');
    const { id } = await signBy(key);
    expect(await withdrawBy(renamed(key, '吴明'), id)).toEqual(['key-under-new-name']);
    expect(await listed()).toEqual([['陈立', ['key-under-new-name']]]);
  });

  it('does not go back to its first name unnoticed', async () => {
    const key = newKey('陈立');
    await signBy(key);
    await signBy(renamed(key, '吴明'));
    expect((await signBy(key)).warnings).toEqual(['key-under-new-name']);
  });
});

describe('a name under another key', () => {
  it('is warned of, also where the first key took it on later', async () => {
    const key = newKey('陈立');
    await signBy(key);
    await signBy(renamed(key, '吴明'));
    expect((await signBy(newKey('吴明'))).warnings).toEqual(['name-under-new-key']);
    expect(await listed()).toEqual(
      expect.arrayContaining([
        ['陈立', ['key-under-new-name']],
        ['吴明', ['name-under-new-key']],
      ]),
    );
  });
});

describe('a key that its holder replaced', () => {
  const LATER = '2026-11-25T02:00:00.000Z';
  const states = async () =>
    (await house.client['signoffs.list']({})).map(({ did, state }) => [nameOf(did), state]);
  const former = newKey('陈立');
  const next = newKey('陈立');
  const nameOf = (did: string) => (did === former.signer.did ? 'former' : 'next');
  const checkFormer = () =>
    house.client['signoffs.checkSigner']({
      did: former.signer.did,
      words: fingerprintOf(former.signer.did).join(' '),
    });

  it('hands on what was checked of it, and how, and is no surprise any more', async () => {
    await signBy(former);
    await checkFormer();
    expect(await bringIn(await succession(former, next))).toMatchObject({
      accepted: [],
      refused: [],
      successor: { did: next.signer.did, name: '陈立' },
    });
    expect((await signBy(next, { signed: LATER })).warnings).toEqual([]);
    const known = await house.client['signoffs.signers']({});
    const of = (key: OpenKey) => known.find(({ did }) => did === key.signer.did);
    expect(of(former)).toMatchObject({
      trust: 'checked',
      checkedBy: 'words',
      warnings: [],
      followedBy: { did: next.signer.did },
    });
    expect(of(next)).toMatchObject({
      trust: 'vouched',
      checked: null,
      warnings: [],
      follows: { did: former.signer.did, signed: SIGNED, checkedBy: 'words' },
    });
    expect(await verifyPortfolio(house.services, house.services.session.portfolio!)).toMatchObject({
      holds: true,
    });
    const told = (await house.client['signoffs.journal']({})).entries.map(({ event }) => event);
    expect(told).toContain('signer-replaced');
  });

  it('hands on nothing where nothing was checked', async () => {
    await signBy(former);
    await bringIn(await succession(former, next));
    const known = await house.client['signoffs.signers']({});
    expect(known.map(({ trust }) => trust)).toEqual(['seen', 'seen']);
  });

  it('has its words superseded and taken back by the next, and never the other way round', async () => {
    const { id } = await signBy(former);
    await bringIn(await succession(former, next, hoursOn(2)));
    const late = await answerBy(former, { signed: hoursOn(3) });
    expect(await refusalsOf(late.answer)).toEqual(['key-replaced']);
    const word = await signBy(next, { signed: hoursOn(3), decision: 'not-yet' });
    expect(await states()).toEqual([
      ['former', 'superseded'],
      ['next', 'current'],
    ]);
    expect(await refusalsOf((await answerBy(former, { signed: hoursOn(1) })).answer)).toEqual(['older']);
    expect(await refusalsOf(await withdrawal(former, word.id))).toEqual(['signer-other']);
    await withdrawBy(next, id);
    expect(await states()).toEqual([
      ['former', 'withdrawn'],
      ['next', 'current'],
    ]);
    expect(await verifyPortfolio(house.services, house.services.session.portfolio!)).toMatchObject({
      holds: true,
    });
  });

  it('is replaced once, by another, and only where it was seen', async () => {
    expect(await refusalsOf(await succession(former, next))).toEqual(['signer-unknown']);
    await signBy(former);
    expect(await refusalsOf(await succession(former, former))).toEqual(['key-replaced']);
    const statement = await succession(former, next);
    await bringIn(statement);
    expect(await refusalsOf(statement)).toEqual(['replayed']);
    expect(await refusalsOf(await succession(former, newKey('陈立')))).toEqual(['key-replaced']);
    expect(await refusalsOf(await succession(next, former))).toEqual(['key-replaced']);
    expect(await house.client['signoffs.signers']({})).toHaveLength(2);
  });

  it('cannot sign what was asked for later, whatever date it gives', async () => {
    await signBy(former);
    await bringIn(await succession(former, next, hoursOn(-1)));
    const backdated = await answerBy(former, { signed: hoursOn(-2) });
    expect(await refusalsOf(backdated.answer)).toEqual(['key-replaced']);
  });

  it('cannot sign what it was asked for before with a date before the asking, save for clocks that differ', async () => {
    await signBy(former, { signed: hoursOn(-96) });
    await bringIn(await succession(former, next, hoursOn(2)));
    const backdated = await answerBy(former, { signed: hoursOn(-72) });
    expect(await refusalsOf(backdated.answer)).toEqual(['key-replaced']);
    const clockBehind = await answerBy(former, { signed: hoursOn(-1) });
    expect(await refusalsOf(clockBehind.answer)).toEqual([]);
  });

  it('has one successor, also where an answer names two', async () => {
    await signBy(former);
    expect(await bringIn(await successions(former, [next, newKey('陈立')]))).toMatchObject({
      refused: [{ code: 'key-replaced' }],
      successor: { did: expect.stringMatching(/^did:key:/) as string },
    });
    expect(await house.client['signoffs.signers']({})).toHaveLength(2);
  });

  it('is followed by no key that is known here, so that an impostor cannot pass for its holder', async () => {
    const impostor = newKey('陈立');
    await signBy(former);
    await checkFormer();
    expect((await signBy(impostor)).warnings).toEqual(['name-under-new-key']);
    expect(await refusalsOf(await succession(impostor, former))).toEqual(['successor-known']);
    const known = await house.client['signoffs.signers']({});
    expect(known.find(({ did }) => did === impostor.signer.did)).toMatchObject({
      trust: 'seen',
      warnings: ['name-under-new-key'],
    });
  });

  it('is still warned of beside its namesake where nobody checked it', async () => {
    await signBy(former);
    await bringIn(await succession(former, next));
    expect((await signBy(next, { signed: LATER })).warnings).toEqual([]);
    const known = await house.client['signoffs.signers']({});
    const warnings = (key: OpenKey) => known.find(({ did }) => did === key.signer.did)?.warnings;
    expect([warnings(former), warnings(next)]).toEqual([['name-under-new-key'], []]);
  });

  it('is found out where somebody changed in the database which key follows', async () => {
    await signBy(former);
    await signBy(newKey('吴明'));
    await bringIn(await succession(former, next));
    const { db } = house.services.session.portfolio!;
    const other = db.prepare('SELECT did FROM signer WHERE name = ?').pluck().get('吴明');
    db.prepare('UPDATE succession SET next = ?').run(other);
    const { holds, checks } = await verifyPortfolio(house.services, house.services.session.portfolio!);
    expect(holds).toBe(false);
    expect(checks.filter(({ ok }) => !ok).map(({ check }) => check)).toEqual(['signatures']);
  });
});

describe('a fingerprint', () => {
  it('may be compared by a picture of the QR code that the other person shows', async () => {
    const key = newKey('陈立');
    await signBy(key);
    const { did } = key.signer;
    const compare = async (text: string) => {
      const { bytes } = await qrPicture(text);
      return house.client['signoffs.checkSigner']({ did }, fileOf('code.png', Buffer.from(bytes)));
    };
    await expect(compare(newKey().signer.did)).rejects.toMatchObject({ code: 'fingerprint-differs' });
    await compare(did);
    expect(await house.client['signoffs.signers']({})).toMatchObject([
      { trust: 'checked', checkedBy: 'code' },
    ]);
  });
});
