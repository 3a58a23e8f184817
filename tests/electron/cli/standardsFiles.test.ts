import { createHash } from 'node:crypto';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { officialFaults } from '../../support/caseSchema.ts';
import { openHouseWithPortfolio, temporaryFolder } from '../../support/services.ts';
import { packs } from '../../support/standards.ts';
import { setUpTrial, type, typeJson, typeWrong } from './typed.ts';

const PROMPTING = 'icap-SET4130-002v1';
const IDS = packs.map(({ id }) => id);
const FIRST_ROW = { sheet: null, row: 1, column: null };
const SAME = { added: [], removed: [], moved: [], changed: [], whole: [] };

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const exportTo = async (name: string, id: string, format: string): Promise<string> => {
  const path = join(folder, name);
  await typeJson('standards', 'export', id, '--format', format, '--out', path);
  return path;
};
/** Exit code and JSON of a command that has a result though it ends with 1. */
const answer = async (...argv: readonly string[]) => {
  const { code, out } = await type('standards', ...argv, '--json');
  return { exit: code, value: JSON.parse(out) as unknown };
};

describe('standards export', () => {
  it.each(['case', 'json', 'csv', 'xlsx'])(
    'as %s says what it wrote, which is the same each time',
    async (format) => {
      const [one, other] = [join(folder, 'one'), join(folder, 'other')];
      const written = await typeJson('standards', 'export', PROMPTING, '--format', format, '--out', one);
      const bytes = readFileSync(one);
      expect(written).toEqual({
        file: one,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      await typeJson(
        'standards',
        'export',
        PROMPTING,
        '--format',
        format,
        '--out',
        other,
        '--as-of',
        '2030-01-01',
      );
      expect(readFileSync(other).equals(bytes)).toBe(true);
      expect(readdirSync(folder)).toEqual(['one', 'other']);
    },
  );

  it.each(IDS)('of %s is what the official schema of CASE wants', async (id) => {
    const path = await exportTo('case.json', id, 'case');
    expect(officialFaults(JSON.parse(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('as csv has a byte order mark and a row for each node', async () => {
    const text = readFileSync(await exportTo('a.csv', PROMPTING, 'csv'), 'utf8');
    expect(text.startsWith('\uFEFFid,')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(81);
  });

  it('replaces a file, but nothing of a portfolio, and asks for a format that there is', async () => {
    const path = put('old.json', 'old');
    await exportTo('old.json', PROMPTING, 'json');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ id: PROMPTING });
    const { dir } = await setUpTrial();
    const wrong = (out: string, format = 'json') =>
      typeWrong('standards', 'export', PROMPTING, '--format', format, '--out', out);
    for (const own of ['portfolio.sqlite', join('vault', 'x.json')])
      expect(await wrong(join(dir, own))).toMatchObject({ exit: 2, code: 'file-exists' });
    expect(await wrong(folder)).toMatchObject({ exit: 2, code: 'file-exists' });
    expect(await wrong(join(folder, 'none', 'a.json'))).toMatchObject({ exit: 1, code: 'folder-unwritable' });
    expect(await wrong(path, 'docx')).toMatchObject({ exit: 2, code: 'value-wrong' });
  });
});

describe('standards validate', () => {
  it.each(['case', 'json', 'csv', 'xlsx'])(
    'finds nothing wrong with our own export as %s',
    async (format) => {
      for (const id of IDS)
        expect(await answer('validate', await exportTo('it', id, format))).toEqual({
          exit: 0,
          value: { ok: true, findings: [] },
        });
    },
  );

  it('names row, column and remedy', async () => {
    const path = put('bad.csv', 'id,text\n1,\n');
    expect(await answer('validate', path, '--lang', 'zh-CN')).toEqual({
      exit: 1,
      value: {
        ok: false,
        findings: [
          {
            severity: 'error',
            code: 'cell-missing',
            where: { sheet: null, row: 2, column: 'text' },
            params: { column: 'text' },
            message: '“内容”是空的。请填写；若是合并单元格，请先取消合并，再逐行填写。',
          },
        ],
      },
    });
    expect((await type('standards', 'validate', path, '--lang', 'en')).out.split('\n')).toEqual([
      `${path}: cannot be read`,
      '  row 2, column “text”: “Text” is empty. Fill it in; if cells are merged, unmerge them first and fill in every row.',
      '',
    ]);
  });

  it('names the place in JSON as a pointer', async () => {
    const standard = packs.find(({ id }) => id === PROMPTING);
    const path = put(
      'bad.json',
      JSON.stringify({ ...standard, links: [{ from: 'T1.1', to: 'K99', type: 'requires' }] }),
    );
    expect(await answer('validate', path)).toMatchObject({
      exit: 1,
      value: {
        ok: false,
        findings: [{ severity: 'error', code: 'reference-unknown', where: '/links/0/to' }],
      },
    });
  });

  it.each([
    ['GBK', new Uint8Array([0x69, 0x64, 0x2c, 0xc4, 0xda]), 'not-utf-8', ''],
    ['a file that was cut off', '{"CFDocument": {', 'not-json', ''],
    ['a letter', 'Dear reader', 'not-a-standard', FIRST_ROW],
    ['nothing', '', 'file-empty', ''],
  ])('tells what is wrong with %s', async (_, content, code, where) => {
    expect(await answer('validate', put('file', content))).toMatchObject({
      exit: 1,
      value: { ok: false, findings: [{ severity: 'error', code, where }] },
    });
  });

  it('does not read a file of 4 GB', async () => {
    const path = join(folder, 'large.json');
    const file = openSync(path, 'w');
    ftruncateSync(file, 4 * 2 ** 30);
    closeSync(file);
    expect(await answer('validate', path)).toMatchObject({
      exit: 1,
      value: { ok: false, findings: [{ code: 'file-too-large', params: { bytes: 4 * 2 ** 30 } }] },
    });
  });

  it('refuses what is no file', async () => {
    const none = join(folder, 'none.json');
    expect(await typeWrong('standards', 'validate', none)).toMatchObject({
      exit: 2,
      code: 'file-missing',
      params: { path: none },
    });
    mkdirSync(join(folder, 'sub'));
    expect(await typeWrong('standards', 'validate', join(folder, 'sub'))).toMatchObject({
      exit: 2,
      code: 'file-unreadable',
    });
  });
});

describe('standards diff', () => {
  it.each(['case', 'json', 'csv', 'xlsx'])('of a standard and its export as %s: nothing', async (format) => {
    for (const { id, nodes } of packs)
      expect(await answer('diff', id, await exportTo('it', id, format))).toEqual({
        exit: 0,
        value: { same: nodes.length, ...SAME },
      });
  });

  it('tells what was added, removed, moved and changed, and exits 1', async () => {
    const older = put('older.csv', 'id,parent,text\n1,,准备数据\n2,1,清洗数据\n3,1,标注图像\n4,1,检查质量\n');
    const newer = put(
      'newer.csv',
      'id,parent,text\n1,,准备数据\n4,,检查质量\n3,1,标注图像和文本\n5,1,训练模型并部署\n',
    );
    expect(await answer('diff', older, newer)).toEqual({
      exit: 1,
      value: {
        same: 1,
        added: ['5'],
        removed: ['2'],
        moved: [{ from: '4', to: '4' }],
        changed: [{ from: '3', to: '3', fields: ['text'] }],
        whole: [],
      },
    });
    const { code, out } = await type('standards', 'diff', older, newer, '--lang', 'zh-CN');
    expect([code, ...out.split('\n')]).toEqual([
      1,
      '相同 1，新增 1（+），删除 1（-），移动 1（>），改动 1（~）',
      '  - 2  清洗数据',
      '  + 5  训练模型并部署',
      '  > 4 → 4  检查质量',
      '  ~ 3 → 3  标注图像和文本 (text)',
      '',
    ]);
  });

  it('refuses what is neither a standard nor a file of one', async () => {
    const wrong = (name: string) => typeWrong('standards', 'diff', PROMPTING, name, '--lang', 'en');
    expect(await wrong('nope')).toMatchObject({ exit: 2, code: 'standard-unknown', params: { id: 'nope' } });
    expect(await wrong('./nope')).toMatchObject({ exit: 2, code: 'file-missing' });
    const letter = put('letter.csv', 'id,text\n1,\n');
    expect(await wrong(letter)).toEqual({
      exit: 2,
      code: 'standard-refused',
      message: `“${letter}” cannot be read as a standard: row 2, column “text”: “Text” is empty. Fill it in; if cells are merged, unmerge them first and fill in every row.`,
      params: {
        path: letter,
        reason:
          'row 2, column “text”: “Text” is empty. Fill it in; if cells are merged, unmerge them first and fill in every row.',
      },
    });
  });
});

describe('standards crosswalk', () => {
  interface Crosswalk {
    readonly pairs: readonly { readonly a: string; readonly b: string; readonly score: number }[];
  }
  const crosswalk = (...more: readonly string[]) =>
    typeJson<Crosswalk>('standards', 'crosswalk', PROMPTING, 'icap-SMS2512-001v1', ...more);

  it('gives pairs, best first, down to a score', async () => {
    const { pairs } = await crosswalk();
    expect(pairs[0]).toEqual({ a: 'K04', b: 'T3.3', score: 0.7015 });
    expect(pairs.map(({ score }) => score)).toEqual(
      pairs.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    expect(await crosswalk('--min', '0')).toEqual({ pairs });
    expect(await crosswalk('--min', '0.3')).toEqual({ pairs: pairs.filter(({ score }) => score >= 0.3) });
  });

  it('says with a portfolio what was decided of each pair', async () => {
    const { client, dir } = await openHouseWithPortfolio();
    const of = (a: string, b: string) => ({
      a: { standard: PROMPTING, node: a },
      b: { standard: 'icap-SMS2512-001v1', node: b },
    });
    await client['crosswalks.decide']({ ...of('K04', 'T3.3'), state: 'rejected' });
    await client['crosswalks.decide']({ ...of('T1.1-P1', 'S01'), state: 'added', note: '同一件事' });
    await client['portfolio.close']({});
    const { pairs } = await crosswalk('--min', '0.5', '--portfolio', dir);
    expect(pairs[0]).toEqual({ a: 'K04', b: 'T3.3', score: 0.7015, state: 'rejected', note: '' });
    expect(pairs[1]).toMatchObject({ state: 'suggested' });
    expect(pairs.at(-1)).toMatchObject({ a: 'T1.1-P1', b: 'S01', state: 'added', note: '同一件事' });
  });

  it('has five for each node of either side', async () => {
    const { pairs } = await crosswalk();
    const [a, b] = [
      packs.find(({ id }) => id === PROMPTING),
      packs.find(({ id }) => id === 'icap-SMS2512-001v1'),
    ];
    const few = (side: 'a' | 'b', ids: readonly string[] = []) =>
      ids.filter((id) => pairs.filter((pair) => pair[side] === id).length < 5);
    expect([
      few(
        'a',
        a?.nodes.map(({ id }) => id),
      ),
      few(
        'b',
        b?.nodes.map(({ id }) => id),
      ),
    ]).toEqual([[], []]);
  });

  it('refuses a score that is none', async () => {
    for (const min of ['2', '-1', 'high', ''])
      expect(await typeWrong('standards', 'crosswalk', PROMPTING, PROMPTING, `--min=${min}`)).toMatchObject({
        exit: 2,
        code: 'value-wrong',
      });
    expect(await typeWrong('standards', 'crosswalk', PROMPTING, 'nope')).toMatchObject({
      exit: 2,
      code: 'standard-unknown',
    });
  });
});
