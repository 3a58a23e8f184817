import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { openDesk } from '../../electron/desk.ts';
import { findElectron, hasDisplay, sandboxFlags } from '../../electron/hosts/runtime.ts';

export const ROOT = resolve(import.meta.dirname, '..', '..');

/** Where windows can be opened to be measured. */
export interface Screen {
  readonly electron: string;
  readonly display: string;
}

/**
 * Builds the app, and gives it somewhere to be shown. Nothing is measured where there is no Electron: that is told.
 * @returns nothing then
 */
export async function onScreen<T>(
  bench: string,
  work: (screen: Screen) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const electron = findElectron(ROOT);
  if (electron === null || process.platform !== 'linux') {
    process.stderr.write(`${bench}: not measured, that takes Linux and an Electron runtime\n`);
    return [];
  }
  spawnSync('npm', ['run', 'build', '--silent'], { cwd: ROOT, stdio: 'inherit' });
  const { display, end } = await someDisplay();
  try {
    return await work({ electron, display });
  } finally {
    end();
  }
}

/** What the app remembers, in a folder: a portfolio that was open before, and may have been so at its end. */
export function rememberPortfolio(
  folder: string,
  { id, dir }: { readonly id: string; readonly dir: string },
  isLeftOpen = false,
): string {
  const userData = join(folder, 'user-data');
  mkdirSync(userData, { recursive: true });
  const desk = openDesk(join(userData, 'desk.sqlite'));
  desk.remember({ id, dir, opened: new Date().toISOString(), workedIn: true });
  if (isLeftOpen) desk.leaveOpen(dir);
  desk.close();
  return userData;
}

/** Starts a window, and ends it once it was measured. `started` is an instant of the epoch, in milliseconds. */
export async function inWindow<T>(
  { electron, display }: Screen,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  measure: (page: Page, started: number) => Promise<T>,
): Promise<T> {
  const started = Date.now();
  const child = spawn(electron, [...words, '--lang=zh-CN', '--remote-debugging-port=0', ...sandboxFlags()], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env, DISPLAY: display },
  });
  const ended = new Promise((done) => child.once('close', done));
  try {
    const browser = await chromium.connectOverCDP(await debuggerOf(child));
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new Error('no page');
    return await measure(page, started);
  } finally {
    child.kill();
    await ended;
  }
}

async function debuggerOf(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('no output');
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address] = /^DevTools listening on (ws:\S+)$/.exec(line) ?? [];
    if (address !== undefined) {
      await pageBehind(address);
      return address;
    }
  }
  throw new Error('the window ended before it could be measured');
}

/** Waits until the page has its name: who listens to one while it is still being made is not answered. */
async function pageBehind(address: string): Promise<void> {
  const { host } = new URL(address);
  for (;;) {
    const pages = (await (await fetch(`http://${host}/json/list`)).json()) as readonly {
      title: string;
      type: string;
    }[];
    if (pages.some(({ type, title }) => type === 'page' && title !== '' && !title.includes('://'))) return;
    await sleep(100);
  }
}

/** The display of this machine, or a virtual one for as long as it is needed. */
async function someDisplay(): Promise<{ readonly display: string; readonly end: () => void }> {
  if (hasDisplay()) return { display: process.env['DISPLAY'] ?? '', end: () => undefined };
  const xvfb = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: xvfb.stdout }))
    return { display: `:${line.trim()}`, end: () => xvfb.kill() };
  throw new Error('no display, and no virtual one');
}
