import { SaxesParser } from 'saxes';
import type { BadgeWrapping } from '../../shared/signoff/badge.ts';

/** A credential where it lay: its text, and in what. More than one text: nobody can say which is meant. */
export interface BadgeFile {
  readonly wrapping: BadgeWrapping;
  readonly texts: readonly string[];
}

/** The name that Open Badges 3.0 (5.3.1) gives to the piece of a PNG that is the credential. */
const KEYWORD = 'openbadgecredential';
/** The element of an SVG that is the credential (5.3.2). */
const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;
/** What the text of a credential may begin with, as Latin-1: blanks and a byte order mark, then JSON, XML or a token. */
const BEGINNING = /^(?:\u00EF\u00BB\u00BF)?\s*(?:[{<]|[\w.-]+\s*$)/;
export const BEGINNING_BYTES = 256;

/**
 * Whether there may be a credential in a file that begins so. Most files are something else: reading all of each would
 * take longer than taking it in.
 */
export function mayBeBadge(bytes: Buffer): boolean {
  if (isPng(bytes)) return true;
  const beginning = bytes.toString('latin1', 0, BEGINNING_BYTES);
  return beginning.trim() === '' || BEGINNING.test(beginning);
}

const isPng = (bytes: Buffer): boolean => bytes.subarray(0, PNG.length).equals(PNG);

/** Finds the credential in a file: as it is, as a token, or baked into a PNG or an SVG; null where there is none. */
export function findBadge(bytes: Buffer): BadgeFile | null {
  if (!mayBeBadge(bytes)) return null;
  if (isPng(bytes)) return found('png', textsOfPng(bytes));
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim();
  if (text.startsWith('{')) return { wrapping: 'json', texts: [text] };
  if (text.startsWith('<')) return text.includes(NAMESPACE) ? found('svg', textsOfSvg(text)) : null;
  return JWT.test(text) ? { wrapping: 'jwt', texts: [text] } : null;
}

export const isToken = (text: string): boolean => JWT.test(text.trim());

const found = (wrapping: BadgeWrapping, texts: readonly string[]): BadgeFile | null =>
  texts.length === 0 ? null : { wrapping, texts };

/** PNG, 5.3: length, type, data, CRC. One that ends too soon has what came before. */
function textsOfPng(bytes: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let at = PNG.length; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    if (bytes.toString('latin1', at + 4, at + 8) === 'iTXt') {
      const text = textOfPiece(bytes.subarray(at + 8, end));
      if (text !== null) texts.push(text);
    }
    at = end + 4;
  }
  return texts;
}

/** PNG, 11.3.4.5: keyword, 0, two bytes on compression, language, 0, translated keyword, 0, text. Badges are not compressed. */
function textOfPiece(piece: Buffer): string | null {
  const keywordEnd = piece.indexOf(0);
  if (keywordEnd < 0 || piece.toString('latin1', 0, keywordEnd) !== KEYWORD) return null;
  const languageEnd = piece.indexOf(0, keywordEnd + 3);
  const translationEnd = languageEnd < 0 ? -1 : piece.indexOf(0, languageEnd + 1);
  const isPlain = piece[keywordEnd + 1] === 0 && translationEnd >= 0;
  return isPlain ? piece.toString('utf8', translationEnd + 1) : '';
}

/** The token stands in the attribute `verify`, JSON in the element. Entities of the document's own are not known here. */
function textsOfSvg(svg: string): readonly string[] {
  const texts: string[] = [];
  let open: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (uri !== NAMESPACE || local !== 'credential') return;
    const token = attributes['verify']?.value ?? '';
    open = isToken(token) ? token : '';
  });
  const add = (text: string) => {
    if (open !== null && !isToken(open)) open += text;
  };
  parser.on('cdata', add);
  parser.on('text', add);
  parser.on('closetag', ({ uri, local }) => {
    if (uri !== NAMESPACE || local !== 'credential' || open === null) return;
    texts.push(open.trim());
    open = null;
  });
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(svg).close();
  } catch {
    return texts; // not well-formed: what was read whole counts
  }
  return texts;
}
