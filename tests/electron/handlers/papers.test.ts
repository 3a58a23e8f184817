import { chmodSync, readFileSync, truncateSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it, vi } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import { matchSheet } from '../../../electron/handlers/papers.ts';
import { readRequest } from '../../../electron/signing/request.ts';
import { qrPicture } from '../../../electron/signing/qrCode.ts';
import { readSheetCode, writeSheetCode, type SheetCode } from '../../../shared/signoff/sheet.ts';
import { openHouseWithPortfolio } from '../../support/services.ts';

// Each starts a process of its own, which takes long where others run.
vi.setConfig({ testTimeout: 60_000 });

const TRAINER = 'cn-4-04-05-05-2021';
const NODES = ['L3-2.2-S1', 'L3-2.2-S2', 'L3-2.2-S3', 'L3-2.1-S1'];
const fileOf = (name: string, bytes: Buffer) => ({
  kind: 'stream' as const,
  name,
  stream: Readable.from([bytes], { objectMode: false }),
});

/** What a camera makes of a sheet: the code small, askew and on grey paper. */
async function photoOf(text: string): Promise<Buffer> {
  const canvas = createCanvas(480, 640);
  const context = canvas.getContext('2d');
  context.fillStyle = '#d8d4cc';
  context.fillRect(0, 0, 480, 640);
  context.translate(180, 90);
  context.rotate(0.12);
  context.drawImage(await loadImage(Buffer.from((await qrPicture(text)).bytes)), 0, 0, 240, 240);
  return canvas.toBuffer('image/jpeg', 80);
}

const SIGNER = { name: '陈立', unit: '数据服务部', post: '主管' };

/** A portfolio with a request for four claims, and the code of its second sheet. */
async function asked() {
  const house = await openHouseWithPortfolio();
  const { client, services } = house;
  await client['evidence.add'](
    { title: '报告', claims: NODES.map((node) => ({ standard: TRAINER, node })) },
    fileOf('report.txt', Buffer.from('what was done')),
  );
  const { request } = await client['signoffs.request']({ claims: null });
  const { path } = await openFile(services, 'requests', request);
  const { manifest, sha256 } = await readRequest(readFileSync(path));
  const code: SheetCode = {
    portfolio: manifest.subject.portfolio,
    request,
    manifest: sha256,
    sheet: 2,
    sheets: 2,
  };
  const scanOf = async (bytes: Buffer) =>
    (await client['evidence.add']({ title: '签核单', claims: [] }, fileOf('scan.jpg', bytes))).evidence.id;
  return { ...house, code, claims: manifest.claims.map(({ id }) => id), scanOf };
}

describe('a sheet of sign-off', () => {
  it('is printed with two claims, so that four take two pages', async () => {
    const { client, services, code } = await asked();
    const printed = await client['papers.print']({ request: code.request, language: 'zh-CN' });
    expect(printed.sheets).toBe(2);
    const { path } = await openFile(services, 'made', printed.file);
    expect((await PDFDocument.load(readFileSync(path))).getPageCount()).toBe(2);
  });

  it('is known again from a photo by its code', async () => {
    const { client, code, claims, scanOf } = await asked();
    const scan = await scanOf(await photoOf(writeSheetCode(code)));
    expect(await client['papers.read']({ scan })).toMatchObject({
      request: code.request,
      sheet: 2,
      sheets: 2,
      claims: [
        { id: claims[2], title: '报告' },
        { id: claims[3], title: '报告' },
      ],
    });
  });

  it('is refused where the picture has no code', async () => {
    const { client, scanOf } = await asked();
    const scan = await scanOf(createCanvas(50, 50).toBuffer('image/jpeg'));
    await expect(client['papers.read']({ scan })).rejects.toMatchObject({ code: 'sheet-unread' });
  });

  it('is refused unread where the scan is larger than any picture of a sheet', async () => {
    const { client, services, scanOf } = await asked();
    const scan = await scanOf(createCanvas(50, 50).toBuffer('image/jpeg'));
    const { path } = await openFile(services, 'evidence', scan);
    const bytes = 256 * 1024 * 1024 + 1;
    chmodSync(path, 0o600);
    truncateSync(path, bytes); // takes no room on the disk
    await services.session.within(({ db }) =>
      db.prepare('UPDATE blob SET bytes = ? WHERE sha256 = ?').run(bytes, basename(path)),
    );
    await expect(client['papers.read']({ scan })).rejects.toMatchObject({
      code: 'picture-too-large',
      params: { name: 'scan.jpg' },
    });
  });

  it('is refused where its code is that of another portfolio, request or sheet', async () => {
    const { services, code } = await asked();
    const match = (change: Partial<SheetCode>) =>
      services.session.within((portfolio) => matchSheet(portfolio, [writeSheetCode({ ...code, ...change })]));
    await expect(match({})).resolves.toMatchObject({ sheet: 2 });
    const others = [
      { portfolio: '8d1c7f52-0f6e-4c59-8f6e-0d4d1b9e7a11' },
      { request: '0d4d1b9e-0f6e-4c59-8f6e-8d1c7f52aaaa' },
      { manifest: 'ab'.repeat(32) },
      { sheet: 3, sheets: 3 },
    ];
    for (const change of others) await expect(match(change)).rejects.toMatchObject({ code: 'sheet-other' });
  });
});

