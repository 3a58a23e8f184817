import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeEach, expect, it } from 'vitest';
import { TRAINER, setUpTrial, typeJson, typeWrong, type Trial } from './typed.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await setUpTrial();
  // The title would be calculated, and the name would leave the folder.
  await trial.add(trial.write('=cmd.txt', '标注记录'), '--indicator', 'L3-2.2-S3');
});
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const asked = (format: string, out: string) => [
  'dossier',
  trial.dir,
  '--standard',
  TRAINER,
  '--level',
  '3',
  '--parts',
  'evidence-index',
  '--format',
  format,
  '--out',
  out,
];

it('a ZIP has the dossier, its manifest, a list and the files, and the same bytes each time', async () => {
  const [first, second] = [join(trial.folder, 'a.zip'), join(trial.folder, 'b.zip')];
  const made = await typeJson<{ sha256: string }>(...asked('zip', first));
  await typeJson(...asked('zip', second));
  const bytes = readFileSync(first);
  expect(made.sha256).toBe(digest(bytes));
  expect(readFileSync(second).equals(bytes)).toBe(true);
  const files = unzipSync(bytes);
  const [pdf, ...others] = Object.keys(files);
  expect(pdf).toMatch(/\.pdf$/);
  expect(others).toEqual(['manifest.json', 'index.csv', 'evidence/001 =cmd.txt']);
  expect(new TextDecoder().decode(files['evidence/001 =cmd.txt'])).toBe('标注记录');
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as {
    evidence: { sha256: string }[];
  };
  expect(manifest.evidence.map(({ sha256 }) => sha256)).toEqual([digest(files['evidence/001 =cmd.txt']!)]);
  const [heads, row] = new TextDecoder().decode(files['index.csv']).split('\r\n');
  expect(heads).toBe('编号,名称,文件,SHA-256,原件 SHA-256,对应要求');
  expect(row).not.toMatch(/,=cmd/);
});

it('a folder has the same, verifies, and is never written over', async () => {
  const out = join(trial.folder, 'handed-in');
  await typeJson(...asked('folder', out));
  expect(readdirSync(out).toSorted()).toEqual([
    'evidence',
    'index.csv',
    'manifest.json',
    expect.stringMatching(/\.pdf$/),
  ]);
  expect(await typeJson('verify', out)).toMatchObject({ kind: 'dossier', holds: true });
  writeFileSync(join(out, 'mine.txt'), 'x');
  expect(await typeWrong(...asked('folder', out))).toMatchObject({ code: 'file-exists' });
  expect(existsSync(join(out, 'mine.txt'))).toBe(true);
  mkdirSync(join(trial.folder, 'empty'));
  expect(await typeWrong(...asked('folder', join(trial.folder, 'empty')))).toMatchObject({
    code: 'file-exists',
  });
  expect(readdirSync(trial.folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

it('where a file is gone from the vault, nothing is written', async () => {
  const out = join(trial.folder, 'c.zip');
  const sha256 = digest(Buffer.from('标注记录'));
  rmSync(join(trial.dir, 'vault', sha256.slice(0, 2), sha256));
  expect(await typeWrong(...asked('zip', out))).toMatchObject({ code: 'file-missing' });
  expect(existsSync(out)).toBe(false);
});
