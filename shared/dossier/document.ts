/**
 * A dossier as plain data: what is printed, in which order, in words of its own language. Whoever draws it knows
 * nothing of standards; whoever composes it knows nothing of fonts and pages.
 */
export const DOSSIER_LANGUAGES = ['zh-CN', 'zh-TW'] as const;
export type DossierLanguage = (typeof DOSSIER_LANGUAGES)[number];

/** A name within the document that links and page references lead to: a section, a row, a heading or a plate. */
export type Destination = string;

export interface Link {
  readonly text: string;
  readonly to: Destination;
}
/** The number of the page on which the destination stands; a link to it as well. */
export interface PageReference {
  readonly pageOf: Destination;
  /** `12–14` where this stands on a later page. */
  readonly until?: Destination;
}
export type Inline = string | Link | PageReference;
export type Text = string | readonly Inline[];

/** body: Song; letter: Song, large, for papers that are signed and sealed; label: Hei; note: Song, small; code: for hashes and other long Latin strings. */
export type TextStyle = 'body' | 'letter' | 'label' | 'note' | 'code';
export type Align = 'left' | 'center' | 'right';

export interface Heading {
  readonly kind: 'heading';
  readonly rank: 1 | 2;
  readonly text: string;
  /** A heading with an id gets an entry in the outline and, at rank 1, in the table of contents. */
  readonly id?: Destination;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  readonly style?: TextStyle;
  readonly align?: Align;
  /** 首行缩进: the first line begins two characters in. */
  readonly indent?: boolean;
  /** Stays on one page with the beginning of what follows. */
  readonly keep?: boolean;
}

/**
 * A picture by the reference under which whoever draws can get it, or one strip of it, or a page of a PDF, from 0;
 * `otherwise` is printed where it cannot be drawn, `watermark` over it where it can. `spare` lies within the file where it cannot be drawn.
 */
export interface Picture {
  readonly ref: string;
  readonly page?: number;
  readonly strip?: Strip;
  readonly otherwise: string;
  readonly watermark?: string;
  readonly spare?: Spare;
}

/** One of the strips into which a long picture is cut from top to bottom, from 0. */
export interface Strip {
  readonly index: number;
  readonly count: number;
}

/** A file for the case that a picture cannot be drawn, and what then says that it is there. */
export interface Spare {
  readonly enclosure: Enclosure;
  readonly note: string;
}

export interface Cell {
  readonly text?: Text;
  readonly picture?: Picture;
  readonly style?: TextStyle;
  readonly align?: Align;
  /** How many columns and rows the cell spans, 1 where absent. */
  readonly columns?: number;
  readonly rows?: number;
  readonly shade?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly id?: Destination;
  /** Stays on one page with the row that follows: a group's title. */
  readonly keep?: boolean;
  /** The least height in millimetres: room for a photo, a seal or handwriting. */
  readonly least?: number;
  /** Texts stand at the top, where there is room to write below. */
  readonly top?: boolean;
}

/** A ruled table or form. Cells are given row by row; places that a span from above covers are left out. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly { readonly share: number; readonly align?: Align }[];
  /** Repeated on each page that the table runs over. */
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
}

/** One step of a reasoning: what was asked, whether it holds (null: neither), and what it rests on. */
export interface Reason {
  readonly holds: boolean | null;
  readonly text: Text;
  readonly details?: readonly Text[];
  readonly reasons?: readonly Reason[];
}
export interface Reasons {
  readonly kind: 'reasons';
  readonly reasons: readonly Reason[];
}

/** A picture on a page of its own, under its title. The title gets an entry in the outline, unless it goes on with the plate before. */
export interface Plate {
  readonly kind: 'plate';
  readonly id: Destination;
  readonly title: string;
  readonly lines: readonly { readonly text: Text; readonly style?: TextStyle }[];
  readonly picture: Picture;
  readonly goesOn?: boolean;
}

/** A place that something leads to, and nothing to see. */
export interface Anchor {
  readonly kind: 'anchor';
  readonly id: Destination;
}

/** Blanks to be filled in by hand, each a label and a line, at the right under what is signed. */
export interface Signature {
  readonly kind: 'signature';
  readonly labels: readonly string[];
}

/** One of several papers of a section: each begins on a page of its own under the section's title. */
export interface SheetStart {
  readonly kind: 'sheet';
  readonly id: Destination;
  /** What it is called in the outline and in the table of contents. */
  readonly entry: string;
}

export type Block = Heading | Paragraph | Table | Reasons | Plate | Signature | SheetStart | Anchor;

/** Begins on a new page, with an entry in the outline and in the table of contents. */
export interface Section {
  readonly id: Destination;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Cover {
  readonly title: string;
  readonly subtitle: string;
  readonly picture?: Picture;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly foot: readonly string[];
  /** Stands last, in one line. */
  readonly digest?: string;
}

/** A file within the file. `content` is text, `sha256` its digest, which stands in the metadata too. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly about: string;
  readonly content: string;
  readonly sha256: string;
}

/** A file of the portfolio within the file, by its reference. `name` is ASCII: it is what the file sorts them by. */
export interface Enclosure {
  readonly name: string;
  readonly ref: string;
  readonly mediaType: string;
  readonly about: string;
}

export interface DossierDocument {
  readonly language: DossierLanguage;
  /** Title and author of the file, as a reader shows them in its window and properties. */
  readonly title: string;
  readonly author: string;
  /** YYYY-MM-DD. The file's dates come from it, never from a clock. */
  readonly madeOn: string;
  readonly runningHead: string;
  /** `{page}` and `{pages}` stand for the numbers. */
  readonly pageNumber: string;
  /** Null: a document that is no book, and begins with its first section. */
  readonly cover: Cover | null;
  /** The title of the table of contents; null: without one. */
  readonly contents: string | null;
  readonly sections: readonly Section[];
  readonly attachment?: Attachment;
  readonly enclosures?: readonly Enclosure[];
}

/** The inlines of a text, which may be a bare string. */
export const inlinesOf = (text: Text): readonly Inline[] => (typeof text === 'string' ? [text] : text);
