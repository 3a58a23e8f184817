/**
 * 避头尾: where lines of Chinese text with Latin in it may end. GB/T 15834-2011 5.1 and 《中文排版需求》 (CLREQ):
 * stops and closing marks do not begin a line, opening marks do not end one, —— and …… are not torn apart,
 * words and numbers neither.
 */
const NOT_AT_START = new Set(
  '，。、；：？！）》〉」』】〕〗］｝”’·・‧～〜–／％‰℃°々〻ー﹐﹑﹒﹔﹕﹖﹗︰﹚﹜﹞,.;:?!)]}%′″',
);
const NOT_AT_END = new Set('（《〈「『【〔〖［｛“‘￥＄£€﹙﹛﹝([{$¥#＃');
const TORN_NEVER = new Set('—…─⋯');
const BLANK = /^[ \t]$/;
const NEWLINE = /^[\r\n\v\f\u2028\u2029]/;
const NO_BREAK = /^[\u00A0\u202F\u2060\uFEFF]/;

/** Letters, digits and what holds them together; Han, kana and other signs stand alone. */
const WORD =
  /^(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\uFF00-\uFFEF])[\p{L}\p{Nd}\p{M}]|[!-/:-@[-`{-~×±·–'"\u00A0\u202F\u2060\uFEFF])/u;
const LETTER = /^\p{L}/u;
/** A file name or an address may be broken after these, before a letter. */
const JOINTS = new Set('-/_\\&=?@');

/** A character with what clings to it: combining marks, variation selectors, and what joins emoji. */
const CLUSTER =
  /\r\n|[\r\n\v\f\u2028\u2029]|[^](?:[\p{M}\p{Default_Ignorable_Code_Point}\u{1F3FB}-\u{1F3FF}]|(?<=\u200D)[^\r\n\v\f\u2028\u2029])*/gu;

/** The smallest pieces of a text that may stand on a line of their own. */
export const clustersOf = (text: string): readonly string[] => text.match(CLUSTER) ?? [];

/** `text` from `start` to `end`; blanks at its end hang over the edge and are not in `width`. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  /** The text ends here, or its author ended the line. */
  readonly last: boolean;
}

type Kind = 'newline' | 'blank' | 'word' | 'sign';
interface Piece {
  readonly text: string;
  readonly kind: Kind;
  readonly start: number;
  readonly width: number;
}

const kindOf = (cluster: string): Kind => {
  if (NEWLINE.test(cluster)) return 'newline';
  if (BLANK.test(cluster)) return 'blank';
  return WORD.test(cluster) ? 'word' : 'sign';
};
const kinds = new Map<string, Kind>();
/** The same few thousand characters come again and again. */
const rememberedKindOf = (cluster: string): Kind => {
  const known = kinds.get(cluster);
  if (known !== undefined) return known;
  const kind = kindOf(cluster);
  if (kinds.size < 50_000) kinds.set(cluster, kind);
  return kind;
};

const firstOf = (cluster: string): string => String.fromCodePoint(cluster.codePointAt(0) ?? 0);

/** Whether a line may end between two pieces that follow each other. */
function mayBreak(before: Piece, after: Piece): boolean {
  if (after.kind === 'blank' || after.kind === 'newline') return false;
  if (before.kind === 'blank') return true;
  const [left, right] = [firstOf(before.text), firstOf(after.text)];
  if (NOT_AT_START.has(right) || NOT_AT_END.has(left)) return false;
  if (TORN_NEVER.has(left) && left === right) return false;
  if (NO_BREAK.test(left) || NO_BREAK.test(right)) return false;
  if (before.kind === 'word' && after.kind === 'word') return JOINTS.has(left) && LETTER.test(right);
  return true;
}

/**
 * Breaks a text into lines no wider than `width` (`firstWidth` for the first one). `measure` gives the width of a
 * cluster that stands at `at`. What may not be torn but is wider than a line is torn all the same: nothing is cut off.
 */
export function breakLines(
  text: string,
  width: number,
  measure: (cluster: string, at: number) => number,
  firstWidth: number = width,
): readonly Line[] {
  const lines: Line[] = [];
  const pieces = piecesOf(text, measure);
  let first = 0;
  while (first < pieces.length) {
    const room = lines.length === 0 ? firstWidth : width;
    const { next, inked, last } = fillLine(pieces, first, room);
    const end = pieces[next]?.start ?? text.length;
    lines.push({ start: pieces[first]!.start, end, width: inked, last });
    first = next;
  }
  const endsOpen = pieces.at(-1)?.kind === 'newline';
  if (pieces.length === 0 || endsOpen)
    lines.push({ start: text.length, end: text.length, width: 0, last: true });
  return lines;
}

/** The width of the widest part of a text that stands whole on a line of its own, blanks left out. */
export function longestWord(text: string, measure: (cluster: string, at: number) => number): number {
  let [widest, pen] = [0, 0];
  let before: Piece | undefined;
  for (const piece of piecesOf(text, measure)) {
    if (before !== undefined && (before.kind === 'newline' || mayBreak(before, piece))) pen = 0;
    if (piece.kind !== 'blank') pen += piece.width;
    widest = Math.max(widest, pen);
    before = piece;
  }
  return widest;
}

function piecesOf(text: string, measure: (cluster: string, at: number) => number): readonly Piece[] {
  let start = 0;
  return clustersOf(text).map((cluster) => {
    const kind = rememberedKindOf(cluster);
    const piece = { text: cluster, kind, start, width: kind === 'newline' ? 0 : measure(cluster, start) };
    start += cluster.length;
    return piece;
  });
}

/** The line that begins at `first`: which piece begins the next one, and how wide its ink is. */
function fillLine(pieces: readonly Piece[], first: number, room: number) {
  let pen = 0;
  let inked = 0;
  /** The last place where the line may end, and its ink up to there. */
  let rest: { next: number; inked: number } | null = null;
  for (let index = first; index < pieces.length; index += 1) {
    const piece = pieces[index]!;
    const before = index > first ? pieces[index - 1] : undefined;
    if (before !== undefined && mayBreak(before, piece)) rest = { next: index, inked };
    if (piece.kind === 'newline') return { next: index + 1, inked, last: true };
    pen += piece.width;
    if (piece.kind === 'blank') continue;
    // A hair's breadth is forgiven: sums of fractions are not exact.
    if (pen > room + 1e-6 && index > first) return { ...(rest ?? { next: index, inked }), last: false };
    inked = pen;
  }
  return { next: pieces.length, inked, last: true };
}
