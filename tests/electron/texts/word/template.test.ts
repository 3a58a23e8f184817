import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillDocx, openTemplate } from '../../../../electron/texts/word/template.ts';
import { bookmark, docx, outside, paragraph, relations, row } from './word.ts';

const refusal = (content: Uint8Array) =>
  openTemplate(content, 'a.docx').then(
    () => 'opened',
    ({ code }: { code: string }) => code,
  );
const xmlOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml']!);
const textOf = (bytes: Uint8Array) =>
  xmlOf(bytes)
    .replaceAll('<w:br/>', '\n')
    .replaceAll('</w:p>', '|')
    .replaceAll(/<[^>]*>/g, '');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a Word template', () => {
  it('shows its placeholders, even cut over runs, its repeated parts and its bookmarks', async () => {
    const { spots } = await openTemplate(
      docx(
        paragraph('姓名：{姓', '名}') +
          `<w:tbl>${row('{#工作经历}{起止}', '{单位}{/工作经历}')}</w:tbl>` +
          paragraph(bookmark('现工作单位', '（填写）')) +
          paragraph(bookmark('_GoBack')),
      ),
      'a.docx',
    );
    expect(spots).toEqual([
      { name: '姓名', kind: 'placeholder', within: null },
      { name: '工作经历', kind: 'list', within: null },
      { name: '起止', kind: 'placeholder', within: '工作经历' },
      { name: '单位', kind: 'placeholder', within: '工作经历' },
      { name: 'bookmark:现工作单位', kind: 'bookmark', within: null },
    ]);
  });

  it('has a placeholder twice that stands within a list and outside of it', async () => {
    const content = docx(
      paragraph('{单位}') + `<w:tbl>${row('{#工作}{单位}{/工作}')}</w:tbl>` + paragraph('{单位}'),
    );
    const template = await openTemplate(content, 'a.docx');
    expect(template.spots).toEqual([
      { name: '单位', kind: 'placeholder', within: null },
      { name: '工作', kind: 'list', within: null },
      { name: '单位', kind: 'placeholder', within: '工作' },
    ]);
    const rows = [{ 单位: { text: '甲' } }, { 单位: { text: '乙' } }];
    const filled = await fillDocx(template, { 单位: { text: '青禾' }, 工作: { rows } }, null);
    expect(textOf(filled)).toBe('青禾|甲乙|青禾|');
  });

  it.each([
    ['{{姓名}}', 'x{{姓名}}y'],
    ['${姓名}', 'x${姓名}y'],
  ])('may mark them as %s', async (_mark, text) => {
    const template = await openTemplate(docx(paragraph(text)), 'a.docx');
    expect(template.spots.map(({ name }) => name)).toEqual(['姓名']);
    expect(textOf(await fillDocx(template, { 姓名: { text: '林晓' } }, null))).toBe('x林晓y|');
  });

  it('is filled with texts as they are, a row for each record, the photo, and the same bytes each time', async () => {
    const template = await openTemplate(
      docx(
        paragraph('{姓名}') +
          `<w:tbl>${row('{#工作}{起止}', '{单位}{/工作}')}</w:tbl>` +
          paragraph(bookmark('单位', '（填写）')) +
          paragraph('{照片}'),
      ),
      'a.docx',
    );
    const filling = {
      姓名: { text: '林 <&> {x}' },
      工作: {
        rows: [
          { 起止: { text: '2018-01-01\n2019-12-31' }, 单位: { text: '甲' } },
          { 起止: { text: '2020-01-01\n至今' }, 单位: { text: '乙' } },
        ],
      },
      'bookmark:单位': { text: '青禾' },
      照片: { photo: 'a'.repeat(64) },
    };
    const filled = await fillDocx(template, filling, { bytes: PNG, kind: 'png' });
    expect(textOf(filled)).toBe('林 &lt;&amp;&gt; {x}|2018-01-01\n2019-12-31|甲|2020-01-01\n至今|乙|青禾||');
    expect(xmlOf(filled)).toMatch(/<w:rPr><w:b\/><\/w:rPr>.*青禾/);
    const picture = Object.entries(unzipSync(filled)).find(([name]) => name.startsWith('word/media/'));
    expect(Buffer.from(picture![1]).equals(PNG)).toBe(true);
    expect(xmlOf(filled)).toContain('cx="1257300" cy="1762125"');
    const again = await fillDocx(template, filling, { bytes: PNG, kind: 'png' });
    expect(Buffer.from(again).equals(filled)).toBe(true);
  });

  it('is filled at the bookmarks of a repeated part too, each of which the document then has but once', async () => {
    const cells = (...inner: string[]) =>
      `<w:tr>${inner.map((one) => `<w:tc>${one}</w:tc>`).join('')}</w:tr>`;
    const repeated = cells(
      paragraph('{#工作}{起止}'),
      paragraph(bookmark('单位', '（填写）', 7)),
      paragraph(bookmark('条款', '全职', 8), '{/工作}'),
    );
    const template = await openTemplate(docx(`<w:tbl>${repeated}</w:tbl>`), 'a.docx');
    expect(template.spots).toContainEqual({ name: 'bookmark:单位', kind: 'bookmark', within: '工作' });
    const rows = [
      { 起止: { text: '2018' }, 'bookmark:单位': { text: '甲' } },
      { 起止: { text: '2020' }, 'bookmark:单位': { text: '乙' } },
    ];
    const filled = await fillDocx(template, { 工作: { rows } }, null);
    expect(textOf(filled)).toBe('2018|甲|全职|2020|乙|全职|');
    expect(xmlOf(filled).match(/<w:bookmark(?:Start|End)\b[^>]*w:id="\d"/g)).toHaveLength(4);
  });

  it('keeps what stands in a bookmark that is not filled, and leaves those of Word alone', async () => {
    const template = await openTemplate(
      docx(paragraph(bookmark('OLE_LINK1', '本人承诺', 1)) + paragraph(bookmark('条款', '一、遵守规定', 2))),
      'a.docx',
    );
    expect(template.spots.map(({ name }) => name)).toEqual(['bookmark:条款']);
    expect(textOf(await fillDocx(template, {}, null))).toBe('本人承诺|一、遵守规定|');
    expect(textOf(await fillDocx(template, { 'bookmark:条款': { text: '甲' } }, null))).toBe('本人承诺|甲|');
  });

  it('keeps links, and loses the path of the template that it was written by', async () => {
    const template = await openTemplate(
      docx(paragraph('{姓名}'), {
        'word/_rels/document.xml.rels': outside('hyperlink', 'https://example.invalid/'),
        'word/_rels/settings.xml.rels': outside('attachedTemplate', 'file:///C:/Users/x/Normal.dotm'),
        'word/settings.xml': '<w:settings><w:attachedTemplate r:id="rId9"/></w:settings>',
      }),
      'a.docx',
    );
    const parts = unzipSync(template.bytes);
    expect(strFromU8(parts['word/_rels/document.xml.rels']!)).toContain('example.invalid');
    expect(strFromU8(parts['word/_rels/settings.xml.rels']!)).not.toContain('Normal.dotm');
    expect(strFromU8(parts['word/settings.xml']!)).toBe('<w:settings></w:settings>');
  });

  it('loses such a path however it ends, and keeps fields that load nothing', async () => {
    const template = await openTemplate(
      docx(paragraph('{姓名}', field('HYPERLINK "https://example.invalid/link"'), field('PAGE')), {
        'word/_rels/settings.xml.rels': outside('attachedTemplate', 'https://example.invalid/hyperlink'),
      }),
      'a.docx',
    );
    const rels = unzipSync(template.bytes)['word/_rels/settings.xml.rels'];
    expect(strFromU8(rels!)).not.toContain('example.invalid');
  });
});

