import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Settling, type Written } from '../../../electron/vault/settle.ts';
import { temporaryFolder } from '../../support/services.ts';

let folder: string;
let vault: string;
let settling: Settling;
beforeEach(() => {
  folder = temporaryFolder();
  vault = join(folder, 'vault');
  // What is to be synced cannot be opened, as when the disk goes, while the contents lie where they can.
  settling = new Settling(vault, new Set());
});

async function written(name: string): Promise<Written> {
  const temporary = join(folder, `${name}.tmp`);
  writeFileSync(temporary, name);
  const sha256 = name.padEnd(64, '0');
  return { temporary, file: await open(temporary, 'r+'), sha256, target: join(folder, 'ab', sha256) };
}

it.skipIf(process.platform === 'win32')(
  'a folder whose name did not reach the disk is synced again before anything in it counts as kept',
  async () => {
    await expect(settling.settle(await written('first'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(existsSync(join(folder, 'ab'))).toBe(true);
    await expect(settling.settle(await written('second'))).rejects.toMatchObject({ code: 'ENOENT' });
    mkdirSync(vault);
    const third = await written('third');
    await settling.settle(third);
    expect(readFileSync(third.target, 'utf8')).toBe('third');
    rmSync(vault, { recursive: true }); // and once it is there, it need not be again
    await settling.settle(await written('fourth'));
  },
);

it('a sync that fails where nothing got its name takes nothing else with it', async () => {
  const unhandled: unknown[] = [];
  const listen = (error: unknown) => void unhandled.push(error);
  process.on('unhandledRejection', listen);
  const one = await written('one');
  rmSync(one.temporary);
  await expect(settling.settle(one)).rejects.toMatchObject({ code: 'ENOENT', syscall: 'rename' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off('unhandledRejection', listen);
  expect(unhandled).toEqual([]);
});

it('what is written waits for others that are to come a moment only', async () => {
  mkdirSync(vault);
  const patient = new Settling(vault, new Set(), () => true);
  const one = await written('one');
  await patient.settle(one);
  expect(readFileSync(one.target, 'utf8')).toBe('one');
});

describe('where many come at once', () => {
  const names = Array.from({ length: 60 }, (_, index) => `file-${index + 10}`);

  it('one sync has all their bytes, the next one all their names, and then they are answered', async () => {
    mkdirSync(vault);
    let answered = 0;
    const seen: unknown[] = [];
    const targets = names.map((name) => join(folder, 'ab', name.padEnd(64, '0')));
    const look = () => {
      seen.push({ named: targets.filter((target) => existsSync(target)).length, answered });
      return Promise.resolve(true);
    };
    // All are there at once, as after a round in which they gathered.
    const together = new Settling(vault, new Set(), () => answered === 0 && seen.length === 0, look);
    const contents = await Promise.all(names.map(written));
    await Promise.all(contents.map((one) => together.settle(one).then(() => (answered += 1))));
    expect(seen).toEqual([
      { named: 0, answered: 0 },
      { named: 60, answered: 0 },
    ]);
    expect(targets.map((target) => readFileSync(target, 'utf8'))).toEqual(names);
  });

  it('each is synced by itself where one sync for all is not sure', async () => {
    mkdirSync(vault);
    let synced = 0;
    const careful = new Settling(
      vault,
      new Set(),
      () => synced === 0,
      () => Promise.resolve(false),
    );
    const contents = await Promise.all(names.map(written));
    const watched = contents.map(({ file, ...one }) => ({
      ...one,
      file: { sync: () => file.sync().then(() => void (synced += 1)), close: () => file.close() },
    }));
    await Promise.all(watched.map((one) => careful.settle(one)));
    expect(synced).toBe(60);
  });

  it('one that fails is told so alone', async () => {
    mkdirSync(vault);
    const failing = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    const careful = new Settling(
      vault,
      new Set(),
      () => true,
      () => Promise.resolve(false),
    );
    const [first, ...others] = await Promise.all(names.map(written));
    const full = {
      ...first!,
      file: { sync: () => Promise.reject(failing), close: () => first!.file.close() },
    };
    const told = await Promise.allSettled([full, ...others].map((one) => careful.settle(one)));
    expect(told.map(({ status }) => status)).toEqual(['rejected', ...others.map(() => 'fulfilled')]);
  });
});
