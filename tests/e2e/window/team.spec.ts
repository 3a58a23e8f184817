import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../app.ts';
import { addEvidence, callFrom, createPortfolio } from '../calls.ts';

const STANDARD = 'cn-4-04-05-05-2021';

/** A portfolio that shows one requirement and aims at a level, as somebody hands it in. */
async function handIn(page: Page, dir: string): Promise<void> {
  await createPortfolio(page, dir);
  await callFrom(page, 'portfolio.aim', { standard: STANDARD, level: 3 });
  const evidence = await addEvidence(page, '周报', 'a');
  await callFrom(page, 'claims.link', { claims: [{ evidence, standard: STANDARD, node: 'L5-1.1-S1' }] });
  await callFrom(page, 'portfolio.close', {});
}

test('a supervisor looks at several people’s portfolios by the keys alone, and changes none', async ({
  openApp,
  folder,
}) => {
  const { page, electron } = await openApp();
  const people = ['lin', 'wang', 'zhao', 'chen'];
  for (const name of people) await handIn(page, join(folder, 'team', name));
  await electron?.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640),
  );
  await page.evaluate(() => {
    window.location.hash = '/team';
  });
  await page.reload();
  const table = page.getByRole('table', { name: '要求 × 人' });
  const total = table.getByRole('row', { name: /^合计/ });

  await test.step('a folder that holds them brings all, and the page is no wider than the window', async () => {
    await page.getByRole('textbox', { name: '档案文件夹' }).focus();
    await page.keyboard.type(join(folder, 'team'));
    await page.keyboard.press('Enter');
    await expect(table.getByRole('columnheader')).toHaveCount(people.length + 2);
    await expect(total.getByRole('cell')).toContainText(people.map(() => '1 / 172'));
    const sizes = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(sizes.scrollWidth).toBe(sizes.clientWidth);
  });

  await test.step('a part opens to its requirements', async () => {
    await table.getByRole('button', { name: '1.1 业务数据采集' }).focus();
    await page.keyboard.press('Enter');
    await expect(table.getByRole('row', { name: /^1\.1\.1 能够/ }).getByRole('cell')).toContainText([
      '有佐证',
    ]);
  });

  await test.step('whoever tests for barriers finds none', async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  await test.step('a name opens that portfolio for reading, and the way back leads to the table', async () => {
    await page.getByRole('button', { name: /打开chen的档案/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: '覆盖情况' })).toBeFocused();
    await expect(page.getByText('以只读方式打开', { exact: true })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: '团队覆盖情况' })).toBeFocused();
    await expect(total.getByRole('cell')).toContainText(people.map(() => '1 / 172'));
  });

  await test.step('who is away is said, and can be taken out', async () => {
    renameSync(join(folder, 'team', 'zhao'), join(folder, 'zhao'));
    await page.reload();
    const away = page.getByRole('alert').filter({ hasText: '处现在没有档案' });
    await expect(table.getByRole('columnheader')).toHaveCount(people.length + 1);
    await away.getByRole('button', { name: '移出团队：zhao' }).focus();
    await page.keyboard.press('Enter');
    await expect(away).toHaveCount(0);
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('the one that is open is closed, and the table stays', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: '查找与执行' })).toBeFocused();
    await page.keyboard.type('关闭档案');
    await page.keyboard.press('Enter');
    await expect(page.getByText('未打开档案')).toBeVisible();
    await expect(total.getByRole('cell')).toContainText(['1 / 172']);
  });
});
