import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  statfsSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { addInOrder } from '../../../electron/handlers/addInOrder.ts';
import { openFile } from '../../../electron/handlers/files.ts';
import { fileAt, type SourceFile } from '../../../electron/vault/source.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { remarksOn } from '../../../shared/evidence/remarks.ts';
import { fill, WORDS } from '../../../shared/words/words.ts';
import { openHouse, openHouseWithPortfolio, temporaryFolder, type House } from '../../support/services.ts';

const isRoot = process.getuid?.() === 0;

let house: House & { readonly dir: string };
let folder: string;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
  folder = temporaryFolder();
});

function file(name: string, content: string | Uint8Array): SourceFile {
  writeFileSync(join(folder, name), content);
  return fileAt(join(folder, name));
}
const add = (source: SourceFile, { client }: House = house) =>
  client['evidence.add']({ title: '', claims: [] }, source);

/** Everything that a portfolio holds: its rows, and the files of its vault. */
const holdings = async ({ client, dir }: House & { readonly dir: string } = house) => ({
  evidence: (await client['evidence.list']({})).items,
  files: readdirSync(join(dir, 'vault'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name),
});

/** The code of what goes wrong, told in three languages, each naming the file or the folder in question. */
async function faultOf(work: Promise<unknown>): Promise<string> {
  const fault: unknown = await work.then(
    () => 'nothing went wrong',
    (error: unknown) => error,
  );
  if (!(fault instanceof Fault)) throw new Error(String(fault));
  for (const words of Object.values(WORDS)) {
    const text = fill(words.fault[fault.code], fault.params);
    expect(text).toContain(fault.params['path']);
    expect(text).not.toContain('{{');
  }
  return fault.code;
}

describe('a file with an odd name', () => {
  it.each([
    ['quotes and backslashes', `a"b'c\\d\`e.txt`, `a"b'c\\d\`e`],
    ['line breaks and other controls', 'a\nb\tc\u0007.txt', 'a b c'],
    ['what turns the direction of reading', 'photo\u202Egpj.exe', 'photo gpj'],
    ['emoji of many parts', '👩‍💻截图.png', '👩‍💻截图'],
    ['dots and blanks at both ends', ' ..a.. .txt', '..a..'],
    ['nothing before its extension', '.gitignore', '.gitignore'],
    ['names that Windows keeps for itself', 'CON.txt', 'CON'],
    ['what a shell would run', '$(rm -rf ~);&|<>*?.sh', '$(rm -rf ~);&|<>*?'],
    ['255 bytes', `${'证'.repeat(83)}ab.txt`, `${'证'.repeat(83)}ab`],
    ['a composed letter written in two', 'é.txt'.normalize('NFD'), 'é'.normalize('NFC')],
  ])('such as %s comes in under it, and its bytes come back', async (_what, name, title) => {
    const { evidence } = await add(file(name, name));
    expect(evidence).toMatchObject({ title, file: { name: name.normalize('NFC') } });
    const opened = await openFile(house.services, 'evidence', evidence.id);
    expect(opened.fileName).toBe(name.normalize('NFC'));
  });
});

describe('a file that comes in with a remark', () => {
  it.each([
    ['has nothing in it', 'empty.png', '', ['empty']],
    ['is no picture though it is called one', 'photo.png', '<html>not found</html>', ['type-differs']],
    ['is a program under a document’s name', 'report.pdf', Buffer.from('MZ\u0090\0'), ['type-differs']],
    ['is a PDF under a text’s name', 'notes.txt', '%PDF-1.7\n', ['type-differs']],
    ['is what it is called', 'notes.txt', '笔记', []],
    ['has an extension that nobody knows', 'weights.safetensors', 'x', []],
  ])('because it %s', async (_what, name, content, remarks) => {
    const { evidence } = await add(file(name, content));
    expect(remarksOn(evidence.file)).toEqual(remarks);
  });
});

describe('a file that does not hold still', () => {
  /** Not read at one go. */
  const BIG = 32 * 1024 * 1024;
  const big = () => file('big.bin', Buffer.alloc(BIG, 7));

  it('is refused where it grows while it is copied', async () => {
    const source = big();
    const growing = setInterval(() => appendFileSync(join(folder, 'big.bin'), 'more'), 0);
    onTestFinished(() => clearInterval(growing));
    expect(await faultOf(add(source))).toBe('file-changed');
    expect(await holdings()).toEqual({ evidence: [], files: [] });
  });

  it('is taken in whole where it is deleted once its first bytes came in', async () => {
    const source = big();
    const adding = house.client['evidence.add']({ title: '', claims: [], job: 'j1' }, source);
    const come = async () => (await house.client['jobs.list']({}))[0]?.done ?? 0;
    await expect.poll(come, { interval: 1 }).toBeGreaterThan(0);
    rmSync(join(folder, 'big.bin'));
    expect(await adding).toMatchObject({ evidence: { file: { bytes: BIG } } });
  });
});

it.skipIf(process.platform === 'win32')(
  'a file that may not be read is refused, and the next comes in',
  () => {
    const secret = join(folder, 'secret.txt');
    const fine = join(folder, 'fine.txt');
    writeFileSync(secret, 'secret');
    writeFileSync(fine, 'fine');
    chmodSync(secret, 0);
    // To the superuser nothing is forbidden.
    const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    if (isRoot) for (const path of [folder, secret, fine]) chownSync(path, 65_534, 65_534);
    const type = (...argv: readonly string[]) =>
      spawnSync(process.execPath, [resolve('electron/cli/main.ts'), ...argv, '--json', '--lang', 'en'], {
        encoding: 'utf8',
        ...nobody,
      });
    const dir = join(folder, 'portfolio');
    expect(type('portfolio', 'create', dir)).toMatchObject({ status: 0 });
    const { status, stdout } = type('evidence', 'add', dir, secret, fine);
    const lines = stdout.trim().split('\n');
    expect({ status, lines: lines.map((line) => JSON.parse(line) as unknown) }).toMatchObject({
      status: 1,
      lines: [
        { file: secret, error: { code: 'file-unreadable' } },
        { file: fine, bytes: 4 },
      ],
    });
  },
);

/** A disk of its own, of so many megabytes, to be filled or pulled out. */
function disk(megabytes: number): { readonly path: string; readonly pullOut: () => void } {
  const path = join(temporaryFolder(), 'stick');
  mkdirSync(path);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
  const pullOut = () => void spawnSync('umount', ['-l', path]);
  onTestFinished(pullOut);
  return { path, pullOut };
}
const canMount = isRoot && process.platform === 'linux' && spawnSync('unshare', ['-m', 'true']).status === 0;

describe.skipIf(!canMount)('a disk', () => {
  it('that is too small for all files of a folder takes those that it has room for', async () => {
    const { path, pullOut } = disk(24);
    const dir = join(path, 'portfolio');
    const there = { ...openHouse(), dir };
    await there.client['portfolio.create']({ dir });
    const files = Array.from({ length: 60 }, (_, index) =>
      file(`${index}.bin`, Buffer.alloc(700 * 1024, index + 1)),
    );
    const { bavail, bsize } = statfsSync(path);
    const room = Math.floor((bavail * bsize) / (700 * 1024));
    const said: string[] = [];
    const incoming = files.map((one) => ({ file: one, told: { title: '', claims: [] } }));
    for await (const outcome of addInOrder(there.services, incoming))
      said.push(outcome.status === 'fulfilled' ? 'added' : (outcome.reason as Fault).code);
    const added = said.filter((one) => one === 'added').length;
    expect(new Set(said)).toEqual(new Set(['added', 'disk-full']));
    expect(added).toBeGreaterThanOrEqual(room - 3); // the rows and their log need some, too
    expect(await there.client['evidence.list']({ limit: 0 })).toMatchObject({ total: added });
    expect((await holdings(there)).files).toHaveLength(added);
    await there.client['portfolio.close']({});
    pullOut();
  });

  it('that is full takes nothing more, keeps what it has, and takes again when there is room', async () => {
    const { path, pullOut } = disk(6);
    const dir = join(path, 'portfolio');
    const there = { ...openHouse(), dir };
    await there.client['portfolio.create']({ dir });
    await add(file('first.bin', Buffer.alloc(1024 * 1024, 1)), there);
    writeFileSync(join(path, 'ballast'), Buffer.alloc(3 * 1024 * 1024));
    const before = await holdings(there);
    const large = file('large.bin', Buffer.alloc(3 * 1024 * 1024, 2));
    expect(await faultOf(add(large, there))).toBe('disk-full');
    expect(await holdings(there)).toEqual(before);
    rmSync(join(path, 'ballast'));
    expect(await add(large, there)).toMatchObject({ duplicate: false });
    await there.client['portfolio.close']({});
    pullOut();
  });

  it('with the files, pulled out, is said to be gone; what came in before stays', async () => {
    const stick = disk(6);
    writeFileSync(join(stick.path, 'a.txt'), 'a');
    writeFileSync(join(stick.path, 'b.txt'), 'b');
    await add(fileAt(join(stick.path, 'a.txt')));
    stick.pullOut();
    const before = await holdings();
    expect(await faultOf(add(fileAt(join(stick.path, 'b.txt'))))).toBe('file-missing');
    expect(await holdings()).toEqual(before);
  });

  it('with the portfolio, pulled out, takes nothing, and no second vault grows in its place', async () => {
    const stick = disk(6);
    const dir = join(stick.path, 'portfolio');
    const there = openHouse();
    await there.client['portfolio.create']({ dir });
    stick.pullOut();
    expect(await faultOf(add(file('a.txt', 'a'), there))).toBe('folder-unwritable');
    expect(readdirSync(stick.path)).toEqual([]);
    await there.client['portfolio.close']({});
  });
});

it('the symbolic links in a dropped folder are named, and neither followed nor sought in another portfolio', async () => {
  const outside = temporaryFolder();
  writeFileSync(join(outside, '别处.txt'), 'x');
  mkdirSync(join(folder, '截图'));
  mkdirSync(join(folder, '旧档案'));
  writeFileSync(join(folder, '旧档案', 'portfolio.sqlite'), '');
  for (const link of ['b.txt', join('截图', 'a.txt'), join('旧档案', 'c.txt')])
    symlinkSync(join(outside, '别处.txt'), join(folder, link));
  symlinkSync(outside, join(folder, '文件夹'));
  expect(await house.client['evidence.symlinks']({}, fileAt(folder))).toEqual([
    'b.txt',
    '截图/a.txt',
    '文件夹',
  ]);
});
