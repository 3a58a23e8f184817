import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../shared/contract/records.ts';
import { findTestBrowser } from '../e2e/chromium.ts';
import { callFrom } from '../e2e/calls.ts';
import { openInBrowser } from '../e2e/ways/browser.ts';

// `npm run pictures`: the pictures of the README and of the guides, of the sample portfolio, in each language.

const ROOT = resolve(import.meta.dirname, '..', '..');
const STANDARD = 'cn-4-04-05-05-2021';
/** Each main page, by the name of its picture. */
const PAGES = {
  start: '/',
  evidence: '/evidence',
  coverage: `/coverage?standard=${STANDARD}&level=3`,
  eligibility: `/eligibility?standard=${STANDARD}&level=3`,
  dossier: `/dossier?standard=${STANDARD}&level=3`,
  review: '/review',
} as const;
const WIDTH = 960;
const QUALITY = 80;

const folder = mkdtempSync(join(tmpdir(), 'zhengji-pictures-'));
try {
  const { path, env } = await findTestBrowser(ROOT);
  Object.assign(process.env, env, path !== undefined && { E2E_BROWSER: path });
  execFileSync(process.execPath, [join(ROOT, 'electron', 'cli', 'main.ts'), 'demo', '--out', folder], {
    stdio: 'ignore',
  });
  const app = await openInBrowser({
    userData: join(folder, 'user-data'),
    folder,
    listen: () => undefined,
    files: [],
  });
  await callFrom(app.page, 'portfolio.open', { dir: join(folder, 'portfolio') });
  for (const language of LANGUAGES) {
    await callFrom(app.page, 'preferences.save', { language, colorScheme: 'light' });
    const into = join(ROOT, 'resources', 'pictures', language);
    mkdirSync(into, { recursive: true });
    for (const [name, address] of Object.entries(PAGES))
      writeFileSync(join(into, `${name}.webp`), await take(app.page, address));
  }
  await app.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A page as it looks when nothing moves any more. @returns a WebP */
async function take(page: Page, address: string): Promise<Buffer> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(2500);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const picture = await loadImage(await page.screenshot());
  const height = Math.round((WIDTH * picture.height) / picture.width);
  const canvas = createCanvas(WIDTH, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, WIDTH, height);
  return canvas.encode('webp', QUALITY);
}
