import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { addInOrder } from '../../electron/handlers/addInOrder.ts';
import { fileAt } from '../../electron/vault/source.ts';
import { figure, time, type Figure } from './figure.ts';
import { onGround, type Ground } from './ground.ts';

const GIB = 2 ** 30;

/** One file of 2 GiB, held against `cp` and `sha256sum` of the same. */
export const importLarge = (): Promise<readonly Figure[]> =>
  onGround(async (ground) => {
    const folder = join(ground.folder, 'source');
    mkdirSync(folder);
    const file = openSync(join(folder, 'film.bin'), 'w');
    for (let written = 0; written < 2 * GIB; written += GIB / 16) writeSync(file, randomBytes(GIB / 16));
    closeSync(file);
    return compare('import-2-gib', ground, folder);
  });

/** 5,000 files of 100 KB, held against the same. */
export const importMany = (): Promise<readonly Figure[]> =>
  onGround(async (ground) => {
    const folder = join(ground.folder, 'source');
    mkdirSync(folder);
    for (let index = 0; index < 5000; index += 1)
      writeFileSync(join(folder, `${index}.bin`), randomBytes(100_000));
    return compare('import-5000-files', ground, folder);
  });

async function compare(
  name: string,
  { folder, services }: Ground,
  source: string,
): Promise<readonly Figure[]> {
  const copy = join(folder, 'copy');
  const plain = () => {
    execFileSync('sh', [
      '-c',
      'cp -r "$1" "$2" && sync "$2" && cd "$2" && find . -type f | xargs sha256sum > /dev/null',
      'sh',
      source,
      copy,
    ]);
    rmSync(copy, { recursive: true });
  };
  plain(); // both find the source in the cache
  const against = await time(plain);
  const before = process.memoryUsage().rss;
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const incoming = readdirSync(source).map((one) => ({
    file: fileAt(join(source, one)),
    told: { title: '', claims: [] },
  }));
  const value = await time(async () => {
    for await (const outcome of addInOrder(services, incoming))
      if (outcome.status === 'rejected') throw outcome.reason;
  });
  clearInterval(watching);
  return [
    figure(name, value / 1000, 's', against / 1000),
    figure(`${name}-memory`, (most - before) / 1e6, 'MB', 300),
  ];
}
