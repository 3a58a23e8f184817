import { spawn, type ChildProcess } from 'node:child_process';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Fault } from '../../shared/contract/fault.ts';
import { fill, WORDS } from '../../shared/words/words.ts';
import { findBrowser, openAppWindow } from './browser.ts';
import type { LocalHost } from './local.ts';
import { userDataFolder } from './places.ts';
import { downloadElectron, findElectron, hasDisplay, sandboxFlags } from './runtime.ts';
import { hostWords, systemLanguage } from './words.ts';

// `npm start`: the app in its own window where Electron can be had, else in a browser.
//   npm start -- --browser   in a browser, even where Electron is there
//   npm start -- --address   opens nothing and prints the address
const { values: options } = parseArgs({
  options: { browser: { type: 'boolean' }, address: { type: 'boolean' } },
  strict: false,
});

const ROOT = join(import.meta.dirname, '..', '..');
const ELECTRON_FAILS_WITHIN = 10_000;
const BROWSER_ENDS_WITHIN = 3_000;
const USUAL_SECONDS = 60;
const LONG = 1_500; // what ends sooner is not told
const PATIENT_MINUTES = 15; // for an address that a person carries over by hand
const words = hostWords();
const say = (line: string) => process.stdout.write(`${line}\n`);

const obstacle = options.browser === true || options.address === true ? '' : await openInWindow();
if (obstacle !== null) {
  if (obstacle !== '') say(`${obstacle} ${words.instead}`);
  await openInBrowser(options.address === true);
}

/** @returns why there is no window; null once the person has closed it */
async function openInWindow(): Promise<string | null> {
  if (!hasDisplay()) return words.noDisplay;
  const electron = findElectron(ROOT) ?? (await download());
  if (electron === null) return words.noElectron;
  const child = spawn(electron, [ROOT, ...sandboxFlags()], { stdio: 'inherit', env: windowEnvironment() });
  passOnSignals(child);
  const started = performance.now();
  const ending = await endOf(child);
  // Libraries are missing, or the system keeps Chromium from its sandbox: nobody saw a window.
  const failed = ending !== null && performance.now() - started < ELECTRON_FAILS_WITHIN;
  return failed ? fill(words.electronFailed, { detail: ending }) : null;
}

function download(): Promise<string | null> {
  say(words.downloading);
  return downloadElectron(ROOT);
}

/** A terminal inside an editor made of Electron may ask Electron to be plain Node. */
function windowEnvironment(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  return environment;
}

async function openInBrowser(onlyAddress: boolean): Promise<void> {
  const host = await openHost();
  if (host === null) return;
  const stop = stopSignal();
  const browser = onlyAddress ? null : findBrowser();
  if (browser === null && !onlyAddress) say(words.noBrowser);
  const wasShown = browser !== null && hasDisplay() && (await showInWindow(browser, host, stop));
  if (!wasShown) await handOutAddresses(host, stop);
  setTimeout(() => say(words.backingUpHere), LONG).unref();
  await host.close();
  process.exit(0); // a terminal that is still being read keeps a process alive
}

/** Aborted when the person or the system wants this process to end. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

function aborted(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve());
  });
}

/**
 * Shows the app in a window of the browser until it is closed.
 * @returns false where the browser ended at once: it failed, or gave the address to one that ran with our profile already
 */
async function showInWindow(browser: string, host: LocalHost, stop: AbortSignal): Promise<boolean> {
  const window = openAppWindow(browser, host.newAddress(USUAL_SECONDS), userDataFolder());
  say(fill(words.opened, { browser: basename(browser) }));
  const started = performance.now();
  await Promise.race([aborted(stop), endOf(window)]);
  window.kill();
  return stop.aborted || performance.now() - started > BROWSER_ENDS_WITHIN;
}

/** The local host, or null where it cannot be: the reason is told in one line. */
async function openHost(): Promise<LocalHost | null> {
  // Only here: the window needs nothing of it, and opens sooner.
  const { openLocalHost } = await import('./local.ts');
  try {
    return await openLocalHost(userDataFolder());
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say(
      error.code === 'portfolio-in-use'
        ? words.runsAlready
        : fill(WORDS[systemLanguage()].fault[error.code], error.params),
    );
    process.exitCode = 1;
    return null;
  }
}

async function handOutAddresses(host: LocalHost, stop: AbortSignal): Promise<void> {
  const tell = () => say(host.newAddress(PATIENT_MINUTES * 60));
  say(fill(words.address, { minutes: PATIENT_MINUTES }));
  tell();
  say(words.another);
  createInterface({ input: process.stdin }).on('line', tell);
  await aborted(stop);
}

/** @returns null for an ordinary end, else how the program failed */
function endOf(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (status, signal) => {
      const asked = signal === 'SIGINT' || signal === 'SIGTERM';
      resolve(status === 0 || asked ? null : String(signal ?? status));
    });
  });
}

/** Ctrl+C reaches the window by itself; this process waits for it to end. */
function passOnSignals(child: ChildProcess): void {
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
}
