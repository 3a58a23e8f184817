import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeServices } from '../../electron/services.ts';
import { fileAt } from '../../electron/vault/source.ts';
import { openHouse, openHouseWithPortfolio, temporaryFolder } from '../support/services.ts';
import { type } from './cli/typed.ts';

interface Told {
  readonly ok: boolean;
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly what: string }[];
  readonly checked: { readonly rows: number; readonly objects: number; readonly bytes: number };
}
let dir: string;
let evidence: string;

beforeEach(async () => {
  const house = await openHouseWithPortfolio();
  dir = house.dir;
  const file = join(temporaryFolder(), 'report.txt');
  writeFileSync(file, '测试报告'.repeat(1000));
  const added = await house.client['evidence.add']({ title: '测试报告', claims: [] }, fileAt(file));
  evidence = added.evidence.id;
  await closeServices(house.services);
});

async function look(...options: readonly string[]): Promise<Told & { readonly code: number }> {
  const { code, out, err } = await type('doctor', dir, ...options, '--json');
  if (err !== '') throw new Error(err);
  return { code, ...(JSON.parse(out) as Told) };
}
const codesOf = ({ findings }: Told) => findings.map(({ code }) => code);
const objectPath = () => {
  const folder = readdirSync(join(dir, 'vault')).find((name) => name !== 'tmp') ?? '';
  const [name = ''] = readdirSync(join(dir, 'vault', folder));
  return join(dir, 'vault', folder, name);
};
function overwrite(path: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path);
  change(bytes);
  chmodSync(path, 0o600);
  writeFileSync(path, bytes);
}
const doInFile = (sql: string) => {
  const db = new Database(join(dir, 'portfolio.sqlite'));
  db.exec(sql);
  db.close();
};

describe('doctor', () => {
  it('finds nothing wrong with a sound portfolio, and says how much it read', async () => {
    expect(await look('--full')).toMatchObject({
      code: 0,
      ok: true,
      findings: [expect.objectContaining({ code: 'backup-missing', severity: 'note' })],
      checked: { objects: 1, bytes: 12_000 },
    });
    expect(codesOf(await look())).toEqual(['backup-missing']);
  });

  it.each<[string, () => void, string, string]>([
    [
      'a file flipped in one bit',
      () => overwrite(objectPath(), (bytes) => bytes.fill(bytes[0]! ^ 1, 0, 1)),
      'object-altered',
      '--full',
    ],
    [
      'a file cut short',
      () => {
        chmodSync(objectPath(), 0o600);
        truncateSync(objectPath(), 100);
      },
      'object-altered',
      '--full',
    ],
    ['a file that is gone', () => rmSync(objectPath()), 'object-missing', '--json'],
    [
      'a folder in a file’s place',
      () => {
        const path = objectPath();
        rmSync(path);
        mkdirSync(path);
      },
      'object-altered',
      '--full',
    ],
    [
      'a record changed by another program',
      () => doInFile(`UPDATE evidence SET title = '!'`),
      'row-altered',
      '--full',
    ],
    ['a record that is gone', () => doInFile('DELETE FROM applicant'), 'row-missing', '--full'],
    [
      'a letter of the schema, which SQLite believes',
      () =>
        overwrite(join(dir, 'portfolio.sqlite'), (bytes) => {
          // A table that was made anew has left its former text behind.
          for (let at = -1; (at = bytes.indexOf('IN (0, 1)', at + 1)) >= 0;) bytes.write('7', at + 7);
        }),
      'pages-damaged',
      '--full',
    ],
    [
      'a database cut in half',
      () => truncateSync(join(dir, 'portfolio.sqlite'), 100_000),
      'database-damaged',
      '--json',
    ],
    [
      'a database that is none',
      () => writeFileSync(join(dir, 'portfolio.sqlite'), 'x'.repeat(5000)),
      'database-damaged',
      '--json',
    ],
  ])('finds %s', async (_name, harm, code, option) => {
    harm();
    const told = await look(...(option === '--json' ? [] : [option]));
    expect(told).toMatchObject({ code: 1, ok: false });
    expect(codesOf(told)).toContain(code);
  });

  it('says that the vault is not there, once, and not that each file is gone', async () => {
    renameSync(join(dir, 'vault'), join(dir, 'elsewhere'));
    expect(codesOf(await look('--full'))).toEqual(['backup-missing', 'vault-missing']);
  });

  it('takes what is left over for harmless', async () => {
    const stray = 'ab'.repeat(32);
    mkdirSync(join(dir, 'vault', 'ab'), { recursive: true });
    writeFileSync(join(dir, 'vault', 'ab', stray), 'another content');
    writeFileSync(join(dir, 'vault', 'tmp', 'left'), 'half');
    writeFileSync(join(dir, 'vault', 'notes.txt'), 'hello');
    const told = await look('--full');
    expect(told).toMatchObject({ code: 0, ok: true });
    expect(codesOf(told).toSorted()).toEqual([
      'backup-missing',
      'foreign-file',
      'orphan',
      'orphan-altered',
      'temporary-left',
    ]);
  });

  it('changes nothing, not even times', async () => {
    const stampOf = () => readdirSync(dir).map((name) => `${name} ${statSync(join(dir, name)).mtimeMs}`);
    const before = stampOf();
    await look('--full');
    expect(stampOf()).toEqual(before);
  });

  it('says whether the portfolio would outlive its disk, and what was done since', async () => {
    const { out } = await type('backup', 'create', dir, '--json', '--as-of', '2026-11-01');
    const { backup } = JSON.parse(out) as { backup: string };
    expect(codesOf(await look())).toEqual(['backup-same-disk']);
    expect((await type('evidence', 'remove', dir, evidence)).code).toBe(0);
    const later = await type('doctor', dir, '--as-of', '2026-12-01', '--json');
    expect(codesOf(JSON.parse(later.out) as Told)).toEqual(['backup-old', 'backup-same-disk']);
    truncateSync(join(backup, 'portfolio.sqlite'), 100);
    expect(codesOf(await look())).toEqual(['backup-damaged', 'backup-missing']);
  });

  it('warns of a clock that runs behind, and works on all the same', async () => {
    const { code, out } = await type('doctor', dir, '--as-of', '2016-01-01', '--json');
    expect({ code, codes: codesOf(JSON.parse(out) as Told) }).toEqual({
      code: 0,
      codes: ['clock-behind', 'backup-missing'],
    });
    for (const day of ['2016-01-01', '2036-01-01']) {
      expect((await type('evidence', 'remove', dir, evidence, '--as-of', day)).code).toBe(0);
      expect((await type('evidence', 'restore', dir, evidence, '--as-of', day)).code).toBe(0);
    }
    expect((await look('--full')).ok).toBe(true);
    expect((await type('verify', dir)).code).toBe(0);
  });

  it('is asked by the window when a portfolio is opened', async () => {
    rmSync(objectPath());
    const { client } = openHouse();
    await client['portfolio.open']({ dir });
    expect(await client['doctor.state']({})).toMatchObject({ ok: false, depth: 'quick' });
    expect(await client['doctor.check']({ depth: 'full' })).toMatchObject({ ok: false, depth: 'full' });
  });
});

