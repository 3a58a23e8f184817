/** The sides of a page in pixels, when upright. */
export interface PageSides {
  readonly width: number;
  readonly height: number;
}

const ENTRY = 12;
const [WIDTH, HEIGHT, ORIENTATION] = [256, 257, 274];
const SHORT = 3;
/** So many are looked at; nobody leafs through more. */
const MOST_PAGES = 1000;
/** In all directories, a hundred to a page: they may lie over one another, and be far longer than any that is written. */
const MOST_ENTRIES = 100_000;

/**
 * The pages that the directories of a TIFF list (TIFF 6.0, section 2); their pixels are not looked at.
 * @returns null: no TIFF, or one whose first page says nothing of its size. A directory that breaks off ends the list.
 */
export function readTiffPages(bytes: Uint8Array): readonly PageSides[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) return null;
  const [first, second] = bytes;
  const little = first === 0x49;
  if (first !== second || (!little && first !== 0x4d) || view.getUint16(2, little) !== 42) return null;
  const pages: PageSides[] = [];
  const seen = new Set<number>();
  let left = MOST_ENTRIES;
  for (let at = view.getUint32(4, little); at !== 0 && !seen.has(at) && pages.length < MOST_PAGES;) {
    seen.add(at);
    const entries = at + 2 <= bytes.length ? view.getUint16(at, little) : Infinity;
    const end = at + 2 + entries * ENTRY;
    left -= entries;
    if (end > bytes.length || left < 0) break;
    const page = readDirectory(view, at + 2, end, little);
    if (page === null) break;
    pages.push(page);
    at = end + 4 <= bytes.length ? view.getUint32(end, little) : 0;
  }
  return pages.length > 0 ? pages : null;
}

function readDirectory(view: DataView, from: number, end: number, little: boolean): PageSides | null {
  let [width, height, orientation] = [0, 0, 1];
  for (let at = from; at < end; at += ENTRY) {
    const tag = view.getUint16(at, little);
    if (tag !== WIDTH && tag !== HEIGHT && tag !== ORIENTATION) continue;
    const isShort = view.getUint16(at + 2, little) === SHORT;
    const value = isShort ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little);
    if (tag === WIDTH) width = value;
    else if (tag === HEIGHT) height = value;
    else orientation = value;
  }
  if (width === 0 || height === 0) return null;
  return orientation > 4 ? { width: height, height: width } : { width, height };
}
