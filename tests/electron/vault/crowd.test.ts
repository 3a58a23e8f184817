import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { Fault } from '../../../shared/contract/fault.ts';
import { openVault, pathOf, put, type Vault, type Watch } from '../../../electron/vault/vault.ts';
import { fileAt } from '../../../electron/vault/source.ts';
import { temporaryFolder } from '../../support/services.ts';

let folder: string;
let vault: Vault;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'vault'));
  vault = openVault(join(folder, 'vault'));
});

/** So many that a thread of its own copies them. */
const MANY = 60;

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What became of each file: its bytes as the vault has them, or the fault's code. */
const takeAll = (paths: readonly string[], watch?: Watch) =>
  Promise.all(
    paths.map(async (path) => {
      try {
        const stored = await put(vault, fileAt(path), watch);
        return readFileSync(pathOf(vault, stored.sha256), 'utf8');
      } catch (error) {
        return error instanceof Fault ? error.code : error;
      }
    }),
  );

const temporaries = () => readdirSync(join(vault.folder, 'tmp'));

test('many files that come at once are kept byte by byte, the same content once', async () => {
  const contents = Array.from({ length: MANY }, (_, index) => `证据 ${index % 50}`);
  const paths = contents.map((content, index) => write(`${index}.txt`, content));
  expect(await takeAll(paths)).toEqual(contents);
  expect(temporaries()).toEqual([]);
  const kept = readdirSync(vault.folder).flatMap((name) => readdirSync(join(vault.folder, name)));
  expect(kept).toHaveLength(50);
});

test('among many, each that cannot be taken is told as it would be alone, and leaves nothing', async () => {
  const good = Array.from({ length: MANY }, (_, index) => write(`${index}.txt`, `content ${index}`));
  symlinkSync(good[0]!, join(folder, 'link'));
  const closed = write('closed.txt', 'closed');
  chmodSync(closed, 0o000);
  const large = 'x'.repeat(3_000_000);
  const odd = [
    join(folder, 'missing'),
    join(folder, 'link'),
    folder,
    write('empty', ''),
    write('large', large),
  ];
  const said = await takeAll([...good, ...odd]);
  expect(said.slice(0, MANY)).toEqual(good.map((_, index) => `content ${index}`));
  expect(said.slice(MANY)).toEqual(['file-missing', 'file-is-link', 'file-not-regular', '', large]);
  expect(temporaries()).toEqual([]);
});

test('many that are cancelled leave nothing', async () => {
  const paths = Array.from({ length: MANY }, (_, index) => write(`${index}.txt`, `content ${index}`));
  const cancelling = new AbortController();
  const taking = takeAll(paths, { signal: cancelling.signal });
  setImmediate(() => cancelling.abort());
  const said = await taking;
  expect(said.filter((one) => one === 'cancelled').length).toBeGreaterThan(0);
  expect(temporaries()).toEqual([]);
});

test('what was under way in a thread that ended is copied otherwise', async () => {
  const contents = Array.from({ length: MANY }, (_, index) => `content ${index}`);
  const taking = takeAll(contents.map((content, index) => write(`${index}.txt`, content)));
  await new Promise((resolve) => setTimeout(resolve, 1));
  await vault.crowd.end();
  expect(await taking).toEqual(contents);
  expect(temporaries()).toEqual([]);
});

test('while a file does not come, those after it are copied otherwise', async () => {
  const waiting = Array.from({ length: MANY }, (_, index) => write(`${index}.txt`, `content ${index}`));
  const taking = takeAll(waiting);
  const stalled = vi.spyOn(vault.crowd, 'isStalled', 'get').mockReturnValue(true);
  const copy = vi.spyOn(vault.crowd, 'copy');
  expect(await takeAll([write('photo.jpg', 'from another disk')])).toEqual(['from another disk']);
  expect(copy).not.toHaveBeenCalled();
  stalled.mockRestore();
  await taking;
});
