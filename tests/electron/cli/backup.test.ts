import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { setUpTrial, TRAINER, type, typeJson, typeTo, typeWrong, type Trial } from './typed.ts';

interface Made {
  readonly backup: string;
  readonly verified: boolean;
  readonly counts: object;
  readonly bytes: number;
  readonly lacking: readonly string[];
}
interface Checked {
  readonly ok: boolean;
  readonly findings: readonly { readonly code: string; readonly what: string }[];
}

let trial: Trial;
let stick: string;
beforeEach(async () => {
  trial = await setUpTrial();
  stick = join(trial.folder, 'stick');
  await bringIn({ e1: 'the first', e2: 'the second' }, [
    { evidence: 'e1', standard: TRAINER, node: 'L3-2.2-S3' },
  ]);
});

/** As `portfolio import` does it: no process is started to read their texts. */
async function bringIn(
  texts: Readonly<Record<string, string>>,
  claims: readonly object[] = [],
): Promise<void> {
  const evidence = Object.entries(texts).map(([key, text]) => {
    trial.write(`${key}.txt`, text);
    return { key, file: `${key}.txt`, title: key };
  });
  const data = trial.write('data.json', JSON.stringify({ evidence, claims }));
  await typeJson('portfolio', 'import', trial.dir, data);
}

const create = (...more: readonly string[]) => typeJson<Made>('backup', 'create', trial.dir, ...more);
const list = () => typeJson<readonly Made[]>('backup', 'list', trial.dir);
const verify = async (backup: string) => {
  const { code, out } = await type('backup', 'verify', backup, '--json');
  const checked = JSON.parse(out) as Checked;
  return { code, codes: checked.findings.map((finding) => finding.code) };
};

/** Everything beneath a folder, by its path in it. */
const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'hex')]),
  );

const objectsOf = (backup: string): readonly string[] =>
  Object.keys(filesIn(join(backup, '..', 'objects'))).map((path) => join(backup, '..', 'objects', path));

/** Changes one byte in the middle of a file. */
function flip(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  chmodSync(file, 0o600);
  writeFileSync(file, bytes);
}

