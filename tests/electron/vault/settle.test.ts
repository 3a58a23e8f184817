import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
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
