import { readFileSync } from 'node:fs';
import { layoutSchema } from '../../../shared/application/layout.ts';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/dossier/compose.ts';
import type { DossierWish, EvidenceFacts } from '../../../shared/dossier/facts.ts';
import type { Shown, ShownText } from '../../../shared/dossier/shown.ts';
import { textBlocks } from '../../../shared/dossier/textBlocks.ts';
import { AS_OF, blocksOf, careerOf, factsFor, rowsOf, shown, tablesOf, textOf } from './facts.ts';

const WISH: DossierWish = {
  asOf: AS_OF,
  parts: null,
  privacy: 'masked',
  layout: layoutSchema.parse(JSON.parse(readFileSync('resources/applications/cn-general.json', 'utf8'))),
  leftOut: [],
  putIn: [],
  watermark: null,
};
/** In points, as PDF has it. */
const A4 = { width: 595, height: 842 };
const pages = (count: number): Shown => ({ as: 'pages', sizes: Array.from({ length: count }, () => A4) });

const item = (how: Shown, where = ''): EvidenceFacts => {
  const { evidence, claims } = shown('a', '测试报告', 'L3-2.2-S3');
  return { evidence, claims: claims.map((claim) => ({ ...claim, where })), shown: how };
};
const made = (how: Shown, where = '') => compose(factsFor(3, careerOf(), [item(how, where)]), WISH);
const text = (value: string, format: ShownText['format'], more: object = {}) =>
  ({ as: 'text', text: value, format, extracted: false, cut: false, ...more }) as const;

describe('the pages of a PDF', () => {
  it('come one after the other, the first under the title, and all in the range of the table and the index', () => {
    const document = made(pages(3), '第 2 页');
    const plates = blocksOf(document, 'evidence').flatMap((block) => (block.kind === 'plate' ? [block] : []));
    expect(plates.map(({ id, goesOn = false, picture }) => [id, goesOn, picture.page])).toEqual([
      ['evidence-a', false, 0],
      ['evidence-a-2', true, 1],
      ['evidence-a-3', true, 2],
    ]);
    const cells = tablesOf(blocksOf(document, 'coverage')).flatMap(({ rows }) =>
      rows.flatMap(({ cells: all }) => all),
    );
    const cell = cells.find(
      ({ text: said }) => Array.isArray(said) && JSON.stringify(said).includes('佐证 1'),
    );
    expect(cell?.text).toEqual([
      { text: '佐证 1', to: 'evidence-a' },
      '，本册第 ',
      { pageOf: 'evidence-a', until: 'evidence-a-3' },
      ' 页',
      '，SHA-256 aaaaaaaa…',
      '，位置：第 2 页',
      '（本册第 ',
      { pageOf: 'evidence-a-2' },
      ' 页）',
    ]);
  });

  it('and the strips of a long picture likewise; one of a single strip is on one page', () => {
    const platesOf = (strips: number) =>
      blocksOf(made({ as: 'picture', strips }), 'evidence').flatMap((block) =>
        block.kind === 'plate' ? [block] : [],
      );
    expect(
      platesOf(3).map(({ id, goesOn = false, title, picture }) => [id, goesOn, title, picture.strip]),
    ).toEqual([
      ['evidence-a', false, '佐证 1　测试报告', { index: 0, count: 3 }],
      ['evidence-a-2', true, '佐证 1　长图第 2 段，共 3 段', { index: 1, count: 3 }],
      ['evidence-a-3', true, '佐证 1　长图第 3 段，共 3 段', { index: 2, count: 3 }],
    ]);
    expect(
      platesOf(3).map(({ picture: { otherwise, spare } }) => [otherwise, spare?.enclosure.name]),
    ).toEqual([
      ['此图片不能排入页面。', 'evidence-0001.png'],
      ['此长图不能排入，见第 1 段的说明。', undefined],
      ['此长图不能排入，见第 1 段的说明。', undefined],
    ]);
    expect(platesOf(1).map(({ picture }) => picture.strip)).toEqual([undefined]);
    expect(JSON.stringify(made({ as: 'picture', strips: 3 }))).toContain(
      '{"pageOf":"evidence-a","until":"evidence-a-3"}',
    );
  });

  it('that cannot be had are listed with the reason, and the file lies within the dossier', () => {
    const document = made({ as: 'file', why: 'encrypted' });
    expect(textOf(blocksOf(document, 'evidence'))).toContain(
      '测试报告（测试报告.png）\n此 PDF 加密，不能排入。\n文件附于本 PDF 内：evidence-0001.png。',
    );
    expect(document.enclosures).toMatchObject([{ name: 'evidence-0001.png', ref: 'a'.repeat(64) }]);
  });
});