/** A document whose first part says that it unfolds to so many bytes. */
function claiming(bytes: number): Uint8Array {
  const zip = Buffer.from(docx(paragraph('{姓名}')));
  const entry = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip.writeUInt32LE(bytes, entry + 24);
  return zip;
}

const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const OUTSIDE: readonly (readonly [string, string, string?])[] = [
  ['a picture whose address ends like a link', outside('image', 'https://example.invalid/hyperlink')],
  [
    'a > within an attribute',
    relations(`<Relationship Id="a>b" Type="${IMAGE}" Target="http://x.invalid/" TargetMode="External"/>`),
  ],
  [
    'a mode with a character reference',
    relations(`<Relationship Id="r" Type="${IMAGE}" Target="a.png" TargetMode="&#69;xternal"/>`),
  ],
  [
    'a prefix',
    `<r:Relationships xmlns:r="r"><r:Relationship Id="r" Type="${IMAGE}" Target="x" TargetMode="External"></r:Relationship></r:Relationships>`,
  ],
  [
    'an address that is said to be inside',
    relations(`<Relationship Id="r" Type="${IMAGE}" Target="http://x.invalid/a.png"/>`),
  ],
  ['a part in capitals', outside('image', 'http://x.invalid/a.png'), 'word/_rels/document.xml.RELS'],
];
const run = (inner: string) => `<w:r>${inner}</w:r>`;
const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
const instruction = (text: string) => run(`<w:instrText>${text}</w:instrText>`);
const field = (...codes: string[]) => `${mark('begin')}${codes.map(instruction).join('')}${mark('end')}`;
const FIELDS = [
  ['a picture by a field', field(' INCLUDEPICTURE "http://x.invalid/a.png" \\d ')],
  ['a field cut over runs', field('INCLUDE', 'TEXT "file://x/a"')],
  ['a program by a field', field('ddeauto cmd "/c calc"')],
  ['a field in an attribute', '<w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://x.invalid/&quot;"/>'],
  [
    'a name put together by fields',
    `${mark('begin')}${field('QUOTE DDE')}${instruction('AUTO cmd')}${mark('end')}`,
  ],
] as const;

