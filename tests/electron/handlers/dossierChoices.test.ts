import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { Readable } from 'node:stream';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeEach, expect, it } from 'vitest';
import type { DossierRecord } from '../../../shared/contract/records.ts';
import type { SpawnProcess } from '../../../electron/apart/queue.ts';
import { openFile } from '../../../electron/handlers/files.ts';
import { openHouseWithPortfolio, type House } from '../../support/services.ts';
import { read } from '../dossier/read.ts';

const TRAINER = 'cn-4-04-05-05-2021';
const NODE = 'L3-2.2-S3';

let house: House;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
});
const add = async (title: string, name: string, bytes: Uint8Array, nodes: readonly string[] = []) => {
  const claims = nodes.map((node) => ({ standard: TRAINER, node, note: '', where: '' }));
  const file = { kind: 'stream' as const, name, stream: Readable.from([Buffer.from(bytes)]) };
  return (await house.client['evidence.add']({ title, claims }, file)).evidence.id;
};
const picture = () => createCanvas(400, 250).toBuffer('image/png');
const ORDER = {
  standard: TRAINER,
  level: 3,
  reading: 'literal' as const,
  parts: ['materials', 'evidence-index', 'evidence'] as DossierRecord['parts'],
  privacy: 'forms' as const,
};
const textsOf = async (id: string) => {
  const { path } = await openFile(house.services, 'dossiers', id);
  return (await read(readFileSync(path))).pages.map(({ text }) => text.replaceAll(/\s/g, ''));
};

it('what is left out leaves requirements without evidence, which is told beforehand', async () => {
  const only = await add('复核记录', 'a.txt', Buffer.from('复核'), [NODE]);
  const card = await add('身份证复印件', 'id.png', picture());
  const ask = (leftOut: string[]) =>
    house.client['dossiers.evidence']({ standard: TRAINER, level: 3, leftOut });
  const { offered, uncovered } = await ask([]);
  expect(
    offered.map(({ id, shows, identity, drawn }) => ({ id, shows, identity, drawn })).toSorted(byId),
  ).toEqual(
    [
      { id: only, shows: 1, identity: false, drawn: false },
      { id: card, shows: 0, identity: true, drawn: true },
    ].toSorted(byId),
  );
  expect(uncovered).toEqual([]);
  expect((await ask([only])).uncovered).toEqual([expect.stringContaining('2.2') as string]);
});
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

it('a copy of an identity card goes in when asked for, under its watermark, and is a material that is there', async () => {
  const card = await add('身份证复印件', 'id.png', picture());
  const shot = await add('截图', 'shot.png', picture(), [NODE]);
  const plain = (await textsOf((await house.client['dossiers.make'](ORDER)).id)).join('');
  expect(plain).not.toContain('佐证2');
  const watermark = { text: '仅供申报人工智能训练师使用', on: null };
  const made = await house.client['dossiers.make']({ ...ORDER, putIn: [card], watermark });
  expect(made.choices).toMatchObject({ putIn: [card], watermark: { text: watermark.text, on: [card] } });
  const pages = await textsOf(made.id);
  const marked = pages.filter((text) => text.includes(watermark.text));
  expect(marked).toHaveLength(1);
  expect(marked[0]).toContain('身份证复印件');
  expect(pages.join('')).toContain('佐证2');
  expect(shot).not.toBe(card);
  const again = await house.client['dossiers.again']({ id: made.id });
  expect(again.sha256).toBe(made.sha256);
});

it('what can bear no watermark is told, and its file is not within', async () => {
  const card = await add('身份证复印件', 'id.zip', Buffer.from('PK\x05\x06' + '\0'.repeat(18)));
  const watermark = { text: '仅供申报人工智能训练师使用', on: [card] };
  const { findings, id } = await house.client['dossiers.make']({ ...ORDER, putIn: [card], watermark });
  expect(findings).toEqual([{ code: 'not-marked', params: { name: '身份证复印件' } }]);
  expect((await textsOf(id)).join('')).toContain('不能加水印，文件未附于本PDF内');
});

it('a picture that cannot be drawn lies within, and its place says under which name', async () => {
  const broken = picture().subarray(0, 200);
  await add('截图', 'shot.png', broken, [NODE]);
  const made = await house.client['dossiers.make'](ORDER);
  expect(made.findings).toEqual([{ code: 'picture-not-drawn', params: { name: '截图' } }]);
  const pages = await textsOf(made.id);
  expect(pages.join('')).toContain('此图片不能排入页面。文件附于本PDF内：evidence-0001.png。');
  const { path } = await openFile(house.services, 'dossiers', made.id);
  expect(readFileSync(path).includes('evidence-0001.png')).toBe(true);
});

it('of the processes that read strangers’ files there is one at a time while pages are drawn', async () => {
  const { host } = house.services;
  const alive = new Set<string>();
  let most = 0;
  const counted =
    (name: string, spawn: SpawnProcess): SpawnProcess =>
    () => {
      const worker = spawn();
      most = Math.max(most, alive.add(name).size);
      return {
        ...worker,
        kill: () => {
          alive.delete(name);
          worker.kill();
        },
      };
    };
  Object.assign(host, {
    spawnPictureWorker: counted('pictures', host.spawnPictureWorker),
    spawnTextWorker: counted('texts', host.spawnTextWorker),
  });
  const sheet = await PDFDocument.create();
  sheet.addPage([400, 300]);
  await add('截图', 'shot.png', picture(), [NODE]);
  await add('报告', 'report.pdf', await sheet.save(), [NODE]);
  const { findings } = await house.client['dossiers.make']({ ...ORDER, parts: ['evidence'] });
  expect(findings).toEqual([]);
  expect(most).toBe(1);
  expect(alive.size).toBe(0);
});

it('is looked at without being kept, and is the same as what is kept', async () => {
  await add('截图', 'shot.png', picture(), [NODE]);
  const looked = await house.client['dossiers.preview'](ORDER);
  expect(await house.client['dossiers.list']({})).toEqual([]);
  const { path } = await openFile(house.services, 'made', looked.made);
  const piece = await house.client['previews.read']({ kind: 'made', id: looked.made, start: 0, length: 5 });
  expect(piece).toEqual({ bytes: Buffer.from('%PDF-').toString('base64'), total: looked.bytes });
  const made = await house.client['dossiers.make'](ORDER);
  const kept = await openFile(house.services, 'dossiers', made.id);
  expect(readFileSync(path).equals(readFileSync(kept.path))).toBe(true);
  expect(looked.pages).toBe(made.pages);
});
