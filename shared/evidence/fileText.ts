/** Why the text of a file could not be read: a closed list, whose words the reader's language has. */
export const TEXT_FAILURES = ['encrypted', 'damaged', 'too-large', 'too-slow', 'crashed', 'missing'] as const;
export type TextFailure = (typeof TEXT_FAILURES)[number];

/** So much text of one file is kept and found, in UTF-16 units: a book of 300 pages. */
export const MOST_TEXT = 400_000;

/** What was read of a file. `cut`: there is more than is kept; `none`: it holds no text that we can read. */
export type FileText =
  | { readonly state: 'read' | 'cut'; readonly text: string }
  | { readonly state: 'none' }
  | { readonly state: 'failed'; readonly why: TextFailure };
