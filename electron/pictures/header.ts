import { crc32 } from 'node:zlib';
import { type JpegHeader, readJpegHeader } from './jpeg.ts';

/** What a picture is and how many pixels it says it has, read from its first bytes; whole, as far as its format tells. */
export type PictureHeader =
  | ({ readonly format: 'jpeg' } & JpegHeader)
  | { readonly format: 'png' | 'gif' | 'webp' | 'bmp'; readonly width: number; readonly height: number };

/** Null: a format that is not decoded here (TIFF, HEIC, SVG …), or a file that is broken or breaks off. */
export function readHeader(bytes: Uint8Array): PictureHeader | null {
  const jpeg = readJpegHeader(bytes);
  if (jpeg) return { format: 'jpeg', ...jpeg };
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = readPng(picture) ?? readGif(picture) ?? readWebp(picture) ?? readBmp(picture);
  return found && found.width > 0 && found.height > 0 ? found : null;
}

type Reader = (bytes: Buffer) => Exclude<PictureHeader, { format: 'jpeg' }> | null;

/** Each chunk carries a check sum: damage shows without decoding. */
const readPng: Reader = (bytes) => {
  if (bytes.length < 33 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return null;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND')
      return { format: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    at = end + 4;
  }
  return null;
};

const readGif: Reader = (bytes) => {
  if (bytes.length < 14 || !/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return null;
  if (!bytes.subarray(13).includes(0x3b)) return null;
  return { format: 'gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
};

/** The three forms of WebP: lossy, lossless, extended (RFC 9649). */
const readWebp: Reader = (bytes) => {
  if (
    bytes.length < 30 ||
    bytes.toString('latin1', 0, 4) !== 'RIFF' ||
    bytes.toString('latin1', 8, 12) !== 'WEBP'
  )
    return null;
  if (bytes.readUInt32LE(4) + 8 > bytes.length) return null;
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

const readBmp: Reader = (bytes) => {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 2) !== 'BM' || bytes.readUInt32LE(14) < 40)
    return null;
  const pixels = bytes.readUInt32LE(10);
  const [width, height] = [bytes.readInt32LE(18), Math.abs(bytes.readInt32LE(22))];
  const bits = bytes.readUInt16LE(28);
  const compressed = bytes.length >= 34 && bytes.readUInt32LE(30) !== 0;
  // A row is filled up to four bytes; a negative height means that the rows run downwards.
  const size = Math.ceil((width * bits) / 32) * 4 * height;
  if (!compressed && pixels + size > bytes.length) return null;
  return { format: 'bmp', width, height };
};