it('holds the index for searching against its texts, but not when a portfolio is opened: it can be made anew', async () => {
  const { client, services } = openHouse();
  await client['portfolio.open']({ dir });
  await client['evidence.list']({ query: '规范' });
  const { db } = services.session.portfolio!;
  db.unsafeMode(true).exec('UPDATE evidence_index_data SET block = zeroblob(length(block)) WHERE id > 10');
  db.unsafeMode(false);
  const found = async (depth: 'quick' | 'slice' | 'full') =>
    (await client['doctor.check']({ depth })).findings.some(({ code }) => code === 'index-damaged');
  expect([await found('quick'), await found('slice'), await found('full')]).toEqual([false, true, true]);
});

it('recalls what has been in quarantine for long, and calls nothing that lies there a fault', async () => {
  await type('evidence', 'remove', dir, evidence);
  await type('evidence', 'purge', dir, 'all');
  expect(codesOf(await look('--full'))).toEqual(['backup-same-disk']);
  expect(codesOf(await look('--as-of', '2027-03-01'))).toContain('quarantine-old');
});

it('warns of a folder that a program copies to other machines, by what that leaves there', async () => {
  expect(codesOf(await look())).not.toContain('synced-folder');
  mkdirSync(join(dir, '..', '.stfolder'));
  const { findings, code } = await look();
  expect(findings.find((one) => one.code === 'synced-folder')?.what).toContain('Syncthing');
  expect(code).toBe(0);
});

it('keeps nobody waiting who closes: a check that reads everything gives up', async () => {
  const house = openHouse();
  await house.client['portfolio.open']({ dir });
  const file = join(temporaryFolder(), 'film.bin');
  writeFileSync(file, Buffer.alloc(60_000_000));
  await house.client['evidence.add']({ title: 'film', claims: [] }, fileAt(file));
  await house.client['doctor.check']({ depth: 'quick' }); // what answers is loaded
  const checking = house.client['doctor.check']({ depth: 'full' });
  await house.client['portfolio.close']({});
  await expect(checking).rejects.toMatchObject({ code: 'cancelled' });
});
