import type { Part } from './sheet.ts';

/** The part of pdfkit's structure elements that its types leave out. */
interface Element {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: unknown): Element;
}
interface Structured {
  struct(type: string, options?: object): Element;
  addStructure(element: Element): void;
  markStructureContent(type: string): unknown;
  markContent(tag: string, options?: object): void;
  endMarkedContent(): void;
}

/**
 * The tree in which programs that read aloud find what stands on the pages, in reading order (ISO 32000-1, 14.8). What
 * belongs to the page and not to the text (rules, running heads, a table's head on its further pages) is an artifact.
 */
export class Structure {
  readonly #pdf: Structured;
  readonly #root: Element;
  readonly #elements = new Map<Part, Element>();

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf as unknown as Structured;
    this.#root = this.#pdf.struct('Document');
    this.#pdf.addStructure(this.#root);
  }

  /** What `ink` draws belongs to `part`; to nothing where that is null. */
  async mark(part: Part | null, ink: () => void | Promise<void>): Promise<void> {
    if (part === null) this.#pdf.markContent('Artifact', { type: 'Layout' });
    else this.element(part).add(this.#pdf.markStructureContent(part.role));
    await ink();
    this.#pdf.endMarkedContent();
  }

  /** The element of a part, in the tree from now on, though nothing of it may ever be seen. */
  element(part: Part): Element {
    const known = this.#elements.get(part);
    if (known !== undefined) return known;
    const parent = part.within === undefined ? this.#root : this.element(part.within);
    const { alt, scope, rows = 1, columns = 1 } = part;
    const element = this.#pdf.struct(part.role, { ...(alt && { alt }), ...(scope && { scope }) });
    if (rows > 1 || columns > 1)
      element.dictionary.data['A'] = {
        O: 'Table',
        ...(scope && { Scope: scope }),
        ...(rows > 1 && { RowSpan: rows }),
        ...(columns > 1 && { ColSpan: columns }),
      };
    parent.add(element);
    this.#elements.set(part, element);
    return element;
  }
}
