import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { downloadElectron, findElectron, hasDisplay } from '../../../electron/hosts/runtime.ts';
import { temporaryFolder } from '../../support/services.ts';

const PROGRAM = { linux: 'electron', win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[
  process.platform as 'linux'
];

function putProgram(folder: string): string {
  const program = join(folder, PROGRAM);
  mkdirSync(join(program, '..'), { recursive: true });
  writeFileSync(program, '');
  return program;
}

describe('findElectron', () => {
  it('finds the one that was downloaded', () => {
    const root = temporaryFolder();
    const program = putProgram(join(root, 'node_modules', 'electron', 'dist'));
    expect(findElectron(root, {})).toBe(program);
  });

  it('prefers the one that the environment names', () => {
    const [root, named] = [temporaryFolder(), temporaryFolder()];
    putProgram(join(root, 'node_modules', 'electron', 'dist'));
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: named })).not.toContain(named);
    const program = putProgram(named);
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: named })).toBe(program);
  });

  it('is null where there is none', () => {
    expect(findElectron(temporaryFolder(), {})).toBeNull();
  });
});

describe('downloadElectron', () => {
  it('given that its source is out of reach, does not even try', async () => {
    const root = temporaryFolder();
    const installer = join(root, 'node_modules', 'electron', 'install.js');
    mkdirSync(join(installer, '..'), { recursive: true });
    writeFileSync(installer, 'throw new Error("was run")');
    expect(await downloadElectron(root, { ELECTRON_MIRROR: 'http://127.0.0.1:1/' })).toBeNull();
  });

  it('given an installer that succeeds, finds what it put there', async () => {
    const root = temporaryFolder();
    const folder = join(root, 'node_modules', 'electron');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'install.js'),
      `const { mkdirSync, writeFileSync } = require('node:fs');
       const { dirname } = require('node:path');
       const program = ${JSON.stringify(join(folder, 'dist', PROGRAM))};
       mkdirSync(dirname(program), { recursive: true });
       writeFileSync(program, '');`,
    );
    // A proxy cannot be asked beforehand, so the installer simply runs.
    expect(await downloadElectron(root, { HTTPS_PROXY: 'http://127.0.0.1:1' })).toBe(
      join(folder, 'dist', PROGRAM),
    );
  });
});

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', {}, true],
  ] as const)('on %s with %j is %s', (platform, env, expected) => {
    expect(hasDisplay(env, platform)).toBe(expected);
  });
});
