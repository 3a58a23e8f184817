import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { MOST_FORM_PAGES, type PdfField, type PdfForm } from '../../../shared/application/pdfForm.ts';
import type { PdfPage } from '../../../shared/dossier/pdfPages.ts';
import { copyPages, openDocument } from './pages.ts';

const key = (name: string) => PDFName.of(name);
/** A field lies within others at most so deep, and a page has at most so many. */
const DEEPEST = 20;
const MOST = 2000;
const LINES = 1 << 12;
const ALIGNMENTS = ['left', 'center', 'right'] as const;

/**
 * The text fields of a form, and its pages to be drawn. Whatever is in the file, there is an answer.
 * @param filled the names of fields that will be written over: what stands in them is not drawn
 */
export async function readPdfForm(bytes: Uint8Array, filled: readonly string[]): Promise<PdfForm> {
  try {
    const document = await openDocument(bytes);
    const sheets = document.getPages();
    if (sheets.length === 0 || sheets.length > MOST_FORM_PAGES) return { state: 'failed' };
    const found = sheets.map(fieldsOf);
    sheets.forEach((sheet, index) => blank(sheet, found[index] ?? [], new Set(filled)));
    const pages = copyPages(document, sheets);
    const fields = found.flatMap((ones, page) =>
      ones.flatMap((one) => toField(one, page, pages.pages[page]!)),
    );
    return { state: 'read', fields, pages };
  } catch {
    return { state: 'failed' };
  }
}

interface Found {
  readonly name: string;
  readonly widget: PDFDict;
}

function fieldsOf({ node }: PDFPage): readonly Found[] {
  const annotations = node.lookupMaybe(key('Annots'), PDFArray)?.asArray().slice(0, MOST) ?? [];
  return annotations.flatMap((one) => {
    const widget = node.context.lookup(one);
    if (!(widget instanceof PDFDict) || widget.lookup(key('Subtype')) !== key('Widget')) return [];
    const chain = chainOf(widget);
    const type = firstOf(chain, 'FT');
    if (type !== key('Tx') && type !== key('Ch')) return [];
    const names = chain.flatMap((dict) => {
      const name = dict.lookup(key('T'));
      return name instanceof PDFString || name instanceof PDFHexString ? [name.decodeText()] : [];
    });
    return names.length === 0 ? [] : [{ name: names.toReversed().join('.'), widget }];
  });
}

/** The field itself and those that it lies within: what it does not say is inherited. */
function chainOf(widget: PDFDict): readonly PDFDict[] {
  const chain: PDFDict[] = [];
  for (let dict: unknown = widget; dict instanceof PDFDict && chain.length < DEEPEST;)
    [dict] = [dict.lookup(key('Parent')), chain.push(dict)];
  return chain;
}

const firstOf = (chain: readonly PDFDict[], name: string) =>
  chain.map((dict) => dict.lookup(key(name))).find((value) => value !== undefined);

/** Takes what stands in the fields off the page. */
function blank(page: PDFPage, found: readonly Found[], filled: ReadonlySet<string>): void {
  const gone = new Set(found.filter(({ name }) => filled.has(name)).map(({ widget }) => widget));
  if (gone.size === 0) return;
  const { node } = page;
  const annotations = node.lookup(key('Annots'), PDFArray).asArray();
  const kept = annotations.filter((one) => {
    const dict = node.context.lookup(one);
    return !(dict instanceof PDFDict && gone.has(dict));
  });
  node.set(key('Annots'), node.context.obj(kept));
}

/** The field's rectangle as the page is read: turned already, from its top left. */
function toField(
  { name, widget }: Found,
  page: number,
  { matrix, height: high }: PdfPage,
): readonly PdfField[] {
  const rect = widget.lookup(key('Rect'));
  const edges = rect instanceof PDFArray ? rect.asArray().map((one) => widget.context.lookup(one)) : [];
  const [x0, y0, x1, y1] = edges.flatMap((one) => (one instanceof PDFNumber ? [one.asNumber()] : []));
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return [];
  const [a, b, c, d, e, f] = matrix;
  const at = (x: number, y: number) => [a * x + c * y + e, b * x + d * y + f] as const;
  const [p, q] = [at(x0, y0), at(x1, y1)];
  const width = Math.abs(p[0] - q[0]);
  const height = Math.abs(p[1] - q[1]);
  if (!(width > 1 && height > 1)) return [];
  const chain = chainOf(widget);
  const number = (one: string) => {
    const value = firstOf(chain, one);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  };
  return [
    {
      name,
      page,
      x: Math.min(p[0], q[0]),
      y: high - Math.max(p[1], q[1]),
      width,
      height,
      align: ALIGNMENTS[number('Q')] ?? 'left',
      lines: (number('Ff') & LINES) !== 0,
    },
  ];
}
