import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BackupManifest } from '../../../shared/backup/manifest.ts';
import { openArchive } from '../../../electron/backup/archive.ts';
import { makeOneFile } from '../../../electron/handlers/backups/oneFile.ts';
import { checkOneFile, lookInFile } from '../../../electron/handlers/backups/readOneFile.ts';
import { restoreBackup } from '../../../electron/handlers/backups/restore.ts';
import { fileAt } from '../../../electron/vault/source.ts';
import { rawZip, type RawEnd, type RawEntry } from '../../support/rawZip.ts';
import { openHouseWithPortfolio, temporaryFolder } from '../../support/services.ts';

const PASSPHRASE = '四个互不相干的词就很好记住了';
const DATABASE = 'portfolio.sqlite';

let manifest: BackupManifest;
/** The files of a sound backup by their names: its manifest, its database, and two contents. */
let files: readonly RawEntry[];
let sealed: Buffer;
beforeAll(async () => {
  const house = await openHouseWithPortfolio();
  const folder = temporaryFolder();
  for (const title of ['一', '二']) {
    const file = join(folder, title);
    writeFileSync(file, title.repeat(400_000));
    await house.client['evidence.add']({ title, claims: [] }, fileAt(file));
  }
  const make = (name: string, passphrase: string | null) =>
    house.services.session.within((portfolio) =>
      makeOneFile(house.services, portfolio, join(folder, name), passphrase),
    );
  ({ manifest } = await make('plain', null));
  const names = ['manifest.json', DATABASE, ...manifest.objects.map(({ sha256 }) => `objects/${sha256}`)];
  const archive = await openArchive(join(folder, 'plain'));
  files = await Promise.all(
    names.map(async (name) => ({ name, bytes: await archive.read(name, 1_000_000_000) })),
  );
  archive.close();
  sealed = readFileSync((await make('sealed', PASSPHRASE)).file);
});

