import { fork } from 'node:child_process';
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase, type Kind } from '../../../electron/db/connection.ts';
import { temporaryFolder } from '../../support/services.ts';

const KIND: Kind = {
  applicationId: 0x5a_4a_74_65,
  migrations: [
    {
      id: 10,
      sql: `CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT;
            CREATE TABLE child (parent TEXT NOT NULL REFERENCES parent (id) ON DELETE CASCADE) STRICT;`,
    },
  ],
};
const NEXT: Kind = {
  ...KIND,
  migrations: [
    ...KIND.migrations,
    {
      id: 20,
      sql: `CREATE TABLE rebuilt (id TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT '') STRICT;
            INSERT INTO rebuilt (id) SELECT id FROM parent;
            DROP TABLE parent;
            ALTER TABLE rebuilt RENAME TO parent;`,
    },
  ],
};

const newFile = () => join(temporaryFolder(), 'test.sqlite');

function makeFamily(file: string): void {
  const db = openDatabase(file, KIND, true);
  db.exec(`INSERT INTO parent VALUES ('p'); INSERT INTO child VALUES ('p'), ('p');`);
  db.close();
}

describe('a database of ours', () => {
  it('acknowledges a commit only when it is on the disk, and belongs to one process', () => {
    const db = openDatabase(newFile(), KIND, true);
    const read = (name: string): unknown => db.pragma(name, { simple: true });
    expect({
      synchronous: read('synchronous'),
      journal: read('journal_mode'),
      locking: read('locking_mode'),
      keys: read('foreign_keys'),
      trusted: read('trusted_schema'),
    }).toEqual({ synchronous: 2, journal: 'wal', locking: 'exclusive', keys: 1, trusted: 0 });
    db.close();
  });

  it('refuses a second process while the first has it', async () => {
    const file = newFile();
    const db = openDatabase(file, KIND, true);
    const child = fork(join(import.meta.dirname, 'openInChild.ts'), [file, JSON.stringify(KIND)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const said = await new Promise((resolve) => child.once('message', resolve));
    expect(said).toBe('portfolio-in-use');
    db.close();
  });

  it.each([
    ['a file that is not there', () => newFile(), 'not-a-portfolio'],
    ['another SQLite database', () => makeForeign(), 'not-a-portfolio'],
    ['text', () => makeText(), 'portfolio-damaged'],
    ['a database cut in half', () => makeCut(), 'portfolio-damaged'],
  ])('refuses to open %s, and leaves it as it is', (_name, make, code) => {
    const file = make();
    const before = existsSync(file) ? readFileSync(file) : null;
    expect(() => openDatabase(file, KIND, false)).toThrow(expect.objectContaining({ code }) as Error);
    expect(existsSync(file) ? readFileSync(file) : null).toEqual(before);
  });

  it('refuses to make one over a file that is there', () => {
    const file = newFile();
    makeFamily(file);
    expect(() => openDatabase(file, KIND, true)).toThrow(
      expect.objectContaining({ code: 'file-exists' }) as Error,
    );
  });

  it('refuses one of a newer version', () => {
    const file = newFile();
    openDatabase(file, NEXT, true).close();
    expect(() => openDatabase(file, KIND, false)).toThrow(
      expect.objectContaining({
        code: 'portfolio-newer',
        params: { path: file, version: 20, newest: 10 },
      }) as Error,
    );
  });
});

describe('a migration', () => {
  it('rebuilds a table without losing the rows that refer to it, and keeps a copy from before', () => {
    const file = newFile();
    makeFamily(file);
    const db = openDatabase(file, NEXT, false);
    expect(db.prepare('SELECT count(*) FROM child').pluck().get()).toBe(2);
    expect(db.pragma('user_version', { simple: true })).toBe(20);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
    const backup = new Database(join(file, '..', 'backups', 'before-migration-10.sqlite'), {
      readonly: true,
    });
    expect(backup.prepare('SELECT count(*) FROM child').pluck().get()).toBe(2);
    backup.close();
  });

  it('leaves everything as it was when a step fails, or breaks a reference', () => {
    const file = newFile();
    makeFamily(file);
    for (const sql of ['CREATE TABLE half (id TEXT) STRICT; SELECT nonsense;', 'DELETE FROM parent;']) {
      const failing: Kind = { ...KIND, migrations: [...KIND.migrations, { id: 20, sql }] };
      expect(() => openDatabase(file, failing, false)).toThrow(/no such column|foreign_key_check/);
    }
    const db = openDatabase(file, KIND, false);
    expect(db.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(1);
    expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'half'`).pluck().get()).toBe(0);
    db.close();
  });
});

function makeForeign(): string {
  const file = newFile();
  const db = new Database(file);
  db.exec('CREATE TABLE other (id TEXT)');
  db.close();
  return file;
}

function makeText(): string {
  const file = newFile();
  writeFileSync(file, 'no database at all, but long enough to be looked at. '.repeat(40));
  return file;
}

function makeCut(): string {
  const file = newFile();
  makeFamily(file);
  truncateSync(file, 5000);
  return file;
}