describe('a backup', () => {
  it('is checked before it counts, and listed wherever it was made', async () => {
    const own = await create();
    const other = await create('--to', stick);
    expect(own).toEqual({
      backup: expect.stringContaining(join(trial.dir, 'backups')) as unknown,
      verified: true,
      counts: { evidence: 2, claims: 1, workOutputs: 0, signoffs: 0, blobs: 2 },
      bytes: expect.any(Number) as unknown,
      lacking: [],
    });
    expect((await list()).map(({ backup }) => backup).toSorted()).toEqual(
      [own.backup, other.backup].toSorted(),
    );
    expect(await verify(other.backup)).toEqual({ code: 0, codes: [] });
  });

  it('stores a content once for all backups in a place', async () => {
    const { backup } = await create();
    await bringIn({ e3: 'the third' });
    await create();
    expect(objectsOf(backup)).toHaveLength(3);
  });

  it('puts right what rotted in the pool while the portfolio still has it', async () => {
    const { backup } = await create('--to', stick);
    flip(objectsOf(backup)[0] ?? '');
    const again = await create('--to', stick);
    expect(again.verified).toBe(true);
    expect(await verify(again.backup)).toEqual({ code: 0, codes: [] });
  });

  it('keeps the pool as it is while another is being made beside it', async () => {
    for (const day of ['01', '02', '03', '04', '05', '06', '07', '08', '09'])
      await create('--to', stick, '--as-of', `2026-01-${day}`);
    const { backup } = await create('--to', stick, '--as-of', '2026-01-10');
    const orphan = join(stick, 'objects', 'ab', `ab${'0'.repeat(62)}`);
    mkdirSync(join(stick, 'objects', 'ab'), { recursive: true });
    writeFileSync(orphan, 'of the other one');
    const partial = join(stick, '20260110T000000Z-0500.partial');
    mkdirSync(partial);
    await create('--to', stick, '--as-of', '2026-01-11');
    expect(existsSync(orphan)).toBe(true);
    // Nobody is at it any more: it was cut short.
    utimesSync(partial, 0, 0);
    await create('--to', stick, '--as-of', '2026-01-12');
    expect(existsSync(partial)).toBe(false);
    expect(existsSync(orphan)).toBe(false);
    expect(existsSync(backup)).toBe(true);
  });

  it('is made of what is still there where the portfolio itself lost a file, and says so', async () => {
    const [object = ''] = Object.keys(filesIn(join(trial.dir, 'vault')));
    rmSync(join(trial.dir, 'vault', object), { force: true });
    const made = await create();
    expect(made).toMatchObject({ verified: false, lacking: [object.slice(-64)] });
    expect(await verify(made.backup)).toEqual({ code: 0, codes: [] });
    expect(await list()).toMatchObject([{ verified: false }]);
    expect(
      await typeJson('backup', 'restore', made.backup, '--to', join(trial.folder, 'without')),
    ).toMatchObject({
      verified: false,
      lost: [expect.stringMatching(/^e[12]\.txt$/)],
    });
  });

  it('that was cut short is none, and is in nobody’s way', async () => {
    mkdirSync(join(trial.dir, 'backups', '20261124T080000Z-0001.partial'), { recursive: true });
    expect(await list()).toEqual([]);
    const { backup } = await create();
    expect(backup).toMatch(/-0002$/);
    expect(await typeWrong('backup', 'verify', join(trial.dir, 'backups'))).toMatchObject({
      exit: 2,
      code: 'backup-unknown',
    });
  });

  it('leaves when newer ones have taken its turn, with the contents that no other names; a stranger’s stay', async () => {
    const strange = join(trial.dir, 'backups', '20200101T000000Z-9000');
    await create('--as-of', '2026-01-01');
    for (const day of ['02', '03', '04']) await create('--as-of', `2026-01-${day}`);
    expect(await list()).toHaveLength(4);
    for (let day = 5; day < 12; day += 1) await create('--as-of', `2026-01-${String(day).padStart(2, '0')}`);
    // Seven days and the Sunday before them.
    expect((await list()).map((made) => made.backup.slice(-21, -12))).toEqual([
      '20260111T',
      '20260110T',
      '20260109T',
      '20260108T',
      '20260107T',
      '20260106T',
      '20260105T',
      '20260104T',
    ]);
    mkdirSync(strange);
    writeFileSync(join(strange, 'manifest.json'), '{"of": "somebody else"}');
    await create('--as-of', '2026-01-12');
    expect(readdirSync(strange)).toEqual(['manifest.json']);
  });
});

