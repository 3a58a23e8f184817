import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { createPortfolio, addEvidence, callFrom } from '../calls.ts';
import { expect, test } from '../app.ts';

const labelsOf = (electron: ElectronApplication) =>
  electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));

const click = (electron: ElectronApplication, id: string) =>
  electron.evaluate(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click();
  }, id);

const isEnabled = (electron: ElectronApplication, id: string) =>
  electron.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled, id);

test('the menu and the palette lead everywhere, in the language of the page', async ({ openApp, folder }) => {
  const { page, electron } = await openApp();
  if (electron === null) throw new Error('no window');
  expect(await labelsOf(electron)).toEqual(['文件', '编辑', '显示', '前往', '帮助']);

  await test.step('what is not possible cannot be chosen', async () => {
    expect(await isEnabled(electron, 'quick-add')).toBe(false);
    await createPortfolio(page, join(folder, '我的档案'));
    await addEvidence(page, '标注规范评审记录', 'a');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor(); // from here on it listens
    expect(await isEnabled(electron, 'quick-add')).toBe(true);
    await click(electron, 'quick-add');
    await expect(page.getByRole('dialog', { name: '快速添加' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a page and a language are chosen in the menu', async () => {
    await click(electron, 'career');
    await expect(page.getByRole('heading', { level: 1, name: '个人与经历' })).toBeFocused();
    await click(electron, 'language-en');
    await expect(page.getByRole('heading', { level: 1, name: 'Person and career' })).toBeVisible();
    await expect.poll(() => labelsOf(electron)).toEqual(['File', 'Edit', 'View', 'Go', 'Help']);
  });

  await test.step('keys do the same', async () => {
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the palette opens a record where one is', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Find or do anything' })).toBeFocused();
    await page.keyboard.type('评审记录');
    await expect(page.getByRole('option', { name: /标注规范评审记录/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Evidence', exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the latest change is undone by keys, and not while a field is written in', async () => {
    await page
      .getByRole('button', { name: /^Move to trash/ })
      .first()
      .click();
    await expect(page.getByText('标注规范评审记录', { exact: true })).toBeHidden();
    const field = page.getByRole('searchbox').first();
    await field.fill('x');
    await field.press('Control+z');
    await expect(field).toHaveValue('');
    await expect(page.getByText(/^Undone:/)).toBeHidden();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Undone:/)).toBeVisible();
    await expect(page.getByText('标注规范评审记录', { exact: true }).first()).toBeVisible();
  });

  await test.step('a portfolio that was open before is in the menu', async () => {
    await click(electron, 'close-portfolio');
    await expect(page.getByRole('heading', { level: 1, name: 'Open a portfolio' })).toBeVisible();
    await electron.evaluate(
      ({ Menu }, dir) => {
        const all = (items: readonly Electron.MenuItem[]): readonly Electron.MenuItem[] =>
          items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
        all(Menu.getApplicationMenu()?.items ?? [])
          .find(({ label }) => label === dir)
          ?.click();
      },
      join(folder, '我的档案'),
    );
    await expect(page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible();
    expect(await callFrom(page, 'portfolio.state', {})).toMatchObject({
      value: { open: { counts: { evidence: 1 } } },
    });
  });
});

test('the window opens as it was left, and never where nobody sees it', async ({ openApp }) => {
  const place = (electron: ElectronApplication | null) =>
    electron?.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { bounds: window?.getBounds(), zoom: window?.webContents.getZoomLevel() };
    });
  const move = (electron: ElectronApplication | null, bounds: Electron.Rectangle) =>
    electron?.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds);

  const first = await openApp();
  const left = { x: 120, y: 80, width: 1100, height: 700 };
  await move(first.electron, left);
  // As the system sends it: what Playwright presses never comes past the menu.
  await first.electron?.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.focus();
    window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: '=', modifiers: ['control'] });
  });
  await expect.poll(() => place(first.electron)).toEqual({ bounds: left, zoom: 0.5 });
  await first.close();

  const second = await openApp();
  await expect.poll(() => place(second.electron)).toEqual({ bounds: left, zoom: 0.5 });
  await move(second.electron, { ...left, x: 9000 });
  await expect.poll(() => place(second.electron)).toMatchObject({ bounds: { x: 9000 } });
  await second.close();

  const third = await openApp();
  const { width } =
    (await third.electron?.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea)) ?? {};
  const { bounds } = (await place(third.electron)) ?? {};
  expect((bounds?.x ?? NaN) + (bounds?.width ?? NaN)).toBeLessThanOrEqual(width ?? 0);
});

