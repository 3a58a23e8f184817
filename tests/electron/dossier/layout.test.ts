import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../electron/dossier/layout.ts';
import type { Box, Sheet, TextMark } from '../../../electron/dossier/sheet.ts';
import { BODY } from '../../../electron/dossier/styles.ts';
import type { Measure } from '../../../electron/dossier/typeset.ts';
import type { Block, Cell, Row, Table } from '../../../shared/dossier/document.ts';
import { dossierOf } from './sample.ts';

/** Han characters an em, others half of it: layout needs no more of a face. */
const measure: Measure = (text) =>
  Array.from(text).reduce((sum, character) => sum + (character > '\u2E7F' ? 1 : 0.5), 0);
const sheetsOf = (blocks: readonly Block[]) => layOut(dossierOf(blocks), measure);

const textMarks = (sheet: Sheet) => sheet.marks.filter((mark): mark is TextMark => mark.mark === 'text');
const lineOf = (mark: TextMark) => mark.spans.map((span) => span.text).join('');
const linesOf = (sheet: Sheet) => textMarks(sheet).map(lineOf);
const boxesOf = (sheet: Sheet): readonly Box[] =>
  sheet.marks.flatMap((mark) => (mark.mark === 'frame' ? mark.boxes : []));
/** Without the cover and the section's title. */
const bodyText = (sheets: readonly Sheet[]) => sheets.slice(1).flatMap(linesOf).slice(1).join('');

const row = (...texts: string[]): Row => ({ cells: texts.map((text) => ({ text })) });
const tableOf = (rows: readonly Row[], head: readonly Row[] = []): Table => ({
  kind: 'table',
  columns: [{ share: 1 }, { share: 2 }],
  head,
  rows,
});

it('a line to sign on has what is signed above it on its page, wherever the page ends', () => {
  for (let lines = 30; lines < 46; lines += 1) {
    const before = Array.from({ length: lines }, (): Block => ({ kind: 'paragraph', text: '正文' }));
    const sheets = sheetsOf([
      ...before,
      { kind: 'paragraph', text: '本人承诺' },
      { kind: 'signature', labels: ['签名', '日期'] },
    ]);
    const signed = sheets.filter((sheet) => linesOf(sheet).includes('签名'));
    expect(signed.map((sheet) => linesOf(sheet).includes('本人承诺'))).toEqual([true]);
  }
});

it('a box for a seal has what is signed above it on its page, wherever the page ends', () => {
  for (let lines = 20; lines < 40; lines += 1) {
    const sheets = sheetsOf([
      ...Array.from({ length: lines }, (): Block => ({ kind: 'paragraph', text: '正文' })),
      { kind: 'paragraph', text: '本人承诺' },
      { kind: 'signature', labels: ['签名', '日期'] },
      {
        kind: 'table',
        columns: [{ share: 1 }, { share: 3 }],
        head: [],
        rows: [{ least: 20, cells: [{ text: '单位意见' }, {}] }],
      },
    ]);
    const sealed = sheets.filter((sheet) => linesOf(sheet).includes('单位意见'));
    expect(sealed.map((sheet) => linesOf(sheet).includes('本人承诺'))).toEqual([true]);
  }
});

it('what is to stay with the text that follows does so, wherever the page ends', () => {
  for (let lines = 30; lines < 46; lines += 1) {
    const before = Array.from({ length: lines }, (): Block => ({ kind: 'paragraph', text: '正文' }));
    const sheets = sheetsOf([
      ...before,
      { kind: 'heading', rank: 2, text: '佐证 1' },
      { kind: 'paragraph', text: '文件名', keep: true, style: 'note' },
      { kind: 'paragraph', text: '指纹', keep: true, style: 'code' },
      { kind: 'paragraph', text: '第一行' },
    ]);
    const titled = sheets.filter((sheet) => linesOf(sheet).includes('佐证 1'));
    expect(titled.map((sheet) => linesOf(sheet).slice(-3))).toEqual([['文件名', '指纹', '第一行']]);
  }
});

