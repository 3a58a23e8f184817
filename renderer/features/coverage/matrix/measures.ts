import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import type { ColumnGroup } from './layout.ts';

/** In pixels: the side of a cell, the height of the headings above, the width of those beside. MatrixGrid.module.css has them too. */
export const CELL = 34;
export const KIND_HEAD = 34;
export const HEAD = KIND_HEAD + 104;
export const ROW_HEAD = 330;

/**
 * Where each column begins, and behind the last where that ends. Columns are as wide as a cell; where the name of their
 * kind does not fit above them in two lines they are widened, since there is no other place to read it.
 */
export function startsOf(
  groups: readonly ColumnGroup[],
  nameOf: (group: ColumnGroup) => string,
): readonly number[] {
  const starts = [0];
  for (const group of groups) {
    const width = Math.max(CELL, Math.ceil((inTwoLines(nameOf(group)) + BESIDE_NAME) / group.span));
    for (let column = 0; column < group.span; column += 1) starts.push((starts.at(-1) ?? 0) + width);
  }
  return starts;
}

/** The chevron before a kind's name, and what keeps it from its borders. */
const BESIDE_NAME = 28;

/** How wide a text has to be so that two lines are enough for it, by the size of small letters. */
function inTwoLines(text: string): number {
  const signs = Array.from(text);
  const widths = signs.map((sign) => (sign < '\u2e80' ? 7 : 12));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let [narrowest, before] = [whole, 0];
  for (const [at, sign] of signs.entries()) {
    // A line ends at a blank, or before a Chinese character.
    const width = widths[at] ?? 0;
    const after = whole - before - (sign === ' ' ? width : 0);
    if (sign === ' ' || sign >= '\u2e80') narrowest = Math.min(narrowest, Math.max(before, after));
    before += width;
  }
  return narrowest;
}

/** What has the focus stays drawn, wherever it is scrolled to: else the focus would be lost. */
export const withActive =
  (active: number) =>
  (range: Range): number[] => {
    const indexes = defaultRangeExtractor(range);
    if (active < 0 || active >= range.count || indexes.includes(active)) return indexes;
    return [...indexes, active].toSorted((a, b) => a - b);
  };
