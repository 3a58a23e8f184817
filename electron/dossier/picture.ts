import { Fault, type FaultCode } from '../../shared/contract/fault.ts';
import type { Enclosure, Picture, Strip } from '../../shared/dossier/document.ts';
import type { PrintablePicture } from '../../shared/dossier/picture.ts';
import { inkLeaf, LeafPen, type PageSource } from './leaf.ts';
import { type Draw, inkBoxes, inkText } from './ink.ts';
import type { Box } from './sheet.ts';
import { POINTS_A_PIXEL, shareOf } from './strips.ts';
import { RULES, TEXT_STYLES } from './styles.ts';
import { placeLine, typeset } from './typeset.ts';
import { inkWatermark } from './watermark.ts';

/** Gets a picture by its reference. @throws Fault where it cannot be had or drawn */
export type PictureSource = (ref: string) => Promise<PrintablePicture>;

/** A picture in whose place its `otherwise` was printed. */
export interface Undrawn {
  readonly ref: string;
  readonly code: FaultCode;
  /** What is to lie within the file in its stead. */
  readonly enclosure?: Enclosure;
}

/** How the stored picture of w × h lies in its box of W × H, per EXIF orientation: a PDF matrix, y downwards. */
const ORIENTATIONS: Readonly<
  Record<number, (W: number, H: number) => [number, number, number, number, number, number]>
> = {
  2: (W) => [-1, 0, 0, 1, W, 0],
  3: (W, H) => [-1, 0, 0, -1, W, H],
  4: (_, H) => [1, 0, 0, -1, 0, H],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (W) => [0, 1, -1, 0, W, 0],
  7: (W, H) => [0, -1, -1, 0, W, H],
  8: (_, H) => [0, -1, 1, 0, 0, H],
};

/** What says nothing of the file, and may be otherwise the next time: another dossier is not made of it. */
export const endsDrawing = ({ code }: Fault): boolean => code === 'cancelled' || code === 'took-too-long';

/** Draws the pictures of one dossier; one that is there twice is in the file once. */
export class PicturePen {
  readonly #source: PictureSource;
  readonly #leaves: LeafPen;
  readonly #opened = new Map<string, OpenedPicture>();
  readonly undrawn: Undrawn[] = [];

  constructor(source: PictureSource, pages: PageSource) {
    this.#source = source;
    this.#leaves = new LeafPen(pages);
  }

  /** Fits a picture into its box, at the middle and the top; what cannot be drawn is named in its place. */
  async ink(draw: Draw, box: Box, { ref, page, strip, otherwise, watermark, spare }: Picture): Promise<void> {
    try {
      const inked =
        page !== undefined
          ? inkLeaf(draw, box, await this.#leaves.open(draw, ref, page))
          : inkPicture(draw, box, this.#opened.get(ref) ?? (await this.#open(draw, ref)), strip);
      if (watermark !== undefined) inkWatermark(draw, inked, watermark);
    } catch (error) {
      if (!(error instanceof Fault) || endsDrawing(error)) throw error;
      // What is lost cannot lie within either.
      const enclosed = error.code === 'file-missing' ? undefined : spare;
      if (!this.undrawn.some((told) => told.ref === ref))
        this.undrawn.push({ ref, code: error.code, ...(enclosed && { enclosure: enclosed.enclosure }) });
      inkOtherwise(draw, box, `${otherwise}${enclosed?.note ?? ''}`);
    }
  }

  async #open({ pdf }: Draw, ref: string): Promise<OpenedPicture> {
    const { bytes, width, height, orientation } = await this.#source(ref);
    const image = (pdf as unknown as ImageOpener).openImage(bytes);
    const opened = { image, width, height, orientation };
    this.#opened.set(ref, opened);
    return opened;
  }
}

/** What pdfkit's types leave out: opening an image apart from drawing it, so that it is embedded once. */
interface ImageOpener {
  openImage(bytes: Uint8Array): string;
}
interface OpenedPicture {
  readonly image: string;
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

/** @returns where it lies */
function inkPicture(
  draw: Draw,
  box: Box,
  { image, width, height, orientation }: OpenedPicture,
  strip: Strip = { index: 0, count: 1 },
): Box {
  const { pdf } = draw;
  const [wide, high] = orientation > 4 ? [height, width] : [width, height];
  const { from, to } = shareOf(strip);
  const scale = Math.min(box.width / wide, box.height / (high * (to - from)), POINTS_A_PIXEL);
  const [W, H] = [wide * scale, high * scale];
  const inked = { x: box.x + (box.width - W) / 2, y: box.y, width: W, height: H * (to - from) };
  pdf.save();
  pdf.rect(inked.x, inked.y, inked.width, inked.height).clip();
  pdf.translate(inked.x, inked.y - H * from);
  const matrix = ORIENTATIONS[orientation]?.(W, H);
  if (matrix) pdf.transform(...matrix);
  const options = { width: width * scale, height: height * scale, ignoreOrientation: true };
  pdf.image(image, 0, 0, options);
  pdf.restore();
  // A screenshot on white would have no edge on paper.
  inkBoxes(draw, [inked], RULES.fine);
  return inked;
}

function inkOtherwise(draw: Draw, box: Box, otherwise: string): void {
  const style = TEXT_STYLES.note;
  const inset = 6;
  const width = box.width - 2 * inset;
  const lines = typeset(otherwise, style, width, (text, face) => draw.faces[face].width(text));
  inkBoxes(draw, [box], RULES.fine);
  const top = box.y + Math.max(inset, (box.height - lines.length * style.leading) / 2);
  lines.forEach((line, index) =>
    inkText(draw, placeLine(line, box.x + inset, top + index * style.leading, width, 'center')),
  );
}
