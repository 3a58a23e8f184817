import type { PdfFailure, PdfPage } from './pdfPages.ts';

/** How a piece of evidence is shown in a dossier. */
export type Shown =
  /** On one page, or cut from top to bottom into so many strips, each on a page of its own. */
  | { readonly as: 'picture'; readonly strips?: number }
  /** Page by page, as they are. */
  | { readonly as: 'pages'; readonly sizes: readonly Pick<PdfPage, 'width' | 'height'>[] }
  | ShownText
  /** Listed, and handed in as a file. `why`: why it is not shown where its kind would be. */
  | { readonly as: 'file'; readonly why: PdfFailure | null };

/** `extracted`: the words alone of a file that looks otherwise. `cut`: there is more than is printed. */
export interface ShownText {
  readonly as: 'text';
  readonly text: string;
  readonly format: 'plain' | 'markdown' | 'table' | 'code';
  readonly extracted: boolean;
  readonly cut: boolean;
}

/** So much of one text is printed, in UTF-16 units: some thirty pages. */
export const MOST_PRINTED_TEXT = 40_000;
/** And so much of data and source code. */
export const MOST_PRINTED_DATA = 2_000;
