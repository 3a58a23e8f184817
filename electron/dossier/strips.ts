import type { Strip } from '../../shared/dossier/document.ts';
import { BODY } from './styles.ts';

/** A pixel gets no larger than 1/96 inch: a screenshot prints in the size in which it was on the screen, at most. */
export const POINTS_A_PIXEL = 0.75;

/** What is left of a page under a title and what is known of the picture, in points. */
const ROOM = BODY.height * 0.85;
/** A picture is put on one page down to this share of the size in which it would be as wide as the text. */
const LEAST_SCALE = 0.5;
/** So much of a strip is seen on the page before, too: a line that is cut is whole on one of the two. */
const OVERLAP = 0.04;
const MOST_STRIPS = 40;

/** Into how many strips a picture of so many pixels, upright, is cut from top to bottom: long screenshots could not be read on one page. */
export function stripsOf({ width, height }: { readonly width: number; readonly height: number }): number {
  const wide = Math.min(BODY.width, width * POINTS_A_PIXEL);
  const high = (height * wide) / width;
  if (high * LEAST_SCALE <= ROOM) return 1;
  return Math.min(MOST_STRIPS, Math.ceil((high / ROOM - OVERLAP) / (1 - OVERLAP)));
}

/** Where a strip begins and ends, as shares of the height of the whole. */
export function shareOf({ index, count }: Strip): { readonly from: number; readonly to: number } {
  const high = 1 / (count - (count - 1) * OVERLAP);
  const from = index * high * (1 - OVERLAP);
  return { from, to: Math.min(1, from + high) };
}
