import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { fromBufferPromise } from 'yauzl';
import { beforeEach, describe, expect, it } from 'vitest';
import { rawZip } from '../../support/rawZip.ts';
import { setUpTrial, TRAINER, type, typeJson, typeWrong, type Trial } from './typed.ts';

let trial: Trial;
let zip: string;
beforeEach(async () => {
  trial = await setUpTrial();
  zip = join(trial.folder, 'all.zip');
  trial.write('报告：=1+1.txt', '<script>alert(1)</script>');
  trial.write('b.txt', 'the second');
  const data = {
    applicant: { name: '林晓' },
    employments: [{ occupation: '人工智能训练师', employer: '甲公司', start: '2020-01-01' }],
    evidence: [
      { key: 'e1', file: '报告：=1+1.txt', title: '<b>bold</b>', date: '2026-01-02', tags: ['甲'] },
      { key: 'e2', file: 'b.txt', title: 'second' },
    ],
    claims: [{ evidence: 'e1', standard: TRAINER, node: 'L3-2.2-S3', note: 'because' }],
  };
  await typeJson('portfolio', 'import', trial.dir, trial.write('data.json', JSON.stringify(data)));
  await typeJson('portfolio', 'export', trial.dir, '--out', zip);
});

/** The files of a ZIP by their names. */
async function unzip(file: string): Promise<ReadonlyMap<string, Buffer>> {
  const archive = await fromBufferPromise(readFileSync(file), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of archive.eachEntry())
    files.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)));
  return files;
}

describe('portfolio export', () => {
  it('gives the files under the names that they came with, and a page in which nothing runs', async () => {
    const files = await unzip(zip);
    expect([...files.keys()].filter((name) => !name.startsWith('data/tables/'))).toEqual([
      'index.html',
      'data/manifest.json',
      'evidence/0001 报告：=1+1.txt',
      'evidence/0002 b.txt',
    ]);
    expect(String(files.get('evidence/0002 b.txt'))).toBe('the second');
    const page = String(files.get('index.html'));
    expect(page).toContain('林晓');
    expect(page).toContain('&lt;b&gt;bold&lt;/b&gt;');
    expect(page).toContain('href="evidence/0002%20b.txt"');
    expect(page).not.toMatch(/<script|<b>/);
  });

  it('gives the same bytes again', async () => {
    const again = join(trial.folder, 'again.zip');
    await typeJson('portfolio', 'export', trial.dir, '--out', again);
    expect(readFileSync(again).equals(readFileSync(zip))).toBe(true);
  });
});

describe('portfolio import of an export', () => {
  const target = () => join(trial.folder, 'other');

  it('makes the same portfolio: ids, files, journal', async () => {
    expect(await typeJson('portfolio', 'import', target(), zip)).toEqual({
      added: { evidence: 2, claims: 1, workOutputs: 0, signoffs: 0, blobs: 2 },
      skipped: [],
    });
    expect(await typeJson('portfolio', 'info', target())).toEqual(
      await typeJson('portfolio', 'info', trial.dir),
    );
    expect(await typeJson('evidence', 'list', target())).toEqual(
      await typeJson('evidence', 'list', trial.dir),
    );
    expect(await type('doctor', target(), '--full', '--json')).toMatchObject({ code: 0 });
    const again = join(trial.folder, 'again.zip');
    await typeJson('portfolio', 'export', target(), '--out', again);
    expect((await unzip(again)).get('data/tables/event.jsonl')).toEqual(
      (await unzip(zip)).get('data/tables/event.jsonl'),
    );
  });

  it('fills a portfolio in which nothing is kept, and refuses any other', async () => {
    await typeJson('portfolio', 'create', target());
    await typeJson('portfolio', 'import', target(), zip);
    expect(await typeWrong('portfolio', 'import', target(), zip)).toMatchObject({
      exit: 2,
      code: 'folder-not-empty',
    });
  });

  it('never takes the place of what holds only a career, or a file of the person’s', async () => {
    await typeJson('portfolio', 'create', target());
    const career = trial.write('career.json', JSON.stringify({ applicant: { name: '吴明' } }));
    await typeJson('portfolio', 'import', target(), career);
    const other = join(trial.folder, 'another');
    await typeJson('portfolio', 'create', other);
    writeFileSync(join(other, 'notes.txt'), 'mine');
    for (const dir of [target(), other])
      expect(await typeWrong('portfolio', 'import', dir, zip)).toMatchObject({ code: 'folder-not-empty' });
    expect(readFileSync(join(other, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('is refused before anything is written where there is no room for what it claims', async () => {
    const files = await unzip(zip);
    const manifest = String(files.get('data/manifest.json')).replace(
      /"bytes":\s*10\b/,
      `"bytes":${10 ** 15}`,
    );
    const claiming = [...files].map(([name, bytes]) => ({
      name,
      bytes: name === 'data/manifest.json' ? Buffer.from(manifest) : bytes,
    }));
    writeFileSync(zip, rawZip(claiming));
    expect(await typeWrong('portfolio', 'import', target(), zip)).toMatchObject({ code: 'disk-full' });
    expect(existsSync(target())).toBe(false);
  });

  it.each([
    ['a byte of a file', 'the second', 'the sEcond'],
    ['a name in it', 'evidence/0002 b.txt', 'evidence/0002 c.txt'],
    ['its end', null, null],
  ])('refuses one in which %s was changed, and leaves nothing behind', async (_what, from, to) => {
    const bytes = readFileSync(zip);
    const changed =
      from === null || to === null
        ? bytes.subarray(0, bytes.length - 100)
        : Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
    writeFileSync(zip, changed);
    const refused = await typeWrong('portfolio', 'import', target(), zip);
    expect(refused).toMatchObject({ exit: 2, code: expect.stringMatching(/^package-/) as unknown });
    expect(existsSync(target())).toBe(false);
  });
});