describe('a table', () => {
  const rows = Array.from({ length: 200 }, (_, index) => row(`左${index}。`, `右${index}。`));

  it('begins on each page with its head', () => {
    const pages = sheetsOf([tableOf(rows, [row('编号', '内容')])]).slice(1);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.map((page) => linesOf(page).filter((line) => line === '编号').length)).toEqual(
      pages.map(() => 1),
    );
    expect(linesOf(pages[1]!).slice(0, 2)).toEqual(['编号', '内容']);
  });

  it('tears no row apart that is not very high', () => {
    const high = Array.from({ length: 30 }, (_, index) => row(`始${index}` + '长'.repeat(150) + '终', 'x'));
    const pages = sheetsOf([tableOf(high)]).slice(1);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      const text = linesOf(page).join('');
      expect(text.split('始')).toHaveLength(text.split('终').length);
    }
  });

  it('goes on over pages with a high row, and leaves neither a hole before it nor within it', () => {
    const before = Array.from({ length: 10 }, () => row('短', 'x'));
    const pages = sheetsOf([
      tableOf([...before, row('短', '长'.repeat(4000)), row('后', 'x')], [row('编号', '内容')]),
    ]);
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.flatMap(linesOf).join('').split('长')).toHaveLength(4001);
    for (const page of pages.slice(1)) expect(linesOf(page)).toContain('编号');
    for (const page of pages.slice(1, -1)) {
      const bottom = Math.max(...textMarks(page).map((mark) => mark.y));
      expect(BODY.bottom - bottom).toBeLessThan(30);
    }
  });

  /** For each page, the numbers behind a word. */
  const numbersOf = (pages: readonly Sheet[], word: string) =>
    pages.map((page) =>
      linesOf(page).flatMap((line) => (line.startsWith(word) ? [line.slice(word.length)] : [])),
    );

  it('keeps the title of a group with its first row', () => {
    const groups = Array.from({ length: 60 }, (_, index): Row[] => [
      { keep: true, cells: [{ text: `组${index}`, columns: 2 }] },
      row(`首${index}`, 'x'),
      row('次', 'x'),
    ]).flat();
    const pages = sheetsOf([tableOf(groups)]).slice(1);
    expect(pages.length).toBeGreaterThan(3);
    expect(numbersOf(pages, '组')).toEqual(numbersOf(pages, '首'));
  });

  it('keeps rows together that one cell spans', () => {
    const spanned = Array.from({ length: 60 }, (_, index): Row[] => [
      { cells: [{ text: `跨${index}`, rows: 3 }, { text: 'a' }] },
      { cells: [{ text: 'b' }] },
      { cells: [{ text: `尾${index}` }] },
    ]).flat();
    const pages = sheetsOf([tableOf(spanned)]).slice(1);
    expect(pages.length).toBeGreaterThan(3);
    expect(numbersOf(pages, '跨')).toEqual(numbersOf(pages, '尾'));
  });

  it('shares what a spanning cell needs among its rows', () => {
    const [, page] = sheetsOf([
      tableOf([
        { cells: [{ text: '甲' }, { text: '长\n'.repeat(19) + '长', rows: 2 }] },
        { cells: [{ text: '乙' }] },
      ]),
    ]);
    const [first, tall, second] = boxesOf(page!);
    expect(first!.height).toBeCloseTo(second!.height);
    expect(tall!.height).toBeCloseTo(20 * 17 + 7);
  });

  it('gives a spanning cell the height of its rows, and a photo the height of a photo', () => {
    const [, page] = sheetsOf([
      tableOf([
        { cells: [{ text: '甲' }, { picture: { ref: 'p', otherwise: '照片' }, rows: 2 }] },
        { cells: [{ text: '乙' }] },
      ]),
    ]);
    const [first, photo, second] = boxesOf(page!);
    expect(photo!.height).toBeCloseTo(first!.height + second!.height);
    expect(photo!.height).toBeGreaterThanOrEqual((45 * 72) / 25.4);
    expect(photo!.x).toBeCloseTo(first!.x + first!.width);
  });

  it('shares the width of the page among its columns', () => {
    const [, page] = sheetsOf([tableOf([row('a', 'b')])]);
    const [left, right, frame] = boxesOf(page!);
    expect(right!.width).toBeCloseTo(2 * left!.width);
    expect(frame).toMatchObject({ x: BODY.left, width: expect.closeTo(BODY.width) as number });
  });
});

