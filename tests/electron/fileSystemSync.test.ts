import { chmodSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs';
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
const isExt4 = process.platform === 'linux' && statfsSync('.').type === 0xef53;

describe.runIf(isExt4)('one sync for all that was written', () => {
  it('is done where the system has one that tells of errors', async () => {
    place(`${GNU}\n[ "$1" = -f ] && exec /bin/sync "$@"`);
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
