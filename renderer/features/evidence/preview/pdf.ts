import {
  getDocument,
  PDFDataRangeTransport,
  PDFWorker,
  type PDFDocumentLoadingTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- Vite makes a worker of it
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';
import { readPiece, type StoredAt } from './bytes.ts';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const CHUNK = 256 * 1024;
const dataAt = (folder: string) => new URL(`pdf/${folder}/`, document.baseURI).href;

/** Brings those parts of the file that pdf.js asks for; a book of a gigabyte opens at once. */
class Pieces extends PDFDataRangeTransport {
  readonly #file: StoredAt | Blob;
  readonly #onFault: (fault: unknown) => void;
  constructor(file: StoredAt | Blob, length: number, onFault: (fault: unknown) => void) {
    super(length, null);
    this.#file = file;
    this.#onFault = onFault;
  }
  override requestDataRange(begin: number, end: number): void {
    this.#bring(begin, end).catch(this.#onFault);
  }
  async #bring(begin: number, end: number): Promise<void> {
    const pieces: Uint8Array[] = [];
    for (let at = begin; at < end; at += CHUNK)
      pieces.push((await readPiece(this.#file, at, Math.min(CHUNK, end - at))).bytes);
    const [only] = pieces;
    this.onDataRange(begin, pieces.length === 1 && only ? only : concat(pieces));
  }
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export interface OpenedPdf {
  readonly task: PDFDocumentLoadingTask;
  readonly close: () => void;
}

/**
 * Opens a PDF with everything off that is no picture of a page: its scripts, its forms (XFA), what it would fetch. It is
 * taken apart in a worker of its own, which ends with it.
 */
export function openPdf(file: StoredAt | Blob, length: number, onFault: (fault: unknown) => void): OpenedPdf {
  const port = new PdfWorker();
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    range: new Pieces(file, length, onFault),
    worker,
    rangeChunkSize: CHUNK,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    useSystemFonts: false,
    // The page's policy lets no WebAssembly in; the decoders come in JavaScript, too.
    useWasm: false,
    maxImageSize: 100_000_000,
    cMapUrl: dataAt('cmaps'),
    standardFontDataUrl: dataAt('standard_fonts'),
    wasmUrl: dataAt('wasm'),
    iccUrl: dataAt('iccs'),
    verbosity: 0,
  });
  return {
    task,
    close: () => {
      void task
        .destroy()
        .catch(() => undefined)
        .finally(() => port.terminate());
    },
  };
}
