/**
 * Where something is to stand on a sheet of an official form that has no fields: the page, from 1, and a box in
 * millimetres from the top left of the sheet. Written `1:35,42.5,60,8` it is the name of a spot in a map.
 */
export interface Place {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WRITTEN = /^(\d{1,3}):(\d+(?:\.\d)?),(\d+(?:\.\d)?),(\d+(?:\.\d)?),(\d+(?:\.\d)?)$/;

/** Null where the name is that of another kind of spot. */
export function readPlace(name: string): Place | null {
  const [page, x, y, width, height] = (WRITTEN.exec(name) ?? []).slice(1).map(Number);
  if (page === undefined || x === undefined || y === undefined || !width || !height || page < 1) return null;
  return { page, x, y, width, height };
}

/** To a tenth of a millimetre. */
export const writePlace = ({ page, x, y, width, height }: Place): string =>
  `${page}:${[x, y, width, height].map((side) => String(Math.round(10 * side) / 10)).join(',')}`;
