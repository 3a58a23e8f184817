import { Fault } from '../../shared/contract/fault.ts';
import { type PictureHeader, readHeader } from './header.ts';
import type { PageSides } from './tiff.ts';

/** Decoded, this many pixels take 400 MB. */
const MOST_PIXELS = 100_000_000;

/** Only TIFF has several. */
export const pagesOf = (header: PictureHeader): readonly PageSides[] =>
  header.format === 'tiff' ? header.pages : [header];

export const isTooLarge = ({ width, height }: PageSides): boolean => width * height > MOST_PIXELS;

/**
 * @param page that is to be decoded, from 1; of the others nothing is asked
 * @throws Fault picture-unreadable, picture-too-large
 */
export function requireDecodable(bytes: Uint8Array, page = 1): PictureHeader {
  const header = readHeader(bytes);
  const sides = header && pagesOf(header)[page - 1];
  if (!header || !sides) throw new Fault('picture-unreadable');
  if (isTooLarge(sides)) throw new Fault('picture-too-large', { width: sides.width, height: sides.height });
  return header;
}

/** Eight bits, a coding that PDF knows, in grey or colour; CMYK only where it is sure to be stored inverted. */
export const isPrintable = (header: PictureHeader): header is Extract<PictureHeader, { format: 'jpeg' }> =>
  header.format === 'jpeg' &&
  header.common &&
  header.bits === 8 &&
  (header.channels === 1 || header.channels === 3 || (header.channels === 4 && header.adobe));
