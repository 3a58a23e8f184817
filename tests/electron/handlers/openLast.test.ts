import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { openLast } from '../../../electron/handlers/openLast.ts';
import { closeServices } from '../../../electron/services.ts';
import { openHouse, temporaryFolder, type House } from '../../support/services.ts';

describe('a portfolio that was open when the app ended', () => {
  /** The app starts, does something, and ends. */
  async function start(desk: string, work: (house: House) => Promise<unknown> = () => Promise.resolve()) {
    const house = openHouse(desk);
    const settle = await openLast(house.services);
    await work(house);
    const { open } = await house.client['portfolio.state']({});
    settle();
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
    const { db } = services.desk.drawer();
    db.exec("CREATE TEMP TRIGGER no BEFORE UPDATE ON preference BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    const settle = await openLast(services);
    expect(services.session.portfolio?.dir).toBe(dir);
    settle();
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

  describe('and ends the process while it is opened or first read', () => {
    /** The app starts with a portfolio that was left open, and is killed as soon as that is open. */
    async function startAndKill(desk: string) {
      const child = fork(join(import.meta.dirname, 'reopenInChild.ts'), [desk], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      const [dir] = (await once(child, 'message')) as [string];
      child.kill('SIGKILL');
      await once(child, 'exit');
      return dir;
    }

    it('is left to the person at the next start, who finds it among the recent ones', async () => {
      const { desk, dir } = somewhere();
      await start(desk, ({ client }) => client['portfolio.create']({ dir }));
      expect(await startAndKill(desk)).toBe(dir);
      const again = await start(desk, async ({ client }) => {
        const { open, recent } = await client['portfolio.state']({});
        expect({ open, recent }).toMatchObject({ open: null, recent: [{ dir, there: true }] });
        await client['portfolio.open']({ dir });
      });
      expect(again, 'by hand').toBe(dir);
      expect(await start(desk)).toBe(dir);
    });

    it('is open again once it has stood for a while', async () => {
      const { desk, dir } = somewhere();
      await start(desk, ({ client }) => client['portfolio.create']({ dir }));
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      const { services } = openHouse(desk);
      await openLast(services);
      expect(services.desk.leftOpen()).toBeNull();
      vi.advanceTimersByTime(3000);
      vi.useRealTimers();
      expect(services.desk.leftOpen()).toBe(dir);
    });

    it('is not, where the person closed it or only looked at another before that', async () => {
      const { desk, dir } = somewhere();
      const { dir: other } = somewhere();
      await start(desk, async ({ client }) => {
        await client['portfolio.create']({ dir: other });
        await client['portfolio.create']({ dir });
      });
      await start(desk, ({ client }) => client['portfolio.open']({ dir: other, readOnly: true }));
      expect(await start(desk)).toBeNull();
      await start(desk, ({ client }) => client['portfolio.open']({ dir }));
      await start(desk, ({ client }) => client['portfolio.close']({}));
      expect(await start(desk)).toBeNull();
    });
  });
});
