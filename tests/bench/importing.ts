import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { addInOrder } from '../../electron/handlers/addInOrder.ts';
import { MOST_AT_ONCE } from '../../shared/contract/many.ts';
import { openLocalHost } from '../../electron/hosts/local.ts';
import { fileAt } from '../../electron/vault/source.ts';
import { figure, time, type Figure } from './figure.ts';
import { onGround, type Ground } from './ground.ts';
import { enterOverHttp } from './overHttp.ts';

const GIB = 2 ** 30;

/** One file of 2 GiB, held against `cp` and `sha256sum` of the same. */
export const importLarge = (): Promise<readonly Figure[]> =>
  compare('import-2-gib', (ground) => {
    const folder = join(ground.folder, 'source');
    mkdirSync(folder);
    const file = openSync(join(folder, 'film.bin'), 'w');
    for (let written = 0; written < 2 * GIB; written += GIB / 16) writeSync(file, randomBytes(GIB / 16));
    closeSync(file);
    return measure(ground, folder, () => addAll(ground, folder));
  });

/** 5,000 files of 100 KB, held against the same: by the command line's way, and by the page's over the wire. */
export const importMany = (): Promise<readonly Figure[]> =>
  compare('import-5000-files', (ground) => {
    const folder = writeMany(ground);
    return measure(ground, folder, () => addAll(ground, folder));
  });

export const importManyFromPage = (): Promise<readonly Figure[]> =>
  compare('import-5000-files-from-page', async (ground) => {
    const folder = writeMany(ground);
    const page = join(ground.folder, 'page');
    mkdirSync(page);
    writeFileSync(join(page, 'index.html'), '<!doctype html>');
    const host = await openLocalHost(join(ground.folder, 'user'), page);
    try {
      const client = await enterOverHttp(host);
      await client['portfolio.create']({ dir: join(ground.folder, 'from-page') });
      return await measure(ground, folder, async () => {
        const left = namesIn(folder);
        const take = async () => {
          for (let path = left.pop(); path !== undefined; path = left.pop())
            await client['evidence.add']({ title: '', claims: [] }, path);
        };
        await Promise.all(Array.from({ length: PAGE_AT_ONCE }, take));
      });
    } finally {
      await host.close();
    }
  });

/** As many as the page has under way. */
const PAGE_AT_ONCE = 2 * MOST_AT_ONCE;

function writeMany(ground: Ground): string {
  const folder = join(ground.folder, 'source');
  mkdirSync(folder);
  for (let index = 0; index < 5000; index += 1)
    writeFileSync(join(folder, `${index}.bin`), randomBytes(100_000));
  return folder;
}

const namesIn = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));

async function addAll({ services }: Ground, folder: string): Promise<void> {
  const incoming = namesIn(folder).map((path) => ({ file: fileAt(path), told: { title: '', claims: [] } }));
  for await (const outcome of addInOrder(services, incoming))
    if (outcome.status === 'rejected') throw outcome.reason;
}

/** The copy that an import is held against; `lasting`: each file of it waits for the disk, as an import's do. */
function copyPlainly(source: string, into: string, lasting: boolean): Promise<number> {
  const copy = join(into, 'copy');
  const onto = lasting ? '&& find . -type f -print0 | xargs -0 sync' : '';
  const script = `cp -r "$1" "$2" && cd "$2" ${onto} && find . -type f -print0 | xargs -0 sha256sum > /dev/null`;
  return onQuietDisk(() => execFileSync('sh', ['-c', script, 'sh', source, copy])).finally(() =>
    rmSync(copy, { recursive: true }),
  );
}

/** What others left to be written is on the disk before: an import waits for the disk, and would wait for that as well. */
function onQuietDisk(work: () => unknown): Promise<number> {
  execFileSync('sync');
  return time(work);
}

/** One import, in milliseconds, beside the copies of the same files. */
interface Run {
  readonly ours: number;
  readonly plain: number;
  readonly synced: number;
  /** By how many bytes the process grew. */
  readonly memory: number;
}

async function measure({ folder }: Ground, source: string, work: () => Promise<void>): Promise<Run> {
  await copyPlainly(source, folder, false); // all find the source in the cache
  const plain = await copyPlainly(source, folder, false);
  const synced = await copyPlainly(source, folder, true);
  const before = process.memoryUsage().rss;
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const ours = await onQuietDisk(work);
  clearInterval(watching);
  return { ours, plain, synced, memory: most - before };
}

/** A disk that others write to as well is slow by turns. */
const ROUNDS = 5;

/** @returns the import against `cp` and `sha256sum`, in the middle one of some rounds, against the same with each file synced, and its memory */
async function compare(name: string, round: (ground: Ground) => Promise<Run>): Promise<readonly Figure[]> {
  const runs: Run[] = [];
  while (runs.length < ROUNDS) runs.push(await onGround(round));
  const byRatio = runs.toSorted((a, b) => a.ours / a.plain - b.ours / b.plain);
  const { ours, plain, synced } = byRatio[(ROUNDS - 1) / 2]!;
  return [
    figure(name, ours / 1000, 's', plain / 1000),
    figure(`${name}-against-synced-copy`, ours / 1000, 's', synced / 1000),
    figure(`${name}-memory`, Math.max(...runs.map(({ memory }) => memory)) / 1e6, 'MB', 300),
  ];
}
