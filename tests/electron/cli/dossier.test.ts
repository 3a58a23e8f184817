import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { SHA256, TRAINER, setUpTrial, typeJson, typeWrong, type Trial } from './typed.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await setUpTrial();
});

describe('what --out must not write over', () => {
  it('is the portfolio itself, a folder, a device; and its folder must be there', async () => {
    const evidence = await trial.addOne(trial.write('a.txt', 'a'));
    const to = (out: string) => typeWrong('evidence', 'export', trial.dir, evidence, '--out', out);
    symlinkSync(trial.dir, join(trial.folder, 'link'));
    for (const out of [
      join(trial.dir, 'portfolio.sqlite'),
      join(trial.dir, 'vault', 'x'),
      join(trial.folder, 'link', 'portfolio.sqlite'),
      trial.folder,
      '/dev/null',
    ])
      expect(await to(out)).toMatchObject({ exit: 2, code: 'file-exists', params: { path: out } });
    expect(await to(join(trial.folder, 'none', 'x'))).toMatchObject({ exit: 1, code: 'folder-unwritable' });
    expect(await typeJson('portfolio', 'info', trial.dir)).toMatchObject({ counts: { evidence: 1 } });
  });
});

describe('dossier', () => {
  it('is written where it was asked for, and gives file, pages, SHA-256, parts and findings', async () => {
    await trial.add(trial.write('a.txt', 'a'), '--indicator', 'L3-2.2-S3');
    const out = join(trial.folder, 'dossier.pdf');
    const asked = ['dossier', trial.dir, '--standard', TRAINER, '--level', '3', '--out', out];
    const made = await typeJson<{ pages: number }>(...asked, '--parts', 'coverage,evidence-index');
    expect(made).toEqual({
      file: out,
      pages: expect.any(Number) as unknown,
      sha256: SHA256,
      parts: ['coverage', 'evidence-index'],
      findings: [],
    });
    expect(readFileSync(out, 'latin1').slice(0, 5)).toBe('%PDF-');
    // Over the one that is there, now with the form, and with what a reviewer would object to.
    const whole = await typeJson<{ pages: number; findings: { code: string; message: string }[] }>(...asked);
    expect(whole.pages).toBeGreaterThan(made.pages);
    expect(whole.findings).toContainEqual(
      expect.objectContaining({ code: 'name-missing', severity: 'error' }),
    );
    expect(readdirSync(trial.folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('is not even drawn where it cannot be written', async () => {
    const out = join(trial.dir, 'portfolio.sqlite');
    expect(await typeWrong('dossier', trial.dir, '--standard', TRAINER, '--out', out)).toMatchObject({
      exit: 2,
    });
    expect(await typeJson('portfolio', 'info', trial.dir)).toMatchObject({ counts: { blobs: 0 } });
  });
});
