/** The page is at least so many Latin characters of the small type wide; what stands beside a cell's text takes two. */
const PAGE_WIDTH = 90;
const PADDING = 2;
/** A longer word, a hash or an address is broken: it would leave the other columns nothing. */
const LONGEST_WHOLE = 20;
/** The head of a table, its first row, is set in larger and stronger type. */
const HEAD = 1.3;
/** Two Chinese characters: no column may be narrower. Twelve such columns fit on the page. */
const LEAST = 4;

/**
 * The widths of a table's columns by what stands in them: first each gets what its longest word, date or number needs to
 * stay on one line, the longest ones only as far as the page goes; the rest goes to the columns whose text has more
 * lines than one, though not in proportion.
 * @returns shares of the page's width
 */
export function columnShares(rows: readonly (readonly string[])[], columns: number): readonly number[] {
  const lengths = Array.from({ length: columns }, (_, column) => ({
    words: new Set(
      rows.flatMap((row, index) =>
        wordsOf(row[column] ?? '').map(({ length }) => (index === 0 ? Math.ceil(HEAD * length) : length)),
      ),
    ),
    all: greatest(rows.map((row) => widthOf(row[column] ?? ''))),
  }));
  const least = wholeWords(lengths.map(({ words }) => [...words]));
  const wants = least.map((width, column) => Math.sqrt(Math.max(0, lengths[column]!.all + PADDING - width)));
  const [rest, wanted] = [PAGE_WIDTH - sum(least), sum(wants)];
  // Where all stands on one line, the columns share what is left as they share the page.
  return wanted === 0 ? least : least.map((width, column) => width + (rest * wants[column]!) / wanted);
}

/** What each column needs for its words, where all that are longer than the page has room for may be broken. */
function wholeWords(columns: readonly (readonly number[])[]): readonly number[] {
  let widths: readonly number[] = [];
  for (let longest = LONGEST_WHOLE; longest >= LEAST; longest -= 1) {
    widths = columns.map(
      (words) => Math.max(LEAST, greatest(words.filter((length) => length <= longest))) + PADDING,
    );
    if (sum(widths) <= PAGE_WIDTH) break;
  }
  return widths;
}

/** A loop: a table may have more rows than a call takes arguments. */
const greatest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const WIDE = /[\u2E80-\u{10FFFF}]/gu;
/** In Latin characters: a Chinese one is as wide as two. */
const widthOf = (text: string): number => text.replaceAll(WIDE, '--').length;

/** What is not to be broken: text between blanks and Chinese characters, and dates as in 2026年11月24日. */
const wordsOf = (text: string): readonly string[] =>
  text.replaceAll(/(?<=\d)[年月日]/g, '--').split(/[\s\u2E80-\u{10FFFF}]+/u);
