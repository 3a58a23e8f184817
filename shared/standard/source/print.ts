import { withoutBlanks } from '../fold.ts';

/** A part of the source text: from the first character to behind the last one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A source text in which one can look for words without minding blanks, line breaks and marks of its conversion. */
export interface Print {
  /** The first place from the position `from` on where the words stand in one piece. */
  readonly whole: (words: string, from: number) => readonly Stretch[] | undefined;
  /** The same for words that cells and pages part: each piece but the last ends its cell, each but the first begins one. */
  readonly parted: (words: string, from: number) => readonly Stretch[] | undefined;
}

/** What the conversion to plain text left: paragraph and bold marks, raised figures, heads and list items of Markdown. */
const MARKS = /<\/?p>|<input[^>]*>|\*\*|\^|^#+ |^ *- /gm;

/** A piece of fewer characters than this is found anywhere. */
const SHORTEST = 2;
/** So far apart, in printed characters, two pieces of one text may stand: the rest of a table row, and the next head. */
const FARTHEST = 1500;

export function openPrint(source: string): Print {
  // Marks become blanks of the same length, so that positions stay.
  const plain = source.replaceAll(MARKS, (mark) => ' '.repeat(mark.length));
  const positions: number[] = [];
  const starts: number[] = [];
  let printed = '';
  let isStart = true;
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at);
    if (/\s/.test(character)) {
      isStart ||= character === '\t' || character === '\n';
      continue;
    }
    if (isStart) starts.push(printed.length);
    isStart = false;
    positions.push(at);
    printed += character;
  }
  const ends = new Set([...starts.slice(1), printed.length]);
  const stretch = (from: number, length: number): Stretch => ({
    from: positions[from] ?? 0,
    to: (positions[from + length - 1] ?? 0) + 1,
  });
  /** Where in the print the source's position `from` lies. */
  const indexOf = (from: number): number => {
    let [low, high] = [0, positions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((positions[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** Whether a number or a word goes on there: the 2 of 1.2 is no 2. */
  const isWithin = (at: number): boolean =>
    /[\w.]/.test(plain.charAt((positions[at] ?? 0) - 1)) && /\w/.test(printed.charAt(at));
  const rest = (words: string, after: number): readonly Stretch[] | undefined => {
    for (const start of starts) {
      if (start < after) continue;
      if (start > after + FARTHEST) return undefined;
      const length = commonLength(printed, start, words);
      if (length === words.length) return [stretch(start, length)];
      if (length < SHORTEST || !ends.has(start + length)) continue;
      const more = rest(words.slice(length), start + length);
      if (more) return [stretch(start, length), ...more];
    }
    return undefined;
  };
  return {
    whole: (words, from) => {
      const bare = withoutBlanks(words);
      for (let at = printed.indexOf(bare, indexOf(from)); at >= 0; at = printed.indexOf(bare, at + 1))
        if (!isWithin(at)) return [stretch(at, bare.length)];
      return undefined;
    },
    parted: (words, from) => {
      const bare = withoutBlanks(words);
      const head = bare.slice(0, SHORTEST);
      if (bare.length < 2 * SHORTEST) return undefined;
      for (let at = printed.indexOf(head, indexOf(from)); at >= 0; at = printed.indexOf(head, at + 1)) {
        const length = commonLength(printed, at, bare);
        if (isWithin(at) || !ends.has(at + length)) continue;
        const more = rest(bare.slice(length), at + length);
        if (more) return [stretch(at, length), ...more];
      }
      return undefined;
    },
  };
}

/** How many characters of `words` stand in `text` from `at` on. */
function commonLength(text: string, at: number, words: string): number {
  let length = 0;
  while (length < words.length && text.charAt(at + length) === words.charAt(length)) length += 1;
  return length;
}
