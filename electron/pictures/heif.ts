import type { PageSides } from './tiff.ts';

/** Pictures of HEVC; AVIF, which browsers decode themselves, says `avif`. */
const BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1']);
const QUARTER_TURNS = 1;
/** So many side by side are looked at: a file of nothing but empty ones would hold everything else up. */
const MOST_BOXES = 1000;

/**
 * The sides of the largest picture in a HEIF file when upright (ISO/IEC 23008-12, 6.5): a small one for lists lies
 * beside it. Null: no such file, or one that breaks off before it tells.
 */
export function readHeifSides(bytes: Buffer): PageSides | null {
  if (bytes.length < 12 || bytes.toString('latin1', 4, 8) !== 'ftyp') return null;
  if (!BRANDS.has(bytes.toString('latin1', 8, 12))) return null;
  const properties = within(bytes, ['meta', 'iprp', 'ipco']);
  if (properties === null) return null;
  let [largest, isTurned]: [PageSides | null, boolean] = [null, false];
  for (const { type, body } of boxesIn(properties)) {
    if (type === 'irot') isTurned ||= ((body[0] ?? 0) & QUARTER_TURNS) === 1;
    if (type !== 'ispe' || body.length < 12) continue;
    const [width, height] = [body.readUInt32BE(4), body.readUInt32BE(8)];
    if (largest === null || width * height > largest.width * largest.height) largest = { width, height };
  }
  return largest && isTurned ? { width: largest.height, height: largest.width } : largest;
}

/** The `meta` box alone has a version before what is in it. */
const within = (bytes: Buffer, path: readonly string[]): Buffer | null =>
  path.reduce<Buffer | null>((outer, wanted) => {
    const body = outer && bodyIn(outer, wanted);
    return body && body.subarray(wanted === 'meta' ? 4 : 0);
  }, bytes);

function bodyIn(outer: Buffer, wanted: string): Buffer | null {
  for (const { type, body } of boxesIn(outer)) if (type === wanted) return body;
  return null;
}

function* boxesIn(bytes: Buffer): Generator<{ readonly type: string; readonly body: Buffer }> {
  for (let [at, left] = [0, MOST_BOXES]; at + 8 <= bytes.length && left > 0; left -= 1) {
    const size = bytes.readUInt32BE(at);
    // 0: up to the end; 1: too large for 32 bits, which only pixels are.
    const end = size === 0 ? bytes.length : at + size;
    if (size !== 0 && size < 8) return;
    yield { type: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + 8, end) };
    at = end;
  }
}
