import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterEach, describe, expect, it } from 'vitest';
import { failsAgain, PictureDecoder } from '../../../electron/pictures/decoder.ts';
import { readHeader } from '../../../electron/pictures/header.ts';
import { spawnNodePictureWorker } from '../../../electron/pictures/node.ts';
import type { PrintablePicture } from '../../../shared/dossier/picture.ts';
import { temporaryFolder } from '../../support/services.ts';

// Made by libtiff's tiffcp and by libheif's heif-enc: left red and right blue, or a black half on each of two pages.
const pathOf = (name: string) => join(import.meta.dirname, 'files', name);
const read = (name: string) => readFileSync(pathOf(name));

let decoder = new PictureDecoder({ spawn: spawnNodePictureWorker });
afterEach(() => {
  decoder.close();
  decoder = new PictureDecoder({ spawn: spawnNodePictureWorker });
});

type Colour = 'red' | 'blue' | 'black' | 'white' | 'other';

/** What the eye sees in the middle of the left half and of the right half, or of the upper and the lower. */
async function halves({ bytes, width, height }: PrintablePicture): Promise<readonly Colour[]> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(Buffer.from(bytes)), 0, 0);
  const at = (x: number, y: number): Colour => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(Math.floor(x), Math.floor(y), 1, 1).data;
    if (red > 215 && green > 215 && blue > 215) return 'white';
    if (red < 40 && green < 40 && blue < 40) return 'black';
    if (red > 200 && blue < 90) return 'red';
    return blue > 140 && red < 100 ? 'blue' : 'other';
  };
  return width >= height
    ? [at(width / 4, height / 2), at((width * 3) / 4, height / 2)]
    : [at(width / 2, height / 4), at(width / 2, (height * 3) / 4)];
}

/** The TIFF of that name whose page, from 1, says that it has 60,000 × 60,000 pixels. */
function enlarged(name: string, page: number): Buffer {
  const bytes = read(name);
  let at = bytes.readUInt32LE(4);
  const entries = () => bytes.readUInt16LE(at);
  for (let before = 1; before < page; before += 1) at = bytes.readUInt32LE(at + 2 + entries() * 12);
  for (let entry = at + 2; entry < at + 2 + entries() * 12; entry += 12) {
    if (![256, 257].includes(bytes.readUInt16LE(entry))) continue;
    bytes.writeUInt16LE(3, entry + 2);
    bytes.writeUInt32LE(60_000, entry + 8);
  }
  return bytes;
}

describe('what scanners and phones write', () => {
  it.each([
    ['colours-lzw.tif', { format: 'tiff', width: 40, height: 20, pages: [{ width: 40, height: 20 }] }],
    ['turned.tif', { format: 'tiff', width: 20, height: 40, pages: [{ width: 20, height: 40 }] }],
    [
      'pages-g4.tif',
      {
        format: 'tiff',
        width: 64,
        height: 32,
        pages: [
          { width: 64, height: 32 },
          { width: 64, height: 32 },
        ],
      },
    ],
    ['photo.heic', { format: 'heif', width: 160, height: 80 }],
  ])('%s says its size', (name, header) => {
    expect(readHeader(read(name))).toEqual(header);
  });

  it.each(['colours-lzw.tif', 'colours-zip.tif', 'colours-jpeg.tif', 'colours-cmyk.tif', 'photo.heic'])(
    '%s comes out in its colours',
    async (name) => {
      expect(await halves(await decoder.showPage(pathOf(name), 1, 3600))).toEqual(['red', 'blue']);
    },
  );

  it('comes out upright', async () => {
    const upright = await decoder.showPage(pathOf('turned.tif'), 1, 3600);
    expect([upright.width, upright.height, ...(await halves(upright))]).toEqual([20, 40, 'red', 'blue']);
  });

  it.each(['pages-g4.tif', 'pages-g3.tif'])('%s comes out page by page', async (name) => {
    expect(await decoder.countPages(pathOf(name))).toEqual({ pages: 2, tooLarge: [] });
    const pages = [1, 2].map(async (page) => halves(await decoder.showPage(pathOf(name), page, 3600)));
    expect(await Promise.all(pages)).toEqual([
      ['black', 'white'],
      ['white', 'black'],
    ]);
  });

  it('comes out small, and on paper', async () => {
    expect(await decoder.shrink(read('colours-jpeg.tif'), 132)).toMatchObject({ width: 132, height: 66 });
    const folder = temporaryFolder();
    expect(await decoder.openFile(pathOf('photo.heic'), join(folder, 'drawn'))).toMatchObject({
      path: join(folder, 'drawn'),
      width: 160,
      height: 80,
    });
  });

  it('is shown but for a page that has too many pixels', async () => {
    const path = join(temporaryFolder(), 'large.tif');
    writeFileSync(path, enlarged('pages-g4.tif', 2));
    expect(await decoder.countPages(path)).toEqual({ pages: 2, tooLarge: [2] });
    expect(await halves(await decoder.showPage(path, 1, 3600))).toEqual(['black', 'white']);
    await expect(decoder.showPage(path, 2, 3600)).rejects.toMatchObject({ code: 'picture-unreadable' });
  });

  it('is refused where it breaks off, lies, or says too much, and the next one is not', async () => {
    const folder = temporaryFolder();
    const written = (name: string, bytes: Uint8Array) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    };
    const cut = (name: string, share: number) => read(name).subarray(0, read(name).length * share);
    const files = [
      written('cut.heic', cut('photo.heic', 0.8)),
      written('cut.tif', cut('colours-jpeg.tif', 0.5)),
      written('lie.tif', Buffer.from('II*\0no picture at all')),
      written('huge.tif', enlarged('colours-lzw.tif', 1)),
      join(folder, 'gone.tif'),
    ];
    const refusals = files.map((path) =>
      decoder.showPage(path, 1, 3600).catch(({ code }: { code: string }) => code),
    );
    expect(await Promise.all(refusals)).toEqual(files.map(() => 'picture-unreadable'));
    await expect(decoder.showPage(pathOf('pages-g4.tif'), 3, 3600)).rejects.toMatchObject({
      code: 'picture-unreadable',
    });
    expect(await decoder.countPages(files[2] ?? '')).toEqual({ pages: 0, tooLarge: [] });
    expect(await decoder.showPage(pathOf('colours-zip.tif'), 1, 3600)).toMatchObject({ width: 40 });
  });
});

