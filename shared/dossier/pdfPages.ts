/**
 * Pages of a PDF made ready to be put into another: each a form that can be drawn, and the objects that the forms need.
 * Nothing is in it that acts: no scripts, links, form fields, files within.
 */
export interface PdfPages {
  readonly pages: readonly PdfPage[];
  readonly objects: readonly PdfObject[];
}

export interface PdfPage {
  /** In points, as the page is read: turned already. */
  readonly width: number;
  readonly height: number;
  /** From the form's space into the page's, whose origin is at its bottom left: a PDF matrix. */
  readonly matrix: readonly [number, number, number, number, number, number];
  /** The place of its form among the objects. */
  readonly form: number;
}

/** An object of a PDF; with `stream` it is one. Lengths are not in it. */
export interface PdfObject {
  readonly value: PdfValue;
  readonly stream?: Uint8Array;
}

/** A name is a string, without its slash and as it is escaped; a string is its bytes; a number is as it was written. */
export type PdfValue =
  | null
  | boolean
  | string
  | Uint8Array
  | { readonly number: string }
  /** The place of another object. */
  | { readonly to: number }
  | { readonly array: readonly PdfValue[] }
  | { readonly dict: Readonly<Record<string, PdfValue>> };

/** How large the pages are, or why they cannot be had. */
export type PdfLook =
  | { readonly state: 'read'; readonly sizes: readonly Pick<PdfPage, 'width' | 'height'>[] }
  | { readonly state: 'failed'; readonly why: PdfFailure };
export type PdfRead =
  | { readonly state: 'read'; readonly pages: PdfPages }
  | { readonly state: 'failed'; readonly why: PdfFailure };

/** Why the pages of a PDF are not put into the dossier. */
export const PDF_FAILURES = [
  'encrypted',
  'damaged',
  'too-large',
  'too-many-pages',
  'too-slow',
  'crashed',
  'missing',
] as const;
export type PdfFailure = (typeof PDF_FAILURES)[number];

/** More pages of one file are handed in as the file. */
export const MOST_PDF_PAGES = 200;
