import { execFileSync, fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openLast } from '../../electron/handlers/openLast.ts';
import { closeServices } from '../../electron/services.ts';
import { fileAt } from '../../electron/vault/source.ts';
import { allIn } from '../support/allIn.ts';
import { openHouse, openHouseWithPortfolio, temporaryFolder } from '../support/services.ts';
import { typeJson, typeWrong } from './cli/typed.ts';

const mounted: string[] = [];
afterEach(() => {
  for (const folder of mounted.splice(0)) execFileSync('umount', ['--lazy', folder]);
});

/** The folder as a stick that is locked; null where this machine lets nobody mount. @param stick where it is found then */
function lock(dir: string, stick: string = temporaryFolder()): string | null {
  try {
    execFileSync('mount', ['--bind', dir, stick], { stdio: 'ignore' });
  } catch {
    return null;
  }
  mounted.push(stick);
  execFileSync('mount', ['-o', 'remount,ro,bind', stick]);
  return stick;
}

/** A closed portfolio with one file, and the id of its evidence. */
async function makePortfolio() {
  const { client, services, dir } = await openHouseWithPortfolio();
  const file = join(temporaryFolder(), 'report.txt');
  writeFileSync(file, '测试报告');
  const { evidence } = await client['evidence.add']({ title: '测试报告', claims: [] }, fileAt(file));
  await closeServices(services);
  return { dir, evidence: evidence.id };
}

describe('a portfolio opened for reading only', () => {
  it('is found and read, refuses every change in words, and nothing in its folder changes', async () => {
    const { dir, evidence } = await makePortfolio();
    const before = allIn(dir);
    const { client, services } = openHouse();
    const state = await client['portfolio.open']({ dir, readOnly: true });
    expect(state.open).toMatchObject({ readOnly: 'asked', counts: { evidence: 1 } });
    expect((await client['evidence.list']({ query: '测试' })).total).toBe(1);

    const refused = { code: 'portfolio-read-only', params: { path: dir } };
    const file = join(temporaryFolder(), 'new.txt');
    writeFileSync(file, 'new');
    await expect(client['evidence.add']({ title: '新', claims: [] }, fileAt(file))).rejects.toMatchObject(
      refused,
    );
    await expect(client['evidence.remove']({ id: evidence })).rejects.toMatchObject(refused);
    await expect(client['portfolio.aim']({ standard: 'cn-4-04-05-05-2021', level: 3 })).rejects.toMatchObject(
      refused,
    );
    await closeServices(services);
    expect(allIn(dir)).toEqual(before);
  });

  it('is what becomes of one on a locked disk, from the command line too', async (context) => {
    const { dir, evidence } = await makePortfolio();
    const stick = lock(dir);
    if (stick === null) return context.skip('nobody may mount a disk here');
    expect(await typeJson('portfolio', 'info', stick)).toMatchObject({ counts: { evidence: 1 } });
    expect(await typeJson('evidence', 'list', stick)).toMatchObject({ total: 1 });
    const out = join(temporaryFolder(), 'out.txt');
    await typeJson('evidence', 'export', stick, evidence, '--out', out);
    expect(readFileSync(out, 'utf8')).toBe('测试报告');
    expect(await typeWrong('evidence', 'remove', stick, evidence)).toMatchObject({
      exit: 1,
      code: 'portfolio-read-only',
    });
  });

  it('is open again at the next start where its disk was locked meanwhile, and can be changed once that is over', async (context) => {
    const desk = join(temporaryFolder(), 'desk.sqlite');
    const { dir } = await makePortfolio();
    const start = async (opened: string | null = null) => {
      const { client, services } = openHouse(desk);
      const settle = await openLast(services);
      if (opened !== null) await client['portfolio.open']({ dir: opened });
      const { open, recent } = await client['portfolio.state']({});
      settle();
      const [{ workedIn } = {}] = services.desk.recent();
      await closeServices(services);
      return { dir: open?.dir, readOnly: open?.readOnly, recent: recent.map((one) => one.dir), workedIn };
    };
    const writable = { dir, readOnly: undefined, recent: [dir], workedIn: true };
    expect(await start(dir)).toEqual(writable);
    if (lock(dir, dir) === null) return context.skip('nobody may mount a disk here');
    expect(await start()).toEqual({ ...writable, readOnly: 'disk' });
    expect(await start()).toEqual({ ...writable, readOnly: 'disk' });
    execFileSync('mount', ['-o', 'remount,rw,bind', dir]);
    expect(await start()).toEqual(writable);
  });

  it('shows what was written last where another window has it', async () => {
    const { client: writer, dir } = await openHouseWithPortfolio();
    await writer['portfolio.aim']({ standard: 'cn-4-04-05-05-2021', level: 4 }); // lies in the log, not in the file yet
    const { client, services } = openHouse();
    expect((await client['portfolio.open']({ dir, readOnly: true })).open).toMatchObject({
      aim: { level: 4 },
    });
    await closeServices(services);
  });
});

it('a portfolio whose database cannot be read says so', async () => {
  const { dir } = await makePortfolio();
  const path = join(dir, 'portfolio.sqlite');
  rmSync(path);
  mkdirSync(path); // nobody reads this as a file, whatever their rights
  await expect(openHouse().client['portfolio.open']({ dir, readOnly: true })).rejects.toMatchObject({
    code: 'file-unreadable',
    params: { path },
  });
});

it('a portfolio is closed although the note of who has it cannot be taken away', async () => {
  const { dir, services } = await openHouseWithPortfolio();
  const note = join(dir, 'portfolio.sqlite-holder');
  rmSync(note);
  mkdirSync(note);
  await closeServices(services);
  expect((await openHouse().client['portfolio.open']({ dir })).open).toMatchObject({
    counts: { evidence: 0 },
  });
});

describe('a portfolio that another process has', () => {
  it('says within a second which process on which computer that is', async () => {
    const { dir } = await makePortfolio();
    const child = fork(join(import.meta.dirname, 'holdInChild.ts'), [dir], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await new Promise((resolve) => child.once('message', resolve));
    const { client } = openHouse();
    const start = performance.now();
    await expect(client['portfolio.open']({ dir })).rejects.toMatchObject({
      code: 'portfolio-in-use',
      params: { machine: hostname(), process: String(child.pid) },
    });
    expect(performance.now() - start).toBeLessThan(1000);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    // The note stayed behind; the lock did not.
    expect(existsSync(join(dir, 'portfolio.sqlite-holder'))).toBe(true);
    expect((await client['portfolio.open']({ dir })).open).toMatchObject({ counts: { evidence: 1 } });
  });

  it('may be moved and renamed once it is closed', async () => {
    const { dir } = await makePortfolio();
    const { client } = openHouse();
    const moved = join(temporaryFolder(), '改名');
    mkdirSync(moved);
    execFileSync('cp', ['-a', `${dir}/.`, moved]);
    expect((await client['portfolio.open']({ dir: moved })).open).toMatchObject({ counts: { evidence: 1 } });
  });
});
