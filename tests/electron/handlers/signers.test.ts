import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import type { OpenKey } from '../../../electron/signing/keyFile.ts';
import { readRequest, type Request } from '../../../electron/signing/request.ts';
import { writeResponse } from '../../../electron/signing/response.ts';
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
async function signBy(key: OpenKey) {
  const { id, subject, claims } = request.manifest;
  const statement = statementOn(key, claims[0]!, { request: id, subject });
  return { id: statement.id, warnings: await take(await responseOf(key, request, [statement])) };
}

async function withdrawBy(key: OpenKey, signoff: string) {
  const frame = { version: 1, id: randomUUID(), signer: key.signer, signed: SIGNED } as const;
  const answer = await writeResponse(
    contexts,
    key,
    { format: 'zhengji-response', version: 1, id: randomUUID(), made: SIGNED, request: null },
    [{ ...frame, kind: 'withdrawal', signoff, reason: '弄错了' }],
    randomUUID(),
  );
  return take(answer);
}

async function take(answer: Buffer) {
  const { accepted, signer } = await house.client['signoffs.import']({}, fileOf('back.zjres', answer));
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
