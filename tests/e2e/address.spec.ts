import { join } from 'node:path';
import { expect, test } from './app.ts';
import { createPortfolio } from './calls.ts';

test('an address that is gone to while the page still starts is the one that is shown', async ({
  openApp,
  folder,
}) => {
  const { page } = await openApp();
  await createPortfolio(page, join(folder, '我的档案'));
  await page.addInitScript(() => {
    setTimeout(
      () => (window.location.hash = '#/evidence'),
      Number(window.sessionStorage.getItem('goes-after')),
    );
  });
  for (const milliseconds of [0, 20, 40, 80, 160]) {
    await page.evaluate((after) => {
      window.sessionStorage.setItem('goes-after', String(after));
      window.location.hash = '#/';
    }, milliseconds);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: '佐证' }), `${milliseconds} ms`).toBeVisible();
  }
});
