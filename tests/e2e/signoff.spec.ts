import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type App } from './app.ts';
import { addEvidence, callFrom, createPortfolio } from './calls.ts';

const STANDARD = 'cn-4-04-05-05-2021';
const PASSPHRASE = 'four words that fit';

const goTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '导航' }).getByRole('link', { name, exact: true }).click();

/** Answers the system's window that a button opens. */
async function chooseFile(page: Page, button: string, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(file);
}

async function makeIdentity(page: Page): Promise<void> {
  await goTo(page, '签核工作台');
  await page.getByRole('button', { name: '建立身份' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('陈立');
  await dialog.getByLabel('单位').fill('数据服务部');
  await dialog.getByRole('textbox', { name: '口令' }).first().fill(PASSPHRASE);
  await dialog.getByLabel('再输一遍口令').fill(PASSPHRASE);
  await dialog.getByLabel('我明白忘了口令就只能新建身份').check();
  await dialog.getByRole('button', { name: '建立身份' }).click();
  await expect(dialog).toBeHidden();
}

/** A portfolio with two claims. @returns the id of the first */
async function makeClaims(page: Page, dir: string): Promise<string> {
  await createPortfolio(page, dir);
  const link = async (title: string, node: string) => {
    const evidence = await addEvidence(page, title, title);
    const reply = await callFrom(page, 'claims.link', { claims: [{ evidence, standard: STANDARD, node }] });
    return (reply as { value: { claims: { id: string }[] } }).value.claims[0]?.id ?? '';
  };
  const first = await link('周报', 'L5-1.1-S1');
  await link('月报', 'L5-1.1-S2');
  await page.reload();
  return first;
}

/** Asks for every claim that is not signed. @returns the file of the request */
async function ask({ page, save }: App, choice: string): Promise<string> {
  await goTo(page, '签核');
  await page.getByRole('tab', { name: '请求签核' }).click();
  await page.getByRole('button', { name: choice }).click();
  await page.getByRole('button', { name: '做请求文件' }).click();
  await expect(page.getByText(/请求文件已做好：2 条/)).toBeVisible();
  await expect(page.getByRole('button', { name: '做请求文件' })).toBeFocused();
  const link = page.getByRole('link', { name: /^保存 / }).first();
  return save(() => link.click());
}

/** Goes through a request by the keyboard alone. @returns the file of the answer */
async function review({ page, save }: App, request: string, keys: readonly string[]): Promise<string> {
  await goTo(page, '签核工作台');
  await chooseFile(page, '打开请求文件', request);
  await expect(page.getByText(/第 1 条，共 2 条/)).toBeVisible();
  for (const key of keys)
    await (key.length > 1 && !key.startsWith('Arrow') && key !== 'Escape'
      ? page.keyboard.type(key)
      : page.keyboard.press(key));
  await expect(page.getByText(/已判定 2 条/)).toBeVisible();
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: '口令' })).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  // Enter does nothing until it is known which keys are here.
  await expect(dialog.getByRole('button', { name: '签名' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('回复文件已做好：签了 2 条')).toBeVisible();
  const saved = await save(() => dialog.getByRole('link', { name: /^保存 / }).click());
  await page.keyboard.press('Escape');
  return saved;
}

async function bringIn(page: Page, answer: string): Promise<void> {
  await goTo(page, '签核');
  await page.getByRole('tab', { name: '签核记录' }).click();
  await chooseFile(page, '导入回复', answer);
}

test('two people at two computers: returned, done again, changed since, and withdrawn', async ({
  openApp,
  folder,
}) => {
  test.slow();
  const mine = await openApp({ laptop: 'practitioner' });
  const theirs = await openApp({ laptop: 'supervisor' });
  const { page } = mine;
  const row = (title: string, state: string) =>
    page.getByRole('row').filter({ hasText: title }).filter({ hasText: state });

  await makeIdentity(theirs.page);
  const claim = await makeClaims(page, join(folder, '我的档案'));

  await test.step('one claim is met, the other goes back with a comment', async () => {
    const request = await ask(mine, '全选未签核的');
    const answer = await review(theirs, request, [
      '1',
      '5',
      'ArrowRight',
      '3',
      'c',
      '请补上数据来源',
      'Escape',
    ]);
    await bringIn(page, answer);
    await expect(page.getByText('已导入 2 条')).toBeVisible();
    await expect(row('周报', '有效').getByText('达成')).toBeVisible();
    await expect(row('月报', '需补充佐证').getByText('请补上数据来源')).toBeVisible();
  });

  await test.step('what was signed and then changed is not called signed', async () => {
    await callFrom(page, 'claims.edit', { id: claim, note: '另写一个说明', where: '' });
    await page.reload();
    await expect(row('周报', '签核后有改动').getByText('说明有改动。')).toBeVisible();
  });

  await test.step('the second round replaces the first', async () => {
    const request = await ask(mine, '全选未签核的');
    await bringIn(page, await review(theirs, request, ['1', 'ArrowRight', '1']));
    await expect(page.getByText('已导入 2 条')).toBeVisible();
    await expect(row('周报', '有效')).toHaveCount(1);
    await expect(row('月报', '有效')).toHaveCount(1);
    await expect(page.getByRole('row').filter({ hasText: '已被取代' })).toHaveCount(2);
  });

  await test.step('the key is checked by the words on the other screen', async () => {
    await goTo(theirs.page, '签核工作台');
    const words = await theirs.page.getByText(/^[a-z]+( [a-z]+){7}$/).innerText();
    await page.getByRole('tab', { name: '签核人的密钥' }).click();
    await page.getByRole('button', { name: '当面核对' }).click();
    await page.getByLabel('听到的八个词').fill(words);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/逐词核对过/)).toBeVisible();
  });

  await test.step('the supervisor withdraws one, with a reason that stays', async () => {
    await theirs.page.getByRole('button', { name: /条$/ }).first().click();
    await theirs.page.getByRole('button', { name: '撤回' }).first().click();
    const dialog = theirs.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '撤回的原因' }).fill('不是本人做的');
    await dialog.getByRole('textbox', { name: '口令' }).fill(PASSPHRASE);
    await dialog.getByRole('button', { name: '撤回' }).click();
    await expect(dialog).toBeHidden();
    const link = theirs.page.getByRole('link', { name: /^保存 / }).first();
    await bringIn(page, await theirs.save(() => link.click()));
    await expect(page.getByText('已导入 1 条')).toBeVisible();
    await expect(
      page
        .getByRole('row')
        .filter({ hasText: '已撤回' })
        .getByText(/不是本人做的/),
    ).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: '已核对指纹' })).toHaveCount(4);
  });
});
