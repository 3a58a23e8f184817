import type { Folder } from '../search/foldText.ts';
import { findRanges } from '../search/quote.ts';
import type { Claim, Evidence } from './evidence.ts';
import type { FoundWords } from './finding.ts';

type Quote = NonNullable<FoundWords['quote']>;

/** How much of a text is folded at once, and how much two such pieces share: no word is longer. */
const PIECE = 4000;
const OVERLAP = 200;
/** What is shown before and after the first word, in UTF-16 units. */
const BEFORE = 12;
const AFTER = 130;

/**
 * Where the words of a query stand in a piece of evidence: in its title, and in the first text that has one of them.
 * @param readFile gives the text of the file; asked last
 * @param words folded
 */
export function findWords(
  evidence: Evidence,
  claims: readonly Claim[],
  readFile: () => string,
  words: readonly string[],
  { foldWithPlaces }: Folder,
): FoundWords {
  const title = findRanges(foldWithPlaces(evidence.title), words).map(([from, to]): [number, number] => [
    from,
    to,
  ]);
  const texts: Iterable<readonly [Quote['from'], () => string]> = [
    ['details', () => evidence.description],
    ...claims.map(({ note }) => ['claim', () => note] as const),
    ['file', readFile],
  ];
  for (const [from, read] of texts) {
    const text = read();
    const at = firstPlace(text, words, foldWithPlaces);
    if (at === null) continue;
    return { title, quote: { from, ...cutOut(text, at, words, foldWithPlaces) } };
  }
  return { title, quote: null };
}

/** Where the first word stands that stands there at all. Most texts have it as it was typed: that is looked for first. */
function firstPlace(text: string, words: readonly string[], fold: Folder['foldWithPlaces']): number | null {
  const plain = Math.min(...words.map((word) => text.indexOf(word)).filter((at) => at !== -1));
  if (plain !== Infinity) return plain;
  for (let at = 0; at < text.length; at += PIECE - OVERLAP) {
    const [first] = findRanges(fold(text.slice(at, at + PIECE)), words);
    if (first !== undefined) return at + first[0];
  }
  return null;
}

function cutOut(
  text: string,
  at: number,
  words: readonly string[],
  fold: Folder['foldWithPlaces'],
): Pick<Quote, 'text' | 'ranges'> {
  const [from, to] = [whole(text, Math.max(0, at - BEFORE)), whole(text, Math.min(text.length, at + AFTER))];
  const cut = text.slice(from, to).replaceAll(/\s/g, ' ');
  const [head, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  return {
    text: `${head}${cut}${tail}`,
    ranges: findRanges(fold(cut), words).map(([start, end]) => [start + head.length, end + head.length]),
  };
}

/** Not in the middle of a character. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);
