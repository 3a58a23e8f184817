/** A place in a file, as far as a viewer can go there: a page (or slide) from 1, or a moment of a recording. */
export type Place =
  { readonly kind: 'page'; readonly page: number } | { readonly kind: 'time'; readonly seconds: number };

const PAGE =
  /第\s*(\d{1,5})\s*[页頁]|(?:^|[^\p{L}])(?:p|pp|page|slide)\.?\s*(\d{1,5})|^\s*(\d{1,5})\s*[页頁]?\s*$/iu;
const TIME = /(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?!\d)/;

/** The place that a person's words name, `第 3 页` or `02:15`; null where they name none that can be gone to. */
export function readPlace(words: string): Place | null {
  const time = TIME.exec(words);
  if (time) {
    const [, hours = '0', minutes = '0', seconds = '0'] = time;
    return { kind: 'time', seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) };
  }
  const page = PAGE.exec(words)?.slice(1).find(Boolean);
  return page === undefined ? null : { kind: 'page', page: Number(page) };
}

/** `02:15`, `1:02:15`. */
export function timeText(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(whole % 60)}`;
}
