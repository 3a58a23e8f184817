import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import PdfKit from 'pdfkit';
import { Fault } from '../../shared/contract/fault.ts';
import type { Attachment, Destination, DossierDocument, Enclosure } from '../../shared/dossier/document.ts';
import { keywordOf } from '../../shared/dossier/manifest.ts';
import { openFaces } from './faces.ts';
import { inkFurniture } from './furniture.ts';
import { type Draw, inkBoxes, inkRule, inkShade, inkText, type Missing, type Place } from './ink.ts';
import type { PageSource } from './leaf.ts';
import { layOut } from './layout.ts';
import { Outline } from './outline.ts';
import { Structure } from './structure.ts';
import { endsDrawing, PicturePen, type PictureSource, type Undrawn } from './picture.ts';
import type { Mark, Sheet } from './sheet.ts';

export interface Drawing {
  readonly document: DossierDocument;
  readonly pictures: PictureSource;
  /** The pages of PDFs, and the files that are to lie within, by their references. */
  readonly pages?: PageSource;
  readonly files?: FileSource;
  /** Called after each page. */
  readonly progress?: (page: number, pages: number) => void;
  /** Where song.ttc and hei.ttc are. */
  readonly fontsFolder: string;
  readonly out: Writable;
}

export interface Drawn {
  readonly pages: number;
  /** Characters that no face has; a box with their code point stands for them. */
  readonly missing: readonly { readonly character: string; readonly pages: readonly number[] }[];
  readonly undrawn: readonly Undrawn[];
  readonly pageOf: Readonly<Record<Destination, number>>;
}

/**
 * Draws a dossier as a PDF and ends `out`. The same document and pictures give the same bytes, whenever and wherever.
 * @throws what the pictures throw that is no Fault, and what `out` throws
 */
