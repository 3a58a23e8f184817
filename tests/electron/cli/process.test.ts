import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouse, temporaryFolder } from '../../support/services.ts';
import { EMPTY, SCHEMA, SHA256, TRAINER, UUID } from './typed.ts';

/** The command line as people and scripts run it: a process of its own, told by its exit code and two streams. */
const MAIN = resolve('electron/cli/main.ts');
const SLOW = 120_000;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const start = (argv: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, [MAIN, ...argv], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, LANG: 'en_GB.UTF-8', ...env },
  });

async function run(argv: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = start(argv, env);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

const json = (text: string): unknown => JSON.parse(text);

describe('zhengji as a process', () => {
  it(
    'keeps a portfolio from nothing to a dossier, with results on stdout alone',
    async () => {
      writeFileSync(join(folder, '测试报告.md'), '# 报告');
      const created = await run(['portfolio', 'create', 'p', '--json']);
      expect({ ...created, out: json(created.out) }).toEqual({
        code: 0,
        out: { id: UUID, schema: SCHEMA, counts: EMPTY, bytes: 0 },
        err: '',
      });

      const added = await run(['evidence', 'add', 'p', '测试报告.md', '--indicator', 'L3-2.2-S3', '--json']);
      expect({ ...added, out: json(added.out) }).toEqual({
        code: 0,
        out: { file: '测试报告.md', evidence: UUID, sha256: SHA256, bytes: 8, duplicate: false, remarks: [] },
        err: '',
      });

      const coverage = await run(['coverage', 'p', '--standard', TRAINER, '--level', '3', '--json']);
      expect(json(coverage.out)).toMatchObject({ weighted: { skill: { covered: 5.83 } } });

      const dossier = await run(
        ['dossier', 'p', '--standard', TRAINER, '--level', '3', '--out', 'd.pdf'].concat('--json'),
      );
      expect({ code: dossier.code, out: json(dossier.out), err: dossier.err }).toMatchObject({
        code: 0,
        out: {
          file: 'd.pdf',
          sha256: SHA256,
          findings: expect.arrayContaining([
            expect.objectContaining({ code: 'not-eligible', severity: 'warning' }),
          ]) as unknown,
        },
        err: '',
      });
      expect(readFileSync(join(folder, 'd.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-');
    },
    SLOW,
  );

  it(
    'ends with 2 and a sentence for a wrong call, in the system’s language, without a stack trace',
    async () => {
      expect(await run(['evidence'], { LANG: 'zh_TW.UTF-8' })).toEqual({
        code: 2,
        out: '',
        err: '「evidence」後面還要寫動詞。用 zhengji evidence --help 查看。\n',
      });
      const wrong = await run(['portfolio', 'info', 'nowhere', '--json']);
      expect({ ...wrong, err: json(wrong.err) }).toEqual({
        code: 2,
        out: '',
        err: {
          code: 'not-a-portfolio',
          message: expect.stringContaining('is not a Zhengji portfolio') as unknown,
          params: { path: join(folder, 'nowhere') },
        },
      });
    },
    SLOW,
  );

  it(
    'prints each line of a long job as soon as it is durable, and keeps what it printed when it is killed',
    async () => {
      await run(['portfolio', 'create', 'p']);
      mkdirSync(join(folder, 'many'));
      for (let count = 100; count < 400; count += 1)
        writeFileSync(join(folder, 'many', `${count}.txt`), String(count));
      const child = start(['evidence', 'add', 'p', 'many', '--json']);
      let out = '';
      for await (const text of child.stdout.setEncoding('utf8')) {
        out += String(text);
        if (out.split('\n').length > 5) child.kill('SIGKILL');
      }
      const printed = out.split('\n').slice(0, -1);
      expect(printed.length).toBeGreaterThanOrEqual(5);
      const listed = await run(['evidence', 'list', 'p', '--json']);
      const { items } = json(listed.out) as { items: { id: string }[] };
      const ids = new Set(items.map(({ id }) => id));
      for (const line of printed) expect(ids).toContain((json(line) as { evidence: string }).evidence);
    },
    SLOW,
  );

  it(
    'leaves a portfolio alone that the app has open',
    async () => {
      const { client } = openHouse();
      await client['portfolio.create']({ dir: join(folder, 'p') });
      const refused = await run(['portfolio', 'info', 'p', '--json']);
      expect({ ...refused, err: json(refused.err) }).toMatchObject({
        code: 1,
        out: '',
        err: { code: 'portfolio-in-use' },
      });
      await client['portfolio.close']({});
      expect((await run(['portfolio', 'info', 'p'])).code).toBe(0);
    },
    SLOW,
  );

  it(
    'takes paths from where the person stands when npm moved to the package',
    async () => {
      const env = { npm_lifecycle_event: 'zhengji', INIT_CWD: join(folder, 'here') };
      mkdirSync(env.INIT_CWD);
      expect((await run(['portfolio', 'create', 'p'], env)).code).toBe(0);
      expect(readFileSync(join(folder, 'here', 'p', 'portfolio.sqlite')).length).toBeGreaterThan(0);
    },
    SLOW,
  );

  it(
    'minds no reader who has seen enough',
    async () => {
      const child = start(['standards', 'show', TRAINER, '--json']);
      child.stdout.destroy();
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      const [code] = (await once(child, 'close')) as [number | null];
      expect({ code, err }).toEqual({ code: 0, err: '' });
    },
    SLOW,
  );
});
