import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { SHA256, TRAINER, UUID, setUpTrial, type, typeJson, typeWrong, type Trial } from './typed.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await setUpTrial();
});

describe('evidence add', () => {
  it('prints a line a file', async () => {
    const file = trial.write('kappa_统计.csv', 'a,b\n');
    const again = trial.write('again.csv', 'a,b\n');
    expect(await trial.add(file, again)).toEqual({
      code: 0,
      lines: [
        { file, evidence: UUID, sha256: SHA256, bytes: 4, duplicate: false, remarks: [] },
        { file: again, evidence: UUID, sha256: SHA256, bytes: 4, duplicate: true, remarks: [] },
      ],
    });
  });

  it('says nothing that a terminal would obey, whatever the file is called', async () => {
    const file = trial.write('red\u001B[31m\u202Etxt.exe', 'a');
    const { out } = await type('evidence', 'add', trial.dir, file);
    expect(out).toContain('red\uFFFD[31m\uFFFDtxt.exe');
    expect(out).not.toContain('\u001B');
    expect(out).not.toContain('\u202E');
  });

  it('says what it is, which requirements it shows, and why', async () => {
    await trial.add(
      trial.write('report.pdf', '%PDF-1.7'),
      '--title',
      '测试报告',
      '--kind',
      'product',
      '--date',
      '2026-05-15',
      '--indicator',
      'L3-2.2-S3',
      '--indicator',
      'L3-2.2-S4',
      '--note',
      '第 3 页起',
      '--where',
      '3',
      '--tag',
      '测试',
      '--tag',
      '报告',
      '--place',
      '青岛',
      '--employer',
      '青禾数据',
      '--person',
      '周明=组长',
      '--person',
      '李',
      '--field',
      '项目编号=A=7',
      '--situation',
      '上线前两周',
      '--result',
      '准确率 93%',
    );
    expect(await trial.list()).toEqual({
      total: 1,
      items: [
        {
          id: UUID,
          title: '测试报告',
          kind: 'product',
          date: '2026-05-15',
          logged: '2026-11-24T00:00:00.000Z',
          file: 'report.pdf',
          origin: '',
          sha256: SHA256,
          bytes: 8,
          revision: 1,
          description: '',
          tags: ['测试', '报告'],
          place: '青岛',
          employer: '青禾数据',
          people: [
            { name: '周明', role: '组长' },
            { name: '李', role: '' },
          ],
          fields: [{ name: '项目编号', value: 'A=7' }],
          reflection: { situation: '上线前两周', task: '', action: '', result: '准确率 93%' },
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

  it('takes a folder as all files in it, but for hidden ones and other portfolios', async () => {
    const inbox = join(trial.folder, 'inbox');
    mkdirSync(join(inbox, 'sub', '.hidden'), { recursive: true });
    for (const name of ['b.txt', 'a.txt', '.hidden.txt', 'Thumbs.db', 'sub/c.txt', 'sub/.hidden/d.txt'])
      writeFileSync(join(inbox, name), name);
    await typeJson('portfolio', 'create', join(inbox, 'other'));
    const { code, lines } = await trial.add(inbox);
    expect({ code, files: lines.map(({ file }) => file) }).toEqual({
      code: 0,
      files: ['a.txt', 'b.txt', 'sub/c.txt'].map((name) => join(inbox, name)),
    });
  });

  it.skipIf(process.platform === 'win32')(
    'gives a line for what is no file of its own, takes the others, and exits 1',
    async () => {
      const inbox = join(trial.folder, 'inbox');
      mkdirSync(inbox);
      execFileSync('mkfifo', [join(inbox, 'pipe')]);
      symlinkSync('nowhere', join(inbox, 'dangling'));
      symlinkSync('fine.txt', join(inbox, 'link.txt'));
      symlinkSync('..', join(inbox, 'up'));
      writeFileSync(join(inbox, 'fine.txt'), 'fine');
      writeFileSync(Buffer.from(`${join(inbox, 'caf')}\xe9.txt`, 'latin1'), 'a name in Latin-1');
      const gone = join(trial.folder, 'gone.txt');
      const { code, lines } = await trial.add(inbox, gone, '/dev/null');
      expect({ code, lines: lines.map(({ file, error }) => [file, error?.code]) }).toEqual({
        code: 1,
        lines: [
          [join(inbox, 'caf\uFFFD.txt'), 'file-name-unreadable'],
          [join(inbox, 'dangling'), 'file-is-link'],
          [join(inbox, 'fine.txt'), undefined],
          [join(inbox, 'link.txt'), 'file-is-link'],
          [join(inbox, 'pipe'), 'file-not-regular'],
          [join(inbox, 'up'), 'file-is-link'],
          [gone, 'file-missing'],
          ['/dev/null', 'file-not-regular'],
        ],
      });
      expect((await trial.list()).total).toBe(1);
    },
  );

  it.skipIf(process.platform !== 'linux')('gives a line for a file that cannot be read', async () => {
    // A file to the eye, whose first byte is no memory of anybody: it fails for root too.
    expect(await trial.add('/proc/self/mem')).toEqual({
      code: 1,
      lines: [
        {
          file: '/proc/self/mem',
          error: { code: 'file-unreadable', message: expect.stringContaining('cannot be read') as unknown },
        },
      ],
    });
    expect((await trial.list()).total).toBe(0);
  });

  it('finds the standard of an indicator, and asks where several have it', async () => {
    const file = trial.write('a.txt', 'a');
    expect(await typeWrong('evidence', 'add', trial.dir, file, '--indicator', 'T1.1-P1')).toEqual({
      exit: 2,
      code: 'node-ambiguous',
      message:
        'More than one standard has an entry “T1.1-P1” (icap-SET4130-002v1, icap-SMS2512-001v1). Say which with --standard.',
      params: { node: 'T1.1-P1', standards: 'icap-SET4130-002v1, icap-SMS2512-001v1' },
    });
    expect(await typeWrong('evidence', 'add', trial.dir, file, '--indicator', 'X9')).toMatchObject({
      exit: 2,
      code: 'node-unknown',
    });
    const ambiguous = ['--indicator', 'T1.1-P1', '--standard'];
    expect(await trial.add(file, ...ambiguous, 'icap-SET4130-002v1')).toMatchObject({ code: 0 });
    expect(await typeWrong('evidence', 'add', trial.dir, file, ...ambiguous, 'nope')).toMatchObject({
      exit: 2,
      code: 'standard-unknown',
    });
    expect(await typeWrong('evidence', 'add', trial.dir, file, '--indicator', 'L3-2.2')).toMatchObject({
      exit: 2,
      code: 'bad-input',
    });
    expect((await trial.list()).total).toBe(1);
  });
});

describe('evidence list', () => {
  it('filters by words, standard, node, kind, tag and days, and counts beyond its limit', async () => {
    await trial.add(
      trial.write('one.txt', '1'),
      '--date',
      '2025-01-10',
      '--kind',
      'testimony',
      '--tag',
      '指导',
    );
    await trial.add(trial.write('two.txt', '2'), '--date', '2025-06-10', '--indicator', 'L3-2.2-S3');
    await trial.add(trial.write('three.txt', '3'), '--date', '2026-01-10', '--indicator', 'L3-2.2-S4');
    const files = async (...filter: readonly string[]) => {
      const { total, items } = await trial.list(...filter);
      return [total, ...items.map(({ file }) => file)];
    };
    expect(await files()).toEqual([3, 'three.txt', 'two.txt', 'one.txt']);
    expect(await files('--query', 'TWO')).toEqual([1, 'two.txt']);
    expect(await files('--standard', TRAINER)).toEqual([2, 'three.txt', 'two.txt']);
    expect(await files('--node', 'L3-2.2-S4')).toEqual([1, 'three.txt']);
    expect(await files('--kind', 'testimony')).toEqual([1, 'one.txt']);
    expect(await files('--tag', '指导')).toEqual([1, 'one.txt']);
    expect(await files('--from', '2025-06-10')).toEqual([2, 'three.txt', 'two.txt']);
    expect(await files('--to', '2025-06-10')).toEqual([2, 'two.txt', 'one.txt']);
    expect(await files('--limit', '1')).toEqual([3, 'three.txt']);
    expect(await files('--limit', '0')).toEqual([3]);
    expect(await typeWrong('evidence', 'list', trial.dir, '--standard', 'nope')).toMatchObject({
      exit: 2,
      code: 'standard-unknown',
    });
  });

  it('finds the text of a file as soon as it was added', async () => {
    await trial.add(trial.write('page.html', '<p>第三章 抽檢流程'), trial.write('other.txt', '别的'));
    const { total, items } = await trial.list('--query', '抽检流程');
    expect([total, items.map(({ file }) => file)]).toEqual([1, ['page.html']]);
  });

  it('is a table for people', async () => {
    await trial.add(trial.write('截图.png', 'x'), '--date', '2025-01-10');
    const { out } = await type('evidence', 'list', trial.dir, '--lang', 'zh-CN');
    expect(out.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^\S{36} {2}2025-01-10 {2}工作成果 {5}0 {2}截图.png {2}截图$/),
      '共 1 份佐证，列出 1 份',
      '',
    ]);
  });
});

describe('evidence export, remove and restore', () => {
  it('give back the original’s bytes, over what is there', async () => {
    const evidence = await trial.addOne(trial.write('a.bin', 'original'));
    const out = trial.write('out.bin', 'something longer that was there before');
    expect(await typeJson('evidence', 'export', trial.dir, evidence, '--out', out)).toEqual({
      file: out,
      bytes: 8,
      sha256: SHA256,
    });
    expect(readFileSync(out, 'utf8')).toBe('original');
  });

  it('move to the trash and back', async () => {
    const evidence = await trial.addOne(trial.write('a.txt', 'a'), '--indicator', 'L3-2.2-S3');
    expect(await typeJson('evidence', 'remove', trial.dir, evidence)).toEqual({ evidence, removed: true });
    expect(await trial.list()).toEqual({ total: 0, items: [] });
    expect(await typeJson('evidence', 'restore', trial.dir, evidence)).toEqual({ evidence, removed: false });
    expect((await trial.list()).items.map(({ id, claims }) => [id, claims.length])).toEqual([[evidence, 1]]);
  });

  it('do not know evidence that is not there', async () => {
    for (const verb of ['remove', 'restore'])
      expect(await typeWrong('evidence', verb, trial.dir, 'nope')).toMatchObject({
        exit: 2,
        code: 'evidence-unknown',
      });
    const out = join(trial.folder, 'out');
    expect(await typeWrong('evidence', 'export', trial.dir, 'nope', '--out', out)).toMatchObject({ exit: 2 });
    expect(readdirSync(trial.folder)).not.toContain('out');
  });
});

describe('evidence replace', () => {
  it('prints the new content and its revision; the same content again is no new one', async () => {
    const evidence = await trial.addOne(trial.write('v1.md', '1'));
    const next = trial.write('v2.md', '22');
    const replaced = { evidence, sha256: SHA256, bytes: 2, revision: 2 };
    expect(await typeJson('evidence', 'replace', trial.dir, evidence, next)).toEqual(replaced);
    expect(await typeJson('evidence', 'replace', trial.dir, evidence, next)).toEqual(replaced);
    expect(await typeWrong('evidence', 'replace', trial.dir, 'none', next)).toMatchObject({
      exit: 2,
      code: 'evidence-unknown',
    });
    expect(
      await typeWrong('evidence', 'replace', trial.dir, evidence, join(trial.folder, 'gone')),
    ).toMatchObject({ exit: 2, code: 'file-missing' });
  });
});

it('keeps where each file lay in a folder that is added', async () => {
  const inbox = join(trial.folder, '客服项目');
  mkdirSync(join(inbox, '截图'), { recursive: true });
  writeFileSync(join(inbox, '截图', '0001.png'), 'x');
  writeFileSync(join(inbox, '说明.txt'), 'y');
  await trial.add(inbox);
  const { items } = await trial.list();
  expect(items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ title: '截图 / 0001', origin: '客服项目/截图' }),
      expect.objectContaining({ title: '客服项目 / 说明', origin: '客服项目' }),
    ]),
  );
});

