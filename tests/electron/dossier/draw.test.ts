import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Writable } from 'node:stream';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { drawDossier } from '../../../electron/dossier/draw.ts';
import type { PictureSource } from '../../../electron/dossier/picture.ts';
import { BODY } from '../../../electron/dossier/styles.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { Block, DossierDocument, Plate, Table } from '../../../shared/dossier/document.ts';
import { examine, has, read, readTags, render } from './read.ts';
import { dossierOf, draw } from './sample.ts';

const plate = (id: string): Plate => ({
  kind: 'plate',
  id,
  title: `佐证 ${id}`,
  lines: [{ text: 'SHA-256 0123', style: 'code' }],
  picture: { ref: id, otherwise: '此图片不能排入页面。' },
});
/** The picture `s` in two strips. */
const inTwo = [0, 1].map((index): Block => {
  const { picture, ...rest } = plate(`s${index}`);
  return { ...rest, picture: { ...picture, ref: 's', strip: { index, count: 2 } } };
});
const longTable: Table = {
  kind: 'table',
  columns: [{ share: 1 }, { share: 3 }, { share: 1 }],
  head: [{ cells: [{ text: '编号' }, { text: '要求' }, { text: '页码' }] }],
  rows: Array.from({ length: 90 }, (_, index) => ({
    id: `row-${index}`,
    cells: [{ text: String(index) }, { text: [{ text: '佐证', to: 'p2' }] }, { text: [{ pageOf: 'p2' }] }],
  })),
};
const whole: DossierDocument = dossierOf([], {
  contents: '目录',
  sections: [
    {
      id: 'coverage',
      title: '能力对照表',
      blocks: [{ kind: 'heading', rank: 1, text: '各项要求', id: 'all' }, longTable],
    },
    { id: 'evidence', title: '佐证材料汇编', blocks: [plate('p1'), plate('p2')] },
  ],
});

/** A red picture, 80 × 40, whose upper left corner is blue. */
function paint(): Buffer {
  const canvas = createCanvas(80, 40);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 80, 40);
  context.fillStyle = '#0000ff';
  context.fillRect(0, 0, 40, 20);
  return canvas.encodeSync('jpeg', 95);
}
const painted =
  (orientation: number): PictureSource =>
  () =>
    Promise.resolve({ bytes: paint(), kind: 'jpeg', width: 80, height: 40, orientation });

/** The smallest box around the pixels of a colour. */
function extent(
  { width, data }: { readonly width: number; readonly data: Uint8Array },
  is: (r: number, g: number, b: number) => boolean,
) {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let at = 0; at < data.length; at += 4) {
    if (!is(data[at]!, data[at + 1]!, data[at + 2]!)) continue;
    xs.push((at / 4) % width);
    ys.push(Math.floor(at / 4 / width));
  }
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
}

describe('a dossier', async () => {
  const drawn = await draw(whole, painted(1));
  const { pages, outline, info } = await read(drawn.bytes);

  it('is A4, and each page but the cover says which it is and of how many', () => {
    expect(drawn.pages).toBe(pages.length);
    pages.forEach((page, index) => {
      expect([page.width, page.height]).toEqual([595.28, 841.89]);
      const number = `第${index + 1}页共${pages.length}页`;
      expect(page.text.includes(number)).toBe(index > 0);
    });
  });

  it('has a running head with the name of the section', () => {
    expect(pages[2]!.text.startsWith('人工智能训练师三级能力对照表')).toBe(true);
    expect(pages.at(-1)!.text.startsWith('人工智能训练师三级佐证材料汇编')).toBe(true);
  });

  it('says on which pages its destinations are', () => {
    expect(drawn.pageOf).toMatchObject({ contents: 2, coverage: 3, all: 3, 'row-0': 3 });
    expect(pages[drawn.pageOf['evidence']! - 1]!.text).toContain('佐证材料汇编');
    expect(pages[drawn.pageOf['p2']! - 1]!.text).toContain('佐证p2');
  });

  it('has a table of contents with the true page numbers, which lead there', () => {
    const { coverage, all, evidence } = drawn.pageOf;
    expect(pages[1]!.text).toContain(`能力对照表${coverage}各项要求${all}佐证材料汇编${evidence}`);
    expect(pages[1]!.links).toEqual([coverage, coverage, all, all, evidence, evidence]);
  });

  it('prints in a row the page of what is only drawn later, and leads there', () => {
    expect(pages[2]!.text).toContain(`0佐证${drawn.pageOf['p2']}1佐证${drawn.pageOf['p2']}`);
    expect(new Set(pages[2]!.links)).toEqual(new Set([drawn.pageOf['p2']]));
  });

  it('has an outline', () => {
    const { coverage, all, evidence, p1, p2, contents } = drawn.pageOf;
    expect(outline).toEqual([
      { title: '目录', page: contents, entries: [] },
      { title: '能力对照表', page: coverage, entries: [{ title: '各项要求', page: all, entries: [] }] },
      {
        title: '佐证材料汇编',
        page: evidence,
        entries: [
          { title: '佐证 p1', page: p1, entries: [] },
          { title: '佐证 p2', page: p2, entries: [] },
        ],
      },
    ]);
  });

  it('carries title, author, language, and the day of the data as its date', () => {
    expect(info).toMatchObject({
      Title: '申报材料',
      Author: '林晓',
      Language: 'zh-CN',
      CreationDate: 'D:20261124000000Z',
      ModDate: 'D:20261124000000Z',
    });
  });

  it.runIf(has('qpdf'))('is a valid file', () => {
    const { status, stdout, stderr } = examine(drawn.bytes, 'qpdf', '--check', 'file');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('No syntax or stream encoding errors');
  });

  it('takes a title that would be markup', async () => {
    const { bytes } = await draw(dossierOf([], { title: '甲 <乙> & "丙"', author: '\u0000丁' }));
    expect((await read(bytes)).info).toMatchObject({ Title: '甲 ＜乙＞ ＆ "丙"', Author: ' 丁' });
  });

  it('keeps its cover to one page, whatever the texts', async () => {
    const long = '长'.repeat(2000);
    const cover = { title: long, subtitle: long, lines: [{ label: '单位', value: long }], foot: [] };
    expect((await draw(dossierOf([], { cover }))).pages).toBe(2);
  });
});

