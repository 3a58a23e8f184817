import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';

// `node resources/icons/make.ts`: every icon out of icon.svg, for the three systems.

const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** What macOS calls the picture of each size; those with @2x are for screens with twice the dots. */
const ICNS_KINDS: readonly (readonly [kind: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** Draws the icon in a size, in pixels. @returns a PNG */
export async function draw(svg: Buffer, size: number): Promise<Buffer> {
  const text = svg.toString('utf8').replace(/width="512" height="512"/, `width="${size}" height="${size}"`);
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(text)), 0, 0, size, size);
  return canvas.encode('png');
}

/** An .ico of PNGs, as Windows reads it since Vista. */
export function composeIco(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const HEAD = 6;
  const ENTRY = 16;
  const head = Buffer.alloc(HEAD + ENTRY * pictures.size);
  head.writeUInt16LE(1, 2); // an icon, not a pointer
  head.writeUInt16LE(pictures.size, 4);
  let start = head.length;
  for (const [index, [size, png]] of [...pictures].entries()) {
    const at = HEAD + ENTRY * index;
    head.writeUInt8(size % 256, at); // 0 stands for 256
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6); // bits a pixel
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(start, at + 12);
    start += png.length;
  }
  return Buffer.concat([head, ...pictures.values()]);
}

/** An .icns: each picture with its kind and length before it. */
export function composeIcns(pictures: readonly (readonly [kind: string, png: Buffer])[]): Buffer {
  const blocks = pictures.map(([kind, png]) => block(kind, png));
  return block('icns', Buffer.concat(blocks));
}

function block(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8, kind, 'latin1');
  head.writeUInt32BE(content.length + head.length, 4);
  return Buffer.concat([head, content]);
}

/** Each file of the icon set by its name, made anew from the drawing. */
export async function makeIcons(svg: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const pictures = new Map<number, Buffer>();
  for (const size of PNG_SIZES) pictures.set(size, await draw(svg, size));
  const of = (size: number) => pictures.get(size) ?? Buffer.alloc(0);
  return new Map([
    ['icon.png', of(512)],
    ['icon.ico', composeIco(new Map(ICO_SIZES.map((size) => [size, of(size)])))],
    ['icon.icns', composeIcns(ICNS_KINDS.map(([kind, size]) => [kind, of(size)]))],
    ...PNG_SIZES.filter((size) => size <= 512).map(
      (size) => [`linux/${size}x${size}.png`, of(size)] as const,
    ),
  ]);
}

if (import.meta.main) {
  const folder = import.meta.dirname;
  mkdirSync(join(folder, 'linux'), { recursive: true });
  for (const [name, content] of await makeIcons(readFileSync(join(folder, 'icon.svg'))))
    writeFileSync(join(folder, name), content);
}
