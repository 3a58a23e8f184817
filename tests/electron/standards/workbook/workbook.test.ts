import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../electron/standards/workbook/read.ts';
import { writeWorkbook } from '../../../../electron/standards/workbook/write.ts';
import { fromSheets } from '../../../../shared/exchange/table/sheets.ts';
import { rawWorkbook, row, type RawSheet } from '../../../support/workbooks.ts';

const sheets = (bytes: Uint8Array) => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
};
/** What is found in a workbook, as `code sheet!column row`. */
const faults = (bytes: Uint8Array): readonly string[] => {
  const read = readWorkbook(bytes);
  const outcome = read.ok ? fromSheets(read.value) : read;
  return outcome.ok
    ? []
    : outcome.findings.map(({ code, where }) =>
        typeof where === 'string' ? code : `${code} ${where.sheet}!${where.column ?? ''} ${where.row}`,
      );
};
const one = (rows: string, more: Partial<RawSheet> = {}, parts = {}) =>
  rawWorkbook([{ name: '标准', rows, ...more }], parts);
const HEAD = row(1, 'id', 'parent', 'text');

/** Without the empty cells at the end of rows, and the empty rows at the end. */
const withoutEnds = (rows: readonly (readonly unknown[])[]) => {
  const short = rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1));
  return short.slice(0, short.findLastIndex((cells) => cells.length > 0) + 1);
};

describe('a workbook', () => {
  it.each([
    ['blanks at the edge', '  a  '],
    ['lines', 'a\nb\r\nc\rd'],
    ['tabs', 'a\tb'],
    ['what looks like a formula', '=SUM(A1)'],
    ['what looks like a number', '1.10'],
    ['the name of what every object has', 'constructor'],
    ['markup', '<b>&amp;"\''],
    ['what looks like an escape', '_x000D_ _x005F_x000D_'],
    ['characters that XML cannot hold', '\u0000\u0007\uFFFF'],
    ['a character beyond the first plane, and half of one', '𠮷 \uD800'],
  ])('gives %s back as written', async (_what, text) => {
    const bytes = await writeWorkbook([{ name: 'a', rows: [['id', text]] }]);
    expect(sheets(bytes)).toEqual([{ name: 'a', rows: [['id', text]], findings: [], isHidden: false }]);
  });

  it('gives any table back', async () => {
    const texts = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (rows) => {
        const [sheet] = sheets(await writeWorkbook([{ name: 'a', rows }]));
        expect(withoutEnds(sheet?.rows ?? [])).toEqual(withoutEnds(rows));
      }),
      { numRuns: 60 },
    );
  });

  it('has the same bytes each time', async () => {
    const make = () => writeWorkbook([{ name: 'a', rows: [['id', '甲']] }]);
    expect(Buffer.from(await make()).equals(await make())).toBe(true);
  });

  it('says numbers, truths and rich texts as they are shown', () => {
    const strings = `<sst><si><r><t>富</t></r><r><t>文本</t></r><rPh><t>フ</t></rPh></si></sst>`;
    const bytes = one(
      '<row><c><v>0.30000000000000004</v></c><c t="b"><v>1</v></c><c t="s"><v>0</v></c><c t="str"><v>x</v></c></row>',
      {},
      { 'xl/sharedStrings.xml': strings },
    );
    expect(sheets(bytes)[0]?.rows).toEqual([['0.3', 'TRUE', '富文本', 'x']]);
  });

  it('knows rows and cells by their own names where it leaves some out', () => {
    const bytes = one('<row r="3"><c r="B3" t="inlineStr"><is><t>b</t></is></c></row>');
    expect(sheets(bytes)[0]?.rows).toEqual([[], [], ['', 'b']]);
  });
});

