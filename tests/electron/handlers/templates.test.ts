import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createCanvas } from '@napi-rs/canvas';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, it } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import { pathOf } from '../../../electron/vault/vault.ts';
import { spawnInNode } from '../../../electron/apart/node.ts';
import { openHouseWithPortfolio, temporaryFolder, type House } from '../../support/services.ts';
import { docx, paragraph, row } from '../texts/word/word.ts';

const TRAINER = 'cn-4-04-05-05-2021';

let house: House;
let folder: string;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
  folder = temporaryFolder();
});
const at = (name: string, content: Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { kind: 'path' as const, path, name };
};
const read = (file: Parameters<(typeof house.client)['templates.read']>[1]) =>
  house.client['templates.read']({}, file);
const fill = (content: Uint8Array, map: Record<string, string> = {}) =>
  house.client['templates.fill'](
    { standard: TRAINER, level: 3, privacy: 'forms', map },
    at('official.docx', content),
  );
const textOf = async (made: string) => {
  const { path } = await openFile(house.services, 'made', made);
  return strFromU8(unzipSync(readFileSync(path))['word/document.xml']!)
    .replaceAll('</w:p>', '|')
    .replaceAll(/<[^>]*>/g, '');
};

it('a name within a list and outside of it gets a field each', async () => {
  const { applicant } = await house.client['career.show']({});
  await house.client['applicant.save']({ ...applicant, name: '林晓', employer: '青禾' });
  const content = docx(paragraph('{单位}') + `<w:tbl>${row('{#工作经历}{单位}{/工作经历}')}</w:tbl>`);
  const { map } = await read(at('official.docx', content));
  expect(map).toEqual({ 单位: '', 工作经历: 'work', '工作经历›单位': 'work.employer' });
  const filled = await fill(content, { 单位: 'employer' });
  expect(await textOf(filled.made)).toBe('青禾|');
  expect(filled.empty).toEqual(['工作经历']);
  expect((await read(at('official.docx', content))).map).toMatchObject({ 单位: 'employer' });
});

it('a photo that can be decoded no more is left out, and said', async () => {
  const photo = createCanvas(350, 490).toBuffer('image/png');
  await house.client['applicant.photo'](
    {},
    { kind: 'stream', name: 'photo.png', stream: Readable.from([photo]) },
  );
  const content = docx(paragraph('{照片}{姓名}'));
  expect((await fill(content)).findings).toEqual([]);
  const { sha256 } = (await house.client['career.show']({})).photo!;
  const { vault } = house.services.session.portfolio!;
  truncateSync(pathOf(vault, sha256), 300);
  expect((await fill(content)).findings).toEqual([{ code: 'photo-not-drawn', params: {} }]);
});

it('what is too large for a form, or no file, is refused before it is read', async () => {
  const large = at('large.docx', docx(paragraph('{姓名}')));
  truncateSync(large.path, 30 * 2 ** 30);
  await expect(read(large)).rejects.toMatchObject({ code: 'template-too-large' });
  mkdirSync(join(folder, 'folder.docx'));
  await expect(
    read({ kind: 'path', path: join(folder, 'folder.docx'), name: 'folder.docx' }),
  ).rejects.toMatchObject({ code: 'file-not-regular', params: { path: 'folder.docx' } });
  await expect(
    read({ kind: 'path', path: join(folder, 'gone.docx'), name: 'gone.docx' }),
  ).rejects.toMatchObject({ code: 'file-missing', params: { path: 'gone.docx' } });
});

it('is read in a process of its own: one that a document kills takes nothing with it', async () => {
  const dying = at('dying.mjs', Buffer.from('process.on("message", () => process.exit(1));'));
  const { services } = house;
  const spawnTextWorker = services.host.spawnTextWorker;
  Object.assign(services.host, { spawnTextWorker: () => spawnInNode(dying.path) });
  const content = docx(paragraph('{姓名}'));
  await expect(read(at('official.docx', content))).rejects.toMatchObject({
    code: 'template-too-large',
    params: { name: 'official.docx' },
  });
  Object.assign(services.host, { spawnTextWorker });
  expect((await read(at('official.docx', content))).spots).toHaveLength(1);
});