describe('what was ticked on a sheet', () => {
  it('is kept with its scan, and never as signed; it goes stale with the claim', async () => {
    const { client, code, claims, scanOf } = await asked();
    const scan = await scanOf(createCanvas(50, 50).toBuffer('image/jpeg'));
    const about = { scan, request: code.request, sheet: 2, signer: SIGNER, signed: '2026-11-20' };
    const word = { claim: claims[3] ?? '', decision: 'met' as const, varcs: ['valid' as const] };
    await client['papers.keep']({ ...about, words: [word] });
    expect(await client['papers.list']({})).toMatchObject([
      { ...word, ...about, title: '报告', state: 'current' },
    ]);
    expect(await client['signoffs.list']({})).toEqual([]);
    expect((await client['evidence.list']({ signed: true })).items).toEqual([]);
    const waiting = async () => (await client['signoffs.requests']({}))[0];
    expect(await waiting()).toMatchObject({ claims: 4, answered: 0, onPaper: 1 });
    const { entries } = await client['signoffs.journal']({});
    expect(entries.at(-1)).toMatchObject({ event: 'paper-kept', detail: { scan, name: '陈立' } });

    await client['claims.edit']({ id: word.claim, note: '另有说明', where: '' });
    const [stale] = await client['papers.list']({});
    expect(stale?.state).toBe('stale');
    await client['papers.remove']({ id: stale?.id ?? '' });
    expect(await client['papers.list']({})).toEqual([]);
    expect(await waiting()).toMatchObject({ answered: 0, onPaper: 0 });
    await expect(client['papers.remove']({ id: stale?.id ?? '' })).rejects.toMatchObject({
      code: 'record-unknown',
    });
  });

  it('is refused for a claim that is not on it, or twice, or without its scan', async () => {
    const { client, code, claims, scanOf } = await asked();
    const scan = await scanOf(createCanvas(50, 50).toBuffer('image/jpeg'));
    const about = { scan, request: code.request, sheet: 2, signer: SIGNER, signed: '2026-11-20' };
    const met = (claim: string | undefined) => ({ claim: claim ?? '', decision: 'met' as const });
    const kept = (change: object, words = [met(claims[3])]) =>
      client['papers.keep']({ ...about, words, ...change });
    await expect(kept({}, [met(claims[0])])).rejects.toMatchObject({ code: 'claim-unknown' });
    await expect(kept({}, [met(claims[3]), met(claims[3])])).rejects.toMatchObject({ code: 'claim-unknown' });
    await expect(kept({ sheet: 9 })).rejects.toMatchObject({ code: 'claim-unknown' });
    await expect(kept({ request: 'none' })).rejects.toMatchObject({ code: 'record-unknown' });
    await client['evidence.remove']({ id: scan });
    await expect(kept({})).rejects.toMatchObject({ code: 'evidence-unknown' });
    expect(await client['papers.list']({})).toEqual([]);
  });
});

it('the code of a sheet is read as it was written, and nothing else is one', () => {
  const code = {
    portfolio: '8d1c7f52-0f6e-4c59-8f6e-0d4d1b9e7a11',
    request: '0d4d1b9e-0f6e-4c59-8f6e-8d1c7f52aaaa',
    manifest: 'ab'.repeat(32),
    sheet: 2,
    sheets: 2,
  };
  expect(readSheetCode(writeSheetCode(code))).toEqual(code);
  const text = writeSheetCode(code);
  for (const other of [
    '',
    text.toLowerCase(),
    `${text}:1`,
    text.replace(':2:2', ':3:2'),
    text.replace(':2:2', ':0:2'),
    text.replace(':2:2', ':1.5:2'),
    text.replace(':2:2', ':2'),
    text.replace(':1:', ':2:'),
  ])
    expect([other, readSheetCode(other)]).toEqual([other, null]);
});
