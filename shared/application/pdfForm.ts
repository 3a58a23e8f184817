import type { PdfPages } from '../dossier/pdfPages.ts';

/** Where a text field of an official PDF form is shown: a box in points from the top left of the page, which counts from 0. */
export interface PdfField {
  readonly name: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly align: 'left' | 'center' | 'right';
  /** It has room for lines, and begins at its top. */
  readonly lines: boolean;
}

/** A form's fields and its pages, or that it cannot be read. */
export type PdfForm =
  | { readonly state: 'read'; readonly fields: readonly PdfField[]; readonly pages: PdfPages }
  | { readonly state: 'failed' };

/** A form has few pages; each is drawn anew. */
export const MOST_FORM_PAGES = 40;