export async function drawDossier({
  document,
  pictures,
  pages = none,
  files = none,
  progress = () => undefined,
  fontsFolder,
  out,
}: Drawing): Promise<Drawn> {
  const faces = openFaces(fontsFolder, document.language);
  const sheets = layOut(document, (text, face) => faces[face].width(text));
  const pdf = openPdf(document);
  const ground = { pdf, faces, places: placesOf(sheets), missing: new Map() as Missing };
  const pen = new PicturePen(pictures, pages);
  const results = await Promise.allSettled([
    pipeline(pdf, out),
    inkSheets(document, sheets, ground, pen, files, progress, out),
  ]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return {
    pages: sheets.length,
    missing: toldOf(ground.missing),
    undrawn: pen.undrawn,
    pageOf: Object.fromEntries([...ground.places].map(([destination, { page }]) => [destination, page])),
  };
}

/** The characters that no face has, each with its pages. */
export const toldOf = (missing: Missing): Drawn['missing'] =>
  [...missing].map(([character, on]) => ({ character, pages: [...on] }));

async function inkSheets(
  document: DossierDocument,
  sheets: readonly Sheet[],
  ground: Omit<Draw, 'page'>,
  pen: PicturePen,
  files: FileSource,
  progress: NonNullable<Drawing['progress']>,
  out: Writable,
): Promise<void> {
  const { pdf } = ground;
  const outline = new Outline(pdf);
  const structure = new Structure(pdf);
  try {
    for (const [index, sheet] of sheets.entries()) {
      const draw = { ...ground, page: index + 1 };
      pdf.addPage();
      const { section } = sheet;
      if (section !== null)
        await structure.mark(null, () => inkFurniture(draw, document, section, sheets.length));
      for (const mark of sheet.marks) await inkMark(draw, mark, pen, outline, structure);
      // Between two pages others get their turn; and what the disk has not taken yet must not pile up in memory.
      progress(index + 1, sheets.length);
      await setImmediate();
      if (out.writableNeedDrain) await once(out, 'drain');
      if (pdf.destroyed) return; // `out` failed, and says so itself
    }
    if (document.attachment) attach(pdf, document.attachment, document.madeOn);
    for (const enclosure of [...(document.enclosures ?? []), ...sparesOf(pen)]) {
      await enclose(pdf, enclosure, document.madeOn, files);
      if (out.writableNeedDrain) await once(out, 'drain');
    }
    outline.end();
    pdf.end();
  } catch (error) {
    pdf.destroy(error as Error);
  }
}

/** Each file once, of whose pages none may have been drawn. */
const sparesOf = ({ undrawn }: PicturePen): readonly Enclosure[] => [
  ...new Map(undrawn.flatMap(({ enclosure }) => (enclosure ? [[enclosure.name, enclosure]] : []))).values(),
];

/** On which page each destination stands. Names in the file are numbered: pdfkit sorts them by the system's language. */
function placesOf(sheets: readonly Sheet[]): ReadonlyMap<Destination, Place> {
  const places = new Map<Destination, Place>();
  sheets.forEach((sheet, index) => {
    for (const mark of sheet.marks) {
      if (mark.mark !== 'destination') continue;
      if (places.has(mark.name)) throw new Error(`the dossier has the destination ${mark.name} twice`);
      places.set(mark.name, { page: index + 1, name: `d${String(places.size).padStart(6, '0')}` });
    }
  });
  return places;
}

/** Gets the bytes of a file by its reference. @throws Fault where they cannot be had */
export type FileSource = (ref: string) => Promise<Uint8Array>;

/** For a document that needs none. */
const none = () => Promise.reject(new Fault('file-missing'));

/** A file that cannot be had is left out: its SHA-256 is printed all the same. */
async function enclose(
  pdf: PDFKit.PDFDocument,
  { name, ref, mediaType, about }: Enclosure,
  day: string,
  files: FileSource,
): Promise<void> {
  const bytes = await files(ref).catch((error: unknown) => {
    if (error instanceof Fault && !endsDrawing(error)) return null;
    throw error;
  });
  if (bytes !== null && bytes.length > 0)
    pdf.file(Buffer.from(bytes), { name, type: mediaType, description: about, ...datesOf(day) });
}

const datesOf = (day: string) => ({
  creationDate: new Date(`${day}T00:00:00Z`),
  modifiedDate: new Date(`${day}T00:00:00Z`),
});

/** As it is, not deflated: then each of its bytes counts, and any program finds it. */
function attach(pdf: PDFKit.PDFDocument, { name, mediaType, about, content }: Attachment, day: string): void {
  const { compress } = pdf;
  pdf.compress = false;
  pdf.file(Buffer.from(content), {
    name,
    type: mediaType,
    description: about,
    ...datesOf(day),
  });
  pdf.compress = compress;
}

/** A file without pages yet, that says of itself what the document says. */
export function openPdf(
  document: Pick<DossierDocument, 'language' | 'title' | 'author' | 'madeOn' | 'attachment'>,
): PDFKit.PDFDocument {
  const madeOn = new Date(`${document.madeOn}T00:00:00Z`);
  return new PdfKit({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    displayTitle: true,
    tagged: true,
    lang: document.language,
    // No standard font, and no memory of words: faces remember characters.
    font: '',
    fontLayoutCache: false,
    info: {
      Title: forMetadata(document.title),
      Author: forMetadata(document.author),
      ...(document.attachment && { Keywords: keywordOf(document.attachment) }),
      Creator: 'Zhengji',
      Producer: 'Zhengji, PDFKit',
      CreationDate: madeOn,
      ModDate: madeOn,
    },
  });
}

/** pdfkit writes these into XML as they are. */
const forMetadata = (text: string): string =>
  text
    .replaceAll('&', '＆')
    .replaceAll('<', '＜')
    .replaceAll('>', '＞')
    .replaceAll(/\p{Cc}+/gu, ' ');

async function inkMark(
  draw: Draw,
  mark: Mark,
  pen: PicturePen,
  outline: Outline,
  structure: Structure,
): Promise<void> {
  switch (mark.mark) {
    case 'text':
      return structure.mark(mark.part ?? null, () => inkText(draw, mark));
    case 'fill':
      return structure.mark(null, () => inkShade(draw, mark.boxes));
    case 'frame':
      return structure.mark(null, () => inkBoxes(draw, mark.boxes, mark.line));
    case 'rule':
      return structure.mark(null, () => inkRule(draw, mark));
    case 'picture':
      return structure.mark(mark.part ?? null, () => pen.ink(draw, mark.box, mark.picture));
    case 'part':
      return void structure.element(mark.part);
    case 'destination':
      draw.pdf.addNamedDestination(draw.places.get(mark.name)!.name, 'XYZ', 0, mark.y, 0);
      return;
    case 'outline':
      return outline.add(mark.title, mark.depth);
  }
}
