import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject as LibraryObject,
} from '@cantoo/pdf-lib';
import type { PdfObject, PdfValue } from '../../../shared/dossier/pdfPages.ts';

/** What leads out of a page, acts, or names things outside the file. */
const LEFT_OUT = new Set([
  'Parent',
  'StructParent',
  'StructParents',
  'Metadata',
  'PieceInfo',
  'OC',
  'AF',
  'OPI',
  'Alternates',
  'Annots',
  'AA',
]);
/** And, in a stream, what says how long it is, or that its content lies elsewhere. */
const LEFT_OUT_OF_STREAMS = new Set([
  ...LEFT_OUT,
  'Length',
  'DL',
  'F',
  'FFilter',
  'FDecodeParms',
  'Ref',
  'PS',
]);
/** No page is drawn with these. */
const NEVER = new Set(['Page', 'Pages', 'Catalog', 'Action', 'Annot', 'Filespec', 'EmbeddedFile']);

/** A hostile file could have each object lead to thousands of others. */
const MOST_OBJECTS = 200_000;
const DEEPEST = 100;

/** Copies objects with all that they need, each once. */
export class ObjectCopier {
  readonly #context: PDFContext;
  readonly #objects: (PdfObject | undefined)[] = [];
  readonly #places = new Map<string, number>();
  readonly #waiting: { readonly ref: PDFRef; readonly place: number }[] = [];

  constructor(context: PDFContext) {
    this.#context = context;
  }

  add(object: PdfObject): number {
    if (this.#objects.length >= MOST_OBJECTS) throw new Error('too many objects');
    return this.#objects.push(object) - 1;
  }

  /** A form that draws another one, and over it so many more, each placed by a matrix. */
  addOverlay(
    bbox: readonly number[],
    below: number,
    above: readonly { readonly form: number; readonly matrix: readonly number[] }[],
  ): number {
    const names = [below, ...above.map(({ form }) => form)].map(
      (to, index) => [`F${index}`, { to }] as const,
    );
    const drawn = above.map(
      ({ matrix }, index) => `q ${matrix.map(decimal).join(' ')} cm /F${index + 1} Do Q\n`,
    );
    return this.add({
      value: toForm(bbox, { dict: { XObject: { dict: Object.fromEntries(names) } } }),
      stream: Buffer.from(`q /F0 Do Q\n${drawn.join('')}`),
    });
  }

  /** All that was asked for. */
  finish(): readonly PdfObject[] {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop())
      this.#objects[next.place] = this.#objectOf(this.#context.lookup(next.ref));
    return this.#objects.map((object) => object ?? { value: null });
  }

  valueOf(object: LibraryObject | undefined, depth = 0): PdfValue {
    if (object === undefined || depth > DEEPEST) return null;
    if (object instanceof PDFRef) return { to: this.placeOf(object) };
    if (object instanceof PDFName) return object.toString().slice(1);
    if (object instanceof PDFNumber) return { number: decimal(object.asNumber()) };
    if (object instanceof PDFBool) return object.asBoolean();
    if (object instanceof PDFString || object instanceof PDFHexString) return object.asBytes();
    if (object instanceof PDFArray)
      return { array: object.asArray().map((one) => this.valueOf(one, depth + 1)) };
    if (object instanceof PDFDict) return this.#dictOf(object, LEFT_OUT, depth);
    return null;
  }

  placeOf(ref: PDFRef): number {
    const known = this.#places.get(ref.tag);
    if (known !== undefined) return known;
    const place = this.add({ value: null });
    this.#places.set(ref.tag, place);
    this.#waiting.push({ ref, place });
    return place;
  }

  #objectOf(object: LibraryObject | undefined): PdfObject {
    if (!(object instanceof PDFRawStream)) return { value: this.valueOf(object) };
    const value = this.#dictOf(object.dict, LEFT_OUT_OF_STREAMS, 0);
    return value === null ? { value } : { value, stream: object.getContents() };
  }

  #dictOf(dict: PDFDict, leftOut: ReadonlySet<string>, depth: number): PdfValue {
    const type = dict.get(PDFName.of('Type'));
    if (type instanceof PDFName && NEVER.has(type.decodeText())) return null;
    return {
      dict: Object.fromEntries(
        dict
          .entries()
          .map(([key, value]) => [key.toString().slice(1), value] as const)
          .filter(([key]) => !leftOut.has(key))
          .map(([key, value]) => [key, this.valueOf(value, depth + 1)]),
      ),
    };
  }
}

/** The head of a form. @param bbox left, bottom, right, top */
export const toForm = (bbox: readonly number[], resources: PdfValue, group?: PdfValue): PdfValue => ({
  dict: {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: { array: bbox.map((edge) => ({ number: decimal(edge) })) },
    Resources: resources ?? { dict: {} },
    ...(group && { Group: group }),
  },
});

/** Without an exponent, which the format does not know. */
const decimal = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(10).replace(/\.?0+$/, '');
