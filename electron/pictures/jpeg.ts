/** What the segments of a JPEG say; its pixels are not looked at. */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly channels: number;
  /** Baseline, extended or progressive Huffman coding, which PDF takes; lossless and arithmetic coding it does not. */
  readonly common: boolean;
  /** Written by Adobe's rules: CMYK is stored inverted. */
  readonly adobe: boolean;
  /** EXIF, 1 to 8. */
  readonly orientation: number;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
const APP14 = 0xee;
const COMMON_FRAMES = new Set([0xc0, 0xc1, 0xc2]);

/** SOF0–SOF15, among which DHT, JPG and DAC are none. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= SOI);

/**
 * Reads the segments before the pixels (ITU-T T.81 B.1).
 * @param isWhole whether the bytes are the whole file, not only its beginning
 * @returns null: no JPEG, or one that breaks off
 */
export function readJpegHeader(bytes: Uint8Array, isWhole = true): JpegHeader | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [frame, adobe, orientation]: [Frame | null, boolean, number] = [null, false, 1];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    // Fill bytes may stand before a marker.
    if (marker === 0xff || standsAlone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return null;
    const body = bytes.subarray(at + 4, end);
    if (isFrame(marker)) frame ??= readFrame(marker, body);
    if (marker === APP14) adobe ||= startsWith(body, 'Adobe');
    if (marker === APP1 && startsWith(body, 'Exif\0\0')) orientation = readOrientation(body.subarray(6));
    if (marker === SOS)
      return frame && (!isWhole || endsAfter(bytes, end)) ? { ...frame, adobe, orientation } : null;
    at = end;
  }
  return null;
}

type Frame = Pick<JpegHeader, 'width' | 'height' | 'bits' | 'channels' | 'common'>;

function readFrame(marker: number, body: Uint8Array): Frame | null {
  if (body.length < 6) return null;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const [height, width] = [view.getUint16(1), view.getUint16(3)];
  // A height of 0 is told after the first scan (DNL); nothing in the wild writes it and no PDF reader takes it.
  if (width === 0 || height === 0) return null;
  return { width, height, bits: body[0]!, channels: body[5]!, common: COMMON_FRAMES.has(marker) };
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Array.from(text).every((character, index) => bytes[index] === character.charCodeAt(0));

/** Whether the pixels come to an end; phones write more behind it. */
function endsAfter(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === EOI) return true;
  return false;
}

const ORIENTATION_TAG = 0x0112;
const ENTRY = 12;

/** The orientation in the first directory of a TIFF structure; 1 where it has none or makes no sense. */
export function readOrientation(tiff: Uint8Array): number {
  if (tiff.length < 10) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = startsWith(tiff, 'II');
  if (!little && !startsWith(tiff, 'MM')) return 1;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * ENTRY;
    if (at + ENTRY > tiff.length) return 1;
    if (view.getUint16(at, little) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
