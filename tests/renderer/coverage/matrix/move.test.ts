import { expect, it } from 'vitest';
import { areaBetween, move } from '../../../../renderer/features/coverage/matrix/move.ts';

const SIZE = { rows: 40, columns: 20, page: 10 };
/** The kinds of evidence begin at columns 1, 6 and 9. */
const STARTS = [0, 1, 6, 9];
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

it.each([
  ['ArrowDown', false, [5, 5], [6, 5]],
  ['ArrowUp', false, [0, 5], [0, 5]],
  ['ArrowLeft', false, [5, 0], [5, 0]],
  ['ArrowRight', false, [5, 19], [5, 19]],
  ['ArrowRight', false, [0, 3], [0, 6]],
  ['ArrowLeft', false, [0, 7], [0, 1]],
  ['ArrowLeft', false, [0, 1], [0, 0]],
  ['Home', false, [5, 5], [5, 0]],
  ['End', false, [5, 5], [5, 19]],
  ['Home', true, [5, 5], [0, 0]],
  ['End', true, [5, 5], [39, 19]],
  ['PageDown', false, [5, 5], [15, 5]],
  ['PageDown', false, [35, 5], [39, 5]],
  ['PageUp', false, [5, 5], [2, 5]],
  ['ArrowUp', true, [30, 5], [2, 5]],
] as const)('%s (Ctrl %s) leads from %s to %s', (key, ctrl, [row, column], [toRow, toColumn]) => {
  expect(move({ row, column }, press(key, ctrl), SIZE, STARTS)).toEqual({ row: toRow, column: toColumn });
});

it('leaves other keys alone', () => {
  expect(move({ row: 5, column: 5 }, press('a'), SIZE, STARTS)).toBeNull();
});

it('an area is the same from either corner', () => {
  const area = { top: 2, bottom: 4, left: 1, right: 3 };
  expect(areaBetween({ row: 4, column: 1 }, { row: 2, column: 3 })).toEqual(area);
  expect(areaBetween({ row: 2, column: 3 }, { row: 4, column: 1 })).toEqual(area);
});
