import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { ofEvidence, readStart } from '../preview/bytes.ts';
import { lookOf } from '../preview/look.ts';
import { openPdf } from '../preview/pdf.ts';

/** What pages are drawn from: a picture is one page. */
export interface Pages {
  readonly kind: 'picture' | 'pdf';
  readonly count: number;
  /** The size of a page: pixels of a picture, points of a PDF. */
  readonly sizeOf: (page: number) => Promise<{ readonly width: number; readonly height: number }>;
  /** Draws a page so large, on white. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, scale: number) => Promise<void>;
  readonly close: () => void;
}

const LARGEST = 256 * 1024 * 1024;

/** @throws where the file is damaged, or too large to be held in memory */
export async function openPages({ id, file }: Evidence): Promise<Pages> {
  if (file.bytes > LARGEST) throw new Error('too large');
  return lookOf(file) === 'pdf' ? openPdfPages(id, file.bytes) : openPicture(id, file.mediaType);
}

async function openPicture(id: string, type: string): Promise<Pages> {
  const { bytes } = await readStart(id, LARGEST);
  // Turned upright, as it is shown.
  const picture = await createImageBitmap(new Blob([bytes], { type }));
  return {
    kind: 'picture',
    count: 1,
    sizeOf: () => Promise.resolve({ width: picture.width, height: picture.height }),
    draw: (_page, canvas, scale) => {
      [canvas.width, canvas.height] = [
        Math.max(1, Math.round(picture.width * scale)),
        Math.max(1, Math.round(picture.height * scale)),
      ];
      const context = onWhite(canvas);
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return Promise.resolve();
    },
    close: () => picture.close(),
  };
}

async function openPdfPages(id: string, length: number): Promise<Pages> {
  let reject: (fault: unknown) => void = () => undefined;
  const fault = new Promise<never>((_resolve, fail) => {
    reject = fail;
  });
  fault.catch(() => undefined);
  const { task, close } = openPdf(ofEvidence(id), length, (error) => reject(error));
  const pdf = await Promise.race([task.promise, fault]).catch((error: unknown) => {
    close();
    throw error;
  });
  const pageOf = (page: number) => Promise.race([pdf.getPage(page), fault]);
  return {
    kind: 'pdf',
    count: pdf.numPages,
    sizeOf: async (page) => {
      const { width, height } = (await pageOf(page)).getViewport({ scale: 1 });
      return { width, height };
    },
    draw: async (number, canvas, scale) => {
      const page = await pageOf(number);
      const viewport = page.getViewport({ scale });
      [canvas.width, canvas.height] = [
        Math.max(1, Math.round(viewport.width)),
        Math.max(1, Math.round(viewport.height)),
      ];
      onWhite(canvas);
      await Promise.race([page.render({ canvas, viewport, background: '#ffffff' }).promise, fault]);
      page.cleanup();
    },
    close,
  };
}

function onWhite(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return context;
}
