import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { sandboxFlags } from '../../../electron/hosts/runtime.ts';
import { expect, test, type App } from '../app.ts';
import { addEvidence, createPortfolio, EVIDENCE } from '../calls.ts';
import { HOSTILE_SVG } from '../hostile.ts';
import { outsideSockets } from '../sockets.ts';
import { ROOT } from '../ways/ground.ts';
import { programOf } from '../ways/window.ts';

const electronOf = ({ electron }: App): ElectronApplication => {
  if (electron === null) throw new Error('this test is about the window');
  return electron;
};

test('the page is sandboxed, and reaches one function', async ({ openApp }) => {
  const app = await openApp();
  const preferences = await electronOf(app).evaluate(({ BrowserWindow, session }) => {
    // Not in the typings.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): object;
    };
    return {
      ...contents.getLastWebPreferences(),
      spellChecker: session.defaultSession.isSpellCheckerEnabled(),
    };
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellChecker: false,
  });
  expect(
    await app.page.evaluate(() => ({
      url: location.href,
      bridge: Object.keys((globalThis as unknown as { zhengji: object }).zhengji),
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
    })),
  ).toEqual({ url: expect.stringMatching(/^app:\/\/bundle\//), bridge: ['call'], node: [] });
});

test('the page comes with its policy in a header', async ({ openApp }) => {
  const app = await openApp();
  const headers = await electronOf(app).evaluate(async ({ net }) =>
    Object.fromEntries((await net.fetch('app://bundle/')).headers),
  );
  expect(headers).toMatchObject({
    'content-security-policy': expect.stringMatching(
      /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/,
    ),
    'x-content-type-options': 'nosniff',
  });
});

test('the page goes nowhere and opens nothing', async ({ openApp, complaints, outside }) => {
  const app = await openApp();
  const { page } = app;
  const before = page.url();
  const opened = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    const windows = [
      window.open('https://example.com/'),
      window.open('app://bundle/'),
      window.open('about:blank'),
    ];
    location.href = 'https://example.com/';
    return windows.filter((one) => one !== null).length;
  });
  await page.evaluate(() => (location.href = 'file:///etc/passwd'));
  await page.waitForTimeout(500);
  expect({ opened, url: page.url(), windows: electronOf(app).windows().length }).toEqual({
    opened: 0,
    url: before,
    windows: 1,
  });
  expect(complaints.splice(0).every((line) => /Content Security Policy|Not allowed to load/.test(line))).toBe(
    true,
  );
  outside.length = 0; // Playwright tells of requests that were refused, too
});

test('nothing asks the outside, not even the main process', async ({ openApp }) => {
  const app = await openApp();
  const answers = await electronOf(app).evaluate(async ({ session }) =>
    Promise.all(
      ['https://example.com/', 'http://127.0.0.1:1/', 'http://[::1]:1/'].map((url) =>
        session.defaultSession.fetch(url).then(
          ({ status }) => String(status),
          (error: unknown) => String(error),
        ),
      ),
    ),
  );
  expect(answers.map((answer) => /ERR_BLOCKED_BY_CLIENT/.test(answer))).toEqual([true, true, true]);
  const processes = await app.processes();
  expect(processes.length).toBeGreaterThan(1);
  expect(outsideSockets(processes)).toEqual([]);
});

test('no permission is given', async ({ openApp }) => {
  const { page } = await openApp();
  const states = await page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[]).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );
  expect(new Set(states)).toEqual(new Set(['denied']));
  // Except that a button may copy a text.
  await page.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<button id="copies">copies</button>'),
  );
  const copied = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.querySelector('#copies')?.addEventListener('click', () => {
          navigator.clipboard.writeText('0123abcd').then(
            () => resolve('copied'),
            (error) => resolve(String(error)),
          );
        });
      }),
  );
  await page.focus('#copies');
  await page.keyboard.press('Enter');
  expect(await copied).toBe('copied');
});

test('calls are taken from the page only', async ({ openApp }) => {
  const app = await openApp();
  const answer = await electronOf(app).evaluate(async ({ app: running, BrowserWindow }) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, preload: `${running.getAppPath()}/out/preload/preload.cjs` },
    });
    await stranger.loadURL('about:blank');
    const said: unknown = await stranger.webContents.executeJavaScript(
      `zhengji.call('portfolio.state', {}).then(JSON.stringify, String)`,
    );
    stranger.destroy();
    return String(said);
  });
  expect(answer).toContain('not from the page');
});

test('what strangers made is shown without running', async ({ openApp, folder, complaints }) => {
  const app = await openApp();
  await createPortfolio(app.page, join(folder, 'portfolio'));
  const svg = await addEvidence(app.page, 'x.svg', HOSTILE_SVG);
  const { loaded, fetched, fired } = await app.page.evaluate(async (id) => {
    const address = `evidence://files/evidence/${id}`;
    const loads = await new Promise<boolean>((resolve) => {
      const image = new Image();
      image.addEventListener('load', () => resolve(true));
      image.addEventListener('error', () => resolve(false));
      image.src = address;
      document.body.append(image);
    });
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    const status = await fetch(address).then(
      ({ status: code }) => code,
      () => 'refused',
    );
    return { loaded: loads, fetched: status, fired: document.title.includes('fired') };
  }, svg);
  expect({ loaded, fetched, fired }).toEqual({ loaded: true, fetched: 'refused', fired: false });
  await expect.poll(() => complaints.some((line) => /frame/.test(line))).toBe(true);
  expect(complaints.splice(0).every((line) => /Content Security Policy/.test(line))).toBe(true);
});

test('a file on the disk goes by its path, which the page does not learn', async ({ openApp, folder }) => {
  const { page } = await openApp();
  await createPortfolio(page, join(folder, 'portfolio'));
  const file = join(folder, '录像.bin');
  writeFileSync(file, 'x');
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<input type="file" id="picked">'));
  await page.setInputFiles('#picked', file);
  rmSync(file);
  // Its bytes cannot be read any more, so only the path can have been sent.
  const reply = await page.evaluate((details) => {
    const [picked] = (document.querySelector('#picked') as HTMLInputElement).files ?? [];
    const { zhengji } = globalThis as unknown as {
      zhengji: { call: (...args: unknown[]) => Promise<unknown> };
    };
    return zhengji.call('evidence.add', details, picked);
  }, EVIDENCE);
  expect(reply).toMatchObject({ ok: false, code: 'file-missing' });
});

test('a second start shows the first', async ({ openApp, folder }, { project }) => {
  const app = await openApp();
  const { path, words } = programOf(project.name);
  const second = spawn(path, [...words, ...sandboxFlags()], {
    stdio: 'ignore',
    env: { ...process.env, ZHENGJI_USER_DATA: join(folder, 'user-data') },
  });
  const status = await new Promise((resolve) => second.once('close', resolve));
  expect([status, app.page.isClosed()]).toEqual([0, false]);
});

test('the built app has neither a server nor a client of the network in it', () => {
  const code = ['main', 'apart'].flatMap((folder) => {
    const built = join(ROOT, 'out', folder);
    return readdirSync(built)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(built, name), 'utf8'));
  });
  expect(code.length).toBeGreaterThan(0);
  expect(code.filter((text) => /createServer|127\.0\.0\.1|\bundici\b/.test(text))).toEqual([]);
});
