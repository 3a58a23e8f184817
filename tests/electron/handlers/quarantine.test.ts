import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { fileAt } from '../../../electron/vault/source.ts';
import { openHouseWithPortfolio, temporaryFolder } from '../../support/services.ts';

const TRAINER = 'cn-4-04-05-05-2021';
const CLAIM = { standard: TRAINER, node: 'L3-2.2-S3', note: '', where: '' };

type House = Awaited<ReturnType<typeof openHouseWithPortfolio>>;
let house: House;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
});

function fileOf(name: string, content: string) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return fileAt(path);
}
async function add(title: string, content = title, claims = [CLAIM]): Promise<string> {
  const { evidence } = await house.client['evidence.add']({ title, claims }, fileOf(`${title}.txt`, content));
  return evidence.id;
}
/** Adds some that lie in the trash, and some that do not, so that few are not much. */
async function trash(...titles: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const title of titles) ids.push(await add(title));
  for (const id of ids) await house.client['evidence.remove']({ id });
  return ids;
}
const put = (ids: readonly string[] | null, asked = false) =>
  house.client['quarantine.put']({ ids: ids && [...ids], asked });
const vaultFiles = () =>
  readdirSync(join(house.dir, 'vault'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
const trashed = async () =>
  (await house.client['evidence.list']({ removed: true })).items.map(({ evidence }) => evidence.title);
const findings = async () =>
  (await house.client['doctor.check']({ depth: 'full' })).findings
    .map(({ code }) => code)
    .filter((code) => code !== 'backup-same-disk');

describe('deleting for good', () => {
  it('takes the records and all revisions, backs up before, and leaves the files in quarantine by their names', async () => {
    const [id = ''] = await trash('草稿');
    await house.client['evidence.restore']({ id });
    await house.client['evidence.replace']({ id }, fileOf('草稿 v2.txt', 'v2'));
    await house.client['evidence.remove']({ id });
    await add('留下的');
    const done = await put([id]);
    expect(done).toMatchObject({ purged: 1, files: 2, kept: [] });
    const names = readdirSync(done.folder ?? '').toSorted();
    expect(names).toEqual([
      expect.stringMatching(/^000[12] 草稿( v2)?\.txt$/) as string,
      expect.stringMatching(/^000[12] 草稿( v2)?\.txt$/) as string,
      'manifest.json',
    ]);
    expect(names.slice(0, 2).map((name) => readFileSync(join(done.folder ?? '', name), 'utf8'))).toEqual(
      expect.arrayContaining(['草稿', 'v2']) as string[],
    );
    expect(await trashed()).toEqual([]);
    expect(vaultFiles()).toBe(1);
    expect(await findings()).toEqual([]);
    const [backup] = (await house.client['backups.state']({})).backups;
    expect(backup).toMatchObject({ occasion: 'purge', verified: true, counts: { blobs: 3 } });
    // What was deleted is told of in the journal.
    const { changes } = await house.client['history.list']({ records: [{ table: 'evidence', record: id }] });
    expect(changes[0]).toMatchObject({ change: 'deleted', title: '草稿' });
  });

  it('waits for a backup that is under way, which is then complete', async () => {
    const ids = await trash('草稿', '旧稿');
    await add('留下的');
    for (const title of ['甲', '乙', '丙', '丁', '戊', '己', '庚']) await add(title);
    // Nothing is left to be backed up before: without waiting, the purge would be done at once.
    await house.client['backups.make']({});
    const made = house.client['backups.makeFile']({ folder: temporaryFolder(), passphrase: null });
    const [{ file }, done] = await Promise.all([made, put(ids)]);
    expect(done).toMatchObject({ purged: 2, files: 2 });
    expect(await house.client['backups.showFile']({ file })).toMatchObject({
      backup: { verified: true },
      held: { counts: { blobs: 10 } },
    });
  });

  it('is stopped while the backup before it is made, and then deletes nothing', async () => {
    const ids = await trash('草稿');
    await add('留下的');
    const done = house.client['quarantine.put']({ ids: [...ids], asked: true, job: 'purge' });
    const outcome = done.catch((error: unknown) => (error as { code?: string }).code);
    expect((await house.client['jobs.list']({})).map(({ id }) => id)).toEqual(['purge']);
    await house.client['jobs.cancel']({ id: 'purge' });
    expect(await outcome).toBe('cancelled');
    expect(await trashed()).toEqual(['草稿']);
    expect(await findings()).toEqual(['backup-missing']);
    expect(await put(ids)).toMatchObject({ purged: 1 });
  });

  it('leaves alone what does not lie in the trash', async () => {
    const id = await add('在用');
    expect(await put([id])).toMatchObject({ purged: 0, kept: [] });
    expect(vaultFiles()).toBe(1);
  });

  it('leaves a content that other evidence has', async () => {
    await add('一份', '同样的内容');
    const twin = await add('另一份', '同样的内容');
    await house.client['evidence.remove']({ id: twin });
    expect(await put([twin])).toMatchObject({ purged: 1, files: 0, folder: null });
    expect(vaultFiles()).toBe(1);
    expect(await findings()).toEqual([]);
  });

  it('keeps what a request holds or a dossier tells of, and says why', async () => {
    const asked = await add('请人签的');
    const bound = await add('写进材料的');
    const { claims } = await house.client['evidence.list']({ ids: [asked] }).then(({ items }) => items[0]!);
    await house.client['signoffs.request']({ claims: claims.map(({ id }) => id) });
    await house.client['dossiers.make']({
      standard: TRAINER,
      level: 3,
      reading: 'literal',
      parts: ['evidence-index'],
      privacy: 'forms',
    });
    const free = await add('没有人用的');
    const late = await add('副本', '写进材料的');
    for (const id of [asked, bound, free, late]) await house.client['evidence.remove']({ id });
    const done = await put(null, true);
    expect(done.purged).toBe(2);
    // Of two with one content one goes, whichever comes first, and the other stays for the content's sake.
    expect(Object.fromEntries(done.kept.map(({ id, why }) => [id === late ? bound : id, why]))).toEqual({
      [asked]: 'asked',
      [bound]: 'bound',
    });
    expect(await findings()).toEqual([]);
  });

  it('asks first where it is more than 20 or a tenth of all', async () => {
    const titles = Array.from({ length: 6 }, (_, index) => `e${index}`);
    const ids = await trash(...titles);
    await expect(put(null)).rejects.toMatchObject({ code: 'removes-much', params: { count: 6, all: 6 } });
    expect(await trashed()).toHaveLength(6);
    expect((await put(ids, true)).purged).toBe(6);
    for (const title of titles) await add(`${title} again`);
    const all = (await house.client['evidence.list']({})).items.map(({ evidence }) => evidence.id);
    await expect(house.client['evidence.removeMany']({ ids: all })).rejects.toMatchObject({
      code: 'removes-much',
    });
    await house.client['evidence.removeMany']({ ids: all, asked: true });
    expect((await house.client['backups.state']({})).backups[0]?.occasion).toBe('purge');
  });

  it('waits until nothing is being taken in, since that might be the same', async () => {
    const ids = await trash('草稿');
    const stream = new PassThrough();
    stream.write('草');
    const adding = house.client['evidence.add'](
      { title: '新的', claims: [] },
      { kind: 'stream', name: 'a.txt', stream },
    );
    await expect(put(ids)).rejects.toMatchObject({ code: 'intake-under-way' });
    stream.end('稿');
    await adding;
    expect(await put(ids)).toMatchObject({ purged: 1, files: 0 });
  });
});

describe('the quarantine', () => {
  it('is listed, and emptied only when asked, of what its manifest names alone', async () => {
    const [first = '', second = ''] = await trash('甲', '乙');
    await put([first]);
    const { folder } = await put([second]);
    writeFileSync(join(folder ?? '', 'somebody’s own.txt'), 'x');
    const listed = await house.client['quarantine.list']({});
    expect(listed.map(({ titles, files, bytes }) => [titles, files, bytes])).toEqual([
      [['乙'], 1, 3],
      [['甲'], 1, 3],
    ]);
    expect(await house.client['quarantine.empty']({ names: [listed[0]?.name ?? ''] })).toEqual({
      files: 1,
      bytes: 3,
    });
    expect(readdirSync(folder ?? '')).toEqual(['somebody’s own.txt']);
    expect((await house.client['quarantine.list']({})).map(({ titles }) => titles)).toEqual([['甲']]);
    await house.client['quarantine.empty']({ names: [listed[1]?.name ?? ''] });
    expect(existsSync(listed[1]?.folder ?? '')).toBe(false);
  });

  it('brings after what a crash left in the vault, and deletes it with the rest', async () => {
    const [first = '', second = ''] = await trash('甲', '乙');
    const { folder } = await put([first]);
    const { files } = JSON.parse(readFileSync(join(folder ?? '', 'manifest.json'), 'utf8')) as {
      files: { name: string; sha256: string }[];
    };
    const [file] = files;
    const inVault = join(house.dir, 'vault', file?.sha256.slice(0, 2) ?? '', file?.sha256 ?? '');
    const cutShort = () => renameSync(join(folder ?? '', file?.name ?? ''), inVault);
    cutShort();
    expect(await findings()).toEqual(['orphan']);
    await put([second]);
    expect(existsSync(inVault)).toBe(false);
    cutShort();
    const names = (await house.client['quarantine.list']({})).map(({ name }) => name);
    expect(await house.client['quarantine.empty']({ names })).toEqual({ files: 2, bytes: 6 });
    expect(vaultFiles()).toBe(0);
  });

  it('gives up a content that came in again', async () => {
    const [id = ''] = await trash('甲');
    const { folder } = await put([id]);
    await add('又一次', '甲');
    const [listed] = await house.client['quarantine.list']({});
    await house.client['quarantine.empty']({ names: [listed?.name ?? ''] });
    expect(existsSync(folder ?? '')).toBe(false);
    expect(vaultFiles()).toBe(1);
    expect(await findings()).toEqual([]);
  });
});
