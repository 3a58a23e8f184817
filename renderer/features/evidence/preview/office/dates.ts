import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** Number formats of ISO/IEC 29500-1, 18.8.30 that show a date or a time, in every language or in East Asian ones. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Which cell formats of a workbook, by their position, show a date. */
export function dateFormats(archive: Archive): ReadonlySet<number> {
  const xml = archive.read('xl/styles.xml');
  const [formats, dates] = [new Set(BUILT_IN), new Set<number>()];
  if (xml === null) return dates;
  let [inCells, at] = [false, 0];
  readXml(xml, {
    open: ({ name, attributes: { numFmtId = '0', formatCode = '' } }) => {
      // What stands in quotes or brackets is printed as it is.
      if (name === 'numFmt' && /[yd]/i.test(formatCode.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')))
        formats.add(Number(numFmtId));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (formats.has(Number(numFmtId))) dates.add(at);
      at += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

const DAY = 86_400_000;

/** A serial number as a calendar date, with the time where it has one; null where it is none. */
export function dayOf(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null;
  // 1900-02-29, which never was, is day 60 to Excel.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const instant = new Date(Math.round(((days - 25_569) * DAY) / 1000) * 1000).toISOString();
  return serial % 1 === 0 ? instant.slice(0, 10) : instant.slice(0, 16).replace('T', ' ');
}
