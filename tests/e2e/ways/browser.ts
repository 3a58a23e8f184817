import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser } from '@playwright/test';
import { sandboxFlags } from '../../../electron/hosts/runtime.ts';
import type { App, Opening } from '../app.ts';
import { LANGUAGE, ROOT } from './ground.ts';

/** The app from its local host, in a browser. */
export async function openInBrowser({ userData, folder, listen }: Opening): Promise<App> {
  const host = await startHost(userData);
  const browser = await launchBrowser();
  const context = await browser.newContext({ locale: LANGUAGE, viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  listen(page, [`${new URL(host.address).origin}/`]);
  await page.goto(host.address);
  await page.getByRole('main').waitFor();
  return {
    page,
    electron: null,
    processes: () => Promise.resolve([host.process]),
    answerFolderWindow: () => Promise.resolve(),
    save: async (act) => {
      const started = page.waitForEvent('download');
      await act();
      const download = await started;
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}

const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(process.env['E2E_BROWSER'] !== undefined && { executablePath: process.env['E2E_BROWSER'] }),
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      ...sandboxFlags(),
    ],
  });

export interface RunningHost {
  /** Opens the app once. */
  readonly address: string;
  readonly process: number;
  readonly close: () => Promise<void>;
}

/** The local host in a process of its own, as `npm start -- --address` runs it. */
export async function startHost(userData: string): Promise<RunningHost> {
  const child = spawn(process.execPath, [join(ROOT, 'electron', 'hosts', 'start.ts'), '--address'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ZHENGJI_USER_DATA: userData },
  });
  const address = await addressFrom(child);
  return {
    address,
    process: child.pid ?? 0,
    close: async () => {
      const ended = new Promise((done) => child.once('close', done));
      child.kill('SIGINT');
      await ended;
    },
  };
}

async function addressFrom(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('http://')) return line;
  throw new Error('the local host ended without an address');
}
