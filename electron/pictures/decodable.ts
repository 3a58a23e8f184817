import { Fault } from '../../shared/contract/fault.ts';
import { type PictureHeader, readHeader } from './header.ts';
import type { PageSides } from './tiff.ts';

/** Decoded, this many pixels take 400 MB. */
const MOST_PIXELS = 100_000_000;

/** Only TIFF has several. */
export const pagesOf = (header: PictureHeader): readonly PageSides[] =>
  header.format === 'tiff' ? header.pages : [header];

/** @throws Fault picture-unreadable, picture-too-large */
export function requireDecodable(bytes: Uint8Array): PictureHeader {
  const header = readHeader(bytes);
  if (header === null) throw new Fault('picture-unreadable');
  for (const { width, height } of pagesOf(header))
    if (width * height > MOST_PIXELS) throw new Fault('picture-too-large', { width, height });
  return header;
}

/** Eight bits, a coding that PDF knows, in grey or colour; CMYK only where it is sure to be stored inverted. */
export const isPrintable = (header: PictureHeader): header is Extract<PictureHeader, { format: 'jpeg' }> =>
  header.format === 'jpeg' &&
  header.common &&
  header.bits === 8 &&
  (header.channels === 1 || header.channels === 3 || (header.channels === 4 && header.adobe));