describe('a hostile template is refused', () => {
  it.each<readonly [what: string, make: () => Uint8Array, code: string]>([
    ['text', () => Buffer.from('姓名'), 'template-not-docx'],
    ['a ZIP of something else', () => zipSync({ 'a.txt': Buffer.from('a') }), 'template-not-docx'],
    ['cut short', () => docx(paragraph('{姓名}')).subarray(0, 300), 'template-not-docx'],
    [
      'entities',
      () => docx('', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }),
      'template-not-docx',
    ],
    ['macros', () => docx('', { 'word/vbaProject.bin': 'x' }), 'template-macros'],
    [
      'a picture from elsewhere',
      () => docx('', { 'word/_rels/document.xml.rels': outside('image', 'http://example.invalid/a.png') }),
      'template-external',
    ],
    [
      'an object from elsewhere',
      () => docx('', { 'word/_rels/document.xml.rels': outside('oleObject', 'file://server/share/x') }),
      'template-external',
    ],
    ...OUTSIDE.map(
      ([what, rels, part = 'word/_rels/document.xml.rels']) =>
        [what, () => docx('', { [part]: rels }), 'template-external'] as const,
    ),
    ...FIELDS.map(([what, runs]) => [what, () => docx(paragraph(runs)), 'template-external'] as const),
    [
      'a field in a header',
      () =>
        docx('', { 'word/header1.xml': `<?xml version="1.0"?><w:hdr xmlns:w="w">${field('RD x')}</w:hdr>` }),
      'template-external',
    ],
    [
      'a field in a part of any name',
      () => docx('', { 'other/header.bin': `<w:hdr xmlns:w="w">${field('DATABASE x')}</w:hdr>` }),
      'template-external',
    ],
    ['a text that is very long', () => claiming(17 * 2 ** 20), 'template-too-large'],
    ['a bomb', () => claiming(200 * 2 ** 20), 'template-too-large'],
    [
      'very many parts',
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}`, new Uint8Array()])), {
          level: 0,
        }),
      'template-too-large',
    ],
    ['a list within a list', () => docx(paragraph('{#a}{#b}{/b}{/a}')), 'template-malformed'],
    ['an open list', () => docx(paragraph('{#工作经历}')), 'template-malformed'],
  ])('%s', async (_what, make, code) => {
    expect(await refusal(make())).toBe(code);
  });
});
