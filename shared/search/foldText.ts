import { HAN, type Fold } from '../standard/fold.ts';

/** A folded text, and for each of its UTF-16 units where the character that it was made of began and ended. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface Folder {
  readonly foldText: (text: string) => string;
  /** The same, with the way back. */
  readonly foldWithPlaces: (text: string) => Folded;
}

/**
 * Folds texts for searching: script, letter case, width and composition (é) make no difference, nor do blanks beside
 * ideographs (AI 标注 and AI标注). Each character is folded by itself: so a part of a text folds as it does within it.
 */
export function openFolder(fold: Fold): Folder {
  const foldPoint = openTable(fold);
  return {
    foldText: (text) => {
      const folded: string[] = [];
      eachPoint(withoutLooseBlanks(text), (point) => {
        folded.push(foldPoint(point));
      });
      return folded.join('');
    },
    foldWithPlaces: (text) => {
      const folded = { text: '', starts: [] as number[], ends: [] as number[] };
      let shift = 0;
      for (const run of text.split(/(\s+)/)) {
        const offset = shift;
        shift += run.length;
        if (isLoose(run, offset, text)) continue;
        eachPoint(run, (point, start, end) => {
          const made = foldPoint(point);
          folded.text += made;
          for (let unit = 0; unit < made.length; unit += 1) {
            folded.starts.push(offset + start);
            folded.ends.push(offset + end);
          }
        });
      }
      return folded;
    },
  };
}

/** What a code point is folded to, worked out once. */
function openTable(fold: Fold): (point: number) => string {
  const known = Array.from<string | undefined>({ length: 0x1_0000 });
  // NFKD takes the same characters for equal as NFKC does, and never joins one to its neighbour.
  const make = (point: number) => fold(String.fromCodePoint(point).normalize('NFKD').toLowerCase());
  return (point) => (point < known.length ? (known[point] ??= make(point)) : make(point));
}

function eachPoint(text: string, visit: (point: number, start: number, end: number) => void): void {
  for (let start = 0; start < text.length;) {
    const point = text.codePointAt(start) ?? 0;
    const end = start + (point > 0xffff ? 2 : 1);
    visit(point, start, end);
    start = end;
  }
}

const withoutLooseBlanks = (text: string): string =>
  text.replaceAll(/\s+/g, (blank, at: number) => (isLoose(blank, at, text) ? '' : blank));

const HAN_BEFORE = new RegExp(`${HAN}$`, 'u');
const HAN_AFTER = new RegExp(`^${HAN}`, 'u');

/** A run of blanks beside an ideograph, which may be two UTF-16 units long. */
const isLoose = (run: string, at: number, text: string): boolean => {
  const end = at + run.length;
  return (
    /^\s/.test(run) &&
    (HAN_BEFORE.test(text.slice(Math.max(0, at - 2), at)) || HAN_AFTER.test(text.slice(end, end + 2)))
  );
};
