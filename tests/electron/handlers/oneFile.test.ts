import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepBackedUp } from '../../../electron/handlers/backups/keep.ts';
import { makeOneFile } from '../../../electron/handlers/backups/oneFile.ts';
import { checkOneFile } from '../../../electron/handlers/backups/readOneFile.ts';
import { restoreBackup } from '../../../electron/handlers/backups/restore.ts';
import { openFile } from '../../../electron/handlers/files.ts';
import { closeServices } from '../../../electron/services.ts';
import { fileAt } from '../../../electron/vault/source.ts';
import { openHouse, openHouseWithPortfolio, temporaryFolder } from '../../support/services.ts';

const PASSPHRASE = '四个互不相干的词就很好记住了';
/** So that it takes several pieces, and the last ends within one. */
const LARGE = Buffer.alloc(2_500_000, 'a line that is long enough to differ\n');

type House = Awaited<ReturnType<typeof openHouseWithPortfolio>>;
let house: House;
let evidence: string;
let folder: string;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
  folder = temporaryFolder();
  const file = join(temporaryFolder(), '录像.bin');
  writeFileSync(file, LARGE);
  evidence = (await house.client['evidence.add']({ title: '录像', claims: [] }, fileAt(file))).evidence.id;
});

const make = (name: string, passphrase: string | null) =>
  house.services.session.within((portfolio) =>
    makeOneFile(house.services, portfolio, join(folder, name), passphrase),
  );
