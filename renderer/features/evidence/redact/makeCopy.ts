import { PDFDocument } from '@cantoo/pdf-lib';
import type { StoredFile } from '../../../../shared/evidence/evidence.ts';
import type { Mask } from '../../../../shared/evidence/redaction.ts';
import type { Pages } from './source.ts';

/** Of a PDF: 150 pixels an inch, a point being 1/72. */
const PDF_SCALE = 150 / 72;
/** The most pixels that a page of the copy has: as many as an A4 sheet at 600 an inch. */
const MOST_PIXELS = 35_000_000;
const JPEG_QUALITY = 0.92;

/**
 * Draws every page anew, blackens the masks and makes a file of the pixels alone. Nothing of the original is carried
 * over: no text, no metadata, no earlier version. That goes for pages of a PDF without a mask, too, since pages share
 * fonts and pictures that may hold what another page hides.
 * @param onPage how many pages are done
 */
export async function makeCopy(
  pages: Pages,
  masks: readonly Mask[],
  original: Pick<StoredFile, 'name' | 'mediaType'>,
  onPage: (done: number) => void,
): Promise<File> {
  const canvas = document.createElement('canvas');
  if (pages.kind === 'picture') {
    await drawMasked(pages, 1, canvas, masks, 1);
    // Photographs stay small as JPEG; whatever was exact stays exact.
    const type = original.mediaType === 'image/jpeg' ? 'image/jpeg' : 'image/png';
    return new File(
      [await blobOf(canvas, type)],
      nameOf(original.name, type === 'image/jpeg' ? 'jpg' : 'png'),
      {
        type,
      },
    );
  }
  const copy = await PDFDocument.create({ updateMetadata: false });
  for (let number = 1; number <= pages.count; number += 1) {
    const { width, height } = await drawMasked(pages, number, canvas, masks, PDF_SCALE);
    const picture = await copy.embedJpg(await (await blobOf(canvas, 'image/jpeg')).arrayBuffer());
    copy.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
    onPage(number);
  }
  const bytes = new Uint8Array(await copy.save());
  return new File([bytes], nameOf(original.name, 'pdf'), { type: 'application/pdf' });
}

async function drawMasked(
  pages: Pages,
  number: number,
  canvas: HTMLCanvasElement,
  masks: readonly Mask[],
  wanted: number,
) {
  const size = await pages.sizeOf(number);
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  await pages.draw(number, canvas, scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  context.fillStyle = '#000000';
  for (const mask of masks.filter(({ page }) => page === number)) {
    // Outwards to whole pixels: one that is masked by half would show half of what it was.
    const [left, top] = [Math.floor(mask.x * canvas.width), Math.floor(mask.y * canvas.height)];
    const right = Math.ceil((mask.x + mask.width) * canvas.width);
    const bottom = Math.ceil((mask.y + mask.height) * canvas.height);
    context.fillRect(left, top, right - left, bottom - top);
  }
  return size;
}

const blobOf = (canvas: HTMLCanvasElement, type: string): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the picture is too large')) : resolve(blob)),
      type,
      JPEG_QUALITY,
    );
  });

/** `报告.pdf` gives `报告-redacted.pdf`: a name that tells, in every system. */
const nameOf = (name: string, extension: string): string =>
  `${name.replace(/\.[^.]*$/, '')}-redacted.${extension}`;