describe('who has a dossier read aloud', () => {
  const cells = (role: string, ...texts: readonly string[]) => ({
    role: 'TR',
    in: texts.map((text) => ({ role, in: text === '' ? [] : [text] })),
  });
  const table: Table = {
    ...longTable,
    rows: [
      { cells: [{ text: '跨两列', columns: 2 }, {}] },
      ...Array.from({ length: 60 }, (_, index) => ({ cells: [{ text: `${index}` }, {}, { text: '有' }] })),
    ],
  };

  it('hears headings, paragraphs, rows and cells, empty ones too, and neither rules nor running heads', async () => {
    const heading: Block = { kind: 'heading', rank: 1, text: '各项要求' };
    const paragraph: Block = { kind: 'paragraph', text: '逐项对照。' };
    const { bytes } = await draw(dossierOf([heading, paragraph, table]));
    const [root] = (await readTags(bytes, 2)).in as readonly { role: string; in: readonly unknown[] }[];
    expect(root?.role).toBe('Document');
    expect(root?.in.slice(0, 3)).toEqual([
      { role: 'H1', in: ['正文'] },
      { role: 'H2', in: ['各项要求'] },
      { role: 'P', in: ['逐项对照。'] },
    ]);
    const [, , , rows] = root!.in as readonly { role: string; in: readonly unknown[] }[];
    expect(rows?.role).toBe('Table');
    expect(rows?.in.slice(0, 3)).toEqual([
      cells('TH', '编号', '要求', '页码'),
      cells('TD', '跨两列', ''),
      cells('TD', '0', '', '有'),
    ]);
  });

  it('hears the head of a table once, however many pages repeat it', async () => {
    const { bytes, pages } = await draw(dossierOf([table]));
    expect(pages).toBeGreaterThan(2);
    expect(JSON.stringify(await readTags(bytes, 2))).toContain('编号');
    expect(JSON.stringify(await readTags(bytes, 3))).not.toContain('编号');
  });

  it('hears what a picture is called', async () => {
    const { bytes } = await draw(dossierOf([plate('p1')]), painted(1));
    expect(JSON.stringify(await readTags(bytes, 3))).toContain('"role":"Figure","alt":"佐证 p1"');
  });
});

describe('the same dossier', () => {
  it('has the same bytes again', async () => {
    const [first, second] = [await draw(whole, painted(1)), await draw(whole, painted(1))];
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });

  it('has the same bytes in any time zone and language, and in any folder', () => {
    const child = resolve('tests/electron/dossier/drawInChild.ts');
    const inPlace = (TZ: string, LANG: string) =>
      execFileSync(process.execPath, [child], {
        env: { ...process.env, TZ, LANG, LC_ALL: LANG },
        encoding: 'utf8',
      });
    const [first, ...others] = [
      inPlace('UTC', 'C'),
      inPlace('Asia/Taipei', 'zh_TW.UTF-8'),
      inPlace('America/Los_Angeles', 'sv_SE.UTF-8'),
    ];
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(others).toEqual([first, first]);
  });
});

