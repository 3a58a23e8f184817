import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader, readUprightSides } from '../../../electron/pictures/header.ts';
import { bmp, cmykJpeg, deepPng, gif, hugePng, jpeg, png, turned, webp } from './samples.ts';

describe('the header of a picture', () => {
  it.each([
    ['PNG', png, { format: 'png', width: 40, height: 20 }],
    ['interlaced PNG of 16 bits', deepPng, { format: 'png', width: 5, height: 4 }],
    ['WebP', webp, { format: 'webp', width: 40, height: 20 }],
    ['GIF', gif, { format: 'gif', width: 1, height: 1 }],
    ['BMP', bmp(7, 3), { format: 'bmp', width: 7, height: 3 }],
    ['BMP from top to bottom', flipped(bmp(7, 3)), { format: 'bmp', width: 7, height: 3 }],
    [
      'JPEG',
      jpeg,
      {
        format: 'jpeg',
        width: 40,
        height: 20,
        bits: 8,
        channels: 3,
        common: true,
        adobe: false,
        orientation: 1,
      },
    ],
    [
      'JPEG in CMYK',
      cmykJpeg,
      {
        format: 'jpeg',
        width: 24,
        height: 16,
        bits: 8,
        channels: 4,
        common: true,
        adobe: true,
        orientation: 1,
      },
    ],
  ])('tells the size of a %s', (_, bytes, header) => {
    expect(readHeader(bytes)).toEqual(header);
  });

  it('tells how a JPEG is turned', () => {
    const orientations = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((orientation) =>
      readHeader(turned(jpeg, orientation)),
    );
    expect(orientations.map((header) => header?.format === 'jpeg' && header.orientation)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 1,
    ]);
  });

  it('tells a JPEG that has more behind its end', () => {
    expect(readHeader(Buffer.concat([jpeg, Buffer.from('a film, as phones add it')]))).toMatchObject({
      width: 40,
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('no picture')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')],
    ['TIFF', Buffer.from('49492a0008000000010012010300010000000000000000000000', 'hex')],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
    ['a picture without width', bmp(0, 3)],
    ['a JPEG without frame', Buffer.from('ffd8ffda0008000000000000ffd9', 'hex')],
  ])('is not there for %s', (_, bytes) => {
    expect(readHeader(bytes)).toBeNull();
  });

  const samples = { png, webp, gif, bmp: bmp(7, 3), jpeg };
  it.each(Object.entries(samples))('is not there for a %s that breaks off', (_, bytes) => {
    const lengths = Array.from({ length: bytes.length - 1 }, (__, length) => length);
    expect(lengths.filter((length) => readHeader(bytes.subarray(0, length)) !== null)).toEqual([]);
  });

  it('tells the sides of an upright picture from its beginning alone', () => {
    const heads = [...Object.values(samples), turned(jpeg, 6)].map((bytes) =>
      readUprightSides(bytes.subarray(0, bytes.length - 1)),
    );
    expect(heads).toMatchObject([
      { width: 40, height: 20 },
      { width: 40, height: 20 },
      { width: 1, height: 1 },
      { width: 7, height: 3 },
      { width: 40, height: 20 },
      { width: 20, height: 40 },
    ]);
    expect(readUprightSides(Buffer.from('no picture'))).toBeNull();
  });

  it('is not there for a PNG in which one bit is wrong', () => {
    const wrong = Buffer.from(png);
    wrong[wrong.length - 20]! ^= 1;
    expect(readHeader(wrong)).toBeNull();
  });

  it('is read from any bytes without an error', () => {
    const sample = fc.constantFrom(...Object.values(samples), cmykJpeg, turned(jpeg, 6), hugePng(1, 1));
    const harm = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 });
    expect.hasAssertions();
    fc.assert(
      fc.property(sample, harm, fc.nat(), (bytes, changes, cut) => {
        const harmed = Buffer.from(bytes);
        for (const [at, value] of changes) harmed[at % harmed.length] = value;
        expect(() =>
          readHeader(harmed.subarray(0, cut % 3 === 0 ? cut % harmed.length : harmed.length)),
        ).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });
});

function flipped(bytes: Buffer): Buffer {
  bytes.writeInt32LE(-bytes.readInt32LE(22), 22);
  return bytes;
}
