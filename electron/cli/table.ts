/** Ideographs, kana, hangul, their punctuation and the full-width forms: two columns each on a terminal. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** Marks that sit on the character before them. */
const NARROWLESS = /\p{Mark}|\u200B|\u200D|\uFEFF/u;

/** How many columns a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += NARROWLESS.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/**
 * Rows in aligned columns, two blanks apart. Line breaks in a cell become blanks; numbers stand to the right.
 * @param head null for a table without one
 */
export function table(
  head: readonly string[] | null,
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = rows.map((row) => row.map((cell) => String(cell).replaceAll(/\s+/g, ' ')));
  const lines = head === null ? cells : [head, ...cells];
  const columns = Math.max(0, ...lines.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...lines.map((line) => widthOf(line[column] ?? ''))),
  );
  const isNumeric = widths.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  return lines
    .map((line) =>
      widths
        .map((width, column) => {
          const cell = line[column] ?? '';
          return isNumeric[column] ? ' '.repeat(width - widthOf(cell)) + cell : pad(cell, width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export const indented = (lines: string): string => lines.replaceAll(/^/gm, '  ');
