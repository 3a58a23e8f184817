import type { Align, Destination, Picture } from '../../shared/dossier/document.ts';
import { BODY, type Style } from './styles.ts';

/**
 * What stands on the pages, before a pen touches paper. All pages are laid out first, then drawn: only so are the
 * page numbers known that stand in front of what they point to, and only one page is ever in memory as ink.
 */
export interface Span {
  readonly text: string;
  readonly style: Style;
  /** Leads there. */
  readonly to?: Destination;
  /** The number of the page on which that stands is drawn in place of `text`. */
  readonly pageOf?: Destination;
  /** And up to the page on which this stands, where that is a later one. */
  readonly until?: Destination;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What text or a picture is a part of, for who has the pages read aloud. One object is one part, over all its lines and pages. */
export interface Part {
  readonly role: 'H1' | 'H2' | 'H3' | 'P' | 'TOC' | 'TOCI' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';
  readonly within?: Part;
  /** What a figure shows. */
  readonly alt?: string;
  readonly scope?: 'Column';
  /** How many a cell spans. */
  readonly rows?: number;
  readonly columns?: number;
}

/** One line of text, from the top left of the page; `y` is its baseline. */
export interface TextMark {
  readonly mark: 'text';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align: Align;
  readonly spans: readonly Span[];
  /** Both edges even: how much is added after each character. */
  readonly spread?: number;
  /** Null: it only repeats what stands elsewhere. */
  readonly part?: Part | null;
}
export type RuleMark = Extract<Mark, { mark: 'rule' }>;
export type Mark =
  | TextMark
  | { readonly mark: 'fill'; readonly boxes: readonly Box[] }
  | { readonly mark: 'frame'; readonly boxes: readonly Box[]; readonly line: number }
  | {
      readonly mark: 'rule';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly line: number;
      /** A row of dots in place of a line: the distance from dot to dot. */
      readonly dots?: number;
    }
  | { readonly mark: 'picture'; readonly box: Box; readonly picture: Picture; readonly part?: Part }
  /** A part that is there, though nothing of it may be seen: an empty cell. */
  | { readonly mark: 'part'; readonly part: Part }
  | { readonly mark: 'destination'; readonly name: Destination; readonly y: number }
  | { readonly mark: 'outline'; readonly title: string; readonly depth: number };

export interface Sheet {
  readonly marks: Mark[];
  /** What stands at the right of the running head; null: a page without furniture, the cover. */
  readonly section: string | null;
}

/** The sheets laid out so far and the place where the next block goes. */
export class Flow {
  readonly sheets: Sheet[] = [];
  y: number = BODY.top;
  #section: string | null = null;

  /** Goes on at the top of a new page, in a new section where one is named. */
  turn(section: string | null = this.#section): void {
    this.#section = section;
    this.sheets.push({ marks: [], section });
    this.y = BODY.top;
  }

  /** A line that says nothing of itself is a paragraph. */
  put(...marks: readonly Mark[]): void {
    for (const mark of marks) {
      const isSilent = mark.mark === 'text' && mark.part === undefined;
      this.sheets.at(-1)!.marks.push(isSilent ? { ...mark, part: { role: 'P' } } : mark);
    }
  }

  get room(): number {
    return BODY.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y === BODY.top;
  }

  /** Turns the page where less than `height` is left on it. */
  need(height: number): void {
    if (this.room < height && !this.atTop) this.turn();
  }

  /** Blank between two blocks; none at the top of a page. */
  skip(height: number): void {
    if (!this.atTop) this.y += height;
  }
}
