import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { docx, paragraph } from '../electron/texts/word/word.ts';
import { type } from '../electron/cli/typed.ts';
import { temporaryFolder } from '../support/services.ts';

const README = readFileSync('README.md', 'utf8');
const PAPERS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'FORMATS.md',
  ...['en', 'zh-CN', 'zh-TW'].map((language) => `resources/guide/${language}.md`),
];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

describe('the README', () => {
  it('names npm scripts that are there', () => {
    const named = [...README.matchAll(/npm run (?:--silent )?([a-z:0-9]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  // Takes as long as it does because the sample portfolio is made and its dossier printed, for real.
  it('has command lines that run, one after the other', { timeout: 120_000 }, async () => {
    const lines = README.split('\n')
      .filter((line) => line.startsWith('npm run --silent zhengji -- '))
      .map((line) => line.split(' ').slice(5));
    expect(lines.length).toBeGreaterThan(8);
    const folder = temporaryFolder();
    const at = (word: string) => (/^\.\/|\.(json|pdf|docx)$/.test(word) ? resolve(folder, word) : word);
    writeFileSync(join(folder, 'me.json'), PROFILE);
    writeFileSync(join(folder, 'form.docx'), docx(paragraph('{申报职业}')));
    for (const words of lines) {
      if (words[0] === 'team')
        for (const person of ['lin', 'wang'])
          cpSync(join(folder, 'sample/portfolio'), join(folder, person), { recursive: true });
      const { code, err } = await type(...words.map(at));
      expect({ words, code, err: code === 0 ? '' : err }).toEqual({ words, code: 0, err: '' });
    }
    expect(readFileSync(join(folder, 'dossier.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
  });
});

/** Somebody whom the example of eligibility is about. */
const PROFILE = JSON.stringify({
  employments: [{ occupation: '人工智能训练师', employer: '某公司', start: '2019-01-01', end: null }],
});

describe.each(PAPERS)('%s', (paper) => {
  const text = readFileSync(paper, 'utf8');
  const targets = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);

  it('links to what is there, and shows pictures that are small', () => {
    const paths = targets.map((target) => join(dirname(paper), target));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    expect(paths.filter((path) => path.endsWith('.webp') && statSync(path).size > 100_000)).toEqual([]);
  });

  it('names files and folders of the house that are there', () => {
    const named = [...text.matchAll(/`((?:electron|shared|renderer|resources|tests)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
