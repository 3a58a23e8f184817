import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../electron/hosts/browser.ts';

/** A browser for the tests, and what it needs in its environment. */
export interface TestBrowser {
  /** Undefined leaves it to Playwright, which says how to get one. */
  readonly path: string | undefined;
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The machine's own browser; without one, the Chromium that comes from npm. */
export async function findTestBrowser(root: string): Promise<TestBrowser> {
  const installed = findBrowser();
  if (installed !== null) return { path: installed, name: installed, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium(root);
  return { path: undefined, name: "Playwright's own Chromium", env: {} };
}

/**
 * Unpacks @sparticuz/chromium with the few libraries that it is linked to, so that it starts on a bare Debian. It knows
 * no type faces but those it is told of: without any, it lays out text in lines of no height.
 */
async function unpackChromium(root: string): Promise<TestBrowser> {
  const folder = join(root, 'node_modules', '.cache', 'zhengji-chromium');
  const path = await inflate(folder);
  const fonts = join(folder, 'fonts.conf');
  const folders = [join(folder, 'fonts'), join(root, 'resources', 'fonts')];
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders
      .map((dir) => `<dir>${dir}</dir>`)
      .join('')}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  );
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fonts };
  return { path, name: 'the Chromium of @sparticuz/chromium', env };
}

/** The package unpacks into the system's temporary folder, and its libraries only where it takes the machine for a Lambda. */
async function inflate(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const pretended = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  const before = { ...process.env };
  Object.assign(process.env, pretended);
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
