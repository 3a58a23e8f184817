import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { writeBundleFolder, writeBundleZip } from '../../../electron/outside/bundle.ts';
import { temporaryFolder } from '../../support/services.ts';

it.each([
  ['a ZIP', writeBundleZip],
  ['a folder', writeBundleFolder],
])('%s of files of which one is gone is not begun, and says which', async (_form, write) => {
  const folder = temporaryFolder();
  const there = join(folder, 'there');
  writeFileSync(there, Buffer.alloc(4 * 2 ** 20, 1));
  const entries = [
    { name: 'gone.pdf', path: join(folder, 'gone') },
    { name: 'there.pdf', path: there },
  ];
  for (const order of [entries, entries.toReversed()]) {
    await expect(write(order, join(folder, 'bundle'))).rejects.toMatchObject({
      code: 'file-missing',
      params: { path: 'gone' },
    });
    await setTimeout(50);
    expect(readdirSync(folder)).toEqual(['there']);
  }
});
