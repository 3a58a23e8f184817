import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { drop, expect, test, type App } from './app.ts';
import { outsideSockets } from './sockets.ts';
import { ROOT } from './ways/ground.ts';

const goTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '导航' }).getByRole('link', { name, exact: true }).click();

/** In the window the folder comes from the system; in a browser it is typed. */
async function createPortfolio(
  { page, electron, answerFolderWindow }: App,
  folder: string,
  name: string,
): Promise<string> {
  const form = page.getByRole('form', { name: '新建档案' });
  const field = form.getByLabel('档案文件夹');
  if (electron === null) await field.fill(join(folder, name));
  else {
    await answerFolderWindow(folder);
    await form.getByRole('button', { name: '选择……' }).click();
    await expect.poll(() => field.inputValue()).toContain(folder);
  }
  const dir = await field.inputValue();
  await form.getByRole('button', { name: '新建' }).click();
  await expect(page.getByRole('heading', { name: '您朝哪个标准努力？' })).toBeVisible();
  return dir;
}

async function chooseAim(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '人工智能训练师' }).check();
  await page.getByRole('combobox', { name: '等级' }).click();
  await page.getByRole('option', { name: '五级/初级工' }).click();
  await page.getByRole('button', { name: '选定' }).click();
  await expect(page.getByRole('heading', { name: '您朝哪个标准努力？' })).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
}

async function addEmployment(page: Page, start: string): Promise<void> {
  await goTo(page, '个人与经历');
  await page.getByRole('button', { name: '添加工作' }).click();
  const dialog = page.getByRole('dialog', { name: '添加工作' });
  await dialog.getByLabel('职业', { exact: false }).first().fill('人工智能训练师');
  await dialog.getByLabel('单位').fill('某某数据科技有限公司');
  await dialog.getByLabel('开始日期').fill(start);
  await dialog.getByLabel('开始日期').press('Tab');
  await expect(dialog.getByLabel('至今仍在职')).toBeChecked();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
}

test('from an empty folder to a printed dossier', async ({ openApp, folder }) => {
  const app = await openApp();
  const { page } = app;

  const dir = await test.step('create a portfolio', () => createPortfolio(app, folder, '我的档案'));
  expect([existsSync(join(dir, 'portfolio.sqlite')), existsSync(join(dir, 'vault'))]).toEqual([true, true]);
  await test.step('choose what to work towards', () => chooseAim(page));

  await test.step('drop evidence on a requirement', async () => {
    const [picture, notes] = [join(folder, '标注规范截图.png'), join(folder, '清洗记录.txt')];
    copyFileSync(join(ROOT, 'resources', 'icons', 'icon.png'), picture);
    writeFileSync(notes, '第一批数据清洗记录\n');
    await goTo(page, '覆盖情况');
    const requirement = page.locator('[data-node-id][data-state="none"]').first();
    const node = await requirement.getAttribute('data-node-id');
    await drop(requirement, [picture, notes]);
    const shown = page.locator(`[data-node-id="${node}"]`);
    await expect(shown).toHaveAttribute('data-state', 'evidence');
    // Files come in side by side: which is the newer of the two is chance.
    const linked = shown.getByRole('list', { name: '佐证' }).getByRole('button');
    await expect
      .poll(async () => new Set(await linked.allInnerTexts()))
      .toEqual(new Set(['清洗记录', '标注规范截图']));
    // The original stays where it was; the vault has its own.
    const sha256 = createHash('sha256').update(readFileSync(picture)).digest('hex');
    expect(readFileSync(join(dir, 'vault', sha256.slice(0, 2), sha256)).equals(readFileSync(picture))).toBe(
      true,
    );
  });

  await test.step('see the evidence', async () => {
    await goTo(page, '佐证');
    const image = page.locator('main img').first(); // a picture beside its title: without a name of its own
    await expect
      .poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
  });

  await test.step('enter the work history', () => addEmployment(page, '2021-03-01'));

  await test.step('see the verdict', async () => {
    await goTo(page, '申报条件');
    await expect(
      page.getByRole('heading', { name: '可以申报五级/初级工，自 2022-03-01 起。' }),
    ).toBeVisible();
  });

  const dossier = await test.step('print the dossier', async () => {
    await goTo(page, '申报材料');
    await page.getByRole('button', { name: '制作', exact: true }).click();
    const finished = page.getByRole('region', { name: '做好了' });
    await expect(finished).toBeVisible({ timeout: 60_000 });
    const [sha256, fileName] = [
      await finished.getByText(/^[0-9a-f]{64}$/).innerText(),
      await finished
        .getByText(/\.pdf$/)
        .first()
        .innerText(),
    ];
    const saved = await app.save(() => finished.getByRole('link', { name: /^另存为/ }).click());
    const bytes = readFileSync(saved);
    expect([basename(saved), bytes.subarray(0, 5).toString('latin1')]).toEqual([fileName, '%PDF-']);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    return fileName;
  });

  await test.step('and all that without a word to the outside', async () => {
    expect(outsideSockets(await app.processes())).toEqual([]);
  });

  await test.step('find everything again after a new start, which opens what was open', async () => {
    await app.close();
    const again = await openApp();
    await goTo(again.page, '申报材料');
    await expect(again.page.getByRole('link', { name: `另存为：${dossier}` })).toBeVisible();
  });
});
