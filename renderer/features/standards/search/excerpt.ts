/** A stretch of a text, and whether it was looked for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}
/** From, to: UTF-16 offsets. */
export type Range = readonly [from: number, to: number];

/** A text up to this long is shown whole. */
const WHOLE = 200;
/** So much stands before the first hit of a longer one, and so much is shown of it altogether. */
const BEFORE = 40;
const EXCERPT = 160;

/** A text parted at what was found in it; a long one only from shortly before the first hit on. */
export function excerpt(text: string, ranges: readonly Range[]): readonly Piece[] {
  const [start, end] = windowOf(text, ranges[0]?.[0] ?? 0);
  const pieces: Piece[] = [];
  const add = (from: number, to: number, isHit: boolean) => {
    if (from < to) pieces.push({ text: text.slice(from, to), isHit });
  };
  if (start > 0) pieces.push({ text: '…', isHit: false });
  let at = start;
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    const [first, last] = [Math.max(from, at), Math.min(to, end)];
    if (first >= last) continue;
    add(at, first, false);
    add(first, last, true);
    at = last;
  }
  add(at, end, false);
  if (end < text.length) pieces.push({ text: '…', isHit: false });
  return pieces;
}

function windowOf(text: string, hit: number): Range {
  if (text.length <= WHOLE) return [0, text.length];
  const start = Math.max(0, Math.min(hit - BEFORE, text.length - EXCERPT));
  return [wholeCharacter(text, start), wholeCharacter(text, Math.min(text.length, start + EXCERPT))];
}

/** No cut goes through a character that takes two places. */
const wholeCharacter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
