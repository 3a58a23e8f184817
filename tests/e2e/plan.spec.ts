import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { addEvidence, callFrom, createPortfolio } from './calls.ts';

const STANDARD = 'cn-4-04-05-05-2021';

/** Whoever tests for barriers finds none. */
async function expectNoBarrier(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('see what to do next, plan it, ask for the sign-off, and save a picture of the progress', async ({
  openApp,
  folder,
}) => {
  const { page, save } = await openApp();
  await createPortfolio(page, join(folder, '我的档案'));
  const report = await addEvidence(page, '周报', 'a');
  await callFrom(page, 'claims.link', {
    claims: [{ evidence: report, standard: STANDARD, node: 'L5-1.1-S1' }],
  });
  const goTo = async (path: string) => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `${path}?standard=${STANDARD}&level=5`);
    await page.reload();
  };

  await test.step('what closes most for least effort stands first, and is planned', async () => {
    await goTo('/plan');
    const next = page.getByRole('region', { name: '下一步' });
    await next.getByRole('listitem').first().waitFor();
    await expect(next.getByRole('listitem').first()).toContainText('只差签核');
    await next
      .getByRole('button', { name: /^列入计划：/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: '列入计划' });
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('region', { name: '我的计划' })).toContainText('1 条要求中 0 条已签核');
    await expectNoBarrier(page);
  });

  await test.step('its request begins with what shows the requirement', async () => {
    await page.getByRole('region', { name: '我的计划' }).getByRole('link', { name: '申请签核' }).click();
    await expect(page.getByRole('checkbox', { name: /周报/ })).toBeChecked();
    await page.getByRole('button', { name: '做请求文件' }).click();
    await expect(page.getByText(/请求文件已做好：1 条/)).toBeVisible();
  });

  await test.step('the progress by duty is saved as a picture', async () => {
    await goTo('/progress');
    const path = await save(() => page.getByRole('button', { name: '把“各职能的进展”存成 SVG' }).click());
    expect(readFileSync(path, 'utf8')).toContain('<title>');
    await expectNoBarrier(page);
  });
});
