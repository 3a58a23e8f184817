import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { inflateRawSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { beforeEach, expect, it } from 'vitest';
import type { DossierRecord } from '../../../shared/contract/records.ts';
import { openFile } from '../../../electron/handlers/files.ts';
import { openHouseWithPortfolio, TODAY, type House } from '../../support/services.ts';
import { ownStandard } from '../../support/standards.ts';
import { read } from '../dossier/read.ts';

const HOUSE = ownStandard(
  [
    { id: 'A', text: '准备训练数据' },
    { id: 'A1', parent: 'A', text: '依据规范标注一批图像' },
    { id: 'A2', parent: 'A', text: '抽查标注结果' },
  ],
  { id: 'house', title: '本公司标准' },
);
const TRAINER = 'cn-4-04-05-05-2021';

let house: House;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
});
const stream = (text: string, name: string) => ({
  kind: 'stream' as const,
  name,
  stream: Readable.from([Buffer.from(text)]),
});
const make = (standard: string, level: number | null, parts: DossierRecord['parts']) =>
  house.client['dossiers.make']({ standard, level, reading: 'literal', parts, privacy: 'full' });
const textOf = async ({ id }: DossierRecord) => {
  const { path } = await openFile(house.services, 'dossiers', id);
  return (await read(readFileSync(path))).pages.map(({ text }) => text).join('');
};

it('a dossier is made again by the standard as it was, whatever was edited since', async () => {
  await house.client['ownStandards.import'](
    { dryRun: false },
    stream(JSON.stringify(HOUSE), 'house.standard.json'),
  );
  await house.client['evidence.add'](
    {
      title: '四月的标注',
      kind: 'product',
      date: null,
      description: '',
      claims: [{ standard: 'house', node: 'A1', note: '', where: '' }],
    },
    stream('标注', 'a.txt'),
  );
  const made = await make('house', null, ['coverage', 'evidence-index']);
  expect(made).toMatchObject({ revision: 1, reading: 'literal', privacy: 'full' });

  await house.client['ownStandards.edit']({
    id: 'house',
    change: { what: 'remove', node: 'A1' },
  });
  const now = await make('house', null, ['coverage', 'evidence-index']);
  expect(now.revision).toBe(2);
  expect(await textOf(now)).not.toContain('依据规范标注一批图像');

  const again = await house.client['dossiers.again']({ id: made.id });
  expect(again).toEqual({
    ...made,
    id: again.id,
    made: again.made,
    bytes: again.bytes,
    sha256: again.sha256,
  });
  expect(await textOf(again)).toContain('依据规范标注一批图像');
  expect(await textOf(again)).toBe(await textOf(made));
  expect((await house.client['dossiers.list']({})).map(({ id }) => id).toSorted()).toEqual(
    [made, now, again].map(({ id }) => id).toSorted(),
  );
});

it('a dossier under a former version is made again as it was, though a newer one came and the former was removed', async () => {
  const take = (standard: object) =>
    house.client['ownStandards.import'](
      { dryRun: false },
      stream(JSON.stringify(standard), 'house.standard.json'),
    );
  await take(HOUSE);
  const made = await make('house', null, ['coverage']);
  expect(await take({ ...HOUSE, title: '新版标准' })).toMatchObject({ supersedes: 'house' });
  await house.client['ownStandards.remove']({ id: 'house' });
  const again = await house.client['dossiers.again']({ id: made.id });
  expect(again).toEqual({ ...made, id: again.id, made: again.made });
});

it('of a standard that the app ships, the text is kept with the dossier, once for all that are made by it', async () => {
  const made = await make(TRAINER, 3, ['eligibility']);
  expect(made).toMatchObject({ revision: null, asOf: TODAY });
  await make(TRAINER, 4, ['eligibility']);
  const kept = await house.services.session.within(
    ({ db }) =>
      db.prepare('SELECT sha256, pack FROM dossier_pack').all() as { sha256: string; pack: Buffer }[],
  );
  expect(kept).toHaveLength(1);
  const [{ sha256, pack }] = kept as [(typeof kept)[0]];
  const text = inflateRawSync(pack).toString('utf8');
  expect(JSON.parse(text)).toEqual(house.services.standards.get(TRAINER));
  expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);

  // As after an update of the app that words the title otherwise.
  house.services.standards.get = (id) => ({ ...house.services.standards.list()[0]!, id, title: '新版标准' });
  const again = await house.client['dossiers.again']({ id: made.id });
  expect([again.fileName, await textOf(again)]).toEqual([made.fileName, await textOf(made)]);
});

