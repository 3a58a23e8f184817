import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import { readRequest } from '../../../electron/signing/request.ts';
import { openHouse, openHouseWithPortfolio, temporaryFolder } from '../../support/services.ts';

const picture = (colour: string): Buffer => {
  const canvas = createCanvas(20, 10);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, 20, 10);
  return canvas.toBuffer('image/png');
};
const fileOf = (name: string, bytes: Buffer) => ({
  kind: 'stream' as const,
  name,
  stream: Readable.from([bytes], { objectMode: false }),
});

/** Evidence that is claimed for one requirement and has a redacted copy. */
async function redactedEvidence() {
  const house = await openHouseWithPortfolio();
  const { evidence } = await house.client['evidence.add'](
    { title: '截图', claims: [{ standard: 'cn-4-04-05-05-2021', node: 'L3-2.2-S1' }] },
    fileOf('a.png', picture('red')),
  );
  const masks = [{ page: 1, x: 0, y: 0, width: 0.5, height: 1 }];
  const { file: copy } = await house.client['redactions.save'](
    { evidence: evidence.id, masks },
    fileOf('a-redacted.png', picture('black')),
  );
  const requestWith = async (copies: string[] | null) => {
    const { request } = await house.client['signoffs.request']({ claims: null, copies });
    return readFileSync((await openFile(house.services, 'requests', request)).path);
  };
  return { ...house, evidence, copy, requestWith };
}

test('by choice the copy goes and not the original, and the claim names both', async () => {
  const { evidence, copy, requestWith } = await redactedEvidence();
  const { manifest, evidence: along } = await readRequest(await requestWith([evidence.id]));
  expect([...along.keys()]).toEqual([copy.sha256]);
  expect(manifest.claims[0]?.evidence).toMatchObject({
    sha256: evidence.file.sha256,
    redacted: copy.sha256,
  });
  const whole = await readRequest(await requestWith([]));
  expect([...whole.evidence.keys()]).toEqual([evidence.file.sha256]);
  expect(whole.manifest.claims[0]?.evidence.redacted).toBeNull();
});

test('the supervisor looks at the copy, and what is signed of it is for the original', async () => {
  const asking = await redactedEvidence();
  const file = await asking.requestWith(null);
  const { client, services } = openHouse(join(temporaryFolder(), 'desk.sqlite'));
  const profile = { name: '陈立', unit: '', post: '', phone: '' };
  const { did } = await client['identities.create']({ profile, passphrase: 'four words' });
  const { id } = await client['reviews.open']({}, fileOf('r.zjreq', file));
  const { contents, claims } = await client['reviews.show']({ id });
  expect(contents).toEqual([asking.copy.sha256]);
  const seen = await openFile(services, 'evidence', asking.copy.sha256);
  expect(readFileSync(seen.path)).toEqual(picture('black'));
  await client['reviews.judge']({ id, judgements: [{ claim: claims[0]?.id ?? '', decision: 'met' }] });
  const answer = await client['reviews.sign']({ id, did, passphrase: 'four words' });
  const { path } = await openFile(services, 'answers', answer.id);
  await asking.client['signoffs.import']({}, fileOf('a.zjres', readFileSync(path)));
  expect(await asking.client['signoffs.list']({})).toMatchObject([{ state: 'current', sawCopy: true }]);
});

test('where the copy is gone or of a former content, the original does not go in its place', async () => {
  const { client, evidence, requestWith } = await redactedEvidence();
  await client['evidence.replace']({ id: evidence.id }, fileOf('b.png', picture('blue')));
  await expect(requestWith([evidence.id])).rejects.toMatchObject({ code: 'record-unknown' });
  await client['redactions.remove']({ evidence: evidence.id });
  await expect(requestWith([evidence.id])).rejects.toMatchObject({ code: 'record-unknown' });
  expect(await client['signoffs.requests']({})).toEqual([]);
});
