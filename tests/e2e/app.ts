/* oxlint-disable no-empty-pattern -- Playwright reads from the pattern what a fixture needs */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { openInBrowser } from './ways/browser.ts';
import { openInWindow, openPackaged } from './ways/window.ts';

export { expect } from '@playwright/test';
export { drop } from './ways/drop.ts';

/** The running app, the same to a test whichever way it was opened. */
export interface App {
  readonly page: Page;
  /** Electron itself, where the app is in its window. */
  readonly electron: ElectronApplication | null;
  /** The ids of the app's own processes. */
  readonly processes: () => Promise<readonly number[]>;
  /** Lets a folder be chosen in the system's window, where there is one. */
  readonly answerFolderWindow: (dir: string) => Promise<void>;
  /** Does what saves a file, and gives the path under which it was saved. */
  readonly save: (act: () => Promise<unknown>) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Where an app is opened, and who listens to its page from the first moment on. */
export interface Opening {
  /** What the app remembers from one opening to the next. */
  readonly userData: string;
  /** Where saved files go. */
  readonly folder: string;
  readonly listen: (page: Page, origins: readonly string[]) => void;
  /** Files that it is started with, as by a double click. */
  readonly files: readonly string[];
}

/** What may differ from one opening to the next. */
interface Choice {
  /** Whose computer it is: what the app remembers there is told from others'. */
  readonly laptop?: string;
  readonly files?: readonly string[];
}

/** Each way in that a machine may have, by the name of its project in playwright.config.ts. */
const WAYS: Readonly<Record<string, (opening: Opening) => Promise<App>>> = {
  window: openInWindow,
  browser: openInBrowser,
  packaged: openPackaged,
};

interface Ground {
  /** A folder that is gone after the test. */
  readonly folder: string;
  /** Opens the app; what it remembers is kept from one opening to the next. */
  readonly openApp: (choice?: Choice) => Promise<App>;
  /** What pages complained of: errors, and what their policy forbade. Must be empty when a test ends. */
  readonly complaints: string[];
  /** Every address that was asked for outside the app's own. Must be empty when a test ends. */
  readonly outside: string[];
}

/** Every test gets its own folder, and apps that are closed and looked through at the end. */
export const test = base.extend<Ground>({
  folder: async ({}, give) => {
    const folder = mkdtempSync(join(tmpdir(), 'zhengji-e2e-'));
    await give(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  complaints: async ({}, give) => {
    const complaints: string[] = [];
    await give(complaints);
    expect.soft(complaints, 'what the page complained of').toEqual([]);
  },
  outside: async ({}, give) => {
    const outside: string[] = [];
    await give(outside);
    expect.soft(outside, 'what was asked of the outside').toEqual([]);
  },
  openApp: async ({ folder, complaints, outside }, give, testInfo) => {
    const apps: App[] = [];
    const listen: Opening['listen'] = (page, origins) => {
      page.setDefaultTimeout(30_000);
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        if (!origins.some((origin) => request.url().startsWith(origin))) outside.push(request.url());
      });
    };
    await give(async ({ laptop = 'user-data', files = [] } = {}) => {
      const open = WAYS[testInfo.project.name];
      if (open === undefined) throw new Error(`no way in is called ${testInfo.project.name}`);
      const app = await open({ userData: join(folder, laptop), folder, listen, files });
      apps.push(app);
      return app;
    });
    const stillOpen = apps.filter(({ page }) => !page.isClosed());
    for (const { page, close } of stillOpen) {
      if (testInfo.status !== testInfo.expectedStatus)
        await testInfo.attach('screen.png', { body: await page.screenshot(), contentType: 'image/png' });
      await close();
    }
  },
});
