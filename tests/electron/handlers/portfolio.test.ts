import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { openLast } from '../../../electron/handlers/portfolio.ts';
import { closeServices } from '../../../electron/services.ts';
import { openHouse, openHouseWithPortfolio, temporaryFolder, type House } from '../../support/services.ts';

const TRAINER = 'cn-4-04-05-05-2021';

describe('a portfolio', () => {
  it('is a folder with portfolio.sqlite and vault, empty at first', async () => {
    const { client, dir } = await openHouseWithPortfolio();
    expect(readdirSync(dir).filter((name) => !name.endsWith('-wal'))).toEqual([
      'portfolio.sqlite',
      'portfolio.sqlite-holder', // who has it, for as long as it is open
      'vault',
    ]);
    const { open } = await client['portfolio.state']({});
    expect(open).toMatchObject({
      dir,
      aim: null,
      counts: { evidence: 0, claims: 0, workOutputs: 0, signoffs: 0, blobs: 0 },
    });
  });

  it('is opened again with what it had, and remembered as recent', async () => {
    const desk = join(temporaryFolder(), 'desk.sqlite');
    const { client } = openHouse(desk);
    const dir = join(temporaryFolder(), 'mine');
    const made = await client['portfolio.create']({ dir });
    await client['portfolio.aim']({ standard: TRAINER, level: 3 });
    expect((await client['portfolio.close']({})).open).toBeNull();
    const again = await client['portfolio.open']({ dir });
    expect(again.open).toMatchObject({ id: made.open?.id, aim: { standard: TRAINER, level: 3 } });
    expect(again.recent).toMatchObject([{ dir, there: true }]);
  });

  describe('that was open when the app ended', () => {
    /** The app starts, does something, and ends. */
    async function start(desk: string, work: (house: House) => Promise<unknown> = () => Promise.resolve()) {
      const house = openHouse(desk);
      await openLast(house.services);
      await work(house);
      const { open } = await house.client['portfolio.state']({});
      await closeServices(house.services);
      return open?.dir ?? null;
    }
    function somewhere() {
      const folder = temporaryFolder();
      return { desk: join(folder, 'desk.sqlite'), dir: join(folder, 'mine') };
    }

    it('is open again at the next start, and at the one after that', async () => {
      const { desk, dir } = somewhere();
      await start(desk, ({ client }) => client['portfolio.create']({ dir }));
      expect(await start(desk)).toBe(dir);
      expect(await start(desk)).toBe(dir);
    });

    it('is that which a backup was restored to last', async () => {
      const { desk, dir } = somewhere();
      const restored = `${dir} again`;
      await start(desk, async ({ client }) => {
        await client['portfolio.create']({ dir });
        const { newest } = await client['backups.make']({});
        await client['backups.restore']({ backup: newest?.backup ?? '', dir: restored });
      });
      expect(await start(desk)).toBe(restored);
    });

    it('is open again even where the desk can keep nothing more', async () => {
      const { desk, dir } = somewhere();
      await start(desk, ({ client }) => client['portfolio.create']({ dir }));
      const { services } = openHouse(desk);
      const told = vi.spyOn(console, 'error').mockReturnValue();
      const remember = () => {
        throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
      };
      await openLast({ ...services, desk: { ...services.desk, remember } });
      expect(services.session.portfolio?.dir).toBe(dir);
      expect(told).toHaveBeenCalledOnce();
      told.mockRestore();
    });

    it('is not, where the person closed it, prefers to choose, or only looked at it', async () => {
      const { desk, dir } = somewhere();
      await start(desk, async ({ client }) => {
        await client['portfolio.create']({ dir });
        await client['portfolio.close']({});
      });
      expect(await start(desk)).toBeNull();
      await start(desk, ({ client }) => client['portfolio.open']({ dir, readOnly: true }));
      expect(await start(desk)).toBeNull();
      await start(desk, async ({ client }) => {
        await client['portfolio.open']({ dir });
        await client['preferences.save']({ reopen: false });
      });
      expect(await start(desk)).toBeNull();
    });

    it('is left to the person where another portfolio lies in its place', async () => {
      const { desk, dir } = somewhere();
      const other = somewhere();
      await start(other.desk, ({ client }) => client['portfolio.create']({ dir: other.dir }));
      await start(desk, ({ client }) => client['portfolio.create']({ dir }));
      renameSync(dir, `${dir} elsewhere`);
      renameSync(other.dir, dir);
      expect(await start(desk)).toBeNull();
    });

    it('is left to the person where it is gone, damaged, in use, or has first to be brought to a newer schema', async () => {
      const { desk, dir } = somewhere();
      await start(desk, ({ client }) => client['portfolio.create']({ dir }));
      const file = join(dir, 'portfolio.sqlite');
      const whole = readFileSync(file);
      const db = new Database(file);
      db.pragma('locking_mode = EXCLUSIVE');
      db.exec('BEGIN EXCLUSIVE');
      expect(await start(desk)).toBeNull();
      db.close();
      const older = new Database(file);
      older.pragma('user_version = 270');
      older.close();
      expect(await start(desk)).toBeNull();
      writeFileSync(file, Buffer.concat([whole.subarray(0, 100), Buffer.alloc(whole.length - 100, 7)]));
      expect(await start(desk)).toBeNull();
      renameSync(dir, `${dir} elsewhere`);
      expect(await start(desk)).toBeNull();
    });
  });

  it('is not opened where another one is meant, which lay there before', async () => {
    const { client } = openHouse();
    const dir = join(temporaryFolder(), 'stick');
    const meant = (await client['portfolio.create']({ dir })).open?.id ?? '';
    await client['portfolio.close']({});
    renameSync(dir, `${dir} elsewhere`);
    const other = (await client['portfolio.create']({ dir })).open?.id;
    await client['portfolio.close']({});
    for (const readOnly of [false, true])
      await expect(client['portfolio.open']({ dir, id: meant, readOnly })).rejects.toMatchObject({
        code: 'portfolio-replaced',
        params: { path: dir },
      });
    expect((await client['portfolio.state']({})).open).toBeNull();
    const opened = await client['portfolio.open']({ dir: `${dir} elsewhere`, id: meant });
    expect(opened.open?.id).toBe(meant);
    expect((await client['portfolio.open']({ dir })).open?.id, 'none is meant').toBe(other);
  });

  it('is not made in a folder that has something in it, and leaves nothing there', async () => {
    const { client } = openHouse();
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'diary.txt'), '');
    await expect(client['portfolio.create']({ dir })).rejects.toMatchObject({ code: 'folder-not-empty' });
    expect(readdirSync(dir)).toEqual(['diary.txt']);
  });

  it('is found by a path copied in quotes, and not by a path that is not whole', async () => {
    const { client } = openHouse();
    const dir = join(temporaryFolder(), 'mine');
    expect((await client['portfolio.create']({ dir: `"${dir}"` })).open?.dir).toBe(dir);
    await expect(client['portfolio.open']({ dir: 'mine' })).rejects.toMatchObject({
      code: 'folder-relative',
    });
  });

  it('is not made where a file stands in the way', async () => {
    const { client } = openHouse();
    const dir = join(temporaryFolder(), 'file');
    writeFileSync(dir, '');
    await expect(client['portfolio.create']({ dir: join(dir, 'below') })).rejects.toMatchObject({
      code: 'folder-unwritable',
    });
  });

  it('is not a folder without portfolio.sqlite, and the one that was open stays open', async () => {
    const { client, dir } = await openHouseWithPortfolio();
    await expect(client['portfolio.open']({ dir: temporaryFolder() })).rejects.toMatchObject({
      code: 'not-a-portfolio',
    });
    expect((await client['portfolio.state']({})).open?.dir).toBe(dir);
  });

  it('of a newer version is refused and left alone', async () => {
    const { client, dir } = await openHouseWithPortfolio();
    await client['portfolio.close']({});
    const db = new Database(join(dir, 'portfolio.sqlite'));
    db.pragma('user_version = 9990');
    db.close();
    await expect(client['portfolio.open']({ dir })).rejects.toMatchObject({
      code: 'portfolio-newer',
      params: { version: 9990 },
    });
  });

  it('asks for a portfolio before anything is kept', async () => {
    const { client } = openHouse();
    await expect(client['career.show']({})).rejects.toMatchObject({ code: 'no-portfolio-open' });
  });

  it('that cannot be made takes away what was half made', async () => {
    const { client } = openHouse();
    const dir = temporaryFolder();
    mkdirSync(join(dir, 'vault'), { recursive: true });
    await expect(client['portfolio.create']({ dir })).rejects.toMatchObject({ code: 'folder-not-empty' });
    expect(existsSync(join(dir, 'portfolio.sqlite'))).toBe(false);
  });
});
