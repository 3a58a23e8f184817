import { join } from 'node:path';
import { expect, test, type App } from './app.ts';
import { addEvidence, callFrom, createPortfolio } from './calls.ts';

const SMALL = { width: 1024, height: 640 };

const makeSmall = async ({ page, electron }: App) =>
  electron
    ? electron.evaluate(
        ({ BrowserWindow }, { width, height }) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
        SMALL,
      )
    : page.setViewportSize(SMALL);

test('in a small window a long dialog keeps its buttons in sight, and no notice lies on them', async ({
  openApp,
  folder,
}, { project }) => {
  const app = await openApp();
  const { page } = app;
  await makeSmall(app);
  await createPortfolio(page, join(folder, '我的档案'));
  const id = await addEvidence(page, '周报', 'a');
  const addTags = Array.from({ length: 40 }, (_, index) => `第 ${index} 个标签`);
  await callFrom(page, 'evidence.change', { ids: [id], change: { addTags, removeTags: [] } });
  await page.evaluate(() => {
    window.location.hash = '/evidence';
  });
  await page.reload();
  await page.getByRole('row', { name: /周报/ }).getByRole('checkbox').check();
  await page.getByRole('button', { name: '批量修改' }).click();
  const change = page.getByRole('dialog', { name: '修改 1 份佐证' });
  await expect(change.getByRole('checkbox', { name: '第 39 个标签' })).toBeAttached();
  await expect(change.getByRole('button', { name: '取消' })).toBeInViewport({ ratio: 1 });
  await change.locator('input:focus').fill('周报');
  await page.keyboard.press('Enter');
  await change.getByRole('button', { name: '修改 1 份' }).click();
  await expect(page.getByRole('status').filter({ hasText: '撤销' })).toBeVisible();
  await page.keyboard.press(project.name === 'browser' ? 'Alt+n' : 'Control+n');
  const add = page.getByRole('dialog', { name: '快速添加' });
  await add.getByRole('combobox', { name: '类型' }).selectOption('reflection');
  // Left and below, as the notice.
  await add.getByRole('button', { name: '存入' }).click({ trial: true, timeout: 3000 });
  await expect(page.getByRole('status').filter({ hasText: '撤销' })).toBeVisible();
});
