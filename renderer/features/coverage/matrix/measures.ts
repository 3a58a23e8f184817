import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import type { ColumnGroup } from './layout.ts';

/** In pixels: the side of a cell, the height of the headings above; MatrixGrid.module.css has them too. */
export const CELL = 34;
export const KIND_HEAD = 34;
export const HEAD = KIND_HEAD + 104;
const ROW_HEAD = 330;
/** What they keep where titles are written across. */
const READABLE_ROW_HEAD = 560;
/** As far as headings beside grow where there is room: nearly all requirements are whole by then. */
const WIDEST_ROW_HEAD = 760;
/** From this width on a title is written across, and up to that one columns grow. */
const WIDE = 76;
const WIDEST = 160;

export interface Measures {
  /** Where each column begins, behind the headings of the rows, and behind the last where that ends. */
  readonly starts: readonly number[];
  /** The titles above are written across, and not downwards. */
  readonly wide: boolean;
}

/**
 * How the grid uses the room that it has. Columns are as wide as a cell; where the name of their kind does not fit above
 * them in two lines they are widened, since there is no other place to read it. What is left goes to the columns if it is
 * enough to read their titles across, else to the requirements first.
 * @param room in pixels; 0: not known yet
 */
export function measure(
  groups: readonly ColumnGroup[],
  nameOf: (group: ColumnGroup) => string,
  room: number,
): Measures {
  const least = groups.flatMap((group) => {
    const width = Math.max(CELL, Math.ceil((inTwoLines(nameOf(group)) + BESIDE_NAME) / group.span));
    return Array.from({ length: group.span }, () => width);
  });
  const count = Math.max(1, least.length);
  const each = Math.min(WIDEST, Math.floor((room - READABLE_ROW_HEAD) / count));
  const wide = each >= WIDE;
  const asked = wide ? least.map((width) => Math.max(width, each)) : least;
  const rowHead = between(ROW_HEAD, room - sum(asked), WIDEST_ROW_HEAD);
  const spread = wide ? 0 : Math.max(0, Math.floor((room - rowHead - sum(asked)) / count));
  const starts = [rowHead];
  for (const width of asked) starts.push((starts.at(-1) ?? 0) + width + spread);
  return { starts, wide };
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
const between = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** The chevron before a kind's name, and what keeps it from its borders. */
const BESIDE_NAME = 28;

/** How wide a text has to be so that two lines are enough for it, by the size of small letters. */
function inTwoLines(text: string): number {
  const signs = Array.from(text);
  const widths = signs.map((sign) => (sign < '\u2e80' ? 7 : 12));
  const whole = sum(widths);
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