describe('prose', () => {
  it('leaves no single line of a paragraph at the foot or at the top of a page', () => {
    for (let lines = 30; lines < 45; lines += 1) {
      const filler = { kind: 'paragraph', text: Array(lines).fill('填').join('\n') } as const;
      const pages = sheetsOf([filler, { kind: 'paragraph', text: '文\n'.repeat(3) + '文' }]).slice(1);
      const counts = pages.map((page) => linesOf(page).filter((line) => line === '文').length);
      expect(counts.filter((count) => count === 1)).toEqual([]);
    }
  });

  it.each<[string, Block]>([
    ['a paragraph', { kind: 'paragraph', text: '文' }],
    ['a table', tableOf([row('文', 'x'.repeat(400))], [row('编号', '内容')])],
  ])('does not leave a heading alone at the foot of a page, before %s', (_, block) => {
    for (let lines = 25; lines < 45; lines += 1) {
      const filler = { kind: 'paragraph', text: Array(lines).fill('填').join('\n') } as const;
      const pages = sheetsOf([
        filler,
        { kind: 'heading', rank: 1, text: '题' },
        { kind: 'paragraph', style: 'label', text: '表名' },
        block,
      ]);
      const on = (line: string) => pages.findIndex((page) => linesOf(page).includes(line));
      expect([on('题'), on('表名')]).toEqual([on('文'), on('文')]);
    }
  });

  it('indents the first line of a paragraph by two characters, and makes both edges even', () => {
    const [, page] = sheetsOf([
      { kind: 'paragraph', indent: true, text: '字'.repeat(43) + '，' + '字'.repeat(60) },
    ]);
    const [, first, second, last] = textMarks(page!);
    expect(first!.x - second!.x).toBe(21);
    expect(first!.spread ?? 0).toBeGreaterThan(0);
    expect(last!.spread).toBeUndefined();
  });
});

describe('a plate', () => {
  const plate = (id: string, title = '图') =>
    ({ kind: 'plate', id, title, lines: [{ text: 'sha' }], picture: { ref: id, otherwise: '无' } }) as const;

  it('has a page of its own', () => {
    const pages = sheetsOf([
      { kind: 'paragraph', text: '前' },
      plate('a'),
      plate('b'),
      { kind: 'paragraph', text: '后' },
    ]);
    expect(pages.slice(1).map((page) => page.marks.filter((mark) => mark.mark === 'picture').length)).toEqual(
      [0, 1, 1, 0],
    );
  });

  it('leaves its picture room, however long the title is', () => {
    const pages = sheetsOf([plate('a', '长'.repeat(2000))]);
    const picture = pages.flatMap((page) => page.marks).find((mark) => mark.mark === 'picture');
    expect(picture!.box.height).toBeGreaterThan(BODY.height / 4);
    expect(pages.flatMap(linesOf).join('').split('长')).toHaveLength(2001);
  });
});

describe('any dossier', () => {
  const words = fc
    .array(
      fc.constantFrom(
        '人工智能训练师',
        '，',
        '。',
        '（',
        '）',
        'TensorFlow ',
        '2024-05-01',
        ' ',
        '\n',
        '长'.repeat(90),
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join(''));
  const cell: fc.Arbitrary<Cell> = words.map((text) => ({ text }));
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), text: words, indent: fc.boolean() }),
    fc.record({
      kind: fc.constant('heading' as const),
      rank: fc.constantFrom(1 as const, 2 as const),
      text: words,
    }),
    rows.map((cells) => tableOf(cells.map((pair) => ({ cells: pair })))),
    words.map((text): Block => ({
      kind: 'reasons',
      reasons: [{ holds: null, text, details: [text], reasons: [{ holds: true, text }] }],
    })),
  );
  const textsIn = (blocks: readonly Block[]): string[] => {
    const found: string[] = [];
    JSON.stringify(blocks, (key, value: unknown) => {
      if ((key === 'text' || key === 'details') && typeof value === 'string') found.push(value);
      if (key === 'details' && Array.isArray(value)) found.push(...(value as string[]));
      return value;
    });
    return found;
  };
  const sorted = (text: string) =>
    Array.from(text.replaceAll(/[\s✓○]/g, ''))
      .toSorted()
      .join('');

  it('loses and doubles no character, and stays within the margins', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const sheets = sheetsOf(blocks);
        expect(sorted(bodyText(sheets))).toBe(sorted(textsIn(blocks).join('')));
        for (const sheet of sheets.slice(1)) {
          for (const mark of textMarks(sheet)) {
            expect(mark.y).toBeGreaterThan(BODY.top);
            expect(mark.y).toBeLessThan(BODY.bottom);
            const size = mark.spans[0]?.style.size ?? 0;
            expect(mark.x + measure(lineOf(mark), 'song') * size).toBeLessThan(BODY.right + 1e-6);
          }
          for (const box of boxesOf(sheet))
            expect(box.y + box.height).toBeLessThanOrEqual(BODY.bottom + 1e-6);
        }
      }),
      { numRuns: 100 },
    );
  });
});
