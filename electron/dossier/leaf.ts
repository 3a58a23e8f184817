import { Fault } from '../../shared/contract/fault.ts';
import type { PdfObject, PdfPage, PdfPages, PdfValue } from '../../shared/dossier/pdfPages.ts';
import { type Draw, inkBoxes } from './ink.ts';
import type { Box } from './sheet.ts';
import { RULES } from './styles.ts';

/** Gets the pages of a PDF by its reference. @throws Fault where they cannot be had */
export type PageSource = (ref: string) => Promise<PdfPages>;

/** A page and the form that draws it in this file. */
export interface OpenedLeaf {
  readonly page: PdfPage;
  readonly form: Reference;
}

/** The part of pdfkit that its types leave out: objects of one's own, and forms on a page. */
interface Reference {
  readonly id: number;
  write(chunk: Uint8Array): void;
  end(): void;
}
interface Writer {
  ref(data: object): Reference;
  addContent(operators: string): void;
  readonly page: { readonly xobjects: Record<string, Reference> };
}

/** Puts the pages of PDFs into this file. Pages of one file follow each other, so only one file is in memory. */
export class LeafPen {
  readonly #source: PageSource;
  #opened: {
    readonly ref: string;
    readonly pages: readonly PdfPage[];
    readonly forms: readonly Reference[];
  } | null = null;

  constructor(source: PageSource) {
    this.#source = source;
  }

  async open({ pdf }: Draw, ref: string, index: number): Promise<OpenedLeaf> {
    if (this.#opened?.ref !== ref) {
      this.#opened = null;
      const { pages, objects } = await this.#source(ref);
      const references = writeObjects(pdf as unknown as Writer, objects);
      this.#opened = { ref, pages, forms: pages.map(({ form }) => references[form]!) };
    }
    const page = this.#opened.pages[index];
    const form = this.#opened.forms[index];
    if (page === undefined || form === undefined) throw new Fault('picture-unreadable');
    return { page, form };
  }
}

/** Fits a page into its box, at the middle and the top, never larger than it is, with an edge around it where asked. @returns where it lies */
export function inkLeaf(draw: Draw, box: Box, { page, form }: OpenedLeaf, edged = true): Box {
  const { pdf } = draw;
  const writer = pdf as unknown as Writer;
  const scale = Math.min(box.width / page.width, box.height / page.height, 1);
  const [width, height] = [page.width * scale, page.height * scale];
  const x = box.x + (box.width - width) / 2;
  const name = `Leaf${form.id}`;
  writer.page.xobjects[name] = form;
  pdf.save();
  pdf.rect(x, box.y, width, height).clip();
  // pdfkit's pages have y downwards, forms upwards.
  pdf.transform(scale, 0, 0, -scale, x, box.y + height);
  pdf.transform(...page.matrix);
  writer.addContent(`/${name} Do`);
  pdf.restore();
  const inked = { x, y: box.y, width, height };
  if (edged) inkBoxes(draw, [inked], RULES.fine);
  return inked;
}

/** Numbers as they were written: pdfkit rounds its own. */
class Literal {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  get [Symbol.toStringTag](): string {
    return 'Literal';
  }
  toString(): string {
    return this.#text;
  }
}

function writeObjects(pdf: Writer, objects: readonly PdfObject[]): readonly Reference[] {
  const references = objects.map(() => pdf.ref({}));
  objects.forEach(({ value, stream }, index) => writeObject(references, references[index]!, value, stream));
  return references;
}

function writeObject(
  references: readonly Reference[],
  reference: Reference,
  value: PdfValue,
  stream: Uint8Array | undefined,
): void {
  const written = reference as unknown as { data: unknown; compress: boolean };
  written.data = toPdfkit(value, references);
  if (stream === undefined) return reference.end();
  // What is packed already stays as it is.
  if ((written.data as { Filter?: unknown }).Filter !== undefined) written.compress = false;
  reference.write(stream.length === 0 ? new Uint8Array([10]) : stream);
  reference.end();
}

function toPdfkit(value: PdfValue, references: readonly Reference[]): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  if ('number' in value) return new Literal(value.number);
  if ('to' in value) return references[value.to] ?? null;
  if ('array' in value) return value.array.map((one) => toPdfkit(one, references));
  return Object.fromEntries(Object.entries(value.dict).map(([key, one]) => [key, toPdfkit(one, references)]));
}