test('a second window shows the same page, and learns what the first one changes', async ({
  openApp,
  folder,
}) => {
  const { page, electron } = await openApp();
  if (electron === null) throw new Error('no window');
  await createPortfolio(page, join(folder, '我的档案'));
  await page.evaluate(() => {
    window.location.hash = '/evidence';
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '佐证' })).toBeVisible();
  const opened = electron.waitForEvent('window');
  await click(electron, 'new-window');
  const second = await opened;
  await expect(second.getByRole('heading', { level: 1, name: '佐证' })).toBeVisible();
  await addEvidence(page, '周报', 'a');
  await expect(second.getByText('周报', { exact: true }).first()).toBeVisible();
  // Whoever closes one goes on in the other.
  await second.close();
  await expect(page.getByRole('heading', { level: 1, name: '佐证' })).toBeVisible();
});

test('the menu leads back to the page before, and forward again', async ({ openApp, folder }) => {
  const { page, electron } = await openApp();
  if (electron === null) throw new Error('no window');
  await createPortfolio(page, join(folder, '我的档案'));
  await page.reload();
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  await page.getByRole('link', { name: '佐证', exact: true }).click();
  await expect(heading('佐证')).toBeFocused();
  await page.getByRole('link', { name: '覆盖情况', exact: true }).click();
  await expect(heading('覆盖情况')).toBeFocused();
  await click(electron, 'back');
  await expect(heading('佐证')).toBeFocused();
  await click(electron, 'forward');
  await expect(heading('覆盖情况')).toBeFocused();
});

test('evidence is dragged into another program as a copy', async ({ openApp, folder }) => {
  const { page, electron } = await openApp();
  if (electron === null) throw new Error('no window');
  await createPortfolio(page, join(folder, '我的档案'));
  await addEvidence(page, '周报.txt', '本周标注三百条');
  // The system's own drag holds the mouse until somebody lets go: here only what it is given is seen.
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.webContents.startDrag = (item) => Object.assign(globalThis, { dragged: item.files });
  });
  await page.evaluate(() => {
    window.location.hash = '/evidence';
  });
  await page.reload();
  await page.getByRole('button', { name: '周报.txt' }).first().dispatchEvent('dragstart', {});
  const dragged = () =>
    electron.evaluate(() => (globalThis as { readonly dragged?: readonly string[] }).dragged ?? []);
  await expect.poll(async () => (await dragged()).length).toBe(1);
  const [copy = ''] = await dragged();
  expect([basename(copy), readFileSync(copy, 'utf8')]).toEqual(['周报.txt', '本周标注三百条']);
});

test('the system is told of a date that has come', async ({ openApp, folder }) => {
  const { page } = await openApp();
  await createPortfolio(page, join(folder, '我的档案'));
  const { value } = (await callFrom(page, 'portfolio.state', {})) as { readonly value: { today: string } };
  const [standard, node] = ['cn-4-04-05-05-2021', 'L5-1.1-S1'];
  const record = { standard, node, requirements: [node], what: '补签核', due: value.today };
  await callFrom(page, 'plan.save', { id: null, record });
  await page.reload();
  const told = async () =>
    ((await callFrom(page, 'notices.told', {})) as { readonly value: Readonly<Record<string, string>> })
      .value;
  await expect.poll(async () => Object.values(await told())).toEqual([value.today]);
});