describe('evidence purge', () => {
  it('takes out of the trash for good, into a quarantine that is emptied by name or as a whole', async () => {
    const gone = await trial.addOne(trial.write('draft.txt', 'draft'));
    await trial.addOne(trial.write('kept.txt', 'kept'));
    expect(await typeJson('evidence', 'purge', trial.dir, gone)).toMatchObject({ purged: 0 });
    await typeJson('evidence', 'remove', trial.dir, gone);
    const purged = await typeJson('evidence', 'purge', trial.dir, 'all');
    expect(purged).toMatchObject({ purged: 1, files: 1, bytes: 5, kept: [] });
    const [listed] = await typeJson<{ name: string }[]>('evidence', 'quarantine', trial.dir);
    expect(listed).toMatchObject({ titles: ['draft'], files: 1, bytes: 5, folder: purged['folder'] });
    expect(await typeWrong('evidence', 'quarantine', trial.dir, '--empty', 'x')).toMatchObject({ exit: 2 });
    expect(await typeJson('evidence', 'quarantine', trial.dir, '--empty', listed?.name ?? '')).toEqual({
      files: 1,
      bytes: 5,
    });
    expect((await type('evidence', 'quarantine', trial.dir)).out).toBe('There is nothing in quarantine.\n');
    expect(await typeJson('doctor', trial.dir, '--full')).toMatchObject({ ok: true });
  });
});
