import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/db/connection.ts';
import { PORTFOLIO } from '../../../electron/db/kinds.ts';
import { insertPortfolio } from '../../../electron/db/portfolio.ts';
import { allIn } from '../../support/allIn.ts';
import { openHouse, openHouseWithPortfolio, temporaryFolder } from '../../support/services.ts';

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
    // Nor is one of an older version brought to the newest first: it stays what that version can open.
    const file = join(dir, 'portfolio.sqlite');
    rmSync(file);
    const older = { ...PORTFOLIO, migrations: PORTFOLIO.migrations.slice(0, 1) };
    const db = openDatabase(file, older, true);
    insertPortfolio(db, { id: other ?? '', created: '2025-01-02T00:00:00.000Z' });
    db.close();
    const before = allIn(dir);
    await expect(client['portfolio.open']({ dir, id: meant })).rejects.toMatchObject({
      code: 'portfolio-replaced',
    });
    expect(allIn(dir)).toEqual(before);
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
