import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { drop, expect, test, type App } from './app.ts';
import { callFrom, createPortfolio } from './calls.ts';
import { pdf } from './hostileFiles.ts';

const goTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '导航' }).getByRole('link', { name, exact: true }).click();
const dock = (page: Page) => page.getByRole('region', { name: '存入文件' });
const row = (page: Page, title: string) => page.getByRole('button', { name: title, exact: true });
const search = (page: Page) => page.getByLabel('查找佐证');

/** Opens the app on a new portfolio, at its evidence. */
async function begin(app: App, folder: string): Promise<void> {
  await createPortfolio(app.page, join(folder, '档案'));
  await app.page.reload();
  await goTo(app.page, '佐证');
  await expect(app.page.getByText('还没有佐证', { exact: true })).toBeVisible();
}

/** Pastes as Ctrl+V does. */
async function paste({ page }: App, what: { readonly text: string } | { readonly png: string }) {
  await page.getByRole('heading', { level: 1 }).click();
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    if ('text' in given) clipboardData.setData('text/plain', given.text);
    else {
      const bytes = Uint8Array.from(atob(given.png), (character) => character.charCodeAt(0));
      clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    }
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, what);
}

/** Four pixels by two, orange. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGP4X8EARwzIHACgagu5SGU7eAAAAABJRU5ErkJggg==';
const MANY = 24;

function makeWork(folder: string): string {
  const work = join(folder, '客服项目');
  mkdirSync(join(work, '标注'), { recursive: true });
  writeFileSync(join(work, '测试报告.md'), '# 测试\n\n混淆矩阵显示退款与投诉最易混淆。\n');
  writeFileSync(join(work, '标注', '规范.txt'), '边界情况一律交由第二人复核。\n');
  symlinkSync(join(work, '测试报告.md'), join(work, '快捷方式.md'));
  return work;
}

function makeMany(folder: string): string {
  const many = join(folder, '截图');
  mkdirSync(many);
  for (let number = 1; number <= MANY; number += 1)
    writeFileSync(join(many, `${String(number).padStart(4, '0')}.txt`), `第 ${number} 张\n`);
  return many;
}

test('whatever comes in becomes evidence and is found, and what fails is named', async ({
  openApp,
  folder,
  complaints,
}) => {
  const app = await openApp();
  const { page } = app;
  await begin(app, folder);

  await test.step('a folder, dropped anywhere', async () => {
    await drop(page.getByRole('main'), [makeWork(folder)]);
    // A browser neither shows links nor tells where the folder lies.
    const told = app.electron === null ? '已存入 2 份佐证' : '存入 2 份，1 份没有成功';
    await expect(dock(page).getByText(told)).toBeVisible();
    if (app.electron !== null)
      await expect(dock(page).getByText(/^“客服项目\/快捷方式\.md”只是指向别的文件的链接/)).toBeVisible();
    await dock(page).getByRole('button', { name: '关闭' }).click();
    await expect(row(page, '标注 / 规范')).toBeVisible();
  });

  await test.step('found by the text in the file, in the other script too', async () => {
    for (const words of ['混淆矩阵', '混淆矩陣']) {
      await search(page).fill(words);
      // Its text is read in the background.
      await expect(page.getByText('共 1 份')).toBeVisible({ timeout: 60_000 });
      await expect(row(page, '客服项目 / 测试报告')).toBeVisible();
    }
    await page.getByRole('button', { name: '清除查找的文字' }).click();
  });

  await test.step('a text and a picture, pasted', async () => {
    await paste(app, { text: '会议纪要：下周起双人复核' });
    await expect(dock(page).getByText('已存入：会议纪要：下周起双人复核')).toBeVisible();
    await expect(page.getByText('共 3 份')).toBeVisible();
    await paste(app, { png: PNG });
    await expect(page.getByText('共 4 份')).toBeVisible();
    await expect(page.getByText(/粘贴的内容 .*\.png$/)).toBeVisible();
  });

  await test.step('a note from any page, in two presses', async () => {
    await goTo(page, '覆盖情况');
    await page.keyboard.press(quickKeys(app));
    await page.getByLabel('做了什么？').fill('给新人讲了标注规范\n两小时，六个人');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(dock(page).getByText('已存入：给新人讲了标注规范')).toBeVisible();
  });

  await test.step('dropped on a preview that fills the window: what became of it is told in sight', async () => {
    await goTo(page, '佐证');
    await page.getByRole('button', { name: '给新人讲了标注规范', exact: true }).click();
    await page.getByRole('button', { name: '放大查看' }).click();
    const viewer = page.getByRole('dialog', { name: '查看佐证' });
    const file = join(folder, '签到表.txt');
    writeFileSync(file, '六个人\n');
    await drop(viewer, [file]);
    await expect(dock(page).getByText('已存入：签到表')).toBeVisible();
    await dock(page).getByRole('button', { name: '关闭' }).click();
    await viewer.getByRole('button', { name: '关闭查看' }).click();
    await page.keyboard.press('Escape');
  });

  await test.step('of two files one is gone by then: the other is in, and the lost one is named', async () => {
    const [good, lost] = [join(folder, '证书.pdf'), join(folder, '丢失的.txt')];
    writeFileSync(good, pdf(''));
    writeFileSync(lost, '不久就没有了\n');
    await page.keyboard.press(quickKeys(app));
    const form = page.getByRole('dialog', { name: '快速添加' });
    await drop(form.getByRole('button', { name: '选择文件', exact: true }), [good, lost]);
    await expect(form.getByText('丢失的.txt')).toBeVisible();
    rmSync(lost);
    await form.getByRole('button', { name: '存入', exact: true }).click();
    await expect(dock(page).getByText('存入 1 份，1 份没有成功')).toBeVisible();
    const results = page.getByRole('list', { name: '每份文件的结果' });
    await expect(results.getByRole('listitem').first()).toHaveText(/^丢失的\.txt找不到文件“.*丢失的\.txt”/);
    await dock(page).getByRole('button', { name: '关闭' }).click();
    complaints.splice(0, Infinity, ...complaints.filter((line) => !/ERR_FILE_NOT_FOUND/.test(line)));
  });
});

test('many come in at once, have the same said of all of them, go and come back; an inbox is offered', async ({
  openApp,
  folder,
}) => {
  const app = await openApp();
  const { page } = app;
  await begin(app, folder);

  await test.step('many at once, then the same said of all, and taken back', async () => {
    await drop(page.getByRole('main'), [makeMany(folder)]);
    await expect(dock(page).getByText(`已存入 ${MANY} 份佐证`)).toBeVisible();
    await page
      .getByRole('checkbox', { name: /^选择：截图/ })
      .first()
      .check();
    await page.getByRole('button', { name: `全选这 ${MANY} 份` }).click();
    await page.getByRole('button', { name: '批量修改' }).click();
    const dialog = page.getByRole('dialog', { name: `修改 ${MANY} 份佐证` });
    await dialog.getByRole('combobox', { name: '加上标签' }).fill('二期');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: `修改 ${MANY} 份` }).click();
    const done = page.getByRole('status').filter({ hasText: `已修改 ${MANY} 份佐证` });
    await expect(done).toBeVisible();
    await search(page).fill('二期');
    await expect(page.getByText(`共 ${MANY} 份`)).toBeVisible();
    await done.getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText('没有找到')).toBeVisible();
    await page.getByRole('button', { name: '清除查找的文字' }).click();
  });

  await test.step('to the trash, and back with one press', async () => {
    await page.getByRole('button', { name: '移到回收站', exact: true }).click();
    const asked = page.getByRole('dialog', { name: `把 ${MANY} 份佐证移到回收站？` });
    await asked.getByRole('button', { name: '移到回收站' }).click();
    const gone = page.getByRole('status').filter({ hasText: `已移到回收站：${MANY} 份佐证` });
    await expect(page.getByText('还没有佐证', { exact: true })).toBeVisible();
    await gone.getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText(`共 ${MANY} 份`)).toBeVisible();
  });

  await test.step('what appears in the inbox folder is offered', async () => {
    const inbox = join(folder, '收件');
    mkdirSync(inbox);
    writeFileSync(join(inbox, '扫描.txt'), '扫描件\n');
    await callFrom(page, 'preferences.save', { inbox });
    await page.reload();
    await page.getByRole('button', { name: '存入 1 个' }).click();
    await expect(page.getByText(`共 ${MANY + 1} 份`)).toBeVisible();
    await expect(page.getByRole('region', { name: '收件文件夹' })).toBeHidden();
    expect(existsSync(join(inbox, '扫描.txt'))).toBe(true);
  });
});

/** A browser keeps Ctrl+N for itself. */
const quickKeys = ({ electron }: App): string => (electron === null ? 'Alt+N' : 'ControlOrMeta+N');
