import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../electron/hosts/browser.ts';
import { findElectron, hasDisplay } from '../../electron/hosts/runtime.ts';
import { findTestBrowser } from './chromium.ts';
import { packApp } from './pack.ts';

// `npm run e2e`: the same tests for each way in that this machine has. The window wherever there is an Electron runtime
// and something to show it on; the local host wherever there is a browser, and always where there is no window. Where
// there is a window, and no test was asked for by name, the app is packed as well, and started from the package.
//   npm run e2e -- --host window|browser|packaged   one of them only
//   npm run e2e -- -- flow.spec.ts --headed   what follows goes to Playwright
const ROOT = join(import.meta.dirname, '..', '..');
const { values, positionals } = parseArgs({ options: { host: { type: 'string' } }, allowPositionals: true });

const isOnPath = (program: string) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

const electron = findElectron(ROOT);
const needsXvfb = !hasDisplay();
const hasWindow = electron !== null && (!needsXvfb || isOnPath('xvfb-run'));
/** What is packed for other systems can be started there only. */
const isPackedHere = hasWindow && process.platform === 'linux';
const hosts = values.host === undefined ? allHosts() : [values.host];
const browser = hosts.includes('browser') ? await findTestBrowser(ROOT) : null;

function allHosts(): readonly string[] {
  if (!hasWindow) return ['browser'];
  return [
    'window',
    ...(findBrowser() === null ? [] : ['browser']),
    ...(isPackedHere && positionals.length === 0 ? ['packaged'] : []),
  ];
}

if (values.host === 'packaged' && !isPackedHere) {
  process.stderr.write('The packaged app is tried on Linux, where there is an Electron runtime.\n');
  process.exit(2);
}
const packed = hosts.includes('packaged') && electron !== null ? await packApp(ROOT, electron) : null;

const places = [
  ...(hosts.includes('window') && electron !== null
    ? [`Electron ${versionOf(electron)}${needsXvfb ? ' on a virtual display' : ''}`]
    : []),
  ...(browser === null ? [] : [`the local host in ${browser.name}`]),
  ...(packed === null ? [] : ['the packaged app']),
];
process.stdout.write(`End-to-end tests in ${places.join(' and in ')}.\n`);
if (packed === null && positionals.length === 0 && values.host === undefined)
  process.stdout.write('The packaged app was not tried: that takes Linux and an Electron runtime.\n');

const playwright = [
  process.execPath,
  join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'),
  'test',
  ...hosts.map((host) => `--project=${host}`),
  ...positionals,
];
const virtual =
  hosts.some((host) => host !== 'browser') && needsXvfb
    ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24']
    : [];
const [command = '', ...args] = [...virtual, ...playwright];
const { status } = spawnSync(command, args, {
  cwd: ROOT,
  stdio: 'inherit',
  env: {
    ...process.env,
    ...browser?.env,
    ...(hosts.length > 1 && { E2E_BOTH: 'true' }),
    ...(electron !== null && { E2E_ELECTRON: electron }),
    ...(packed !== null && { E2E_SHIPPED: packed.shipped, E2E_PACKAGED: packed.inspected }),
    ...(browser?.path !== undefined && { E2E_BROWSER: browser.path }),
  },
});
process.exitCode = status ?? 1;

/** Electron keeps its version beside the program (on macOS, further up). */
function versionOf(program: string): string {
  for (let folder = dirname(program); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'version');
    if (existsSync(file)) return readFileSync(file, 'utf8').trim().replace(/^v/, '');
  }
  return '(version unknown)';
}
