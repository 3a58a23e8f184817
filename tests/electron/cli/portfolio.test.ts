import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/services.ts';
import { type, typeJson, typeWrong } from './typed.ts';

const TRAINER = 'cn-4-04-05-05-2021';
const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown as string;
const SHA256 = expect.stringMatching(/^[0-9a-f]{64}$/) as unknown as string;
const EMPTY = { evidence: 0, claims: 0, workOutputs: 0, signoffs: 0, blobs: 0 };

let folder: string;
let dir: string;
beforeEach(async () => {
  folder = temporaryFolder();
  dir = join(folder, 'portfolio');
  await typeJson('portfolio', 'create', dir);
});

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Line {
  readonly file: string;
  readonly evidence?: string;
  readonly error?: { readonly code: string; readonly message: string };
}
async function add(...more: readonly string[]): Promise<{ code: number; lines: Line[] }> {
  const { code, out } = await type('evidence', 'add', dir, ...more, '--json');
  return {
    code,
    lines: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line),
  };
}
const addOne = async (...more: readonly string[]): Promise<string> =>
  (await add(...more)).lines[0]?.evidence ?? '';

interface Listed {
  readonly total: number;
  readonly items: readonly {
    readonly id: string;
    readonly file: string;
    readonly claims: readonly object[];
  }[];
}
const list = (...more: readonly string[]) => typeJson<Listed>('evidence', 'list', dir, ...more);

