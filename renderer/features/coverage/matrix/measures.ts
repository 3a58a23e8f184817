import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** In pixels: the side of a cell, the height of the headings above, the width of those beside. MatrixGrid.module.css has them too. */
export const CELL = 34;
export const KIND_HEAD = 28;
export const HEAD = KIND_HEAD + 104;
export const ROW_HEAD = 330;

/** What has the focus stays drawn, wherever it is scrolled to: else the focus would be lost. */
export const withActive =
  (active: number) =>
  (range: Range): number[] => {
    const indexes = defaultRangeExtractor(range);
    if (active < 0 || active >= range.count || indexes.includes(active)) return indexes;
    return [...indexes, active].toSorted((a, b) => a - b);
  };
