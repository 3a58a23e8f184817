import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { sandboxFlags } from './runtime.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Names of browsers that can show an address as a window of its own, the most usual first. */
const LINUX_NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];
const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'];
const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
];

/** Where a browser may be on that platform, the likeliest first. */
export function browserCandidates(platform: NodeJS.Platform, env: Env, home: string): readonly string[] {
  const present = (names: readonly string[]) =>
    names.map((name) => env[name]).filter((value) => value !== undefined && value !== '') as string[];
  switch (platform) {
    case 'win32':
      return WINDOWS_PROGRAMS.flatMap((program) =>
        present(['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']).map((folder) =>
          join(folder, ...program),
        ),
      );
    case 'darwin':
      return MAC_APPS.flatMap((app) =>
        ['/Applications', join(home, 'Applications')].map((folder) =>
          join(folder, `${app}.app`, 'Contents', 'MacOS', app),
        ),
      );
    default:
      return LINUX_NAMES.flatMap((name) =>
        (env['PATH'] ?? '')
          .split(delimiter)
          .filter(Boolean)
          .map((folder) => join(folder, name)),
      );
  }
}

/** Chrome, Edge or Chromium of this machine. `ZHENGJI_BROWSER` names one. */
export function findBrowser(env: Env = process.env): string | null {
  const chosen = env['ZHENGJI_BROWSER'];
  const candidates = chosen ? [chosen] : browserCandidates(process.platform, env, homedir());
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Nothing that the browser would do on its own account: no updates, reports, translations or first-run pages. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-features=Translate',
  '--disable-sync',
  '--no-pings',
];

/** Opens an address as a window of its own, with a profile that only this app uses. */
export function openAppWindow(browser: string, address: string, userData: string): ChildProcess {
  const profile = profileFolder(browser, userData);
  return spawn(
    browser,
    [`--app=${address}`, `--user-data-dir=${profile}`, '--window-size=1280,860', ...QUIET, ...sandboxFlags()],
    {
      stdio: 'ignore',
    },
  );
}

/** A snap may not write into hidden folders of the person's home, only into its own. */
function profileFolder(browser: string, userData: string): string {
  const snap = /^\/snap\/bin\/(.+)$/.exec(browser)?.[1];
  return snap === undefined ? join(userData, 'browser') : join(homedir(), 'snap', snap, 'common', 'zhengji');
}