describe('portfolio create and info', () => {
  it('give id, schema, counts and bytes', async () => {
    const other = join(folder, 'a', 'b');
    const created = await typeJson('portfolio', 'create', other);
    expect(created).toEqual({ id: UUID, schema: 10, counts: EMPTY, bytes: 0 });
    expect(await typeJson('portfolio', 'info', other)).toEqual(created);
    await add(write('a.txt', 'abc'), '--indicator', 'L3-2.2-S3');
    expect(await typeJson('portfolio', 'info', dir)).toMatchObject({
      counts: { ...EMPTY, evidence: 1, claims: 1, blobs: 1 },
      bytes: 3,
    });
  });

  it('refuse what is no portfolio, and a folder that has something in it', async () => {
    expect(await typeWrong('portfolio', 'info', folder)).toMatchObject({ exit: 2, code: 'not-a-portfolio' });
    expect(await typeWrong('portfolio', 'create', dir)).toMatchObject({ exit: 2, code: 'folder-not-empty' });
    expect(await typeWrong('portfolio', 'create', write('file', ''))).toMatchObject({
      exit: 1,
      code: 'folder-unwritable',
    });
  });

  it('refuse a portfolio of a newer version and leave it as it is', async () => {
    const file = join(dir, 'portfolio.sqlite');
    const db = new Database(file);
    db.pragma('user_version = 99999');
    db.close();
    const before = readFileSync(file);
    expect(await typeWrong('portfolio', 'info', dir)).toMatchObject({
      exit: 2,
      code: 'portfolio-newer',
      params: { version: 99_999, newest: 10 },
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('evidence add', () => {
  it('prints a line a file', async () => {
    const file = write('kappa_统计.csv', 'a,b\n');
    const again = write('again.csv', 'a,b\n');
    expect(await add(file, again)).toEqual({
      code: 0,
      lines: [
        { file, evidence: UUID, sha256: SHA256, bytes: 4, duplicate: false },
        { file: again, evidence: UUID, sha256: SHA256, bytes: 4, duplicate: true },
      ],
    });
  });

  it('says what it is, which requirements it shows, and why', async () => {
    await add(
      ...[
        write('report.pdf', '%PDF-1.7'),
        '--title',
        '测试报告',
        '--kind',
        'product',
        '--date',
        '2026-05-15',
      ],
      ...['--indicator', 'L3-2.2-S3', '--indicator', 'L3-2.2-S4', '--note', '第 3 页起', '--where', '3'],
      ...['--tag', '测试', '--tag', '报告'],
    );
    expect(await list()).toEqual({
      total: 1,
      items: [
        {
          id: UUID,
          title: '测试报告',
          kind: 'product',
          date: '2026-05-15',
          file: 'report.pdf',
          sha256: SHA256,
          bytes: 8,
          tags: ['测试', '报告'],
          claims: expect.arrayContaining(
            ['L3-2.2-S3', 'L3-2.2-S4'].map((node) => ({
              id: UUID,
              standard: TRAINER,
              node,
              note: '第 3 页起',
              where: '3',
            })),
          ) as unknown,
        },
      ],
    });
  });

  it('takes a folder as all files in it, without hidden ones, other portfolios and ways round in circles', async () => {
    const inbox = join(folder, 'inbox');
    mkdirSync(join(inbox, 'sub', '.hidden'), { recursive: true });
    for (const name of ['b.txt', 'a.txt', '.hidden.txt', 'Thumbs.db', 'sub/c.txt', 'sub/.hidden/d.txt'])
      writeFileSync(join(inbox, name), name);
    symlinkSync('..', join(inbox, 'sub', 'up'));
    symlinkSync('../a.txt', join(inbox, 'sub', 'link.txt'));
    await typeJson('portfolio', 'create', join(inbox, 'other'));
    const { code, lines } = await add(inbox);
    expect({ code, files: lines.map(({ file }) => file) }).toEqual({
      code: 0,
      files: ['a.txt', 'b.txt', 'sub/c.txt', 'sub/link.txt'].map((name) => join(inbox, name)),
    });
  });

  it.skipIf(process.platform === 'win32')(
    'gives a line for what is no file of its own, takes the others, and exits 1',
    async () => {
      const inbox = join(folder, 'inbox');
      mkdirSync(inbox);
      execFileSync('mkfifo', [join(inbox, 'pipe')]);
      symlinkSync('nowhere', join(inbox, 'dangling'));
      writeFileSync(join(inbox, 'fine.txt'), 'fine');
      const gone = join(folder, 'gone.txt');
      const { code, lines } = await add(inbox, gone, '/dev/null');
      expect({ code, lines: lines.map(({ file, error }) => [file, error?.code]) }).toEqual({
        code: 1,
        lines: [
          [join(inbox, 'dangling'), 'file-missing'],
          [join(inbox, 'fine.txt'), undefined],
          [join(inbox, 'pipe'), 'file-not-regular'],
          [gone, 'file-missing'],
          ['/dev/null', 'file-not-regular'],
        ],
      });
      expect((await list()).total).toBe(1);
    },
  );

  it('finds the standard of an indicator, and asks where several have it', async () => {
    const file = write('a.txt', 'a');
    expect(await typeWrong('evidence', 'add', dir, file, '--indicator', 'T1.1-P1')).toEqual({
      exit: 2,
      code: 'node-ambiguous',
      message:
        'More than one standard has an entry “T1.1-P1” (icap-SET4130-002v1, icap-SMS2512-001v1). Say which with --standard.',
      params: { node: 'T1.1-P1', standards: 'icap-SET4130-002v1, icap-SMS2512-001v1' },
    });
    expect(await typeWrong('evidence', 'add', dir, file, '--indicator', 'X9')).toMatchObject({
      exit: 2,
      code: 'node-unknown',
    });
    const ambiguous = ['--indicator', 'T1.1-P1', '--standard'];
    expect(await add(file, ...ambiguous, 'icap-SET4130-002v1')).toMatchObject({ code: 0 });
    expect(await typeWrong('evidence', 'add', dir, file, ...ambiguous, 'nope')).toMatchObject({
      exit: 2,
      code: 'standard-unknown',
    });
    expect(await typeWrong('evidence', 'add', dir, file, '--indicator', 'L3-2.2')).toMatchObject({
      exit: 2,
      code: 'bad-input',
    });
    expect((await list()).total).toBe(1);
  });
});

describe('evidence list', () => {
  it('filters by words, standard, node, kind, tag and days, and counts beyond its limit', async () => {
    await add(write('one.txt', '1'), '--date', '2025-01-10', '--kind', 'testimony', '--tag', '指导');
    await add(write('two.txt', '2'), '--date', '2025-06-10', '--indicator', 'L3-2.2-S3');
    await add(write('three.txt', '3'), '--date', '2026-01-10', '--indicator', 'L3-2.2-S4');
    const files = async (...filter: readonly string[]) => {
      const { total, items } = await list(...filter);
      return [total, ...items.map(({ file }) => file)];
    };
    expect(await files()).toEqual([3, 'three.txt', 'two.txt', 'one.txt']);
    expect(await files('--query', 'T')).toEqual([2, 'three.txt', 'two.txt'].concat([]));
    expect(await files('--standard', TRAINER)).toEqual([2, 'three.txt', 'two.txt']);
    expect(await files('--node', 'L3-2.2-S4')).toEqual([1, 'three.txt']);
    expect(await files('--kind', 'testimony')).toEqual([1, 'one.txt']);
    expect(await files('--tag', '指导')).toEqual([1, 'one.txt']);
    expect(await files('--from', '2025-06-10')).toEqual([2, 'three.txt', 'two.txt']);
    expect(await files('--to', '2025-06-10')).toEqual([2, 'two.txt', 'one.txt']);
    expect(await files('--limit', '1')).toEqual([3, 'three.txt']);
    expect(await files('--limit', '0')).toEqual([3]);
    expect(await typeWrong('evidence', 'list', dir, '--standard', 'nope')).toMatchObject({
      exit: 2,
      code: 'standard-unknown',
    });
  });

  it('is a table for people', async () => {
    await add(write('截图.png', 'x'), '--date', '2025-01-10');
    const { out } = await type('evidence', 'list', dir, '--lang', 'zh-CN');
    expect(out.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^\S{36} {2}2025-01-10 {2}工作成果 {5}0 {2}截图.png {2}截图$/),
      '共 1 份佐证，列出 1 份',
      '',
    ]);
  });
});

describe('evidence export, remove and restore', () => {
  it('give back the original’s bytes, over what is there', async () => {
    const evidence = await addOne(write('a.bin', 'original'));
    const out = write('out.bin', 'something longer that was there before');
    expect(await typeJson('evidence', 'export', dir, evidence, '--out', out)).toEqual({
      file: out,
      bytes: 8,
      sha256: SHA256,
    });
    expect(readFileSync(out, 'utf8')).toBe('original');
  });

  it('move to the trash and back', async () => {
    const evidence = await addOne(write('a.txt', 'a'), '--indicator', 'L3-2.2-S3');
    expect(await typeJson('evidence', 'remove', dir, evidence)).toEqual({ evidence, removed: true });
    expect(await list()).toEqual({ total: 0, items: [] });
    expect(await typeJson('evidence', 'restore', dir, evidence)).toEqual({ evidence, removed: false });
    expect((await list()).items.map(({ id, claims }) => [id, claims.length])).toEqual([[evidence, 1]]);
  });

  it('do not know evidence that is not there', async () => {
    for (const verb of ['remove', 'restore'])
      expect(await typeWrong('evidence', verb, dir, 'nope')).toMatchObject({
        exit: 2,
        code: 'evidence-unknown',
      });
    const out = join(folder, 'out');
    expect(await typeWrong('evidence', 'export', dir, 'nope', '--out', out)).toMatchObject({ exit: 2 });
    expect(readdirSync(folder)).not.toContain('out');
  });
});

describe('what --out must not write over', () => {
  it('is the portfolio itself, a folder, a device; and its folder must be there', async () => {
    const evidence = await addOne(write('a.txt', 'a'));
    const to = (out: string) => typeWrong('evidence', 'export', dir, evidence, '--out', out);
    symlinkSync(dir, join(folder, 'link'));
    for (const out of [
      join(dir, 'portfolio.sqlite'),
      join(dir, 'vault', 'x'),
      join(folder, 'link', 'portfolio.sqlite'),
      folder,
      '/dev/null',
    ])
      expect(await to(out)).toMatchObject({ exit: 2, code: 'file-exists', params: { path: out } });
    expect(await to(join(folder, 'none', 'x'))).toMatchObject({ exit: 1, code: 'folder-unwritable' });
    expect(await typeJson('portfolio', 'info', dir)).toMatchObject({ counts: { evidence: 1 } });
  });
});

describe('claims', () => {
  it('are added, edited and removed; each prints the claim', async () => {
    const evidence = await addOne(write('a.txt', 'a'));
    const claim = await typeJson<{ id: string }>(
      ...['claims', 'add', dir, '--evidence', evidence, '--standard', TRAINER, '--node', 'L3-2.2-S3'],
      ...['--note', 'n', '--where', '1'],
    );
    const { id } = claim;
    expect(claim).toEqual({
      id: UUID,
      evidence,
      standard: TRAINER,
      node: 'L3-2.2-S3',
      note: 'n',
      where: '1',
    });
    const edited = { ...claim, where: '2' };
    expect(await typeJson('claims', 'edit', dir, id, '--where', '2')).toEqual(edited);
    expect(await typeJson('claims', 'edit', dir, id, '--note', '')).toEqual({ ...edited, note: '' });
    expect(await typeJson('claims', 'remove', dir, id)).toEqual({ ...edited, note: '' });
    expect(await typeWrong('claims', 'remove', dir, id)).toMatchObject({ exit: 2, code: 'claim-unknown' });
  });

  it('need evidence, a node that can be shown, and something to change', async () => {
    const evidence = await addOne(write('a.txt', 'a'));
    const claim = (of: string, node: string) =>
      typeWrong('claims', 'add', dir, '--evidence', of, '--standard', TRAINER, '--node', node);
    expect(await claim('nope', 'L3-2.2-S3')).toMatchObject({ exit: 2, code: 'evidence-unknown' });
    expect(await claim(evidence, 'nope')).toMatchObject({ exit: 2, code: 'node-unknown' });
    expect(await claim(evidence, 'L3-2')).toMatchObject({ exit: 2, code: 'bad-input' });
    expect(await typeWrong('claims', 'edit', dir, 'x')).toMatchObject({ exit: 2, code: 'nothing-to-change' });
  });
});

describe('coverage', () => {
  it('gives nodes, rollup and weights of a level', async () => {
    await add(write('a.txt', 'a'), '--indicator', 'L3-2.2-S3');
    const coverage = await typeJson('coverage', dir, '--standard', TRAINER, '--level', '3');
    expect(coverage).toMatchObject({
      standard: TRAINER,
      level: 3,
      asOf: '2026-11-24',
      nodes: expect.arrayContaining([
        {
          id: 'L3-2.2-S3',
          type: 'skill-requirement',
          code: '2.2.3',
          state: 'evidence',
          evidence: 1,
          signed: 0,
        },
      ]) as unknown,
      rollup: expect.arrayContaining([
        { id: 'L3-2.2', type: 'content', total: 6, covered: 1, signed: 0 },
      ]) as unknown,
      weighted: { skill: { covered: 5.83, signed: 0 }, theory: { covered: 0, signed: 0 } },
    });
    expect(await typeJson('coverage', dir, '--standard', TRAINER)).toMatchObject({
      level: null,
      weighted: null,
    });
  });

  it('of a level or standard that is not there', async () => {
    expect(await typeWrong('coverage', dir, '--standard', TRAINER, '--level', '6')).toMatchObject({
      exit: 2,
      code: 'level-unknown',
    });
    expect(await typeWrong('coverage', dir, '--standard', 'nope')).toMatchObject({ exit: 2 });
  });

  it('is told to people in tables', async () => {
    const { out } = await type('coverage', dir, '--standard', TRAINER, '--level', '3', '--lang', 'zh-CN');
    expect(out).toContain('L3-2.2-S3  无佐证     0  能够对测试结果进行分析,编写测试报告');
    expect(out).toContain('技能要求加权：有佐证 0%，已签核 0%');
  });
});

describe('portfolio import', () => {
  it('adds what the file says, with paths beside it, and says what it left out and why', async () => {
    mkdirSync(join(folder, 'data', 'files'), { recursive: true });
    writeFileSync(join(folder, 'data', 'files', 'a.md'), '# 规范');
    const data = join(folder, 'data', 'data.json');
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
    expect(await typeJson('portfolio', 'import', dir, data, '--lang', 'zh-CN')).toEqual({
      added: {
        applicant: 1,
        photo: 0,
        employments: 0,
        certificates: 0,
        education: 0,
        apprenticeships: 0,
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
      (await type('portfolio', 'import', dir, data, '--lang', 'en')).out.split('\n').slice(0, 2),
    ).toEqual(['Nothing new to import', 'Not imported']);
  });

  it('names the place in the file of what is wrong', async () => {
    const data = write(
      'data.json',
      JSON.stringify({ evidence: [{ key: 'e', title: 't', file: 'gone.pdf' }] }),
    );
    expect(await typeWrong('portfolio', 'import', dir, data)).toEqual({
      exit: 2,
      code: 'file-missing',
      message: `/evidence/0/file: The file “${join(folder, 'gone.pdf')}” is not there. It may have been moved or deleted.`,
      params: { path: join(folder, 'gone.pdf'), at: '/evidence/0/file' },
    });
    expect(await typeWrong('portfolio', 'import', dir, write('b.json', '{"evidence": [{}]}'))).toMatchObject({
      exit: 2,
      code: 'profile-malformed',
    });
    expect(await typeWrong('portfolio', 'import', dir, join(folder, 'none.json'))).toMatchObject({
      exit: 2,
      code: 'file-missing',
    });
    expect(await typeJson('portfolio', 'info', dir)).toMatchObject({ counts: EMPTY });
  });
});

describe('dossier', () => {
  it('is written where it was asked for, and gives file, pages, SHA-256, parts and findings', async () => {
    await add(write('a.txt', 'a'), '--indicator', 'L3-2.2-S3');
    const out = join(folder, 'dossier.pdf');
    const asked = ['dossier', dir, '--standard', TRAINER, '--level', '3', '--out', out];
    const made = await typeJson<{ pages: number }>(...asked, '--parts', 'coverage,evidence-index');
    expect(made).toEqual({
      file: out,
      pages: expect.any(Number) as unknown,
      sha256: SHA256,
      parts: ['coverage', 'evidence-index'],
      findings: [],
    });
    expect(readFileSync(out, 'latin1').slice(0, 5)).toBe('%PDF-');
    // Over the one that is there.
    expect((await typeJson<{ pages: number }>(...asked)).pages).toBeGreaterThan(made.pages);
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('is not even drawn where it cannot be written', async () => {
    const out = join(dir, 'portfolio.sqlite');
    expect(await typeWrong('dossier', dir, '--standard', TRAINER, '--out', out)).toMatchObject({ exit: 2 });
    expect(await typeJson('portfolio', 'info', dir)).toMatchObject({ counts: { blobs: 0 } });
  });
});