function fileOf(bytes: Buffer, name = 'backup.zip'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}
/** What is found, or the code of the fault. */
const lookAt = (file: string, passphrase: string | null = null) =>
  checkOneFile(file, passphrase).then(
    (findings) => findings.map(({ code }) => code),
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
/** What becomes of restoring it, and that nothing is left where it failed. */
async function restore(file: string, passphrase: string | null = null): Promise<unknown> {
  const dir = join(temporaryFolder(), 'restored');
  const outcome = await restoreBackup(file, dir, {}, { passphrase }).then(
    () => 'restored',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
  expect(readdirSync(dirname(dir))).toEqual(outcome === 'restored' ? ['restored'] : []);
  return outcome;
}

/** The files with something else said of one: 0 is the manifest, 1 the database, 2 and 3 the contents. */
const but = (place: number, said: Partial<RawEntry>): readonly RawEntry[] =>
  files.map((file, index) => (index === place ? { ...file, ...said } : file));
const swapped = (): readonly RawEntry[] =>
  files.map((file, index) => ({ ...file, name: files[[0, 1, 3, 2][index]!]!.name }));

describe('a ZIP that was harmed', () => {
  it.each<[string, readonly string[], () => readonly RawEntry[], RawEnd?]>([
    ['not at all', [], () => files],
    ['packed anew by another program', [], () => files.map((file) => ({ ...file, method: 'deflated' }))],
    ['in the header of a content', ['object-altered'], () => but(2, { header: 'XXXX' })],
    ['in the header of its database', ['database-altered'], () => but(1, { header: 'XXXX' })],
    ['in the header of its manifest', ['file-damaged'], () => but(0, { header: 'XXXX' })],
    ['in its manifest', ['file-damaged'], () => but(0, { crc: 1 })],
    ['by two contents that changed places', ['object-altered', 'object-altered'], swapped],
    ['by a content that is not there', ['object-missing'], () => files.slice(0, 3)],
    ['by a database that is not there', ['database-missing'], () => files.filter((_, at) => at !== 1)],
    ['by a manifest that is not there', ['file-damaged'], () => files.slice(1)],
    ['by a name that leads out of it', ['file-damaged'], () => but(2, { name: '../out' })],
    ['by a name that stands there twice', ['file-damaged'], () => [...files, files[2]!]],
    ['by an entry that says it is encrypted', ['file-damaged'], () => but(2, { isEncrypted: true })],
    [
      'by a size that is too large',
      ['object-size'],
      () => but(2, { method: 'deflated', declared: 10n ** 15n }),
    ],
    ['by a size that is too small', ['object-size'], () => but(3, { method: 'deflated', declared: 7n })],
    ['by a way of packing that nobody knows', ['object-altered'], () => but(2, { method: 99 })],
    ['by bytes that are not packed', ['object-altered'], () => but(2, { method: 0, at: 5 })],
    ['by a place beyond its end', ['database-altered'], () => but(1, { at: 0xfffffffe })],
    ['by a list that is said to be longer', ['file-damaged'], () => files, { count: 9 }],
    ['by a list that is said to be shorter', ['object-missing'], () => files, { count: 3 }],
    ['by a ZIP64 record out of reach', ['file-damaged'], () => files, { zip64At: 2n ** 63n }],
    ['by a ZIP64 record that is none', ['file-damaged'], () => files, { zip64At: 0n }],
  ])('%s is told by what is found, and restored only where nothing is', async (_how, found, said, end) => {
    const file = fileOf(rawZip(said(), end));
    expect(await lookAt(file)).toEqual(found);
    expect(await restore(file)).toBe(found.length === 0 ? 'restored' : 'backup-damaged');
  });

  it('by being cut short is told from what never was a backup', async () => {
    const whole = rawZip(files);
    for (const length of [100, whole.length >> 1, whole.length - 1])
      expect(await lookAt(fileOf(whole.subarray(0, length)))).toEqual(['file-damaged']);
    expect(await lookAt(fileOf(Buffer.from('a letter')))).toBe('backup-unknown');
    expect(await lookAt(fileOf(rawZip([{ name: 'manifest.json', bytes: Buffer.from('{}') }])))).toBe(
      'backup-unknown',
    );
  });
});

it.each([
  ['harmed', () => but(2, { header: 'XXXX' })],
  ['not there', () => files.filter((_, at) => at !== 2)],
  ['that of another', () => but(2, { bytes: files[3]!.bytes })],
])('a ZIP of which one content is %s gives all the rest where that is wanted', async (_how, said) => {
  const dir = join(temporaryFolder(), 'restored');
  const { counts, lost } = await restoreBackup(fileOf(rawZip(said())), dir, {}, { partly: true });
  expect([counts.evidence, lost]).toEqual([2, [expect.stringMatching(/^[一二]$/)]]);
  const there = readdirSync(join(dir, 'vault'), { recursive: true, encoding: 'utf8' });
  expect(there.filter((name) => name.length > 64).map((name) => name.slice(-64))).toEqual([
    manifest.objects[1]?.sha256,
  ]);
});

describe('a sealed file', () => {
  it.each([
    ['where it says what it is', () => 0, ['file-damaged']],
    ['in its salt', () => 12, 'backup-passphrase-wrong'],
    ['at the beginning of what is sealed', () => 30, ['file-damaged']],
    ['in a tag', (length: number) => length - 5, ['file-damaged']],
  ])('that was harmed %s is never taken for a whole one', async (_where, place, found) => {
    const bytes = Buffer.from(sealed);
    const at = place(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const file = fileOf(bytes, 'backup.zjbackup');
    expect(await lookAt(file, PASSPHRASE)).toEqual(found);
  });
});

describe('a ZIP that wants to fill the disk', () => {
  /** A manifest and what it tells of, which agree with each other. */
  function claiming(bytes: number): string {
    const database = { ...manifest.database, bytes };
    const said = Buffer.from(JSON.stringify({ ...manifest, database }));
    return fileOf(
      rawZip([
        { ...files[0]!, bytes: said },
        { ...files[1]!, bytes: Buffer.alloc(1_000_000), method: 'deflated', declared: BigInt(bytes) },
        ...files.slice(2),
      ]),
    );
  }

  it('is refused before anything is written where there is no room for what it claims', async () => {
    const file = claiming(10 ** 15);
    expect(await restore(file)).toBe('disk-full');
    expect(await lookAt(file)).toEqual(['database-altered']);
    expect(await lookInFile(file, null)).toMatchObject({
      backup: { verified: true },
      held: { counts: manifest.counts, latest: [] },
    });
  });

  it('gives no more than it claims', async () => {
    const file = claiming(1000);
    expect(await lookAt(file)).toEqual(['database-altered']);
    expect(await restore(file)).toBe('backup-damaged');
  });

  it('is told without looking into a database larger than memory should hold', async () => {
    const file = fileOf(rawZip(files));
    expect(await checkOneFile(file, null, {}, 1000)).toMatchObject([
      { code: 'database-not-opened', severity: 'notice' },
    ]);
  });
});

it('looks at one without writing anything beside it', async () => {
  const file = fileOf(sealed);
  const folder = dirname(file);
  const looking = checkOneFile(file, PASSPHRASE);
  const seen = new Set<string>();
  const timer = setInterval(() => readdirSync(folder).forEach((name) => seen.add(name)), 1);
  expect(await looking).toEqual([]);
  clearInterval(timer);
  expect([...seen, ...readdirSync(folder)].filter((name) => !file.endsWith(name))).toEqual([]);
  expect(existsSync(file)).toBe(true);
});
