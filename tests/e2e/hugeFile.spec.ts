import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drop, expect, test } from './app.ts';
import { createPortfolio } from './calls.ts';

test('a file of 8 GiB shows how far it is, and leaves nothing once it is cancelled', async ({
  openApp,
  folder,
  complaints,
}) => {
  const { page } = await openApp();
  await createPortfolio(page, join(folder, '档案'));
  await page.reload();
  await page
    .getByRole('navigation', { name: '导航' })
    .getByRole('link', { name: '佐证', exact: true })
    .click();
  await expect(page.getByText('还没有佐证', { exact: true })).toBeVisible();
  const dock = page.getByRole('region', { name: '存入文件' });
  const film = join(folder, '录像.mp4');
  writeFileSync(film, '');
  truncateSync(film, 8 * 1024 ** 3);
  await drop(page.getByRole('main'), [film]);
  await expect(dock.getByText(/[1-9][\d.]* [MG]B \/ 8\.6 GB/)).toBeVisible();
  await dock.getByRole('button', { name: '取消' }).click();
  await expect(dock.getByText('已取消。存入 0 份，未存入 1 份')).toBeVisible();
  await expect(page.getByText('还没有佐证', { exact: true })).toBeVisible();
  const vault = readdirSync(join(folder, '档案', 'vault'), { recursive: true, withFileTypes: true });
  expect(vault.filter((entry) => entry.isFile())).toEqual([]);
  // A browser tells that its connection was closed under the file.
  complaints.splice(0, Infinity, ...complaints.filter((line) => !/ERR_(CONNECTION|FAILED)/.test(line)));
});
