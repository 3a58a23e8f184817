import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxFlags } from '../../../electron/hosts/runtime.ts';
import { readRequest } from '../../../electron/signing/request.ts';
import { newKey, responseOf, statementOn } from '../../support/signoff.ts';
import { expect, test, type App } from '../app.ts';
import { addEvidence, callFrom, createPortfolio } from '../calls.ts';
import { ROOT } from '../ways/ground.ts';

const STANDARD = 'cn-4-04-05-05-2021';

/** A request that the open portfolio makes, saved as a person would. */
async function makeRequest({ page, save }: App): Promise<string> {
  const evidence = await addEvidence(page, '周报', 'a');
  await callFrom(page, 'claims.link', { claims: [{ evidence, standard: STANDARD, node: 'L5-1.1-S1' }] });
  await page.evaluate(() => {
    window.location.hash = '/signoff';
  });
  await page.reload();
  await page.getByRole('tab', { name: '请求签核' }).click();
  await page.getByRole('button', { name: '全选未签核的' }).click();
  await page.getByRole('button', { name: '做请求文件' }).click();
  const link = page.getByRole('link', { name: /^保存 / }).first();
  return save(() => link.click());
}

/** The answer to it by somebody's key, on another computer. */
async function answer(request: string, file: string): Promise<void> {
  const read = await readRequest(readFileSync(request));
  const { id, subject, claims } = read.manifest;
  const key = newKey('陈立');
  const words = claims.map((claim) => statementOn(key, claim, { request: id, subject }));
  writeFileSync(file, await responseOf(key, read, words));
}

/** What the system does where a file is double-clicked while the app runs: it starts the app once more. */
async function doubleClick(file: string, userData: string, cwd = ROOT): Promise<void> {
  const again = spawn(process.env['E2E_ELECTRON'] ?? '', [ROOT, ...sandboxFlags(), file], {
    stdio: 'ignore',
    cwd,
    env: { ...process.env, ZHENGJI_USER_DATA: userData },
  });
  expect(await new Promise((resolve) => again.once('close', resolve))).toBe(0);
}

test('files of sign-off that are double-clicked open where they belong', async ({ openApp, folder }) => {
  test.slow(); // the app is started six times
  const userData = join(folder, 'user-data');
  const back = join(folder, '回 复.zjres');
  const first = await openApp();
  await createPortfolio(first.page, join(folder, '我的档案'));
  const request = await makeRequest(first);
  await answer(request, back);
  await callFrom(first.page, 'portfolio.close', {});
  await first.close();

  // It does not run yet: the file is among the words that start it.
  const { page, electron } = await openApp({ files: [request] });
  const queue = page.getByRole('heading', { name: '未署名的请求' });
  await expect(queue).toBeVisible();

  // It runs: the second start hands the file on, also one that is named as seen from its own folder.
  writeFileSync(join(folder, '坏.zjkey'), 'no key');
  await doubleClick('坏.zjkey', userData, folder);
  await expect(page.getByRole('alert').getByText(/密钥文件/)).toBeVisible();

  // An answer waits until the portfolio that it is for is open, and is then taken in by itself.
  await doubleClick(back, userData);
  await expect(page.getByText(/收到一个签核回复文件/)).toBeVisible();
  await callFrom(page, 'portfolio.open', { dir: join(folder, '我的档案') });
  await page.reload();
  const report = page.getByRole('dialog', { name: '收到签核回复' });
  await expect(report.getByText('已导入 1 条')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(report).toBeHidden();
  await expect(page.getByRole('cell', { name: /^有效 2026/ })).toBeVisible();

  // The same once more changes nothing, and says so.
  await doubleClick(back, userData);
  await expect(report.getByText('全部没有导入，档案没有改动。')).toBeVisible();
  await page.keyboard.press('Escape');

  // macOS tells of it by an event of its own.
  await electron?.evaluate(({ app }, path) => {
    app.emit('open-file', { preventDefault: () => undefined }, path);
  }, request);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(queue).toBeVisible();
});
