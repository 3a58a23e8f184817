import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { EXCHANGE_WORDS } from '../../../shared/words/exchange/words.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { ownStandard, packs } from '../../support/standards.ts';
import { changePart, row } from '../../support/workbooks.ts';
import { setUpTrial, type, typeJson, typeWrong, type Trial } from './typed.ts';

const PROMPTING = 'icap-SET4130-002v1';
const FOREIGN = join(import.meta.dirname, '../../support/foreign');

let trial: Trial;
beforeEach(async () => {
  trial = await setUpTrial();
});
const taken = (file: string, ...more: readonly string[]) =>
  typeJson('standards', 'import', file, '--portfolio', trial.dir, ...more);
const show = (id: string) => typeJson<Standard>('standards', 'show', id, '--portfolio', trial.dir);
const ownIds = async () =>
  (await typeJson<{ id: string; own: boolean }[]>('standards', 'list', '--portfolio', trial.dir))
    .filter(({ own }) => own)
    .map(({ id }) => id);
const put = (standard: Standard, name = 'own.json') => trial.write(name, JSON.stringify(standard));

/** Two entries, the second beneath the first. */
const HOUSE = ownStandard(
  [
    { id: 'H1', text: '校验标注结果' },
    { id: 'H1.1', parent: 'H1', text: '抽查一批标注并登记错误' },
  ],
  { id: 'house-rules', title: '本公司标注规范' },
);

it('standards validate takes --portfolio as every verb does', async () => {
  expect(await typeJson('standards', 'validate', put(HOUSE), '--portfolio', trial.dir)).toEqual({
    ok: true,
    findings: [],
  });
});

describe('standards import of a pack of the app', () => {
  it.each(packs.flatMap(({ id }) => ['json', 'case'].map((format) => [id, format] as const)))(
    'takes %s as %s in as a whole, as a copy that bears no official code',
    async (id, format) => {
      const file = join(trial.folder, 'pack');
      await typeJson('standards', 'export', id, '--format', format, '--out', file);
      const before = await show(id);
      expect(await taken(file)).toEqual({
        standard: `own-${id}`,
        kept: before.nodes.length,
        mapped: 0,
        left: [],
        copyOf: id,
        supersedes: null,
        already: false,
      });
      const compared = await type('standards', 'diff', id, `own-${id}`, '--portfolio', trial.dir);
      expect(compared.code).toBe(0);
      expect(await show(id)).toEqual(before);
      expect(await show(`own-${id}`)).toEqual({
        ...before,
        id: `own-${id}`,
        code: null,
        derivedFrom: { id, code: before.code, title: before.title },
      });
    },
  );

  it.each(packs.flatMap(({ id }) => ['csv', 'xlsx'].map((format) => [id, format] as const)))(
    'takes the table of %s as %s in with every entry',
    async (id, format) => {
      const file = join(trial.folder, `table.${format}`);
      await typeJson('standards', 'export', id, '--format', format, '--out', file);
      const { nodes, links } = await show(id);
      const { standard, ...report } = await taken(file, '--title', '我们的');
      expect(report).toMatchObject({ kept: nodes.length, mapped: 0, left: [] });
      expect(await show(String(standard))).toMatchObject({
        title: '我们的',
        code: null,
        kind: 'own',
        nodes,
        links,
      });
    },
  );

  it('never gives an official code to a standard of another id either', async () => {
    const official = packs.find(({ id }) => id === PROMPTING);
    await taken(put({ ...(official ?? HOUSE), id: 'our-prompting' }));
    expect(await ownIds()).toEqual([`own-${PROMPTING}`]);
  });
});

