import { crc32, deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';

/** Left half red, right half blue and see-through: 40 × 20. */
function canvas() {
  const made = createCanvas(40, 20);
  const context = made.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 20, 20);
  context.fillStyle = 'rgba(0, 0, 255, 0.5)';
  context.fillRect(20, 0, 20, 20);
  return made;
}
export const png = canvas().encodeSync('png');
export const webp = canvas().encodeSync('webp', 100);
export const jpeg = canvas().encodeSync('jpeg', 95);
export const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** 5 × 4 in 16 bits, interlaced, red. */
export const deepPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAEEAIAAAHuxo7CAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABmJLR0T///////8JWPfcAAAAB3RJTUUH6gsYDzcYEUGjegAAACFJREFUCNdj+P+fgYGBgQGFYoTykACKEBNOGUzAxIAXAADDywv8LOoaCwAAACV0RVh0ZGF0ZTpjcmVhdGUAMjAyNi0xMS0yNFQxNTo1NToyNCswMDowMG3RTSEAAAAldEVYdGRhdGU6bW9kaWZ5ADIwMjYtMTEtMjRUMTU6NTU6MjQrMDA6MDAcjPWdAAAAAElFTkSuQmCC',
  'base64',
);
/** 24 × 16 in CMYK, cyan, as Adobe's programs write it. */
export const cmykJpeg = Buffer.from(
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAFAgAEAAYBAERAAIRAQMRAQQRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAGB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAWAQEBAQAAAAAAAAAAAAAAAAAABQf/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADgQBAAIRAxEEAAA/AJ9GaS04AAAAAAH/2Q==',
  'base64',
);
/** The same without the segment by which Adobe says that it is stored inverted. */
export const bareCmykJpeg = Buffer.concat([cmykJpeg.subarray(0, 2), cmykJpeg.subarray(18)]);

/** A JPEG with an EXIF segment that says how it is turned. */
export function turned(picture: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from('49492a0008000000010012010300010000000000000000000000', 'hex');
  tiff.writeUInt16LE(orientation, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 2 + 6 + tiff.length]);
  return Buffer.concat([picture.subarray(0, 2), head, Buffer.from('Exif\0\0'), tiff, picture.subarray(2)]);
}

/** A 24-bit bitmap, all green. */
export function bmp(width: number, height: number): Buffer {
  const row = Math.ceil((width * 24) / 32) * 4;
  const made = Buffer.alloc(54 + row * height);
  made.write('BM');
  made.writeUInt32LE(made.length, 2);
  made.writeUInt32LE(54, 10);
  made.writeUInt32LE(40, 14);
  made.writeInt32LE(width, 18);
  made.writeInt32LE(height, 22);
  made.writeUInt16LE(1, 26);
  made.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) made[54 + y * row + x * 3 + 1] = 0xff;
  return made;
}

/** A sound PNG that says that it is so large, with hardly a pixel in it. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
