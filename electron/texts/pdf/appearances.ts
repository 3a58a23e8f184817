import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFPage } from '@cantoo/pdf-lib';
import type { ObjectCopier } from './copy.ts';

/** What is drawn over a page: filled fields, seals, notes in the text. Not what only a reader on a screen can use. */
const DRAWN = new Set([
  'Widget',
  'Stamp',
  'FreeText',
  'Ink',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Highlight',
  'Underline',
  'StrikeOut',
  'Squiggly',
  'Caret',
]);
/** Hidden, or not to be seen. */
const UNSEEN = 0x02 | 0x20;
const MOST = 2000;

const key = (name: string) => PDFName.of(name);

/** The appearances of a page's annotations as they stand on it. One that is broken is left out. */
export function appearancesOf(copier: ObjectCopier, { node }: PDFPage) {
  const annotations = node.lookupMaybe(key('Annots'), PDFArray)?.asArray().slice(0, MOST) ?? [];
  return annotations.flatMap((one) => {
    const annotation = node.context.lookup(one);
    if (!(annotation instanceof PDFDict)) return [];
    const subtype = annotation.lookup(key('Subtype'));
    if (!(subtype instanceof PDFName) || !DRAWN.has(subtype.decodeText())) return [];
    const flags = annotation.lookup(key('F'));
    if (flags instanceof PDFNumber && (flags.asNumber() & UNSEEN) !== 0) return [];
    const ref = appearanceOf(annotation);
    const appearance = ref && node.context.lookup(ref);
    if (!ref || !(appearance instanceof PDFRawStream)) return [];
    const matrix = placed(numbersOf(annotation, 'Rect'), appearance.dict);
    return matrix === null ? [] : [{ form: copier.placeOf(ref), matrix }];
  });
}

/** The normal appearance, of several the one that is switched on. */
function appearanceOf(annotation: PDFDict): PDFRef | null {
  const appearances = annotation.lookup(key('AP'));
  if (!(appearances instanceof PDFDict)) return null;
  const normal = appearances.get(key('N'));
  const states = appearances.lookup(key('N'));
  if (normal instanceof PDFRef && states instanceof PDFRawStream) return normal;
  const state = annotation.lookup(key('AS'));
  if (!(states instanceof PDFDict) || !(state instanceof PDFName)) return null;
  const chosen = states.get(state);
  return chosen instanceof PDFRef ? chosen : null;
}

function numbersOf(dict: PDFDict, name: string): readonly number[] {
  const array = dict.lookup(key(name));
  if (!(array instanceof PDFArray)) return [];
  return array.asArray().flatMap((one) => {
    const value = dict.context.lookup(one);
    return value instanceof PDFNumber ? [value.asNumber()] : [];
  });
}

/** The box of the appearance, turned as its matrix says, is fitted into the rectangle (ISO 32000-1 12.5.5). */
function placed(rect: readonly number[], appearance: PDFDict): readonly number[] | null {
  const bbox = numbersOf(appearance, 'BBox');
  const given = numbersOf(appearance, 'Matrix');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = given.length === 6 ? given : [];
  if (bbox.length !== 4 || rect.length !== 4) return null;
  const [x0, y0, x1, y1] = bbox as [number, number, number, number];
  const corners = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ].map(([x, y]) => [a * x! + c * y! + e, b * x! + d * y! + f] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  const [toLeft, toBottom] = [Math.min(rect[0]!, rect[2]!), Math.min(rect[1]!, rect[3]!)];
  const [toWide, toHigh] = [Math.abs(rect[2]! - rect[0]!), Math.abs(rect[3]! - rect[1]!)];
  if (!(wide > 0 && high > 0)) return null;
  const [sx, sy] = [toWide / wide, toHigh / high];
  return [sx, 0, 0, sy, toLeft - left * sx, toBottom - bottom * sy];
}
