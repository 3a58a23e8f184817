import { readFile, stat } from 'node:fs/promises';
import {
  decodePDFRawStream,
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFPage,
} from '@cantoo/pdf-lib';
import {
  MOST_PDF_PAGES,
  type PdfPage,
  type PdfLook,
  type PdfPages,
  type PdfRead,
} from '../../../shared/dossier/pdfPages.ts';
import { unwritten, writePassed } from '../../apart/passed.ts';
import type { PdfPassed } from '../messages.ts';
import { appearancesOf } from './appearances.ts';
import { ObjectCopier, toForm } from './copy.ts';

/** The file is held in memory whole. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The pages of a PDF as forms, passed on as a file. Whatever is in the file, there is an answer. */
export async function passPdfPages({ path, into }: { path: string; into: string }): Promise<PdfPassed> {
  const read = await readPdfPages(path);
  if (read.state === 'failed') return read;
  const system = await unwritten(writePassed(into, read.pages));
  return system === null ? { state: 'passed' } : { state: 'unwritten', system };
}

/** The same as they are. */
export async function readPdfPages(path: string): Promise<PdfRead> {
  try {
    if ((await stat(path)).size > MOST_BYTES) return { state: 'failed', why: 'too-large' };
    const document = await openDocument(await readFile(path));
    const pages = document.getPages();
    if (pages.length === 0) return { state: 'failed', why: 'damaged' };
    if (pages.length > MOST_PDF_PAGES) return { state: 'failed', why: 'too-many-pages' };
    return { state: 'read', pages: copyPages(document, pages) };
  } catch (error) {
    if (error instanceof EncryptedPDFError) return { state: 'failed', why: 'encrypted' };
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { state: 'failed', why: isGone ? 'missing' : 'damaged' };
  }
}

/** Reads all of it to tell that it can be read, and gives the sizes. */
export async function lookAtPdf(path: string): Promise<PdfLook> {
  const read = await readPdfPages(path);
  if (read.state === 'failed') return read;
  return { state: 'read', sizes: read.pages.pages.map(({ width, height }) => ({ width, height })) };
}

/** Without changing it. @throws what the library throws at what is no PDF, or is encrypted */
export const openDocument = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, warnOnInvalidObjects: false });

export function copyPages(document: PDFDocument, pages: readonly PDFPage[]): PdfPages {
  const copier = new ObjectCopier(document.context);
  const copied = pages.map((page) => copyPage(copier, page));
  return { pages: copied, objects: copier.finish() };
}

function copyPage(copier: ObjectCopier, page: PDFPage): PdfPage {
  const { x, y, width, height } = visibleBox(page);
  if (!(width >= 1 && height >= 1)) throw new Error('a page without a size');
  const bbox = [x, y, x + width, y + height];
  const group = page.node.lookupMaybe(PDFName.of('Group'), PDFDict);
  const form = copier.add({
    value: toForm(bbox, copier.valueOf(page.node.Resources()), group && copier.valueOf(group)),
    stream: contentOf(page),
  });
  const shown = appearancesOf(copier, page);
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  const [wide, high] = turn % 180 === 0 ? [width, height] : [height, width];
  return {
    width: wide,
    height: high,
    matrix: matrixOf(turn, x, y, width, height),
    form: shown.length === 0 ? form : copier.addOverlay(bbox, form, shown),
  };
}

/** What of the sheet is meant to be seen. */
function visibleBox(page: PDFPage) {
  const [crop, media] = [upright(page.getCropBox()), upright(page.getMediaBox())];
  const x = Math.max(crop.x, media.x);
  const y = Math.max(crop.y, media.y);
  const width = Math.min(crop.x + crop.width, media.x + media.width) - x;
  const height = Math.min(crop.y + crop.height, media.y + media.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : media;
}

/** Corners may be given in any order. */
const upright = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: Math.min(x, x + width),
  y: Math.min(y, y + height),
  width: Math.abs(width),
  height: Math.abs(height),
});

/** A page that is turned clockwise by so many degrees, put upright with its corner at the origin. */
function matrixOf(turn: number, x: number, y: number, width: number, height: number): PdfPage['matrix'] {
  switch (turn) {
    case 90:
      return [0, -1, 1, 0, -y, width + x];
    case 180:
      return [-1, 0, 0, -1, x + width, y + height];
    case 270:
      return [0, 1, -1, 0, height + y, -x];
    default:
      return [1, 0, 0, 1, -x, -y];
  }
}

/** What is drawn on the page. It may be torn into several streams, anywhere between two words. */
function contentOf({ node }: PDFPage): Uint8Array {
  const contents = node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
  const parts = streams.flatMap((one) => {
    const stream = node.context.lookup(one);
    return stream instanceof PDFRawStream ? [decodePDFRawStream(stream).decode()] : [];
  });
  if (streams.length > 0 && parts.length === 0) throw new Error('a page whose content is gone');
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}