describe('a picture', () => {
  it.each([
    [1, 'wide', 'upper left'],
    [2, 'wide', 'upper right'],
    [3, 'wide', 'lower right'],
    [4, 'wide', 'lower left'],
    [5, 'tall', 'upper left'],
    [6, 'tall', 'upper right'],
    [7, 'tall', 'lower right'],
    [8, 'tall', 'lower left'],
  ])(
    'of orientation %i lies %s, with what was its upper left corner %s',
    async (orientation, shape, corner) => {
      const drawn = await draw(dossierOf([plate('p')]), painted(orientation));
      const image = await render(drawn.bytes, drawn.pageOf['p']!);
      const blue = extent(image, (r, g, b) => b > 200 && r < 60 && g < 60);
      const all = extent(image, (r, g, b) => (b > 200 || r > 200) && g < 60);
      expect(all.width > all.height ? 'wide' : 'tall').toBe(shape);
      const [across, down] = [blue.x - all.x < 3 ? 'left' : 'right', blue.y - all.y < 3 ? 'upper' : 'lower'];
      expect(`${down} ${across}`).toBe(corner);
    },
  );

  it('is not made larger than it was on the screen, and stands in the middle', async () => {
    const drawn = await draw(dossierOf([plate('p')]), painted(1));
    const image = await render(drawn.bytes, drawn.pageOf['p']!);
    const all = extent(image, (r, g, b) => (b > 200 || r > 200) && g < 60);
    expect(all.width).toBeGreaterThan(57);
    expect(all.width).toBeLessThan(63);
    expect(Math.abs(all.x + all.width / 2 - (BODY.left + BODY.right) / 2)).toBeLessThan(2);
  });

  it('that is there twice is in the file once', async () => {
    const cell = { cells: [{ picture: { ref: 'a', otherwise: '' } }] };
    const table: Table = { kind: 'table', columns: [{ share: 1 }], head: [], rows: [cell] };
    const once = await draw(dossierOf([table]), painted(1));
    const twice = await draw(dossierOf([table, table]), painted(1));
    const images = (bytes: Buffer) => bytes.toString('latin1').split('/Subtype /Image').length - 1;
    expect([images(once.bytes), images(twice.bytes)]).toEqual([1, 1]);
  });

  it('in strips is in the file once, and each of its parts is on a page, however it is turned', async () => {
    for (const orientation of [1, 3, 6, 8]) {
      const drawn = await draw(dossierOf(inTwo), painted(orientation));
      expect(drawn.bytes.toString('latin1').split('/Subtype /Image')).toHaveLength(2);
      const [upper, lower] = await Promise.all(
        [drawn.pageOf['s0']!, drawn.pageOf['s1']!].map(async (page) => {
          const image = await render(drawn.bytes, page);
          const blue = extent(image, (r, g, b) => b > 200 && r < 60 && g < 60);
          const all = extent(image, (r, g, b) => (b > 200 || r > 200) && g < 60);
          return { blue: blue.height > 2, shape: all.width / all.height };
        }),
      );
      // The blue corner is up in two of these four, and half of what was 80 × 40 or 40 × 80 is 80 × 20 or 40 × 40.
      expect([upper!.blue, lower!.blue]).toEqual(
        [1, 6].includes(orientation) ? [true, false] : [false, true],
      );
      const shape = orientation > 4 ? 1 : 4;
      expect(upper!.shape).toBeGreaterThan(shape * 0.85);
      expect(upper!.shape).toBeLessThan(shape * 1.1);
    }
  });

  it('in strips that cannot be drawn is told once', async () => {
    const drawn = await draw(dossierOf(inTwo), () => Promise.reject(new Fault('picture-too-large')));
    expect(drawn.undrawn).toEqual([{ ref: 's', code: 'picture-too-large' }]);
  });

  it('that cannot be drawn leaves its words in its place, and the rest is drawn', async () => {
    const pictures: PictureSource = (ref) =>
      ref === 'p1' ? Promise.reject(new Fault('picture-too-large')) : painted(1)(ref);
    const drawn = await draw(whole, pictures);
    expect(drawn.undrawn).toEqual([{ ref: 'p1', code: 'picture-too-large' }]);
    const { pages } = await read(drawn.bytes);
    expect(pages[drawn.pageOf['p1']! - 1]!.text).toContain('此图片不能排入页面。');
    expect(pages[drawn.pageOf['p2']! - 1]!.text).not.toContain('此图片不能排入页面。');
  });

  it('that fails for a reason that is no fault of the picture stops the drawing', async () => {
    await expect(draw(whole, () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
  });
});

describe('drawing', () => {
  const drawTo = (out: Writable, document = whole) =>
    drawDossier({ document, pictures: painted(1), fontsFolder: 'resources/fonts', out });

  it('fails as its output fails', async () => {
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    await expect(drawTo(full)).rejects.toThrow('disk full');
  });

  it('waits for a slow output', async () => {
    let written = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        written += chunk.length;
        setImmediate(done);
      },
    });
    expect((await drawTo(slow)).pages).toBeGreaterThan(3);
    expect(written).toBeGreaterThan(10_000);
  });

  it('refuses a link that leads nowhere, and two destinations of one name', async () => {
    const dangling: Block = { kind: 'paragraph', text: [{ text: '见', to: 'nowhere' }] };
    await expect(draw(dossierOf([dangling]))).rejects.toThrow('no destination nowhere');
    await expect(draw(dossierOf([plate('p'), plate('p')]), painted(1))).rejects.toThrow(
      'destination p twice',
    );
  });

  it('refuses a folder without its fonts', async () => {
    const out = new Writable({ write: (_chunk, _encoding, done) => done() });
    const drawing = { document: whole, pictures: painted(1), fontsFolder: tmpdir(), out };
    await expect(drawDossier(drawing)).rejects.toThrow('ENOENT');
  });
});
