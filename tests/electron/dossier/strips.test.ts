import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf, stripsOf } from '../../../electron/dossier/strips.ts';

describe('a picture', () => {
  it.each([
    ['a photograph', 4000, 3000, 1],
    ['the screen of a telephone', 1080, 2400, 1],
    ['a strip of pixels', 1, 90_000, 40],
    ['a talk on a telephone', 400, 6000, 8],
    ['a page of the web, whole', 1440, 12_000, 7],
    ['a panorama', 12_000, 900, 1],
  ])('%s of %i × %i is put on so many pages: %i', (_, width, height, pages) => {
    expect(stripsOf({ width, height })).toBe(pages);
  });

  it('is whole in its strips, each as high as the next and beginning before the one above it ends', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const shares = Array.from({ length: count }, (_, index) => shareOf({ index, count }));
        expect([shares[0]!.from, shares.at(-1)!.to]).toEqual([0, expect.closeTo(1, 9)]);
        const overlaps = shares.slice(1).map(({ from }, index) => shares[index]!.to - from);
        expect(Math.min(1, ...overlaps)).toBeGreaterThan(0);
        for (const { from, to } of shares) expect(to - from).toBeCloseTo(shares[0]!.to, 9);
      }),
    );
  });
});
