/** What an office file says, as far as it is shown here: no macros, no links that lead anywhere, no pictures. */
export type Block =
  | { readonly kind: 'heading'; readonly rank: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A document is one part without a name; a workbook has its sheets, a presentation its slides. */
export interface Part {
  readonly name: string;
  readonly blocks: readonly Block[];
}

export interface OfficeText {
  readonly parts: readonly Part[];
  /** Whether more stands in the file than is shown. */
  readonly cut: boolean;
  /** Whether macros are in it. They are never run here. */
  readonly macros: boolean;
}

/** So many paragraphs, rows and cells are taken from a file; who wants to read more has another program. */
export const MOST_BLOCKS = 5000;
export const MOST_ROWS = 2000;
export const MOST_COLUMNS = 200;
