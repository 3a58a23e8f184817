import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepBackedUp } from '../../../electron/handlers/backups/keep.ts';
import { makeBackup } from '../../../electron/handlers/backups/make.ts';
import { fileAt } from '../../../electron/vault/source.ts';
import { openHouse, openHouseWithPortfolio, temporaryFolder } from '../../support/services.ts';

type House = Awaited<ReturnType<typeof openHouseWithPortfolio>>;
let house: House;
beforeEach(async () => {
  house = await openHouseWithPortfolio();
});

async function add(title: string): Promise<void> {
  const file = join(temporaryFolder(), `${title}.bin`);
  writeFileSync(file, `${title} `.repeat(100));
  await house.client['evidence.add']({ title, claims: [] }, fileAt(file));
}
const state = () => house.client['backups.state']({});
const titles = async () =>
  (await house.client['backups.show']({ backup: (await state()).backups[0]?.backup ?? '' })).now?.latest.map(
    ({ title }) => title,
  );
const quit = () => keepBackedUp(house.services)();

describe('a backup by itself', () => {
  it('is made on leaving where something changed, and none where nothing did', async () => {
    await quit();
    expect((await state()).backups).toHaveLength(0);
    await add('e1');
    expect((await state()).changes).toBeGreaterThan(0);
    await quit();
    const after = await state();
    expect(
      after.backups.map(({ occasion, verified, counts }) => [occasion, verified, counts.evidence]),
    ).toEqual([['quit', true, 1]]);
    expect(after.changes).toBe(0);
    await quit();
    expect((await state()).backups).toHaveLength(1);
    await house.client['backups.place']({ place: temporaryFolder() });
    const asked = await house.client['backups.make']({});
    expect(asked.backups.map(({ occasion }) => occasion).toSorted()).toEqual(['asked', 'quit']);
  });

  it('goes beside the portfolio while the chosen place is not there, and says so', async () => {
    const stick = join(temporaryFolder(), 'stick');
    mkdirSync(stick);
    await house.client['backups.place']({ place: stick });
    await add('e1');
    await quit();
    expect(dirname((await state()).backups[0]?.backup ?? '')).toBe(stick);
    rmSync(stick, { recursive: true });
    await add('e2');
    await quit();
    const after = await state();
    expect(after.failed).toEqual({ code: 'backup-place-missing', params: { path: stick } });
    expect(after.backups.map(({ backup }) => dirname(backup))).toEqual([join(house.dir, 'backups')]);
    expect(existsSync(stick)).toBe(false);
    await expect(house.client['backups.make']({})).rejects.toMatchObject({ code: 'backup-place-missing' });
  });

  it('tells of what kept it from being made, and nobody stops for it', async () => {
    await add('e1');
    writeFileSync(join(house.dir, 'backups'), 'somebody’s own');
    await quit();
    expect((await state()).failed?.code).toBe('folder-unwritable');
  });
});

describe('how far it is', () => {
  it('is told in bytes, of all that there is, whether it is there already or not', async () => {
    await add('e1');
    const told = async () => {
      let total: number | null = null;
      let done = 0;
      await house.services.session.within((portfolio) =>
        makeBackup(house.services, portfolio, join(house.dir, 'backups'), 'asked', {
          at: (place) => {
            ({ total } = place);
          },
          progress: (more) => {
            done += more;
          },
        }),
      );
      return { total, done };
    };
    const bytes = 'e1 '.length * 100;
    expect(await told()).toEqual({ total: bytes, done: bytes });
    expect(await told()).toEqual({ total: bytes, done: bytes });
  });

  it('on leaving it can be called off, and nothing of it stays', async () => {
    await add('e1');
    await keepBackedUp(house.services)(AbortSignal.abort());
    expect((await state()).backups).toEqual([]);
    expect(readdirSync(join(house.dir, 'backups')).filter((name) => name !== 'objects')).toEqual([]);
    await quit();
    expect((await state()).backups).toHaveLength(1);
  });
});

