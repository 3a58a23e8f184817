import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { makeIcons } from '../../resources/icons/make.ts';

const FOLDER = join('resources', 'icons');
const made = await makeIcons(readFileSync(join(FOLDER, 'icon.svg')));

/** The dots of a PNG. */
async function dotsOf(png: Buffer) {
  const { width, height } = await loadImage(png);
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(png), 0, 0);
  return context.getImageData(0, 0, width, height).data;
}

/** How far two pictures of one size are apart, in steps of colour at the worst dot. */
async function distance(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [await dotsOf(one), await dotsOf(other)];
  if (a.length !== b.length) return Infinity;
  return a.reduce((worst, value, at) => Math.max(worst, Math.abs(value - (b[at] ?? 0))), 0);
}

describe('the icons', () => {
  it.each([...made.keys()].filter((name) => name.endsWith('.png')))(
    '%s is what the drawing shows',
    async (name) => {
      // Another processor may round another way.
      expect(
        await distance(readFileSync(join(FOLDER, name)), made.get(name) ?? Buffer.alloc(0)),
      ).toBeLessThan(8);
    },
  );

  it('the icon for Windows holds a picture for each size', () => {
    const ico = readFileSync(join(FOLDER, 'icon.ico'));
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => 6 + 16 * index);
    const pictures = entries.map((at) =>
      ico.subarray(ico.readUInt32LE(at + 12)).subarray(0, ico.readUInt32LE(at + 8)),
    );
    expect(pictures.map(widthOf)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    expect(entries.map((at) => ico.readUInt8(at) || 256)).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('the icon for macOS holds a picture for each kind', () => {
    const icns = readFileSync(join(FOLDER, 'icon.icns'));
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    const found: [string, number][] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      found.push([icns.toString('latin1', at, at + 4), widthOf(icns.subarray(at + 8))]);
    expect(found).toEqual([
      ['ic11', 32],
      ['ic12', 64],
      ['ic07', 128],
      ['ic13', 256],
      ['ic08', 256],
      ['ic14', 512],
      ['ic09', 512],
      ['ic10', 1024],
    ]);
  });
});

/** The width that a PNG says it has. */
function widthOf(png: Buffer): number {
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return png.readUInt32BE(16);
}
