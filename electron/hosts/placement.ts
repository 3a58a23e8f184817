import type { Bounds } from '../desk.ts';

type Size = Pick<Bounds, 'width' | 'height'>;

/** What a window gets that was never moved, and the least that its pages are made for. */
export const USUAL: Size = { width: 1280, height: 860 };
export const LEAST: Size = { width: 1024, height: 640 };

/** This much of it may lie outside: systems count shadows, and people push a corner out of the way. */
const OUTSIDE = 0.1;
/** The height of the strip that it is moved by. */
const STRIP = 30;

/**
 * Where the window goes: as it was left where that is on a display now, else moved wholly onto the display with most of
 * it, or in the middle of the first (without `x` and `y`). Never larger than the display.
 * @param left how it was left; null for the first time
 * @param areas the displays without the system's own bars, the first one first
 */
export function placeWindow(left: Bounds | null, areas: readonly Bounds[]): Size | Bounds {
  const [first] = areas;
  if (first === undefined) return left ?? USUAL;
  if (left === null) return within(USUAL, first);
  if (isAtHand(left, areas)) return left;
  const most = areas.reduce((best, area) => (shared(left, area) > shared(left, best) ? area : best));
  const size = within(left, most);
  if (shared(left, most) === 0) return within(left, first);
  return {
    ...size,
    x: Math.min(Math.max(left.x, most.x), most.x + most.width - size.width),
    y: Math.min(Math.max(left.y, most.y), most.y + most.height - size.height),
  };
}

/** The least size that the smallest of the displays can show. */
export const leastOn = (areas: readonly Bounds[]): Size =>
  areas.reduce<Size>((least, area) => within(least, area), LEAST);

const within = (size: Size, area: Size): Size => ({
  width: Math.min(size.width, area.width),
  height: Math.min(size.height, area.height),
});

/** Nearly all of it is seen, and the strip that moves it can be taken hold of. */
function isAtHand(bounds: Bounds, areas: readonly Bounds[]): boolean {
  const seen = areas.reduce((sum, area) => sum + shared(bounds, area), 0);
  const middle = bounds.x + bounds.width / 2;
  const holds = (area: Bounds) =>
    middle >= area.x &&
    middle < area.x + area.width &&
    bounds.y > area.y - STRIP / 2 &&
    bounds.y + STRIP <= area.y + area.height;
  return seen >= bounds.width * bounds.height * (1 - OUTSIDE) && areas.some(holds);
}

/** How much of one lies on the other. */
function shared(one: Bounds, other: Bounds): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}