describe('before an import', () => {
  const STANDARD = fileAt('resources/standards/cn-4-04-05-05-2021.json');
  const occasions = async () => (await state()).backups.map(({ occasion }) => occasion);

  it('there is a backup where something changed, one for imports that follow one another, none for a look', async () => {
    await house.client['ownStandards.import']({ dryRun: false }, STANDARD);
    expect(await occasions()).toEqual([]);
    await add('e1');
    await house.client['ownStandards.import']({ dryRun: true }, STANDARD);
    expect(await occasions()).toEqual([]);
    await house.client['ownStandards.import']({ dryRun: false, as: 'new' }, STANDARD);
    expect(await occasions()).toEqual(['import']);
    await add('e2');
    await house.client['ownStandards.import']({ dryRun: false, as: 'new' }, STANDARD);
    expect(await occasions()).toEqual(['import']);
    await quit();
    expect(await occasions()).toEqual(['quit', 'import']);
  });

  it('is not waited for where it cannot be made: an import only adds', async () => {
    await add('e1');
    writeFileSync(join(house.dir, 'backups'), 'somebody’s own');
    const { ok } = await house.client['ownStandards.import']({ dryRun: false }, STANDARD);
    expect(ok).toBe(true);
    expect((await state()).failed?.code).toBe('folder-unwritable');
  });
});

describe('the place for backups', () => {
  it('is a whole path of a folder that is there', async () => {
    await expect(house.client['backups.place']({ place: 'stick' })).rejects.toMatchObject({
      code: 'folder-relative',
    });
    await expect(house.client['backups.place']({ place: join(house.dir, 'nowhere') })).rejects.toMatchObject({
      code: 'backup-place-missing',
    });
    await expect(house.client['backups.place']({ place: join(house.dir, 'vault') })).rejects.toMatchObject({
      code: 'backup-place-inside',
    });
    expect((await state()).chosen).toBeNull();
  });

  it('can be given up again', async () => {
    await house.client['backups.place']({ place: temporaryFolder() });
    expect((await house.client['backups.place']({ place: null })).place).toBe(join(house.dir, 'backups'));
  });
});

