import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { PAGES } from '../../shared/actions/actions.ts';
import type { Language, Preferences } from '../../shared/contract/records.ts';
import { expect, test } from './app.ts';
import { addEvidence, callFrom, createPortfolio } from './calls.ts';
import { ROOT } from './ways/ground.ts';

const STANDARD = 'cn-4-04-05-05-2021';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each page is gone through in one of them; what differs between them are words and colours. */
const LOOKS: readonly (readonly [Language, Preferences['colorScheme']])[] = [
  ['zh-CN', 'light'],
  ['zh-TW', 'dark'],
  ['en', 'light'],
];

/** What needs something in its address; without a name of its own in the navigation. */
async function deeperPages(page: Page): Promise<readonly string[]> {
  const value = async (name: string, input: unknown) =>
    ((await callFrom(page, name, input)) as { readonly value: unknown }).value;
  const copied = await value('ownStandards.copy', { id: STANDARD, node: 'L3-1', title: '自己的' });
  const { standard: own } = copied as { readonly standard: { readonly id: string } };
  await value('signoffs.request', { claims: null });
  const [request] = (await value('signoffs.requests', {})) as readonly { readonly id: string }[];
  const review = (await value('reviews.open', { request: request?.id })) as { readonly id: string };
  return [
    `/standards/${STANDARD}`,
    `/standards/${STANDARD}?source=`,
    `/standards/${STANDARD}/ladder`,
    `/standards/${own.id}/edit`,
    `/compare?a=${STANDARD}&b=${own.id}`,
    '/evidence?show=timeline',
    '/forms?filled=new',
    `/rules/edit?standard=${STANDARD}`,
    `/review/${review.id}`,
    '/preferences/guide',
    '/preferences/licences',
    '/nowhere',
  ];
}

/** Opens a page, and waits until it has what it shows. */
async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    const path = (of: string) => of.replace(/^#?$|^#/, '').split('?')[0] || '/';
    if (path(hash) !== path(window.location.hash))
      document.querySelector('h1')?.setAttribute('data-former', '');
    window.location.hash = hash;
  }, address);
  await expect(page.locator('h1:not([data-former])'), address).toBeVisible();
  const waiting = page.locator('.mantine-Skeleton-root[data-visible], .mantine-Loader-root');
  // What is behind another tab asks for nothing until it is looked at.
  await expect(waiting.filter({ visible: true })).toHaveCount(0);
}

/** @returns what axe finds, each by its rule, its element and where it stands */
async function barriers(page: Page, place: string): Promise<readonly string[]> {
  // The addresses of pages begin with #, which is taken for a place in this one.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(RULES)
    .disableRules(['skip-link'])
    .analyze();
  return violations.map(({ id, nodes }) => `${place}: ${id}: ${nodes[0]?.html}`);
}

test('whoever tests for barriers finds none on any page, in any language, light or dark', async ({
  openApp,
  folder,
}) => {
  test.slow(); // some forty pages
  execFileSync(process.execPath, [
    join(ROOT, 'electron', 'cli', 'main.ts'),
    'demo',
    '--out',
    join(folder, 'demo'),
  ]);
  const { page } = await openApp();
  await callFrom(page, 'portfolio.open', { dir: join(folder, 'demo', 'portfolio') });
  const pages = [...Object.values(PAGES), ...(await deeperPages(page))];
  const found: string[] = [];
  for (const [turn, [language, colorScheme]] of LOOKS.entries()) {
    await callFrom(page, 'preferences.save', { language, colorScheme });
    await page.reload();
    for (const address of pages.filter((_, index) => index % LOOKS.length === turn)) {
      await open(page, address);
      found.push(...(await barriers(page, `${address} (${language}, ${colorScheme})`)));
    }
  }
  expect(found).toEqual([]);
});

/** What lies above a page, and the keys that open it. */
const ABOVE = { Palette: 'Control+k', Shortcuts: '?', 'Quick add': 'Control+n' };
/** A browser keeps that one for itself. */
const IN_BROWSER = { ...ABOVE, 'Quick add': 'Alt+n' };

test('nor in what opens above a page; the focus is in it, and comes back', async ({ openApp, folder }, {
  project,
}) => {
  const { page } = await openApp();
  await createPortfolio(page, join(folder, '我的档案'));
  await addEvidence(page, '周报', 'a');
  await callFrom(page, 'preferences.save', { language: 'en', colorScheme: 'dark' });
  await page.reload();
  const found: string[] = [];
  const dialog = page.getByRole('dialog');
  const look = async (name: string, opens: () => Promise<void>, opener: Locator) => {
    await opens();
    await expect(dialog).toBeVisible();
    await expect(dialog.locator(':focus')).toHaveCount(1);
    found.push(...(await barriers(page, name)));
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener, name).toBeFocused();
  };
  await open(page, PAGES.evidence);
  const heading = page.getByRole('heading', { level: 1 });
  for (const [name, keys] of Object.entries(project.name === 'browser' ? IN_BROWSER : ABOVE)) {
    await heading.focus();
    await look(name, () => page.keyboard.press(keys), heading);
  }
  const row = page.getByRole('button', { name: '周报', exact: true });
  await look('Evidence', () => row.press('Enter'), row);
  expect(found).toEqual([]);

  await test.step('and what is chosen is seen where the system forces its colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, PAGES.preferences);
    const backgrounds = page
      .getByRole('radiogroup')
      .first()
      .getByRole('radio')
      .evaluateAll((radios) =>
        radios.map((radio) => [(radio as HTMLInputElement).checked, getComputedStyle(radio).backgroundColor]),
      );
    const colours = new Map((await backgrounds) as [boolean, string][]);
    expect(colours.get(true)).not.toBe(colours.get(false));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('e');
    const option = dialog.getByRole('option');
    await expect(option.nth(1)).toHaveCSS('outline-style', 'none');
    await page.keyboard.press('ArrowDown');
    await expect(option.nth(1)).toHaveCSS('outline-style', 'solid');
  });

  await test.step('and nothing slides where the system asks for less motion', async () => {
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
    await expect(page.locator('.mantine-AppShell-navbar')).toHaveCSS('transition-duration', '1e-05s');
  });
});
