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
  for (let at = view.getUint32(4, little); at !== 0 && !seen.has(at) && pages.length < MOST_PAGES;) {
    seen.add(at);
    const end = at + 2 <= bytes.length ? at + 2 + view.getUint16(at, little) * ENTRY : Infinity;
    if (end > bytes.length) break;
    const page = readDirectory(view, at + 2, end, little);
    if (page === null) break;
    pages.push(page);
    at = end + 4 <= bytes.length ? view.getUint32(end, little) : 0;
  }
  return pages.length > 0 ? pages : null;
}

function readDirectory(view: DataView, from: number, end: number, little: boolean): PageSides | null {
  const values = new Map<number, number>();
  for (let at = from; at < end; at += ENTRY) {
    const isShort = view.getUint16(at + 2, little) === SHORT;
    values.set(
      view.getUint16(at, little),
      isShort ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little),
    );
  }
  const [width = 0, height = 0] = [values.get(WIDTH), values.get(HEIGHT)];
  if (width === 0 || height === 0) return null;
  return (values.get(ORIENTATION) ?? 1) > 4 ? { width: height, height: width } : { width, height };
}
