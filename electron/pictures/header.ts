import { crc32 } from 'node:zlib';
import { readHeifSides } from './heif.ts';
import { type JpegHeader, readJpegHeader } from './jpeg.ts';
import { type PageSides, readTiffPages } from './tiff.ts';

/** What a picture is and how many pixels it says it has, read from its first bytes; whole, as far as its format tells. */
export type PictureHeader =
  | ({ readonly format: 'jpeg' } & JpegHeader)
  | ({ readonly format: 'png' | 'gif' | 'webp' | 'bmp' | 'heif' } & PageSides)
  | ({ readonly format: 'tiff'; readonly pages: readonly PageSides[] } & PageSides);

/** Null: a format that is not decoded here (SVG, raw pictures of cameras …), or a file that is broken or breaks off. */
export function readHeader(bytes: Uint8Array): PictureHeader | null {
  const jpeg = readJpegHeader(bytes);
  if (jpeg) return { format: 'jpeg', ...jpeg };
  const picture = bufferOf(bytes);
  const found = readSides(picture);
  return found !== null && WHOLE[found.format](picture) ? found : null;
}

/** The sides of a picture when upright, of which the first bytes are enough; null where those do not tell. */
export function readUprightSides(
  head: Uint8Array,
): { readonly width: number; readonly height: number } | null {
  const jpeg = readJpegHeader(head, false);
  if (jpeg === null) return readSides(bufferOf(head));
  return jpeg.orientation > 4 ? { width: jpeg.height, height: jpeg.width } : jpeg;
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

type Sides = Exclude<PictureHeader, { format: 'jpeg' }>;

function readSides(bytes: Buffer): Sides | null {
  const found =
    readPng(bytes) ??
    readGif(bytes) ??
    readWebp(bytes) ??
    readBmp(bytes) ??
    readTiff(bytes) ??
    readHeif(bytes);
  return found && found.width > 0 && found.height > 0 ? found : null;
}

type Reader = (bytes: Buffer) => Sides | null;

const readPng: Reader = (bytes) => {
  if (bytes.length < 33 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { format: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

const readGif: Reader = (bytes) =>
  bytes.length < 14 || !/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))
    ? null
    : { format: 'gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };

/** The three forms of WebP: lossy, lossless, extended (RFC 9649). */
const readWebp: Reader = (bytes) => {
  if (
    bytes.length < 30 ||
    bytes.toString('latin1', 0, 4) !== 'RIFF' ||
    bytes.toString('latin1', 8, 12) !== 'WEBP'
  )
    return null;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return {
        format: 'webp',
        width: bytes.readUInt16LE(26) & 0x3fff,
        height: bytes.readUInt16LE(28) & 0x3fff,
      };
    case 'VP8L': {
      const sizes = bytes.readUInt32LE(21);
      return { format: 'webp', width: (sizes & 0x3fff) + 1, height: ((sizes >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { format: 'webp', width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
};

/** A negative height means that the rows run downwards. */
const readBmp: Reader = (bytes) =>
  bytes.length < 34 || bytes.toString('latin1', 0, 2) !== 'BM' || bytes.readUInt32LE(14) < 40
    ? null
    : { format: 'bmp', width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) };

/** It is as large as its first page. */
const readTiff: Reader = (bytes) => {
  const pages = readTiffPages(bytes);
  const [first] = pages ?? [];
  return pages && first ? { format: 'tiff', ...first, pages } : null;
};

const readHeif: Reader = (bytes) => {
  const sides = readHeifSides(bytes);
  return sides && { format: 'heif', ...sides };
};

/** Whether a file does not break off, as far as its format tells. */
const WHOLE: Readonly<Record<Sides['format'], (bytes: Buffer) => boolean>> = {
  // Each chunk carries a check sum: damage shows without decoding.
  png: (bytes) => {
    for (let at = 8; at + 12 <= bytes.length;) {
      const end = at + 8 + bytes.readUInt32BE(at);
      if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
        return false;
      if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
      at = end + 4;
    }
    return false;
  },
  gif: (bytes) => bytes.subarray(13).includes(0x3b),
  webp: (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length,
  bmp: (bytes) => {
    const [width, height] = [bytes.readInt32LE(18), Math.abs(bytes.readInt32LE(22))];
    const isCompressed = bytes.readUInt32LE(30) !== 0;
    // A row is filled up to four bytes.
    const size = Math.ceil((width * bytes.readUInt16LE(28)) / 32) * 4 * height;
    return isCompressed || bytes.readUInt32LE(10) + size <= bytes.length;
  },
  // Their pixels may lie anywhere: that shows when they are decoded.
  tiff: () => true,
  heif: () => true,
};