it('what was to bear a watermark and cannot does not lie within the dossier without it', () => {
  const facts = factsFor(3, careerOf(), [item({ as: 'file', why: 'encrypted' })]);
  const document = compose(facts, { ...WISH, watermark: { text: '仅供申报使用', on: ['a'] } });
  expect(document.enclosures).toEqual([]);
  expect(textOf(blocksOf(document, 'evidence'))).toContain('不能加水印，文件未附于本 PDF 内。');
});

describe('a text', () => {
  it('is printed from its title to its end, and nothing of it is enclosed', () => {
    const document = made(text('第一行\n第二行', 'plain'));
    const blocks = blocksOf(document, 'evidence');
    expect(textOf(blocks)).toContain('第一行\n第二行\n（佐证 1 完）');
    expect(blocks.at(-1)).toEqual({ kind: 'anchor', id: 'evidence-a-end' });
    expect(document.enclosures).toEqual([]);
  });

  it('that is the words of another kind of file says so, and the file is enclosed', () => {
    const document = made(text('幻灯片文字', 'plain', { extracted: true }));
    expect(textOf(blocksOf(document, 'evidence'))).toContain('以下是从文件中提取的文字');
    expect(document.enclosures).toHaveLength(1);
  });

  it('of comma-separated values is a table, whose head is its first row', () => {
    const [table] = tablesOf(textBlocks(text('\uFEFF名称,数量\r\n"甲,乙",3\r\n丙,4\r\n', 'table')));
    expect(table?.head[0]?.cells).toEqual([{ text: '名称' }, { text: '数量' }]);
    expect(rowsOf(table!)).toEqual([
      ['甲,乙', '3'],
      ['丙', '4'],
    ]);
  });

  it('of comma-separated values gives a column the width that its dates need, however much the others hold', () => {
    const columns = ['date', 'note', 'hash', 'a', 'b', 'c', 'd', 'e'];
    const record = [
      '2026-11-24',
      '标注规范'.repeat(30),
      '0123456789abcdef'.repeat(4),
      '1',
      '2',
      '3',
      '4',
      '5',
    ];
    const [table] = tablesOf(textBlocks(text(`${columns.join()}\r\n${record.join()}\r\n`, 'table')));
    const shares = table!.columns.map(({ share }) => share);
    const ofPage = (share: number) => share / shares.reduce((sum, one) => sum + one, 0);
    // 465 points of page, at most 5 a digit in the small type, 8 of padding.
    expect(465 * ofPage(shares[0]!)).toBeGreaterThan(10 * 5 + 8);
    expect(shares[1]).toBeGreaterThan(shares[0]!);
    expect(465 * Math.min(...shares.map(ofPage))).toBeGreaterThan(2 * 9 + 8);
  });

  it('of comma-separated values breaks long words before it breaks dates, where not all have room', () => {
    const record = ['2026-11-24', ...Array.from({ length: 5 }, () => 'a'.repeat(18)), '2026年1月4日'];
    const [table] = tablesOf(textBlocks(text(`${'x,'.repeat(6)}x\r\n${record.join()}\r\n`, 'table')));
    const shares = table!.columns.map(({ share }) => share);
    const page = shares.reduce((sum, one) => sum + one, 0);
    // Ten characters of 5 points; six digits of 5 and three Chinese characters of 9; 8 of padding.
    expect((465 * shares[0]!) / page).toBeGreaterThan(10 * 5 + 8);
    expect((465 * shares[6]!) / page).toBeGreaterThan(6 * 5 + 3 * 9 + 8);
  });

  it('of data or a program is set small, line by line', () => {
    expect(textBlocks(text('{\n  "id": 1\n}', 'code'))).toEqual(
      ['{', '  "id": 1', '}'].map((line) => ({ kind: 'paragraph', style: 'code', text: line })),
    );
  });

  it('in a table has room for the words of its head, which is set larger', () => {
    const [table] = tablesOf(textBlocks(text('次,kappa,甲,乙\n1,0.71,一,二\n', 'table')));
    const [, kappa] = table!.columns.map(({ share }) => share);
    expect(kappa).toBeGreaterThan(1.3 * 'kappa'.length + 2);
  });

  it('in Markdown keeps its headings, lists, tables and code', () => {
    const blocks = textBlocks(
      text(
        '# 标题\n**重点** 与 `代码`\n- 甲\n  - 乙\n\n| 列 | 值 |\n|---|--:|\n| a | 1 |\n```\n# 不是标题\n```',
        'markdown',
      ),
    );
    expect(
      blocks.map((block) =>
        block.kind === 'paragraph' ? [block.style ?? 'body', block.text] : [block.kind],
      ),
    ).toEqual([
      ['label', '标题'],
      ['body', '重点 与 代码'],
      ['body', '· 甲'],
      ['body', '　· 乙'],
      ['table'],
      ['code', '# 不是标题'],
    ]);
    expect(rowsOf(tablesOf(blocks)[0]!)).toEqual([['a', '1']]);
  });
});
