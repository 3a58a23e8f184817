import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { ROOT } from './ways/ground.ts';

const goTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '导航' }).getByRole('link', { name, exact: true }).click();

/** Answers the system's window that a button opens. */
async function chooseFile(page: Page, button: string, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(file);
}

async function openPortfolio(page: Page, dir: string): Promise<void> {
  const form = page.getByRole('form', { name: '打开已有的档案' });
  await form.getByLabel('档案文件夹').fill(dir);
  await form.getByRole('button', { name: '打开', exact: true }).click();
  await expect(page.getByRole('navigation', { name: '导航' })).toBeVisible();
}

test('a claim goes to the supervisor and comes back signed', async ({ openApp, folder }) => {
  const { page, save } = await openApp();
  const demo = ['electron/cli/main.ts', 'demo', '--out', join(folder, 'demo')];
  execFileSync(process.execPath, demo, { cwd: ROOT });
  await openPortfolio(page, join(folder, 'demo', 'portfolio'));

  await test.step('the supervisor makes an identity', async () => {
    await goTo(page, '签核工作台');
    await page.getByRole('button', { name: '建立身份' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('姓名').fill('陈立');
    await dialog.getByLabel('单位').fill('数据服务部');
    await dialog.getByRole('textbox', { name: '口令' }).first().fill('four words that fit');
    await dialog.getByLabel('再输一遍口令').fill('four words that fit');
    await dialog.getByLabel('我明白忘了口令就只能新建身份').check();
    await dialog.getByRole('button', { name: '建立身份' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('陈立')).toBeVisible();
  });

  const request = await test.step('the practitioner makes a request', async () => {
    await goTo(page, '签核');
    await page.getByRole('tab', { name: '请求签核' }).click();
    await page
      .getByRole('checkbox', { name: /测试报告/ })
      .first()
      .check();
    await page.getByRole('button', { name: '做请求文件' }).click();
    await expect(page.getByText('请求文件已做好：1 条')).toBeVisible();
    return save(() =>
      page
        .getByRole('link', { name: /^保存 / })
        .first()
        .click(),
    );
  });

  const answer = await test.step('the supervisor looks, decides and signs', async () => {
    await goTo(page, '签核工作台');
    await chooseFile(page, '打开请求文件', request);
    await expect(page.getByText('第 1 条，共 1 条', { exact: false })).toBeVisible();
    await page.keyboard.press('1');
    await expect(page.getByText('已判定 1 条')).toBeVisible();
    await page.getByRole('button', { name: '签名' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '口令' }).fill('four words that fit');
    await dialog.getByRole('button', { name: '签名' }).click();
    await expect(dialog.getByText('回复文件已做好：签了 1 条')).toBeVisible();
    const saved = await save(() => dialog.getByRole('link', { name: /^保存 / }).click());
    await page.keyboard.press('Escape');
    return saved;
  });

  await test.step('the answer comes in', async () => {
    await goTo(page, '签核');
    await chooseFile(page, '导入回复', answer);
    await expect(page.getByText('已导入 1 条')).toBeVisible();
    await expect(page.getByRole('cell', { name: '有效' })).toBeVisible();
  });
});
