import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type App } from './app.ts';
import { addEvidence, callFrom, createPortfolio } from './calls.ts';
import { hostileFiles, pdf, wav } from './hostileFiles.ts';
import { ROOT } from './ways/ground.ts';

/** Hears whoever asks, by path; and has a page on which everything that is put into it may run. */
async function listen() {
  const heard = new Set<string>();
  const server = createServer((request, response) => {
    if (request.url === '/careless') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>careless</title>');
      return;
    }
    heard.add(/^\/(\d+)\//.exec(request.url ?? '')?.[1] ?? String(request.url));
    response.writeHead(204, { 'access-control-allow-origin': '*' });
    response.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    heard,
    at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

/** Puts each text into a page that guards against nothing. */
const INSERT = `(texts) => { for (const text of texts) document.body.append(document.createRange().createContextualFragment(text)); }`;

async function insertCarelessly({ page, electron }: App, at: string, texts: readonly string[]) {
  const code = `(${INSERT})(${JSON.stringify(texts)})`;
  if (electron === null) {
    const careless = await page.context().browser()?.newPage();
    await careless?.goto(`${at}/careless`);
    await careless?.evaluate(code);
    return;
  }
  await electron.evaluate(
    async ({ BrowserWindow }, [address, script]) => {
      const careless = new BrowserWindow({ show: false, webPreferences: { partition: 'careless' } });
      await careless.loadURL(address);
      await careless.webContents.executeJavaScript(script);
    },
    [`${at}/careless`, code] as const,
  );
}

async function openViewer(page: Page, title: string) {
  await page
    .getByRole('navigation', { name: '导航' })
    .getByRole('link', { name: '佐证', exact: true })
    .click();
  await page.getByRole('button', { name: title, exact: true }).click();
  await page.getByRole('button', { name: '放大查看' }).click();
  const viewer = page.getByRole('dialog', { name: '查看佐证' });
  await expect(viewer).toBeVisible();
  return viewer;
}

test('hostile files are shown, and nothing in them runs, asks or goes anywhere', async ({
  openApp,
  folder,
  complaints,
  outside,
}) => {
  test.setTimeout(300_000);
  const ears = await listen();
  const app = await openApp();
  const { page } = app;
  await createPortfolio(page, join(folder, 'portfolio'));
  const files = hostileFiles(ears.at);
  expect(files.length).toBeGreaterThanOrEqual(25);
  for (const { name, bytes } of files) await addEvidence(page, name, bytes);
  await page.reload();

  // The newest is the first.
  const backwards = files.toReversed();
  const viewer = await openViewer(page, backwards[0]?.name ?? '');
  const before = page.url();
  for (const [index, { name, shown }] of backwards.entries()) {
    if (index > 0) await viewer.getByRole('button', { name: '下一份（→）' }).click();
    await expect(viewer.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(viewer.locator(shown).first(), name).toBeAttached();
    await page.waitForTimeout(150);
  }
  expect({
    fired: await page.evaluate(() => 'fired' in globalThis),
    url: page.url(),
    heard: [...ears.heard],
    outside: [...outside],
    windows: app.electron?.windows().length ?? page.context().pages().length,
    forbidden: complaints.filter((line) => /Refused|Content Security Policy|Not allowed/.test(line)),
  }).toEqual({ fired: false, url: before, heard: [], outside: [], windows: 1, forbidden: [] });
  // That a broken picture or recording could not be loaded is no misdeed.
  expect(complaints.splice(0).filter((line) => !/Failed to load resource/.test(line))).toEqual([]);

  // The same where nothing guards: there they do fire, or this test would show nothing.
  await insertCarelessly(
    app,
    ears.at,
    files.map(({ careless }) => careless),
  );
  const silent = () => files.filter((_, index) => !ears.heard.has(String(index))).map(({ name }) => name);
  await expect.poll(silent).toEqual([]);
  ears.close();
});

test('a page and a moment are taken from what is shown, and gone to again', async ({ openApp, folder }) => {
  const { page } = await openApp();
  await createPortfolio(page, join(folder, 'portfolio'));
  await addEvidence(page, '证书.pdf', pdf(''));
  await addEvidence(page, '录音.wav', wav(120));
  await page.reload();
  const viewer = await openViewer(page, '录音.wav');
  await viewer.getByRole('button', { name: '对应到一条要求' }).click();
  const audio = viewer.locator('audio');
  await expect.poll(() => audio.evaluate((one: HTMLAudioElement) => one.duration)).toBe(120);
  await audio.evaluate((one: HTMLAudioElement) => (one.currentTime = 75));
  await viewer.getByRole('button', { name: '用当前位置：01:15' }).click();
  await expect(viewer.getByLabel('在文件的什么地方')).toHaveValue('01:15');
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  // What is written in the viewer's form is not lost on the way to another file: there it is another form.
  await page.keyboard.press('Escape');
  const next = await openViewer(page, '证书.pdf');
  await next.getByRole('button', { name: '对应到一条要求' }).click();
  await next.getByRole('button', { name: '用当前位置：第 1 页' }).click();
  await expect(next.getByLabel('在文件的什么地方')).toHaveValue('第 1 页');
});

test('a region of a picture is drawn for a link, and shown again from there', async ({ openApp, folder }) => {
  const { page } = await openApp();
  await createPortfolio(page, join(folder, 'portfolio'));
  const evidence = await addEvidence(
    page,
    '截图.png',
    readFileSync(join(ROOT, 'resources', 'icons', 'icon.png')),
  );
  await page.reload();
  const viewer = await openViewer(page, '截图.png');
  await viewer.getByRole('button', { name: '对应到一条要求' }).click();
  await viewer.getByRole('button', { name: '标出一块区域：在图上拖动' }).click();
  const box = await viewer.getByRole('img', { name: '截图.png' }).boundingBox();
  if (box === null) throw new Error('nothing to draw on');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.605, 0.505));
  await page.mouse.down();
  await page.mouse.move(...at(0.3, 0.4), { steps: 3 });
  await page.mouse.move(...at(0.205, 0.105), { steps: 3 });
  await page.mouse.up();
  await viewer.getByRole('button', { name: '用当前位置：20%, 10%, 41% × 41%' }).click();
  await expect(viewer.getByLabel('在文件的什么地方')).toHaveValue('20%, 10%, 41% × 41%');

  const where = '右上：50%, 0%, 50% × 25%';
  const record = { standard: 'cn-4-04-05-05-2021', node: 'L3-1.1-S1', note: '', where };
  await callFrom(page, 'claims.add', { evidence, record });
  await page.reload();
  const again = await openViewer(page, '截图.png');
  await again.getByRole('button', { name: new RegExp(where) }).click();
  const [region, picture] = [
    await again.locator('[data-region]').boundingBox(),
    await again.getByRole('img', { name: '截图.png' }).boundingBox(),
  ];
  if (region === null || picture === null) throw new Error('nothing is shown');
  const off = [
    region.x - picture.x - picture.width / 2,
    region.y - picture.y,
    region.width - picture.width / 2,
    region.height - picture.height / 4,
  ];
  // Its border is drawn on whole pixels.
  expect(Math.max(...off.map(Math.abs))).toBeLessThanOrEqual(1);
});

test('what scanners and phones write is seen, page by page, and a broken one says so', async ({
  openApp,
  folder,
}) => {
  const { page } = await openApp();
  await createPortfolio(page, join(folder, '我的档案'));
  const file = (name: string) => readFileSync(join(ROOT, 'tests', 'electron', 'pictures', 'files', name));
  await addEvidence(page, '扫描.tif', file('pages-g4.tif'));
  await addEvidence(page, '照片.heic', file('photo.heic'));
  await addEvidence(page, '断了.heic', file('photo.heic').subarray(0, 250));
  await page.reload();
  const seen = (title: string) =>
    page
      .getByRole('dialog', { name: '查看佐证' })
      .getByRole('img', { name: title })
      .evaluate((image: HTMLImageElement) =>
        image.decode().then(() => [image.naturalWidth, image.naturalHeight]),
      );
  const scan = await openViewer(page, '扫描.tif');
  expect(await seen('扫描.tif')).toEqual([64, 32]);
  await scan.getByRole('button', { name: '下一页' }).click();
  await expect(scan.getByText('第 2 页')).toBeVisible();
  expect(await seen('扫描.tif')).toEqual([64, 32]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await openViewer(page, '照片.heic');
  expect(await seen('照片.heic')).toEqual([160, 80]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const broken = await openViewer(page, '断了.heic');
  await expect(broken.getByText('文件已损坏，或不是其扩展名所说的格式，无法显示。')).toBeVisible();
});