describe('restoring', () => {
  it('puts the backup in the place of the portfolio, which stays beside it under another name', async () => {
    await add('e1');
    const made = await house.client['backups.make']({});
    await add('e2');
    await add('e2b');
    await house.client['backups.place']({ place: temporaryFolder() });
    await house.client['backups.make']({});
    expect(await titles()).toEqual(['e2b', 'e2', 'e1']);
    const { former, state: opened } = await house.client['backups.restore']({
      backup: made.backups[0]?.backup ?? '',
      dir: house.dir,
    });
    expect(opened.open?.dir).toBe(house.dir);
    expect(await titles()).toEqual(['e1']);
    // What comes after a restored backup is another future than that of the later ones.
    await add('e3');
    expect((await state()).changes).toBeGreaterThan(0);
    await quit();
    const after = await state();
    expect(after).toMatchObject({ changes: 0, newest: { occasion: 'quit', counts: { evidence: 2 } } });
    expect(basename(former ?? '')).toMatch(/\.before-restore-\d{8}T\d{6}Z$/);
    await house.client['portfolio.open']({ dir: former ?? '' });
    expect(opened.open?.counts.evidence).toBe(1);
    expect((await house.client['portfolio.state']({})).open?.counts.evidence).toBe(3);
  });

  it('makes a new portfolio of a backup whose computer is gone, and never opens the backup itself', async () => {
    const stick = temporaryFolder();
    await house.client['backups.place']({ place: stick });
    await add('e1');
    await house.client['backups.make']({});
    await house.client['portfolio.close']({});
    const another = openHouse();
    const [found] = await another.client['backups.list']({ dir: stick });
    const backup = found?.backup ?? '';
    await expect(another.client['portfolio.open']({ dir: backup })).rejects.toMatchObject({
      code: 'folder-is-backup',
    });
    expect((await another.client['backups.list']({ dir: backup })).map((one) => one.backup)).toEqual([
      backup,
    ]);
    const fresh = join(temporaryFolder(), 'Zhengji');
    const { state: opened, former } = await another.client['backups.restore']({ backup, dir: fresh });
    expect(opened.open).toMatchObject({ dir: fresh, counts: { evidence: 1 } });
    expect(former).toBeNull();
    expect((await another.client['backups.check']({ backup })).findings).toEqual([]);
  });

  it('takes the place of nothing that is no portfolio, or that somebody else has open', async () => {
    await add('e1');
    const [made] = (await house.client['backups.make']({})).backups;
    const backup = made?.backup ?? '';
    const documents = temporaryFolder();
    await expect(house.client['backups.restore']({ backup, dir: documents })).rejects.toMatchObject({
      code: 'not-a-portfolio',
    });
    const another = openHouse();
    await expect(another.client['backups.restore']({ backup, dir: house.dir })).rejects.toMatchObject({
      code: 'portfolio-in-use',
    });
    expect(readdirSync(dirname(house.dir))).toEqual([basename(house.dir)]);
  });

  it('brings back one whose database is beyond reading', async () => {
    await add('e1');
    await house.client['backups.make']({});
    await house.client['portfolio.close']({});
    writeFileSync(join(house.dir, 'portfolio.sqlite'), 'no database');
    await expect(house.client['portfolio.open']({ dir: house.dir })).rejects.toMatchObject({
      code: 'portfolio-damaged',
    });
    const [newest] = await house.client['backups.list']({ dir: house.dir });
    const { state: opened, former } = await house.client['backups.restore']({
      backup: newest?.backup ?? '',
      dir: house.dir,
    });
    expect(opened.open?.counts.evidence).toBe(1);
    expect(readdirSync(former ?? '')).toContain('portfolio.sqlite');
    expect((await state()).backups).toHaveLength(1);
  });

  it('gives what is whole of one with a file that rotted, where that is wanted, and says what is lost', async () => {
    await add('e1');
    await add('e2');
    const [made] = (await house.client['backups.make']({})).backups;
    const backup = made?.backup ?? '';
    const pool = join(dirname(backup), 'objects');
    const [name = ''] = readdirSync(pool, { recursive: true, encoding: 'utf8' }).filter(
      (one) => one.length > 64,
    );
    rmSync(join(pool, name));
    writeFileSync(join(pool, name), 'e1 '.repeat(100).replace('e', 'x'));
    await expect(house.client['backups.restore']({ backup, dir: house.dir })).rejects.toMatchObject({
      code: 'backup-damaged',
    });
    const { lost, state: opened } = await house.client['backups.restore']({
      backup,
      dir: house.dir,
      partly: true,
    });
    expect(lost).toEqual([expect.stringMatching(/^e[12]\.bin$/)]);
    expect(opened.open?.counts.evidence).toBe(2);
    const { findings } = await house.client['doctor.check']({ depth: 'full' });
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'object-missing',
    ]);
  });

  it('leaves everything as it was where the backup is damaged or of another portfolio', async () => {
    await add('e1');
    const [mine] = (await house.client['backups.make']({})).backups;
    const before = readdirSync(dirname(house.dir));
    const other = await openHouseWithPortfolio();
    const foreign = await other.client['backups.make']({});
    await expect(
      house.client['backups.restore']({ backup: foreign.backups[0]?.backup ?? '', dir: house.dir }),
    ).rejects.toMatchObject({ code: 'backup-other' });
    renameSync(join(mine?.backup ?? '', 'portfolio.sqlite'), join(mine?.backup ?? '', 'gone'));
    await expect(
      house.client['backups.restore']({ backup: mine?.backup ?? '', dir: house.dir }),
    ).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(readdirSync(dirname(house.dir))).toEqual(before);
    expect((await house.client['portfolio.state']({})).open?.counts.evidence).toBe(1);
  });
});
