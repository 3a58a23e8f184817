import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { closeServices, type Services } from '../../../electron/services.ts';
import { clearLeftCopies } from '../../../electron/outside/openedCopies.ts';
import { openHouseWithPortfolio, temporaryFolder } from '../../support/services.ts';

/** A host whose system opens files, and what it was given to open. */
async function openingHouse(complaint = '') {
  const house = await openHouseWithPortfolio();
  const paths: string[] = [];
  const openFile = (path: string) => Promise.resolve(paths.push(path)).then(() => complaint);
  Object.assign(house.services, { host: { ...house.services.host, openFile } satisfies Services['host'] });
  const add = async (name: string, text = 'text') => {
    const stream = Readable.from([Buffer.from(text)]);
    const { evidence } = await house.client['evidence.add'](
      { title: '', claims: [] },
      { kind: 'stream', name, stream },
    );
    return evidence.id;
  };
  return { ...house, paths, add };
}

test('a copy is opened under a sane name, read-only, and is gone when the app ends; the stored file is not touched', async () => {
  const { client, services, paths, add, dir } = await openingHouse();
  const id = await add('../会议\u202E记录.txt', '记录');
  await client['evidence.open']({ id });
  const [path = ''] = paths;
  expect(basename(path)).toBe('_会议_记录.txt');
  expect(path.startsWith(dir)).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe('记录');
  expect(statSync(path).mode & 0o777).toBe(0o400);
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  await closeServices(services);
  expect(existsSync(dirname(path))).toBe(false);
});

test('what could run something is opened only once the person was asked, and a program never', async () => {
  const { client, paths, add } = await openingHouse();
  const page = await add('页面.html', '<script>1</script>');
  const program = await add('安装.bat', 'del');
  const refused = { code: 'open-refused' };
  await expect(client['evidence.open']({ id: page })).rejects.toMatchObject(refused);
  await expect(client['evidence.open']({ id: program, asked: true })).rejects.toMatchObject(refused);
  expect(paths).toEqual([]);
  await client['evidence.open']({ id: page, asked: true });
  expect(paths.map((path) => basename(path))).toEqual(['页面.html']);
});

test('where no program opens it, or the file is gone, that is told', async () => {
  const { client, add } = await openingHouse('no application');
  const id = await add('a.txt');
  await expect(client['evidence.open']({ id })).rejects.toMatchObject({
    code: 'open-failed',
    params: { name: 'a.txt', detail: 'no application' },
  });
  await expect(client['evidence.open']({ id: 'none' })).rejects.toMatchObject({ code: 'evidence-unknown' });
});

test('copies are dragged out that somebody may write to, and nothing that could run something', async () => {
  const { client, services, add } = await openingHouse();
  const dragged: (readonly string[])[] = [];
  const dragFiles = (files: readonly string[]) => void dragged.push(files);
  Object.assign(services, { host: { ...services.host, dragFiles } satisfies Services['host'] });
  const ids = [await add('周报.txt', '一'), await add('笔记.md', '二')];
  const page = await add('页面.html', '<script>1</script>');
  await expect(client['evidence.drag']({ ids: [...ids, page] })).rejects.toMatchObject({
    code: 'open-refused',
  });
  await client['evidence.drag']({ ids });
  expect(dragged.map((files) => files.map((path) => [basename(path), readFileSync(path, 'utf8')]))).toEqual([
    [
      ['周报.txt', '一'],
      ['笔记.md', '二'],
    ],
  ]);
  const [path = ''] = dragged[0] ?? [];
  expect(statSync(path).mode & 0o777).toBe(0o644);
});

test('a host without programs opens nothing', async () => {
  const { client } = await openHouseWithPortfolio();
  const file = { kind: 'stream', name: 'a.txt', stream: Readable.from([Buffer.from('a')]) } as const;
  const { evidence } = await client['evidence.add']({ title: '', claims: [] }, file);
  await expect(client['evidence.open']({ id: evidence.id })).rejects.toMatchObject({ code: 'open-refused' });
  await expect(client['evidence.drag']({ ids: [evidence.id] })).rejects.toMatchObject({
    code: 'open-refused',
  });
});

test('copies that a process left behind go at the next start; those of a running one, and what is not ours, stay', async () => {
  const folder = temporaryFolder();
  const names = ['zhengji-opened-4194304999-a', `zhengji-opened-${process.pid}-b`, 'zhengji-opened', 'other'];
  for (const name of names) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'a.txt'), 'a', { mode: 0o400 });
  }
  await clearLeftCopies(folder);
  expect(names.filter((name) => existsSync(join(folder, name)))).toEqual(names.slice(1));
});