describe('what is wrong with a workbook', () => {
  const dates = {
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  };
  it.each([
    [
      'a sheet that nobody sees',
      one(HEAD + row(2, 'A', '', '甲'), { state: 'hidden' }),
      ['sheet-hidden 标准! 1'],
    ],
    [
      'a sheet that only a program can show',
      one(HEAD + row(2, 'A', '', '甲'), { state: 'veryHidden' }),
      ['sheet-hidden 标准! 1'],
    ],
    [
      'merged cells',
      one(HEAD + row(2, 'A', '', '甲'), { after: '<mergeCells><mergeCell ref="B2:B4"/></mergeCells>' }),
      ['cells-merged 标准!B 2'],
    ],
    [
      'a formula',
      one(
        `${HEAD}<row r="2"><c r="A2" t="str"><f>1+1</f><v>2</v></c><c r="C2" t="inlineStr"><is><t>x</t></is></c></row>`,
      ),
      ['formula 标准!id 2'],
    ],
    [
      'a date by a format of its own',
      one(
        `${HEAD}<row r="2"><c r="A2" s="1"><v>46000</v></c><c r="C2" t="inlineStr"><is><t>x</t></is></c></row>`,
        {},
        dates,
      ),
      ['cell-date 标准!A 2'],
    ],
    [
      'a date by a known format',
      one(
        `${HEAD}<row r="2"><c r="A2" s="2"><v>46000</v></c><c r="C2" t="inlineStr"><is><t>x</t></is></c></row>`,
        {},
        dates,
      ),
      ['cell-date 标准!A 2'],
    ],
    [
      'an error of the spreadsheet',
      one(
        `${HEAD}<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="C2" t="e"><v>#REF!</v></c></row>`,
      ),
      ['spreadsheet-error 标准!text 2'],
    ],
    ['a missing text', one(HEAD + row(2, 'A', '', '')), ['cell-missing 标准!text 2']],
    [
      'an id that occurs twice',
      one(HEAD + row(2, 'A', '', '甲') + row(3, 'A', '', '乙')),
      ['id-repeated 标准!id 3'],
    ],
    ['macros', one(HEAD, {}, { 'xl/vbaProject.bin': new Uint8Array(9) }), ['macros']],
    ['no head that is known', one(row(1, 'foo', 'bar')), ['not-a-standard 标准! 1']],
    ['no sheet at all', rawWorkbook([]), ['not-a-standard null! 1']],
    ['another file of the same build', rawWorkbook([], { 'xl/workbook.xml': '' }), ['workbook-damaged']],
    ['XML that breaks off', one(`${HEAD}<row r="2"><c`), ['workbook-damaged']],
    ['a file that breaks off', one(HEAD).slice(0, 200), ['workbook-damaged']],
    [
      'entities made to grow',
      one(HEAD, {}, { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "cc">]><workbook>&b;</workbook>' }),
      ['workbook-damaged'],
    ],
    ['a workbook of before 2007', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), ['workbook-old']],
  ] as const)('%s is told with its place', (_what, bytes, expected) => {
    expect(faults(bytes)).toEqual(expected);
  });

  it('a file that says it unpacks to a huge one is not unpacked', () => {
    const bytes = Buffer.from(one(HEAD));
    // The size of the first part in the directory at the end of the archive (APPNOTE 4.3.12).
    bytes.writeUInt32LE(300 * 2 ** 20, bytes.indexOf('PK\u0001\u0002') + 24);
    expect(faults(bytes)).toEqual(['workbook-too-large']);
  });

  it('a file that unpacks to more than it says is cut there, and damaged', () => {
    const bytes = Buffer.from(one(HEAD + row(2, 'A', '', 'x'.repeat(100_000))));
    const entry = bytes.lastIndexOf('PK\u0001\u0002');
    bytes.writeUInt32LE(500, entry + 24);
    expect(faults(bytes)).toEqual(['workbook-damaged']);
  });
});

describe('the sheet of a workbook that is read', () => {
  const table = HEAD + row(2, 'A', '', '甲');
  it('is the first with a head that is known; what stands in others is counted', () => {
    const read = readWorkbook(
      rawWorkbook([
        { name: '说明', rows: row(1, 'read me') },
        { name: '标准', rows: table },
        { name: '示例', rows: table },
        { name: '旧', rows: table + row(3, 'B', '', '乙') },
        { name: 'Sheet3', rows: '' },
      ]),
    );
    expect(read.ok && fromSheets(read.value)).toMatchObject({
      value: {
        table: { nodes: [{ id: 'A', text: '甲' }] },
        left: [
          { what: '说明', why: 'other-sheet', count: 1 },
          { what: '旧', why: 'other-sheet', count: 3 },
        ],
      },
    });
  });
});