describe('standards import of the user’s own', () => {
  it('with --dry-run tells the same and keeps nothing', async () => {
    const file = put(HOUSE);
    const told = await taken(file, '--dry-run');
    expect(told).toMatchObject({ standard: 'house-rules', kept: 2, mapped: 0, left: [] });
    expect(await ownIds()).toEqual([]);
    expect(await taken(file)).toEqual(told);
    expect(await ownIds()).toEqual(['house-rules']);
  });

  it('finds the very same there already, and a changed one to be its newer version', async () => {
    await taken(put(HOUSE));
    expect(await taken(put(HOUSE))).toMatchObject({ standard: 'house-rules', already: true });
    const newer = { ...HOUSE, title: '本公司标注规范（新版）' };
    expect(await taken(put(newer))).toMatchObject({
      standard: 'house-rules-2',
      supersedes: 'house-rules',
      already: false,
    });
    expect(await taken(put(newer))).toMatchObject({ standard: 'house-rules-2', already: true });
    expect(await taken(put({ ...HOUSE, title: '再新' }))).toMatchObject({
      standard: 'house-rules-3',
      supersedes: 'house-rules-2',
    });
    expect((await show('house-rules')).title).toBe('本公司标注规范');
    const listed = await typeJson<{ own: boolean; supersededBy: string | null }[]>(
      'standards',
      'list',
      '--portfolio',
      trial.dir,
    );
    expect(listed.filter(({ own }) => own).map(({ supersededBy }) => supersededBy)).toEqual([
      'house-rules-2',
      'house-rules-3',
      null,
    ]);
  });

  it('takes a standard that has only its id in common with another for a new one, unless told otherwise', async () => {
    await taken(put(HOUSE));
    const alien = put(
      ownStandard([{ id: 'X', text: '迎接客人' }], { id: HOUSE.id, title: '餐饮服务规范' }),
      'alien.json',
    );
    const told = async (...more: readonly string[]) => {
      const { standard, supersedes } = await taken(alien, '--dry-run', ...more);
      return [standard, supersedes];
    };
    expect(await told()).toEqual(['house-rules-2', null]);
    expect(await told('--as', 'version')).toEqual(['house-rules-2', 'house-rules']);
    expect(await told('--as', 'new')).toEqual(['house-rules-2', null]);
    const newer = put({ ...HOUSE, title: '新版' }, 'newer.json');
    expect(await taken(newer, '--as', 'new')).toMatchObject({ supersedes: null });
    const wrong = await typeWrong(
      'standards',
      'import',
      put({ ...HOUSE, id: 'other' }, 'other.json'),
      '--portfolio',
      trial.dir,
      '--as',
      'version',
    );
    expect(wrong).toMatchObject({ code: 'standard-unknown' });
  });

  it.each(readdirSync(FOREIGN).filter((name) => /^case-.*(opencase|Markdown|ItemType)/.test(name)))(
    'accounts for every item of %s',
    async (name) => {
      const file = join(trial.folder, name);
      cpSync(join(FOREIGN, name), file);
      const { CFItems } = JSON.parse(readFileSync(file, 'utf8')) as { CFItems: unknown[] };
      const { kept, mapped, left, standard } = await taken(file);
      expect(Number(kept) + Number(mapped)).toBe(CFItems.length);
      for (const { what, why, count } of left as Record<string, unknown>[])
        expect([typeof what, typeof why, typeof count]).toEqual(['string', 'string', 'number']);
      expect((await show(String(standard))).nodes).toHaveLength(CFItems.length);
    },
  );
});

describe('standards template', () => {
  it.each(['zh-CN', 'zh-TW', 'en'])('in %s holds an example that comes in', async (language) => {
    const file = join(trial.folder, 'template.csv');
    const made = await typeJson(
      'standards',
      'template',
      '--format',
      'csv',
      '--out',
      file,
      '--lang',
      language,
    );
    expect(made).toMatchObject({ file, bytes: readFileSync(file).length });
    expect(await taken(file)).toMatchObject({ kept: 5, mapped: 0, left: [] });
  });

  it.each(['zh-CN', 'zh-TW', 'en'] as const)(
    'as a workbook in %s comes in once it is filled in, without the example',
    async (language) => {
      const file = join(trial.folder, 'template.xlsx');
      await typeJson('standards', 'template', '--format', 'xlsx', '--out', file, '--lang', language);
      const blank = await typeWrong('standards', 'import', file, '--portfolio', trial.dir, '--lang', 'en');
      expect(blank['message']).toContain(EXCHANGE_WORDS[language].sheet.table);
      const filled = changePart(readFileSync(file), 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace(/<row r="2".*?<\/row>/, row(2, 'A1', '', '', '', '', '写标注规范')),
      );
      writeFileSync(file, filled);
      const { standard, ...report } = await taken(file);
      expect(report).toMatchObject({ kept: 1, mapped: 0, left: [] });
      expect(await show(String(standard))).toMatchObject({
        title: 'template',
        nodes: [{ id: 'A1', text: '写标注规范', type: 'item', code: null }],
      });
    },
  );
});