it('one that is not there, or of which it was not kept how it was asked for, is refused', async () => {
  const { id } = await make(TRAINER, 3, ['eligibility']);
  await house.services.session.within(({ db }) =>
    db.exec('UPDATE dossier SET reading = NULL, privacy = NULL'),
  );
  const refused = async (one: string) =>
    house.client['dossiers.again']({ id: one }).catch(({ code }: { code: string }) => code);
  expect(await refused(id)).toBe('bad-input');
  expect(await refused('00000000-0000-4000-8000-000000000000')).toBe('record-unknown');
});

it('the making can be watched and cancelled, and then leaves nothing', async () => {
  const made = house.client['dossiers.make']({
    standard: TRAINER,
    level: 3,
    reading: 'literal',
    parts: ['coverage'],
    privacy: 'full',
    job: 'j1',
  });
  const left = made.catch((error: unknown) => error);
  await expect.poll(() => house.client['jobs.list']({})).toMatchObject([{ id: 'j1', kind: 'dossier' }]);
  await house.client['jobs.cancel']({ id: 'j1' });
  expect(await left).toMatchObject({ code: 'cancelled' });
  expect(await house.client['jobs.list']({})).toEqual([]);
  expect(await house.client['dossiers.list']({})).toEqual([]);
});

it('a long screenshot is cut into strips that can be read, and its page range says so', async () => {
  await house.client['evidence.add'](
    { title: '标注讨论', claims: [{ standard: TRAINER, node: 'L3-1.1-S1', note: '', where: '' }] },
    { kind: 'stream', name: 'a.png', stream: Readable.from([longScreenshot()]) },
  );
  const made = await make(TRAINER, 3, ['evidence-index', 'evidence']);
  const { path } = await openFile(house.services, 'dossiers', made.id);
  const pages = (await read(readFileSync(path))).pages.map(({ text }) => text);
  const strips = pages.flatMap((text, index) =>
    /长图第\s*\d\s*段，共\s*8\s*段/.test(text) ? [index + 1] : [],
  );
  expect(strips).toHaveLength(8);
  expect(pages.join('')).toContain(`${strips[0]}–${strips[7]}`);
  expect(made.findings).toEqual([]);
});

it('a long screenshot that breaks off takes one page, which says that it cannot be drawn', async () => {
  await house.client['evidence.add'](
    { title: '标注讨论', claims: [{ standard: TRAINER, node: 'L3-1.1-S1', note: '', where: '' }] },
    { kind: 'stream', name: 'a.png', stream: Readable.from([longScreenshot().subarray(0, -100)]) },
  );
  const made = await make(TRAINER, 3, ['evidence']);
  const { path } = await openFile(house.services, 'dossiers', made.id);
  const pages = (await read(readFileSync(path))).pages.map(({ text }) => text);
  expect(pages.filter((text) => text.includes('此图片不能排入页面'))).toHaveLength(1);
  expect(pages.join('')).not.toContain('长图第');
  expect(made.findings).toEqual([{ code: 'picture-not-drawn', params: { name: '标注讨论' } }]);
});

it('a character that no type face has is named with its code point and the pages where it stands', async () => {
  await house.client['evidence.add'](
    { title: '龘\u{2EBE0}的标注', claims: [{ standard: TRAINER, node: 'L3-1.1-S1', note: '', where: '' }] },
    stream('标注', 'a.txt'),
  );
  const { findings } = await make(TRAINER, 3, ['evidence-index']);
  expect(findings.find(({ code }) => code === 'characters-missing')?.params).toEqual({
    characters: expect.stringMatching(/^\u{2EBE0} U\+2EBE0 \(\d+(, \d+)*\)$/u) as string,
  });
});

/** As a telephone takes it of a long talk: 400 × 6000, a line every 60 pixels. */
function longScreenshot(): Buffer {
  const canvas = createCanvas(400, 6000);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 400, 6000);
  context.fillStyle = '#222222';
  context.font = '24px sans-serif';
  for (let line = 0; line < 100; line += 1) context.fillText(`Line ${line}`, 20, 40 + line * 60);
  return canvas.toBuffer('image/png');
}
