import { walk } from './xml.ts';

/** The formats that a workbook need not spell out, and that show a number as a date (ECMA-376 Part 1, 18.8.30). */
const isKnownDate = (format: number): boolean =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 47) ||
  (format >= 50 && format <= 58);

/** The numbers of the cell styles under which a number is shown as a date. */
export function readDateStyles(part: string | undefined): ReadonlySet<number> {
  const spelled = new Set<number>();
  const styles: number[] = [];
  let isCell = false;
  walk(part ?? '<none/>', {
    open: (tag, { numFmtId = '0', formatCode = '' }) => {
      if (tag === 'numFmt' && isDate(formatCode)) spelled.add(Number(numFmtId));
      if (tag === 'cellXfs') isCell = true;
      if (tag === 'xf' && isCell) styles.push(Number(numFmtId));
    },
    close: (tag) => {
      if (tag === 'cellXfs') isCell = false;
    },
  });
  return new Set(
    styles.flatMap((format, style) => (isKnownDate(format) || spelled.has(format) ? [style] : [])),
  );
}

/** A letter of a date that stands neither in quotes nor in brackets. */
const isDate = (code: string): boolean => /[ymdhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
