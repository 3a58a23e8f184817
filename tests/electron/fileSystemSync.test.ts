import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileSystemSync } from '../../electron/disk/fileSystemSync.ts';
import { temporaryFolder } from '../support/services.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => vi.unstubAllEnvs());

/** Has the system find that script first where it looks for `sync`. */
function place(script: string): void {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'sync'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, 'sync'), 0o755);
  vi.stubEnv('PATH', `${bin}${delimiter}${process.env['PATH'] ?? ''}`);
}

const GNU = 'if [ "$1" = --version ]; then echo "sync (GNU coreutils) 9.1"; exit 0; fi';
const KNOWN = `${GNU}\n[ "$1" = -f ] && exec /bin/sync "$@"`;
const isExt4 = process.platform === 'linux' && statfsSync(tmpdir()).type === 0xef53;

describe.runIf(isExt4)('one sync for all that was written', () => {
  it('is done where the system has one that tells of errors', async () => {
    place(KNOWN);
    expect(await fileSystemSync(folder)()).toBe(true);
  });

  it.each([
    ['another than GNU, of which nobody knows what it tells', 'echo "sync (uutils coreutils) 0.2.2"'],
    ['one that takes no folder and says that all went well', 'echo "sync (GNU coreutils) 8.23"'],
    ['one that knows no options', 'echo "ignoring all arguments" >&2'],
    ['one that refuses', 'exit 1'],
  ])('is not relied on from %s', async (_what, script) => {
    place(script);
    expect(await fileSystemSync(folder)()).toBe(false);
  });

  it.each([
    ['5.4.0-216-generic', false],
    ['5.16.20', false],
    ['5.17.0', true],
    ['6.1.0-28-amd64', true],
  ])(
    'on Linux %s is relied on: %s, by whether it tells of a journal that was not written',
    async (kernel, isSure) => {
      place(KNOWN);
      expect(await fileSystemSync(folder, kernel)()).toBe(isSure);
    },
  );

  it('is given up, and for good, where it waits for what others write', async () => {
    const asked = join(folder, 'asked');
    place(`${GNU}\n[ -e "${asked}" ] && exit 0; touch "${asked}"; exec sleep 5`);
    const sync = fileSystemSync(folder, '6.1.0', 200);
    expect([await sync(), await sync()]).toEqual([false, false]);
  });

  it('keeps no process alive once it was given up', () => {
    place(`${GNU}\nexec sleep 5`);
    const source = join(import.meta.dirname, '../../electron/disk/fileSystemSync.ts');
    const program = `import { fileSystemSync } from ${JSON.stringify(source)};
      console.log(await fileSystemSync(${JSON.stringify(folder)}, '6.1.0', 100)());`;
    const options = { encoding: 'utf8', timeout: 4000 } as const;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', program], options)).toBe('false\n');
  });

  it('is never relied on again once it failed, since an error is told once', async () => {
    place(`${GNU}\n[ -e "${join(folder, 'failed')}" ] || { touch "${join(folder, 'failed')}"; exit 1; }`);
    const sync = fileSystemSync(folder);
    expect([await sync(), await sync()]).toEqual([false, false]);
    expect(await fileSystemSync(folder)()).toBe(true); // another portfolio's
  });

  it('is not relied on where no folder is', async () => {
    expect(await fileSystemSync(join(folder, 'missing'))()).toBe(false);
  });
});
