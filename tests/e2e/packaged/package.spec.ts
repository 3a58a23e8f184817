import { spawn } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { sandboxFlags } from '../../../electron/hosts/runtime.ts';
import { expect, test } from '../app.ts';

const SHIPPED = process.env['E2E_SHIPPED'] ?? '';
const RESOURCES = join(dirname(SHIPPED), 'resources');
/** How a fuse that is on stands in the program. */
const ON = '1';

test('the fuses of what is shipped are set', async () => {
  const wire = await getCurrentFuseWire(SHIPPED);
  const isOn = (fuse: FuseV1Options) => String.fromCharCode(Number(wire[fuse])) === ON;
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeInspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    archiveIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyTheArchive: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    filesPrivileged: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    nodeInspect: false,
    archiveIntegrity: true,
    onlyTheArchive: true,
    filesPrivileged: false,
  });
});

/** Milliseconds: more than a start, or an ending, takes on a busy machine. */
const LONG = 40_000;

/** Starts a program with what might turn it into something else; answers what it said, and the page that it opened. */
async function tempt(program: string, folder: string, env: Readonly<Record<string, string>>) {
  const script = join(folder, 'script.cjs');
  writeFileSync(script, 'console.log("ran as node");');
  const child = spawn(program, [script, '--inspect=0', '--remote-debugging-port=0', ...sandboxFlags()], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ZHENGJI_USER_DATA: join(folder, 'user-data'), ...env },
  });
  const said: string[] = [];
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => said.push(line));
  let hasEnded = false;
  child.once('close', () => (hasEnded = true));
  let page: string | null = null;
  try {
    await expect(async () => {
      page = hasEnded ? null : await addressOfPage(said);
      expect(hasEnded || page !== null, said.join('\n')).toBe(true);
    }).toPass({ timeout: LONG });
  } finally {
    child.kill();
  }
  await expect.poll(() => hasEnded, { message: `the end of ${program}`, timeout: LONG }).toBe(true);
  return {
    page,
    asNode: said.includes('ran as node'),
    inspected: said.some((line) => line.startsWith('Debugger listening')),
  };
}

/** The address of the page that shows the app, by the list at the door for debuggers; null while there is none. */
async function addressOfPage(said: readonly string[]): Promise<string | null> {
  const [, host] = /^DevTools listening on ws:..([^/]+)/m.exec(said.join('\n')) ?? [];
  if (host === undefined) return null;
  const response = await fetch(`http://${host}/json/list`);
  const targets = (await response.json()) as readonly { readonly type: string; readonly url: string }[];
  return targets.find(({ type, url }) => type === 'page' && url.startsWith('app:'))?.url ?? null;
}

test('what is shipped is the app and nothing else, however it is started', async ({ folder }) => {
  const loose = join(dirname(SHIPPED), 'zhengji-loose');
  copyFileSync(SHIPPED, loose);
  try {
    await flipFuses(loose, {
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: true,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    expect(await tempt(SHIPPED, folder, { ELECTRON_RUN_AS_NODE: '1' })).toEqual({
      page: expect.stringMatching(/^app:\/\/bundle\//),
      asNode: false,
      inspected: false,
    });
    // The same does work on a program without these fuses.
    expect(await tempt(loose, folder, { ELECTRON_RUN_AS_NODE: '1' })).toMatchObject({ asNode: true });
    expect(await tempt(loose, folder, {})).toMatchObject({ inspected: true });
  } finally {
    rmSync(loose, { force: true });
  }
});

test('the installed app knows that it is installed, and opens no developer tools', async ({ openApp }) => {
  const { electron } = await openApp();
  const found = await electron?.evaluate(async ({ app, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools();
    await new Promise((later) => setTimeout(later, 500));
    return { isPackaged: app.isPackaged, devTools: contents?.isDevToolsOpened() };
  });
  expect(found).toEqual({ isPackaged: true, devTools: false });
});

/** The paths in the archive, without the first slash. */
const inArchive = () =>
  listPackage(join(RESOURCES, 'app.asar'), { isPack: false }).map((path) => path.slice(1));

test('the package holds what runs, and no more', () => {
  const archive = join(RESOURCES, 'app.asar');
  const files = inArchive().filter((path) => 'size' in statFile(archive, path));
  const odd = files.filter((path) =>
    /\.(map|tsx?|md|py|c|h)$|\/(tests?|\.yarn)\/|node_modules\/(node-|type-fest|@types)/.test(path),
  );
  const megabytes = Math.ceil(statSync(archive).size / 1_000_000);
  expect({ odd, megabytes }).toEqual({ odd: [], megabytes: expect.any(Number) });
  expect(megabytes).toBeLessThan(48); // a third of it is what decodes scans
});

test('the papers in the package name every part of it', () => {
  const { components } = JSON.parse(readFileSync(join(RESOURCES, 'sbom.cdx.json'), 'utf8')) as {
    readonly components: readonly { readonly 'bom-ref': string }[];
  };
  const packed = inArchive()
    .filter((path) => /(^|\/)node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(path))
    .map((path) => {
      const { name, version } = JSON.parse(
        extractFile(join(RESOURCES, 'app.asar'), path).toString('utf8'),
      ) as Record<string, string>;
      return `${name}@${version}`;
    });
  const named = new Set(components.map((one) => one['bom-ref']));
  expect(packed.length).toBeGreaterThan(20);
  expect(packed.filter((one) => !named.has(one))).toEqual([]);
  // And what is in the bundles, where no folder tells of it.
  expect([...named].map((one) => one.replace(/@[^@]+$/, ''))).toEqual(
    expect.arrayContaining(['electron', 'react', '@mantine/core', 'zod', 'pdfjs-dist', 'jsonld']),
  );
  const notices = readFileSync(join(RESOURCES, 'THIRD_PARTY_LICENSES.txt'), 'utf8');
  expect(
    components
      .map((one) => one['bom-ref'].replace(/@[^@]+$/, ''))
      .filter((name) => !name.startsWith('@napi-rs/canvas-') && name !== 'electron')
      .filter((name) => !notices.includes(`\n${name} `)),
  ).toEqual([]);
});

test('the app shows whose work it carries, and their notices', async ({ openApp }) => {
  const { page } = await openApp();
  await page.evaluate(() => {
    window.location.hash = '/preferences/licences';
  });
  await page.locator('summary', { hasText: /^react 19/ }).click();
  await expect(page.getByText('Permission is hereby granted, free of charge')).toBeVisible();
  await expect(page.locator('summary', { hasText: /^Noto Serif CJK/ })).toBeVisible();
});

test('the guide opens with its pictures', async ({ openApp }) => {
  const { page } = await openApp();
  await page.evaluate(() => {
    window.location.hash = '/preferences/guide';
  });
  await expect(page.getByRole('heading', { name: '主管：审阅并签核，不需要网络' })).toBeVisible();
  const widths = () =>
    page.locator('main img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
  await expect.poll(widths).toEqual([960, 960, 960, 960, 960, 960]);
});
