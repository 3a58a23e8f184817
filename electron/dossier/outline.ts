/** The part of pdfkit's outline that its types leave out. */
interface OutlineItem {
  readonly children: readonly OutlineItem[];
  readonly outlineData: { Count?: number };
  addItem(title: string): OutlineItem;
}

/** The document's outline, filled page by page in reading order. */
export class Outline {
  readonly #items: OutlineItem[];

  constructor(pdf: PDFKit.PDFDocument) {
    this.#items = [pdf.outline as unknown as OutlineItem];
  }

  /** Adds an entry that leads to the page at hand, under the last one that is less deep. */
  add(title: string, depth: number): void {
    const parent = this.#items.slice(0, depth + 1).at(-1)!;
    this.#items.splice(depth + 1);
    this.#items[depth + 1] = parent.addItem(title.replaceAll(/\s+/g, ' '));
  }

  /** Entries come closed, which the format says by a negative count of their children; pdfkit leaves it out. */
  end(): void {
    const close = (item: OutlineItem) => {
      if (item.children.length > 0) item.outlineData.Count = -item.children.length;
      item.children.forEach(close);
    };
    this.#items[0]!.children.forEach(close);
  }
}