describe('an own standard', () => {
  it('counts wherever a standard is named', async () => {
    await taken(put(HOUSE));
    const evidence = await trial.addOne(
      trial.write('a.txt', 'a'),
      '--standard',
      'house-rules',
      '--indicator',
      'H1.1',
    );
    const listed = await trial.list('--standard', 'house-rules', '--node', 'H1.1');
    expect(listed.items.map(({ id }) => id)).toEqual([evidence]);
    expect(await typeJson('coverage', trial.dir, '--standard', 'house-rules')).toMatchObject({
      nodes: [{ id: 'H1.1', state: 'evidence' }],
      rollup: [{ id: 'H1', total: 1, covered: 1 }],
    });
    const searched = await typeJson('standards', 'search', '校驗標註', '--portfolio', trial.dir);
    expect(searched).toMatchObject({ hits: [{ standard: 'house-rules', node: 'H1' }] });
    const pairs = await typeJson(
      'standards',
      'crosswalk',
      'house-rules',
      'cn-4-04-05-05-2021',
      '--portfolio',
      trial.dir,
    );
    expect(pairs['pairs']).not.toEqual([]);
    const out = join(trial.folder, 'again.json');
    await typeJson(
      'standards',
      'export',
      'house-rules',
      '--format',
      'json',
      '--out',
      out,
      '--portfolio',
      trial.dir,
    );
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(HOUSE);
    const same = await typeJson('standards', 'diff', 'house-rules', out, '--portfolio', trial.dir);
    expect(same).toMatchObject({ same: 2, changed: [] });
    const dossier = join(trial.folder, 'dossier.pdf');
    await typeJson('dossier', trial.dir, '--standard', 'house-rules', '--out', dossier);
    expect(readFileSync(dossier).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is unknown without its portfolio', async () => {
    await taken(put(HOUSE));
    expect(await typeWrong('standards', 'show', 'house-rules')).toMatchObject({
      exit: 2,
      code: 'standard-unknown',
    });
  });
});

describe('standards import of what is no right file', () => {
  const cell = (text: string) => `id,parent,text\nA,,甲\nB,A,${text}\n`;
  it.each([
    ['a JSON that was cut off', JSON.stringify(HOUSE).slice(0, 300)],
    ['parents that go round', 'id,parent,text\nA,B,甲\nB,A,乙\n'],
    ['a parent that is nowhere', 'id,parent,text\nA,Z,甲\n'],
    ['an id that occurs twice', 'id,parent,text\nA,,甲\nA,,乙\n'],
    ['a formula', cell('=1+1')],
    ['GBK', Buffer.from('6964 2c74 6578 740a 412c b1ea d7a2 0a'.replaceAll(' ', ''), 'hex')],
    ['no standard', '{"hello":1}'],
  ] as const)('%s: says what is wrong, and keeps nothing', async (_what, content) => {
    const file = join(trial.folder, 'wrong');
    writeFileSync(file, content);
    const wrong = await typeWrong('standards', 'import', file, '--portfolio', trial.dir);
    expect(wrong).toMatchObject({ exit: 2, code: 'standard-refused' });
    expect(await ownIds()).toEqual([]);
  });

  it('tells people each thing that is wrong', async () => {
    const file = trial.write('wrong.csv', 'id,parent,text\nA,Z,甲\nB,Y,乙\n');
    const { code, out, err } = await type('standards', 'import', file, '--portfolio', trial.dir);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/row 2.*Z/);
    expect(err).toMatch(/row 3.*Y/);
  });

  it('wants a portfolio that is there', async () => {
    const file = put(HOUSE);
    expect(await typeWrong('standards', 'import', file)).toMatchObject({ exit: 2, code: 'option-missing' });
    expect(await typeWrong('standards', 'import', file, '--portfolio', trial.folder)).toMatchObject({
      exit: 2,
      code: 'not-a-portfolio',
    });
  });
});
