/** A rectangle in a picture, in whole per cent of its width and height. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place in a file, as far as a viewer can go there: a page (or slide) from 1, a moment of a recording, a region of a picture. */
export type Place =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'time'; readonly seconds: number }
  | ({ readonly kind: 'region' } & Region);

export const WHOLE: Region = { x: 0, y: 0, width: 100, height: 100 };
export const isWhole = ({ x, y, width, height }: Region): boolean =>
  x === 0 && y === 0 && width === 100 && height === 100;

const PAGE =
  /第\s*(\d{1,5})\s*[页頁]|(?:^|[^\p{L}])(?:p|pp|page|slide)\.?\s*(\d{1,5})|^\s*(\d{1,5})\s*[页頁]?\s*$/iu;
/** From the left, from the top, width × height: `12%, 30%, 40% × 8%`. */
const REGION = /(\d{1,3})%\D{1,3}(\d{1,3})%\D{1,3}(\d{1,3})%\s*[×x]\s*(\d{1,3})%/i;
const TIME = /(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?!\d)/;

/** The place that a person's words name, `第 3 页`, `02:15` or `12%, 30%, 40% × 8%`; null where they name none that can be gone to. */
export function readPlace(words: string): Place | null {
  const region = readRegion(words);
  if (region !== null) return { kind: 'region', ...region };
  const time = TIME.exec(words);
  if (time) {
    const [, hours = '0', minutes = '0', seconds = '0'] = time;
    return { kind: 'time', seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) };
  }
  const page = PAGE.exec(words)?.slice(1).find(Boolean);
  return page === undefined ? null : { kind: 'page', page: Number(page) };
}

/** Null where it would reach beyond the picture. */
function readRegion(words: string): Region | null {
  const [x, y, width, height] = REGION.exec(words)?.slice(1).map(Number) ?? [];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  return width > 0 && height > 0 && x + width <= 100 && y + height <= 100 ? { x, y, width, height } : null;
}

/** As `readPlace` reads it. */
export const regionText = ({ x, y, width, height }: Region): string => `${x}%, ${y}%, ${width}% × ${height}%`;

/** The region between two corners, given in shares of the picture; rounded outwards, and at least one per cent. */
export function regionBetween(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): Region {
  const span = (a: number, b: number): readonly [number, number] => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)].map(
      (share) => Math.min(1, Math.max(0, share)) * 100,
    );
    const start = Math.min(99, Math.floor(low ?? 0));
    return [start, Math.max(1, Math.ceil(high ?? 0) - start)];
  };
  const [[x, width], [y, height]] = [span(from.x, to.x), span(from.y, to.y)];
  return { x, y, width, height };
}

/** `02:15`, `1:02:15`. */
export function timeText(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(whole % 60)}`;
}