describe('backup verify', () => {
  it.each([
    ['a bit of the database', (backup: string) => flip(join(backup, 'portfolio.sqlite')), 'database-altered'],
    ['the database', (backup: string) => rmSync(join(backup, 'portfolio.sqlite')), 'database-missing'],
    [
      'the end of the database',
      (backup: string) => truncateSync(join(backup, 'portfolio.sqlite'), 4096),
      'database-altered',
    ],
    ['a bit of a file', (backup: string) => flip(objectsOf(backup)[0] ?? ''), 'object-altered'],
    ['a file', (backup: string) => rmSync(objectsOf(backup)[0] ?? ''), 'object-missing'],
  ])('finds that %s was lost', async (_what, damage, code) => {
    const { backup } = await create();
    damage(backup);
    expect(await verify(backup)).toEqual({ code: 1, codes: [code] });
  });

  it('finds a manifest that speaks of another moment', async () => {
    const { backup } = await create();
    const file = join(backup, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { counts: { evidence: number } };
    writeFileSync(file, JSON.stringify({ ...manifest, counts: { ...manifest.counts, evidence: 1 } }));
    expect(await verify(backup)).toEqual({ code: 1, codes: ['contents-differ'] });
  });
});

describe('backup restore', () => {
  const restored = () => join(trial.folder, 'restored');

  it('gives the same portfolio, byte for byte, in a new folder', async () => {
    const { backup, counts } = await create('--to', stick);
    expect(await typeJson('backup', 'restore', backup, '--to', restored())).toEqual({
      dir: restored(),
      counts,
      verified: true,
    });
    expect(filesIn(join(restored(), 'vault'))).toEqual(filesIn(join(trial.dir, 'vault')));
    const all = (dir: string) => typeJson('evidence', 'list', dir);
    expect(await all(restored())).toEqual(await all(trial.dir));
  });

  it('needs nothing of the portfolio that the backup was made of', async () => {
    const { backup } = await create('--to', stick);
    rmSync(trial.dir, { recursive: true, force: true });
    await typeJson('backup', 'restore', backup, '--to', restored());
    expect(await typeJson('portfolio', 'info', restored())).toMatchObject({ counts: { evidence: 2 } });
  });

  it('never writes over a folder with something in it', async () => {
    const { backup } = await create('--to', stick);
    const before = filesIn(join(trial.dir, 'vault'));
    expect(await typeWrong('backup', 'restore', backup, '--to', trial.dir)).toMatchObject({
      exit: 2,
      code: 'folder-not-empty',
    });
    expect(filesIn(join(trial.dir, 'vault'))).toEqual(before);
  });

  it('is done again from the start where it was cut short', async () => {
    const { backup } = await create('--to', stick);
    const growing = join(trial.folder, '.restored.restoring');
    mkdirSync(join(growing, 'vault'), { recursive: true });
    writeFileSync(join(growing, 'portfolio.sqlite'), 'half of it');
    await typeJson('backup', 'restore', backup, '--to', restored());
    expect(readdirSync(trial.folder)).not.toContain('.restored.restoring');
  });

  it('refuses a damaged backup and leaves nothing behind, unless the rest of it is wanted', async () => {
    const { backup, counts } = await create('--to', stick);
    flip(objectsOf(backup)[1] ?? '');
    expect(await typeWrong('backup', 'restore', backup, '--to', restored())).toMatchObject({
      exit: 1,
      code: 'backup-damaged',
    });
    expect(readdirSync(trial.folder).filter((name) => name.includes('restor'))).toEqual([]);
    expect(await typeJson('backup', 'restore', backup, '--to', restored(), '--partly')).toEqual({
      dir: restored(),
      counts,
      verified: false,
      lost: [expect.stringMatching(/^e[12]\.txt$/)],
    });
  });
});

describe('a backup that is one file', () => {
  it('is refused where a passphrase would seal nothing, or two places are named', async () => {
    const secret = trial.write('secret.txt', '四个互不相干的词就很好记住了\n');
    const unsealed = ['--to', trial.folder, '--passphrase-file', secret];
    const file = join(trial.folder, 'two.zip');
    for (const words of [unsealed, ['--to', trial.folder, '--file', file]])
      expect(await typeWrong('backup', 'create', trial.dir, ...words)).toMatchObject({
        exit: 2,
        code: 'bad-input',
      });
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ['is made', (file: string) => ['create', trial.dir, '--file', file]],
    ['in a folder is made', (file: string) => ['create', trial.dir, '--to', file]],
    ['is restored', (file: string) => ['restore', join(trial.folder, 'sound.zip'), '--to', file]],
  ])('leaves nothing where it %s and Ctrl+C was pressed', async (_what, words) => {
    await create('--file', join(trial.folder, 'sound.zip'));
    const interrupted = () => AbortSignal.abort();
    const place = join(trial.folder, 'new');
    const { code, err } = await typeTo(
      { drained: () => Promise.resolve(), interrupted },
      'backup',
      ...words(place),
      '--json',
    );
    expect([code, (JSON.parse(err) as { code: string }).code]).toEqual([1, 'cancelled']);
    const left = readdirSync(trial.folder, { recursive: true, encoding: 'utf8' });
    expect(left.filter((path) => /new(?!\/objects)./.test(path))).toEqual([]);
    expect(left.filter((path) => path.endsWith('-copy'))).toEqual([]);
  });

  it('is made, checked and restored with its passphrase', async () => {
    const file = join(trial.folder, 'all.zjbackup');
    const secret = trial.write('secret.txt', '四个互不相干的词就很好记住了\n');
    const made = await typeJson<Made>(
      'backup',
      'create',
      trial.dir,
      '--file',
      file,
      '--passphrase-file',
      secret,
    );
    expect(made).toMatchObject({ backup: file, verified: true, bytes: statSync(file).size });
    expect(await typeWrong('backup', 'verify', file)).toMatchObject({ exit: 2, code: 'backup-sealed' });
    expect(await typeJson('backup', 'verify', file, '--passphrase-file', secret)).toEqual({
      ok: true,
      findings: [],
    });
    const dir = join(trial.folder, 'restored');
    const restored = await typeJson('backup', 'restore', file, '--to', dir, '--passphrase-file', secret);
    expect(restored).toMatchObject({ dir, counts: made.counts, verified: true });
  });
});
