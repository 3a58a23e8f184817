import { expect, test } from '../app.ts';
import { callFrom } from '../calls.ts';

/** The file of the app with the words of a language, as the build names it. */
const wordsOf = (language: string) => `**/assets/${language}-*.js`;

test('where the words of a language cannot be loaded, the window speaks another and says so', async ({
  openApp,
  complaints,
}) => {
  const { page } = await openApp();
  const kept = async () => (await callFrom(page, 'preferences.show', {})) as { value: { language: unknown } };
  const english = page.getByRole('radio', { name: 'English', exact: true });
  const told = page.getByRole('alert').filter({ hasText: /没能载入“English”的文字/ });

  await test.step('a choice of it is not kept, and another one is made as ever', async () => {
    await page.route(wordsOf('en'), (route) => route.abort());
    await page.goto(`${page.url().split('#')[0]}#/preferences`);
    await page.reload();
    await english.click();
    await expect(told).toBeVisible();
    await expect(english).not.toBeChecked();
    await expect(page.getByRole('radio', { name: '跟随系统（简体中文）' })).toBeChecked();
    expect(await kept()).toMatchObject({ value: { language: null } });
    await page.getByRole('radio', { name: '繁體中文' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '設定' })).toBeVisible();
  });

  await test.step('chosen before, it is not claimed to be spoken, and remains what was chosen', async () => {
    await callFrom(page, 'preferences.save', { language: 'en' });
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible();
    await expect(told).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(
      page.getByRole('radiogroup', { name: '语言' }).getByRole('radio', { checked: true }),
    ).toHaveCount(0);
    expect(await kept()).toMatchObject({ value: { language: 'en' } });
  });

  await test.step('once they can be, it is spoken', async () => {
    await page.unroute(wordsOf('en'));
    await english.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Preferences' })).toBeVisible();
    await expect(english).toBeChecked();
  });
  // That a file was not there, for whoever looks for the reason.
  expect(complaints.splice(0)).not.toEqual([]);
});
