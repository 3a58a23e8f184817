/** How the bytes of a text may be meant; the names are those of the Encoding Standard. */
export const CHARSETS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Charset = (typeof CHARSETS)[number];

/** So many bytes tell. */
export const CHARSET_HEAD = 64 * 1024;

/**
 * What a text is written in: by its byte order mark; else UTF-8 where it can be; else UTF-16 where zero bytes stand at
 * every second place; else Big5 or GB 18030, whichever makes more of its characters common ones.
 * @param head the first bytes of the text, which may break off within a character
 */
export function charsetOf(head: Uint8Array): Charset {
  const bytes = head.subarray(0, CHARSET_HEAD);
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const [even, odd] = countZeros(bytes);
  if (Math.max(even, odd) > 0 && Math.max(even, odd) > 8 * Math.min(even, odd))
    return odd > even ? 'utf-16le' : 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const gb = readPairs(bytes, isGbTrail, isCommonGb);
  const big5 = readPairs(bytes, isBig5Trail, isCommonBig5);
  if (gb.odd && big5.odd) return 'windows-1252';
  if (gb.odd !== big5.odd) return gb.odd ? 'big5' : 'gb18030';
  return big5.common > gb.common ? 'big5' : 'gb18030';
}

/** The text; what is no character becomes U+FFFD, a character that breaks off at the end is left out. */
export const decodeText = (bytes: Uint8Array, charset: Charset): string =>
  new TextDecoder(charset).decode(bytes, { stream: true });

/** Whether these may be the first bytes of a text: control characters stand in none. */
export function looksLikeText(head: Uint8Array): boolean {
  const charset = charsetOf(head);
  const text = decodeText(head, charset);
  let odd = 0;
  for (const character of text) if (isOdd(character)) odd += 1;
  return odd * 200 <= text.length;
}

/** Control characters but those that set out a text, and what stands for no character at all. */
const isOdd = (character: string): boolean =>
  character === '\uFFFD' || (character < ' ' && character !== '\u001B' && !/\s/.test(character));

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Zero bytes at even and at odd places: ASCII in UTF-16 has one in each character. */
function countZeros(bytes: Uint8Array): readonly [even: number, odd: number] {
  const zeros: [number, number] = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  });
  return zeros;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

type Test = (lead: number, trail: number) => boolean;

/** Reads characters of two bytes: how many are common, and whether any is none at all. */
function readPairs(bytes: Uint8Array, isTrail: Test, isCommon: Test): { common: number; odd: boolean } {
  let common = 0;
  let odd = false;
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x80) continue;
    if (lead === 0x80 || lead === 0xff || !isTrail(lead, trail)) odd = true;
    else if (isCommon(lead, trail)) common += 1;
    at += isFourBytes(isTrail, trail) ? 3 : 1;
  }
  return { common, odd };
}

/** GB 18030 has characters of four bytes, whose second is a digit. */
const isFourBytes = (isTrail: Test, trail: number): boolean =>
  isTrail === isGbTrail && trail >= 0x30 && trail <= 0x39;

const isGbTrail: Test = (_, trail) =>
  (trail >= 0x40 && trail <= 0xfe && trail !== 0x7f) || (trail >= 0x30 && trail <= 0x39);
const isBig5Trail: Test = (_, trail) => (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
/** Punctuation, and the 3,755 characters of GB/T 2312 level 1. */
const isCommonGb: Test = (lead, trail) =>
  trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7));
/** Punctuation, and the 5,401 characters of Big5 level 1. */
const isCommonBig5: Test = (lead) => lead >= 0xa1 && lead <= 0xc6;
