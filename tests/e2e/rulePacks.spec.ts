import { join } from 'node:path';
import { expect, test, type App } from './app.ts';

async function openPortfolio({ page, electron, answerFolderWindow }: App, folder: string): Promise<void> {
  const form = page.getByRole('form', { name: '新建档案' });
  if (electron === null) await form.getByLabel('档案文件夹').fill(join(folder, 'portfolio'));
  else {
    await answerFolderWindow(folder);
    await form.getByRole('button', { name: '选择……' }).click();
    await expect.poll(() => form.getByLabel('档案文件夹').inputValue()).toContain(folder);
  }
  await form.getByRole('button', { name: '新建' }).click();
  await expect(page.getByRole('heading', { name: '您朝哪个标准努力？' })).toBeVisible();
}

test('a notice written from the example is judged beside the standard’s own text', async ({
  openApp,
  folder,
}) => {
  const app = await openApp();
  const { page } = app;
  await openPortfolio(app, folder);
  await page
    .getByRole('navigation', { name: '导航' })
    .getByRole('link', { name: '申报条件', exact: true })
    .click();
  await page.getByRole('link', { name: '添加评价机构的条件' }).click();
  await page.getByRole('link', { name: /^复制后修改：较新写法/ }).click();

  await page.getByLabel('名称').fill('某评价机构 2026 年第 2 号通知');
  await page.getByLabel('版本或文号').fill('2026-02');
  const level = page.getByRole('region', { name: '三级/高级工' });
  await expect(level.getByRole('listitem', { name: '条件 1' })).toContainText('以您的经历 还看不到日子');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('switch', { name: '用来判断' })).toBeChecked();

  await page.getByRole('link', { name: '回到申报条件' }).click();
  const texts = page.getByRole('table', { name: '条件包' });
  await expect(texts.getByRole('row')).toHaveCount(3);
  await expect(texts).toContainText('某评价机构 2026 年第 2 号通知');
  await expect(page.getByRole('region', { name: '某评价机构 2026 年第 2 号通知' })).toContainText(
    '年满16周岁',
  );
});
