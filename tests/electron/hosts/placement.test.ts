import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST, leastOn, placeWindow, USUAL } from '../../../electron/hosts/placement.ts';

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 };
const BESIDE = { x: 1440, y: 0, width: 2560, height: 1440 };
const LEFT_OF = { x: -1920, y: 0, width: 1920, height: 1080 };
const place = (x: number, y: number, width = 1200, height = 800) => ({ x, y, width, height });

describe('where a window goes that was left somewhere', () => {
  it.each([
    ['as it was left', place(100, 40), [LAPTOP, BESIDE], place(100, 40)],
    ['on the display beside', place(2000, 300), [LAPTOP, BESIDE], place(2000, 300)],
    ['left of the first, where numbers are negative', place(-1500, 10), [LAPTOP, LEFT_OF], place(-1500, 10)],
    ['across two', place(800, 40), [LAPTOP, BESIDE], place(800, 40)],
    ['with the shadow that Windows counts', place(-7, 25), [LAPTOP], place(-7, 25)],
    ['its display is gone', place(2000, 300), [LAPTOP], { width: 1200, height: 800 }],
    ['a corner of it is left', place(1400, 800), [LAPTOP], place(240, 100)],
    ['its strip lies above the display', place(100, -30), [LAPTOP], place(100, 25)],
    [
      'the display has become smaller',
      place(0, 25, 1440, 875),
      [{ ...LAPTOP, width: 1280, height: 775 }],
      place(0, 25, 1280, 775),
    ],
  ])('%s', (_case, left, areas, expected) => {
    expect(placeWindow(left, areas)).toEqual(expected);
  });

  it('is the usual size in the middle for the first time, and no larger than the display', () => {
    expect(placeWindow(null, [LAPTOP])).toEqual(USUAL);
    expect(placeWindow(null, [{ ...LAPTOP, height: 700 }])).toEqual({ width: 1280, height: 700 });
  });

  it('has its minimum from the pages, unless a display is smaller', () => {
    expect([leastOn([LAPTOP, BESIDE]), leastOn([LAPTOP, { ...BESIDE, width: 911, height: 512 }])]).toEqual([
      LEAST,
      { width: 911, height: 512 },
    ]);
  });

  it('is never off every display, whatever was kept', () => {
    const area = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -3000, max: 3000 }),
      width: fc.integer({ min: 600, max: 4000 }),
      height: fc.integer({ min: 400, max: 2500 }),
    });
    fc.assert(
      fc.property(area, fc.array(area, { minLength: 1, maxLength: 3 }), (left, areas) => {
        const placed = placeWindow(left, areas);
        if (!('x' in placed)) return; // the system puts it in the middle
        const middle = placed.x + placed.width / 2;
        const seen = areas.some(
          (one) =>
            middle >= one.x &&
            middle <= one.x + one.width &&
            placed.y >= one.y - 15 &&
            placed.y + 30 <= one.y + one.height,
        );
        expect(seen).toBe(true);
      }),
    );
  });
});
