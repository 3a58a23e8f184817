import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { drop, expect, test } from './app.ts';
import { addEvidence, callFrom, createPortfolio } from './calls.ts';

const STANDARD = 'cn-4-04-05-05-2021';

test('link by keyboard in the matrix, drop a file on a cell, and see the map change', async ({
  openApp,
  folder,
}) => {
  const { page } = await openApp();
  await createPortfolio(page, join(folder, '我的档案'));
  const report = await addEvidence(page, '周报', 'a');
  await addEvidence(page, '月报', 'b');
  await callFrom(page, 'claims.link', {
    claims: [{ evidence: report, standard: STANDARD, node: 'L5-1.1-S1' }],
  });
  await page.evaluate((standard) => {
    window.location.hash = `/coverage/matrix?standard=${standard}&level=5`;
  }, STANDARD);
  await page.reload();
  const grid = page.getByRole('grid', { name: '矩阵' });
  const cell = (words: string) => grid.getByRole('gridcell', { name: words, exact: true });
  await expect(cell('技能要求 1.1.1 × 周报：有佐证')).toBeVisible();
  await page.getByRole('switch', { name: '也列出没有对应到这个标准的佐证' }).check();
  await expect(cell('技能要求 1.1.1 × 月报：未对应')).toBeVisible();

  await test.step('keys lead to a cell and link it', async () => {
    await grid.getByRole('rowheader').first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await expect(cell('技能要求 1.1.2 × 周报：未对应')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(cell('技能要求 1.1.2 × 周报：有佐证')).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(cell('技能要求 1.1.2 × 周报：未对应')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(cell('技能要求 1.1.2 × 周报：有佐证')).toBeVisible();
  });

  await test.step('Enter opens the evidence, and the focus comes back', async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: '佐证详情' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cell('技能要求 1.1.2 × 周报：有佐证')).toBeFocused();
  });

  await test.step('a file dropped on a cell is linked to its row', async () => {
    const file = join(folder, '流程图.txt');
    writeFileSync(file, '流程图');
    await drop(cell('技能要求 1.1.1 × 月报：未对应'), [file]);
    await expect(cell('技能要求 1.1.1 × 流程图：有佐证')).toBeVisible();
  });

  await test.step('whoever tests for barriers finds none', async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
