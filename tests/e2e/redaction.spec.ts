import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from './app.ts';
import { addEvidence, callFrom, createPortfolio } from './calls.ts';
import { pdf } from './hostileFiles.ts';

/** Masks the left half of what is shown first, as a person does with the mouse, and keeps the copy. */
async function redactLeftHalf(page: Page, title: string) {
  await page
    .getByRole('navigation', { name: '导航' })
    .getByRole('link', { name: '佐证', exact: true })
    .click();
  await page.getByRole('button', { name: title, exact: true }).click();
  await page.getByRole('button', { name: '放大查看' }).click();
  await page.getByRole('button', { name: '制作遮盖副本' }).click();
  const board = page.locator('[data-board]');
  await expect.poll(async () => (await board.boundingBox())?.width ?? 0).toBeGreaterThan(50);
  await expect
    .poll(() => board.locator('canvas').evaluate((one: HTMLCanvasElement) => one.width))
    .not.toBe(300);
  const box = await board.boundingBox();
  if (box === null) throw new Error('nothing to draw on');
  await page.mouse.move(box.x, box.y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + 40, { steps: 3 });
  await page.mouse.move(box.x + box.width / 2, Math.min(box.y + box.height, 640) - 1, { steps: 3 });
  await page.mouse.up();
  await page.getByRole('button', { name: '保存副本（1 处）' }).click();
  await expect(page.getByText(/申报材料使用这份副本：遮盖 1 处/)).toBeVisible();
}

const copyOf = async (page: Page, dir: string, evidence: string) => {
  const { value } = (await callFrom(page, 'redactions.show', { evidence })) as {
    value: { original: string; file: { sha256: string; mediaType: string } };
  };
  const read = (sha256: string) => readFileSync(join(dir, 'vault', sha256.slice(0, 2), sha256));
  return { copy: read(value.file.sha256), original: read(value.original), mediaType: value.file.mediaType };
};

test('what is masked is gone from the copy of a picture, and the original stays', async ({
  openApp,
  folder,
}) => {
  const { page } = await openApp();
  const dir = join(folder, 'portfolio');
  await createPortfolio(page, dir);
  const canvas = createCanvas(400, 200);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 200, 200);
  context.fillStyle = '#0000ff';
  context.fillRect(200, 0, 200, 200);
  const picture = canvas.toBuffer('image/png');
  const evidence = await addEvidence(page, '截图.png', picture);
  await page.reload();
  await redactLeftHalf(page, '截图.png');
  await page.getByRole('button', { name: '查看副本' }).click();
  const looked = page.getByRole('img', { name: '截图-redacted.png' });
  await expect.poll(() => looked.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(400);
  await page.keyboard.press('Escape');
  await expect(looked).toBeHidden();
  await page.getByRole('button', { name: '重新制作' }).click();
  await page.getByRole('button', { name: '加一处遮盖' }).click();
  // What was begun is there again after Escape, and so is what lay beneath.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '重新制作' }).click();
  await page.getByRole('button', { name: '保存副本（2 处）' }).click();
  await expect(page.getByRole('dialog', { name: '查看佐证' })).toBeVisible();

  const { copy, original, mediaType } = await copyOf(page, dir, evidence);
  expect(original.equals(picture)).toBe(true);
  expect(mediaType).toBe('image/png');
  const shown = createCanvas(400, 200).getContext('2d');
  shown.drawImage(await loadImage(copy), 0, 0);
  const { data } = shown.getImageData(0, 0, 400, 198);
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += 4) colours.add([...data.subarray(at, at + 3)].join(','));
  // Not a trace of red is left, not even at the edge.
  expect([...colours].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['0,0,0', '0,0,255']);
});

test('the copy of a PDF has no text, no fonts and nothing of the original file', async ({
  openApp,
  folder,
}) => {
  const { page } = await openApp();
  const dir = join(folder, 'portfolio');
  await createPortfolio(page, dir);
  const evidence = await addEvidence(
    page,
    '证书.pdf',
    pdf('/Lang (SECRETLANG)', '', 'BT /F 24 Tf 40 800 Td (SECRETWORD) Tj ET'),
  );
  await page.reload();
  await redactLeftHalf(page, '证书.pdf');
  await page.getByRole('button', { name: '查看副本' }).click();
  await expect(
    page.getByRole('dialog', { name: '遮盖副本' }).getByText('共 1 页', { exact: true }),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  const { copy, original } = await copyOf(page, dir, evidence);
  expect(original.includes('SECRETWORD')).toBe(true);
  expect(copy.includes('SECRET')).toBe(false);
  const document = await getDocument({ data: new Uint8Array(copy), verbosity: 0 }).promise;
  const first = await document.getPage(1);
  expect([document.numPages, (await first.getTextContent()).items]).toEqual([1, []]);
  expect(first.getViewport({ scale: 1 })).toMatchObject({ width: 595, height: 842 });
});