/** What is found, or the code of the fault. */
const lookAt = (file: string, passphrase: string | null) =>
  checkOneFile(file, passphrase).then(
    (findings) => findings.map(({ code }) => code),
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
function harmedBytes(file: string, at: number): Buffer {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  return bytes;
}
function harm(file: string, at: number): string {
  const harmed = `${file}.harmed`;
  writeFileSync(harmed, harmedBytes(file, at));
  return harmed;
}

describe.each([
  ['a ZIP', null],
  ['sealed', PASSPHRASE],
] as const)('a backup that is one file, %s', (_, passphrase) => {
  it('is restored to the same portfolio, and leaves nothing beside it', async () => {
    const { file, manifest } = await make('backup', passphrase);
    expect(manifest.counts.evidence).toBe(1);
    expect(readdirSync(folder)).toEqual(['backup']);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe(passphrase === null ? 'PK' : 'ZJ');
    expect(readFileSync(file).includes('a line that is long')).toBe(passphrase === null);
    expect(await lookAt(file, passphrase)).toEqual([]);
    const dir = join(temporaryFolder(), 'restored');
    await restoreBackup(file, dir, {}, { passphrase });
    expect(readdirSync(dirname(dir))).toEqual([basename(dir)]);
    const another = openHouse();
    await another.client['portfolio.open']({ dir });
    const { path } = await openFile(another.services, 'evidence', evidence);
    expect(readFileSync(path).equals(LARGE)).toBe(true);
  });

  it('is told from one that was changed or cut short, wherever that is', async () => {
    const { file, bytes } = await make('backup', passphrase);
    const places = passphrase === null ? [200, bytes / 3, bytes - 1_100_000, bytes - 30] : [bytes / 2];
    for (const at of places.map(Math.floor)) {
      const harmed = harm(file, at);
      expect(await lookAt(harmed, passphrase), `at ${at} of ${bytes}`).not.toEqual([]);
    }
    const short = harm(file, 0);
    writeFileSync(short, readFileSync(file));
    truncateSync(short, 24 + 1024 * 1024 + 16);
    expect(await lookAt(short, passphrase)).toEqual(['file-damaged']);
    const dir = join(temporaryFolder(), 'restored');
    await expect(restoreBackup(short, dir, {}, { passphrase })).rejects.toMatchObject({
      code: expect.stringMatching(/^backup-/) as string,
    });
    expect(readdirSync(dirname(dir))).toEqual([]);
  });
});

describe('the file', () => {
  it('is opened with its passphrase alone, however that is typed', async () => {
    const { file } = await make('backup', 'ﬁve words that are long');
    expect(await lookAt(file, null)).toBe('backup-sealed');
    expect(await lookAt(file, 'another passphrase')).toBe('backup-passphrase-wrong');
    expect(await lookAt(file, 'five words that are long')).toEqual([]);
  });

  it('never takes the place of another, and a short passphrase makes none', async () => {
    writeFileSync(join(folder, 'there'), 'x');
    await expect(make('there', null)).rejects.toMatchObject({ code: 'file-exists' });
    await expect(make('new', 'short')).rejects.toMatchObject({ code: 'passphrase-short' });
    expect(readdirSync(folder)).toEqual(['there']);
    expect(await lookAt(join(folder, 'there'), null)).toBe('backup-unknown');
  });
});

describe('of a portfolio that has lost a file', () => {
  const vaultFile = () => {
    const vault = join(house.dir, 'vault');
    const name =
      readdirSync(vault, { recursive: true, encoding: 'utf8' }).find((one) => one.length > 64) ?? '';
    return join(vault, name);
  };
  const rot = () => {
    chmodSync(vaultFile(), 0o600);
    writeFileSync(vaultFile(), harmedBytes(vaultFile(), 1_000_000));
  };
  const add = async (title: string) => {
    const file = join(temporaryFolder(), `${title}.txt`);
    writeFileSync(file, title);
    return (await house.client['evidence.add']({ title, claims: [] }, fileAt(file))).evidence.id;
  };

  it.each([
    ['rotten', rot],
    ['missing', () => rmSync(vaultFile())],
  ])('keeps all the rest, and says which is %s', async (_how, lose) => {
    lose();
    const other = await add('还在的');
    const made = await house.client['backups.makeFile']({ folder, passphrase: null });
    expect(made.lacking).toEqual(['录像.bin']);
    const { file } = made;
    expect(await lookAt(file, null)).toEqual([]);
    expect(await house.client['backups.showFile']({ file })).toMatchObject({
      backup: { verified: false },
    });
    const dir = join(temporaryFolder(), 'restored');
    const another = openHouse();
    const { lost } = await another.client['backups.restore']({ backup: file, dir });
    expect(lost).toEqual(['录像.bin']);
    expect((await openFile(another.services, 'evidence', other)).bytes).toBe(9);
    await expect(openFile(another.services, 'evidence', evidence)).rejects.toMatchObject({
      code: 'file-missing',
    });
  });

  it('takes what is whole beside an earlier backup', async () => {
    await house.client['backups.make']({});
    rot();
    const made = await house.client['backups.makeFile']({ folder, passphrase: null });
    expect(made.lacking).toEqual([]);
    expect(await lookAt(made.file, null)).toEqual([]);
  });
});

describe('on leaving', () => {
  /** Begins one. @returns what became of it, once its first bytes are written */
  async function begin() {
    const made = house.client['backups.makeFile']({ folder, passphrase: null, job: 'asked' });
    const outcome = made.then(
      () => 'made',
      (error: unknown) => (error as { code?: string }).code,
    );
    while ((house.services.jobs.list()[0]?.done ?? 0) === 0) await setImmediate();
    return { outcome };
  }
  const leave = {
    'where nobody asks': () => closeServices(house.services),
    'where it is called off': async () => {
      const off = new AbortController();
      const left = keepBackedUp(house.services)(off.signal);
      off.abort();
      await left;
    },
  };

  it.each(['where nobody asks', 'where it is called off'] as const)(
    'stops it %s, and nothing of it stays',
    async (how) => {
      const { outcome } = await begin();
      await leave[how]();
      expect(await outcome).toBe('cancelled');
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('waits for it as long as nobody calls it off', async () => {
    const { outcome } = await begin();
    await keepBackedUp(house.services)();
    expect(await outcome).toBe('made');
  });
});

describe('in the page', () => {
  it('goes where it is proposed, which is never the portfolio’s own folder, whatever leads there', async () => {
    const { filePlace } = await house.client['backups.state']({});
    expect(filePlace).toBe(dirname(house.dir));
    const { file } = await house.client['backups.makeFile']({ folder: filePlace });
    expect(dirname(file)).toBe(filePlace);
    const link = join(folder, 'link');
    symlinkSync(join(house.dir, 'vault'), link);
    for (const inside of [house.dir, join(house.dir, 'vault'), link])
      await expect(house.client['backups.makeFile']({ folder: inside })).rejects.toMatchObject({
        code: 'backup-place-inside',
      });
    const beside = join(dirname(house.dir), `..${basename(house.dir)}`);
    mkdirSync(beside);
    expect((await house.client['backups.place']({ place: beside })).filePlace).toBe(beside);
    rmSync(beside, { recursive: true });
    expect((await house.client['backups.state']({})).filePlace).toBe(dirname(house.dir));
  });

  it('is read whole, with its passphrase where it has one, and what was changed in it is told', async () => {
    const { file } = await house.client['backups.makeFile']({ folder, passphrase: PASSPHRASE });
    const check = (backup: string, passphrase: string | null) =>
      house.client['backups.check']({ backup, passphrase });
    expect(await check(file, PASSPHRASE)).toEqual({ findings: [] });
    await expect(check(file, null)).rejects.toMatchObject({ code: 'backup-sealed' });
    const harmed = harm(file, statSync(file).size - 1000);
    expect((await check(harmed, PASSPHRASE)).findings).not.toEqual([]);
  });

  it('lies unsealed nowhere but beside the portfolio’s own database while it is made', async () => {
    const seen = new Set<string>();
    const look = () => {
      for (const place of [folder, house.dir])
        for (const name of readdirSync(place)) seen.add(join(place, name));
    };
    look();
    const before = new Set(seen);
    const made = house.client['backups.makeFile']({ folder, passphrase: PASSPHRASE });
    const timer = setInterval(look, 1);
    await made;
    clearInterval(timer);
    const grown = [...seen].filter((path) => !before.has(path) && path.startsWith(house.dir));
    expect(grown).toEqual([join(house.dir, 'portfolio.sqlite-copy')]);
    const beside = [...seen].filter((path) => path.startsWith(`${folder}/`));
    expect(beside.filter((path) => !/\.zjbackup(\.making)?$/.test(path))).toEqual([]);
    expect(readdirSync(house.dir).filter((name) => name.endsWith('-copy'))).toEqual([]);
  });

  it('is made where one wants it, shown with what is in it, and restored in place', async () => {
    const wish = { folder, passphrase: PASSPHRASE };
    await expect(
      house.client['backups.makeFile']({ ...wish, folder: join(folder, 'nowhere') }),
    ).rejects.toMatchObject({ code: 'backup-place-missing' });
    const { file } = await house.client['backups.makeFile'](wish);
    expect(basename(file)).toBe('zhengji-20261124T000000Z.zjbackup');
    await house.client['evidence.remove']({ id: evidence });
    await expect(house.client['backups.list']({ dir: file })).rejects.toMatchObject({
      code: 'backup-sealed',
    });
    const shown = await house.client['backups.showFile']({ file, passphrase: PASSPHRASE });
    const { backup: listed, held, now } = shown;
    expect(listed).toMatchObject({ backup: file, verified: true, counts: { evidence: 1 } });
    expect([held.latest[0]?.title, held.counts.evidence, now?.counts.evidence]).toEqual(['录像', 1, 0]);
    const { former, state } = await house.client['backups.restore']({
      backup: file,
      dir: house.dir,
      passphrase: PASSPHRASE,
    });
    expect(state.open).toMatchObject({ dir: house.dir, counts: { evidence: 1 } });
    expect(former).toContain('.before-restore-');
  });
});
