import { crc32, deflateSync } from 'node:zlib';

/**
 * Writes opaque pixels (RGBA, the A ignored) as a PNG in RGB. The canvas writes RGBA only, which a PDF cannot
 * carry as it is: alpha would have to be taken out again, pixel by pixel, in the main process.
 */
export function encodePng(rgba: Uint8Array, width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB, the one compression, the one filtering, not interlaced
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filter(rgba, width, height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const UP = 2;

/** Each byte less the one above it: small for drawn pictures and photographs alike, and quick. */
function filter(rgba: Uint8Array, width: number, height: number): Buffer {
  const filtered = Buffer.allocUnsafe(height * (1 + width * 3));
  const row = width * 4;
  let to = 0;
  for (let from = 0; from < height * row; from += 4) {
    if (from % row === 0) filtered[to++] = UP;
    for (let channel = 0; channel < 3; channel += 1) {
      const above = from < row ? 0 : rgba[from - row + channel]!;
      filtered[to++] = rgba[from + channel]! - above;
    }
  }
  return filtered;
}
