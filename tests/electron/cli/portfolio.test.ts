import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY, SCHEMA, TRAINER, UUID, setUpTrial, type, typeJson, typeWrong, type Trial } from './typed.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await setUpTrial();
});

describe('portfolio create and info', () => {
  it('give id, schema, counts and bytes', async () => {
    const other = join(trial.folder, 'a', 'b');
    const created = await typeJson('portfolio', 'create', other);
    expect(created).toEqual({ id: UUID, schema: SCHEMA, counts: EMPTY, bytes: 0 });
    expect(await typeJson('portfolio', 'info', other)).toEqual(created);
    await trial.add(trial.write('a.txt', 'abc'), '--indicator', 'L3-2.2-S3');
    expect(await typeJson('portfolio', 'info', trial.dir)).toMatchObject({
      counts: { ...EMPTY, evidence: 1, claims: 1, blobs: 1 },
      bytes: 3,
    });
  });

  it('refuse what is no portfolio, and a folder that has something in it', async () => {
    expect(await typeWrong('portfolio', 'info', trial.folder)).toMatchObject({
      exit: 2,
      code: 'not-a-portfolio',
    });
    expect(await typeWrong('portfolio', 'create', trial.dir)).toMatchObject({
      exit: 2,
      code: 'folder-not-empty',
    });
    expect(await typeWrong('portfolio', 'create', trial.write('file', ''))).toMatchObject({
      exit: 1,
      code: 'folder-unwritable',
    });
  });

  it('refuse a portfolio of a newer version and leave it as it is', async () => {
    const file = join(trial.dir, 'portfolio.sqlite');
    const db = new Database(file);
    db.pragma('user_version = 99999');
    db.close();
    const before = readFileSync(file);
    expect(await typeWrong('portfolio', 'info', trial.dir)).toMatchObject({
      exit: 2,
      code: 'portfolio-newer',
      params: { version: 99_999, newest: SCHEMA },
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('portfolio import', () => {
  it('adds what the file says, with paths beside it, and says what it left out and why', async () => {
    mkdirSync(join(trial.folder, 'data', 'files'), { recursive: true });
    writeFileSync(join(trial.folder, 'data', 'files', 'a.md'), '# 规范');
    const data = join(trial.folder, 'data', 'data.json');
    writeFileSync(
      data,
      JSON.stringify({
        applicant: { name: '林', hobby: '棋' },
        evidence: [
          { key: 'e1', file: 'files/a.md', title: '规范' },
          { key: 'e2', title: '没有文件' },
        ],
        claims: [{ evidence: 'e1', standard: TRAINER, node: 'L3-2.1-S2', note: 'n', where: '1' }],
      }),
    );
    expect(await typeJson('portfolio', 'import', trial.dir, data, '--lang', 'zh-CN')).toEqual({
      added: {
        applicant: 1,
        photo: 0,
        employments: 0,
        certificates: 0,
        education: 0,
        apprenticeships: 0,
        titles: 0,
        workOutputs: 0,
        evidence: 1,
        claims: 1,
      },
      skipped: [
        { what: '/applicant/hobby', code: 'unknown-field', why: '不认识这一项，没有导入' },
        { what: '/evidence/1', code: 'field-missing', why: '缺少 file，没有导入' },
      ],
    });
    expect(
      (await type('portfolio', 'import', trial.dir, data, '--lang', 'en')).out.split('\n').slice(0, 2),
    ).toEqual(['Nothing new to import', 'Not imported']);
  });

  it('names the place in the file of what is wrong', async () => {
    const data = trial.write(
      'data.json',
      JSON.stringify({ evidence: [{ key: 'e', title: 't', file: 'gone.pdf' }] }),
    );
    expect(await typeWrong('portfolio', 'import', trial.dir, data)).toEqual({
      exit: 2,
      code: 'file-missing',
      message: `/evidence/0/file: The file “${join(trial.folder, 'gone.pdf')}” is not there. It may have been moved or deleted, or the disk it is on was taken out.`,
      params: { path: join(trial.folder, 'gone.pdf'), at: '/evidence/0/file' },
    });
    expect(
      await typeWrong('portfolio', 'import', trial.dir, trial.write('b.json', '{"evidence": [{}]}')),
    ).toMatchObject({
      exit: 2,
      code: 'profile-malformed',
    });
    expect(await typeWrong('portfolio', 'import', trial.dir, join(trial.folder, 'none.json'))).toMatchObject({
      exit: 2,
      code: 'file-missing',
    });
    expect(await typeJson('portfolio', 'info', trial.dir)).toMatchObject({ counts: EMPTY });
  });
});
