import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readOffice } from '../../../../renderer/features/evidence/preview/office/read.ts';

const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const relations = (...targets: readonly (readonly [id: string, target: string])[]): string =>
  `<Relationships>${targets.map(([id, target]) => `<Relationship Id="${id}" Target="${target}"/>`).join('')}</Relationships>`;
const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

test('a document gives its headings, paragraphs, items and tables, without what was deleted', () => {
  const bytes = zip({
    'word/styles.xml': `<w:styles><w:style w:styleId="标题1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${paragraph('数据清洗报告', '<w:pStyle w:val="标题1"/>')}${paragraph('一共 &lt;三&gt; 步')}${paragraph('去重', '<w:numPr/>')}<w:p><w:del><w:r><w:t>旧的</w:t></w:r></w:del><w:r><w:t>新</w:t><w:br/><w:t>行</w:t></w:r></w:p><w:tbl><w:tr><w:tc>${paragraph('项')}</w:tc><w:tc>${paragraph('数')}${paragraph('（条）')}</w:tc></w:tr></w:tbl></w:body></w:document>`,
  });
  expect(readOffice(bytes, 'document')).toEqual({
    parts: [
      {
        name: '',
        blocks: [
          { kind: 'heading', rank: 1, text: '数据清洗报告' },
          { kind: 'paragraph', text: '一共 <三> 步' },
          { kind: 'item', text: '去重' },
          { kind: 'paragraph', text: '新\n行' },
          { kind: 'table', rows: [['项', '数\n（条）']] },
        ],
      },
    ],
    cut: false,
    macros: false,
  });
});

test('a workbook gives its sheets in order, dates as dates and formulas as their last value', () => {
  const bytes = zip({
    'xl/workbook.xml': `<workbook ${R}><sheets><sheet name="清单" r:id="r2"/><sheet name="空" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['r1', 'worksheets/b.xml'], ['r2', '/xl/worksheets/a.xml']),
    'xl/sharedStrings.xml': `<sst><si><t>名称</t></si><si><r><t>日</t></r><r><t>期</t></r><rPh><t>rì</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m"/><numFmt numFmtId="171" formatCode="0&quot;day&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
    'xl/worksheets/a.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="3"><c r="A3" t="str"><f>1+1</f><v>二</v></c><c r="B3" s="1"><v>45292</v></c><c r="C3" s="2"><v>45292.5</v></c><c r="D3" s="3"><v>7</v></c><c r="E3" t="b"><v>1</v></c></row></sheetData></worksheet>`,
    'xl/worksheets/b.xml': '<worksheet><sheetData/></worksheet>',
  });
  expect(readOffice(bytes, 'workbook')).toEqual({
    parts: [
      {
        name: '清单',
        blocks: [
          {
            kind: 'table',
            rows: [['名称', '', '日期'], [], ['二', '2024-01-01', '2024-01-01 12:00', '7', 'TRUE']],
          },
        ],
      },
      { name: '空', blocks: [] },
    ],
    cut: false,
    macros: false,
  });
});

test('a presentation gives its slides in the order in which they are shown, and says that it has macros', () => {
  const slide = (title: string, text: string) =>
    `<p:sld xmlns:p="p" xmlns:a="a"><p:sp><p:nvPr><p:ph type="title"/></p:nvPr><a:p><a:r><a:t>${title}</a:t></a:r></a:p></p:sp><p:sp><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sp></p:sld>`;
  const bytes = zip({
    'ppt/presentation.xml': `<p:presentation xmlns:p="p" ${R}><p:sldIdLst><p:sldId r:id="r2" id="256"/><p:sldId id="257" r:id="r1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(['r1', 'slides/a.xml'], ['r2', 'slides/b.xml']),
    'ppt/slides/a.xml': slide('后', '二'),
    'ppt/slides/b.xml': slide('先', '一'),
    'ppt/vbaProject.bin': 'macro',
  });
  expect(readOffice(bytes, 'slides')).toEqual({
    parts: [
      {
        name: '1',
        blocks: [
          { kind: 'heading', rank: 3, text: '先' },
          { kind: 'paragraph', text: '一' },
        ],
      },
      {
        name: '2',
        blocks: [
          { kind: 'heading', rank: 3, text: '后' },
          { kind: 'paragraph', text: '二' },
        ],
      },
    ],
    cut: false,
    macros: true,
  });
});

test('a document of a hundred thousand paragraphs is cut, and says so', () => {
  const many = paragraph('又一段').repeat(100_000);
  const { parts, cut } = readOffice(
    zip({ 'word/document.xml': `<w:document xmlns:w="w"><w:body>${many}</w:body></w:document>` }),
    'document',
  );
  expect([parts[0]?.blocks.length, cut]).toEqual([5000, true]);
});

test.each([
  ['no archive', strToU8('PK\u0003\u0004junk')],
  ['another archive', zip({ 'a.txt': 'a' })],
  ['broken XML', zip({ 'word/document.xml': '<w:document><w:body>' })],
  [
    'entities that multiply',
    zip({
      'word/document.xml': `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:p><w:t>&b;</w:t></w:p></w:document>`,
    }),
  ],
  ['a bomb', zipSync({ 'word/document.xml': [new Uint8Array(200 * 1024 * 1024), { level: 1 }] })],
])('%s is refused', (_what, bytes) => {
  expect(() => readOffice(bytes, 'document')).toThrow(Error);
});
