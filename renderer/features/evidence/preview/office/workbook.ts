import type { Archive } from './archive.ts';
import { MOST_COLUMNS, MOST_ROWS, type OfficeText, type Part } from './blocks.ts';
import { dayOf, dateFormats } from './dates.ts';
import { relationsOf } from './relations.ts';
import { ENOUGH, readXml } from './xml.ts';

const ROOT = 'xl/workbook.xml';

/** The values in the sheets of an XLSX (ISO/IEC 29500-1, 18.3), formulas as what they last came to. @throws where it is none */
export function readWorkbook(archive: Archive): Pick<OfficeText, 'parts' | 'cut'> {
  const xml = archive.read(ROOT);
  if (xml === null) throw new Error(`no ${ROOT}`);
  const targets = relationsOf(archive, ROOT);
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  readXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      const part = targets.get(attributes['r:id'] ?? '');
      if (name === 'sheet' && part !== undefined) sheets.push({ name: attributes['name'] ?? '', part });
    },
  });
  const means = { strings: sharedStrings(archive), dates: dateFormats(archive), from1904 };
  const read = sheets.map(({ name, part }) => readSheet(name, archive.read(part), means));
  return { parts: read.map(({ part }) => part), cut: read.some(({ cut }) => cut) };
}

interface Means {
  readonly strings: readonly string[];
  /** Which cell formats show a date. */
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
}

function readSheet(name: string, xml: string | null, means: Means): { part: Part; cut: boolean } {
  const rows: string[][] = [];
  let cut = xml === null;
  let cell = { column: 0, type: '', format: 0, value: '' };
  let [inValue, next] = [false, 0];
  if (xml !== null)
    readXml(xml, {
      open: ({ name: element, attributes: { r, t = '', s = '0' } }) => {
        if (element === 'row') {
          const row = Number(r ?? rows.length + 1);
          if (!(row <= MOST_ROWS)) {
            cut = true;
            throw ENOUGH;
          }
          while (rows.length < row) rows.push([]);
          next = 0;
        }
        if (element === 'c') {
          const column = columnOf(r) ?? next;
          next = column + 1;
          cell = { column, type: t, format: Number(s), value: '' };
        }
        if (element === 'v' || element === 't') inValue = true;
      },
      text: (text) => {
        if (inValue) cell.value += text;
      },
      close: (element) => {
        if (element === 'v' || element === 't') inValue = false;
        if (element !== 'c' || cell.value === '') return;
        const row = rows.at(-1);
        if (cell.column >= MOST_COLUMNS) cut = true;
        else if (row) {
          while (row.length <= cell.column) row.push('');
          row[cell.column] = shown(cell, means);
        }
      },
    });
  return { part: { name, blocks: rows.length > 0 ? [{ kind: 'table', rows }] : [] }, cut };
}

function shown(
  { type, format, value }: { readonly type: string; readonly format: number; readonly value: string },
  { strings, dates, from1904 }: Means,
): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case '':
    case 'n':
      return dates.has(format) ? (dayOf(Number(value), from1904) ?? value) : value;
    default:
      return value;
  }
}

/** `C7` stands in the third column, 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function sharedStrings(archive: Archive): readonly string[] {
  const xml = archive.read('xl/sharedStrings.xml');
  const strings: string[] = [];
  if (xml === null) return strings;
  let [text, inText, phonetic] = ['', false, false];
  readXml(xml, {
    open: ({ name }) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = true;
    },
    text: (more) => {
      if (inText && !phonetic) text += more;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}