it('an engine that came to a stop is used no more, and the picture is not said to be at fault', async () => {
  let spawned = 0;
  decoder = new PictureDecoder({
    spawn: () =>
      spawnNodePictureWorker((spawned += 1) === 1 ? join(import.meta.dirname, 'trapped.ts') : undefined),
  });
  const show = () => decoder.showPage(pathOf('colours-zip.tif'), 1, 3600);
  const refusal: unknown = await show().catch((error: unknown) => error);
  expect([refusal, failsAgain(refusal)]).toMatchObject([{ code: 'picture-unreadable' }, false]);
  expect(await show()).toMatchObject({ width: 40 });
  expect(spawned).toBe(2);
});

describe('what was made to hold everything else up', () => {
  const box = (type: string, ...bodies: readonly Uint8Array[]) => {
    const made = Buffer.concat([Buffer.alloc(8), ...bodies]);
    made.writeUInt32BE(made.length, 0);
    made.write(type, 4, 'latin1');
    return made;
  };
  const ftyp = box('ftyp', Buffer.from('heic\0\0\0\0'));
  const ispe = box('ispe', Buffer.from([0, 0, 0, 0, 0, 0, 0, 40, 0, 0, 0, 20]));
  const emptyBoxes = () => Buffer.alloc(64 * 1024 * 1024, box('free'));

  /** A thousand directories of 65,535 entries, each of which begins an entry behind the one before. */
  function overlapping(): Buffer {
    const [entries, pages, head] = [65_535, 1000, 8];
    const made = Buffer.alloc(head + (entries + pages) * 12 + 6);
    made.write('II*\0\x08', 'latin1');
    for (let index = 0; index < entries + pages; index += 1) {
      const at = head + index * 12;
      made.writeUInt16LE(entries, at);
      // A side of 40 pixels; behind them what leads to the next directory.
      made.writeUInt16LE(256 + (index % 2), at + 2);
      made.writeUInt16LE(3, at + 4);
      made.writeUInt16LE(40, at + 10);
      if (index >= entries) made.writeUInt32LE(head + (index - entries + 1) * 12, at + 2);
    }
    return made;
  }

  it.each([
    ['boxes', () => Buffer.concat([ftyp, emptyBoxes()]), null],
    [
      'properties',
      () => Buffer.concat([ftyp, box('meta', Buffer.alloc(4), box('iprp', box('ipco', ispe, emptyBoxes())))]),
      { format: 'heif', width: 40, height: 20 },
    ],
    [
      'directories',
      overlapping,
      { format: 'tiff', width: 40, height: 40, pages: [{ width: 40, height: 40 }] },
    ],
  ])('is hardly looked at: %s', (_, make, header) => {
    const bytes = make();
    const before = process.cpuUsage();
    expect(readHeader(bytes)).toEqual(header);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(500);
  });
});
