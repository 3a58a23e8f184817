import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FIELD_NAMES } from '../../shared/application/fields.ts';
import type { Align, DossierDocument } from '../../shared/dossier/document.ts';
import type { PdfPages } from '../../shared/dossier/pdfPages.ts';
import type { PrintablePicture } from '../../shared/dossier/picture.ts';
import { openPdf, type Drawn, toldOf } from './draw.ts';
import { openFaces } from './faces.ts';
import { type Draw, inkText, type Missing } from './ink.ts';
import { inkLeaf, LeafPen } from './leaf.ts';
import { PicturePen } from './picture.ts';
import type { Box } from './sheet.ts';
import { Structure } from './structure.ts';
import { curtail, type Measure, placeLine, type SetLine, typeset } from './typeset.ts';

/** What stands in a box of a form; the page counts from 0, the box is in points from its top left. */
export interface Entry {
  readonly page: number;
  readonly box: Box;
  readonly content: { readonly text: string } | { readonly photo: PrintablePicture };
  readonly align: Align;
  /** It begins at the top of its box, and not in the middle. */
  readonly top: boolean;
}

export interface FormDrawing {
  readonly about: Pick<DossierDocument, 'language' | 'title' | 'author' | 'madeOn'>;
  readonly pages: PdfPages;
  readonly entries: readonly Entry[];
  readonly fontsFolder: string;
  readonly out: Writable;
}

/** 五号, as forms are filled in; what is too long for its box gets smaller, down to what can still be read. */
const LARGEST = 10.5;
const SMALLEST = 6;
const INSET = 2;

export interface DrawnForm extends Pick<Drawn, 'missing'> {
  /** The entries that are cut off, since even the smallest type did not fit. */
  readonly cut: readonly Entry[];
}

/**
 * Draws the pages of a form anew with what stands in its boxes, and ends `out`. The same form and entries give the same
 * bytes.
 */
export async function drawForm({ about, pages, entries, fontsFolder, out }: FormDrawing): Promise<DrawnForm> {
  const faces = openFaces(fontsFolder, about.language);
  const pdf = openPdf(about);
  const structure = new Structure(pdf);
  const measure: Measure = (text, face) => faces[face].width(text);
  const leaves = new LeafPen(() => Promise.resolve(pages));
  const photos = new Map<string, PrintablePicture>(
    entries.flatMap(({ content }) => ('photo' in content ? [['photo', content.photo] as const] : [])),
  );
  const pen = new PicturePen(
    (ref) => Promise.resolve(photos.get(ref)!),
    () => Promise.resolve(pages),
  );
  const cut: Entry[] = [];
  const missing: Missing = new Map();
  const ink = async () => {
    for (const [index, { width, height }] of pages.pages.entries()) {
      const draw: Draw = { pdf, faces, places: new Map(), missing, page: index + 1 };
      pdf.addPage({ size: [width, height], margin: 0 });
      const leaf = await leaves.open(draw, 'form', index);
      await structure.mark(null, () => void inkLeaf(draw, { x: 0, y: 0, width, height }, leaf, false));
      for (const entry of entries.filter(({ page }) => page === index)) {
        const { content, box } = entry;
        if ('photo' in content) {
          const part = { role: 'Figure', alt: FIELD_NAMES[about.language].single.photo } as const;
          await structure.mark(part, () => pen.ink(draw, box, { ref: 'photo', otherwise: '' }));
          continue;
        }
        const fitted = fit(content.text, box, measure);
        if (fitted.cut) cut.push(entry);
        await structure.mark({ role: 'P' }, () => inkLines(draw, entry, fitted.lines));
      }
    }
    pdf.end();
  };
  const results = await Promise.allSettled([
    pipeline(pdf, out),
    ink().catch((error: unknown) => {
      pdf.destroy(error as Error);
      throw error;
    }),
  ]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return { cut, missing: toldOf(missing) };
}

/** The largest type in which a text fits its box. */
function fit(text: string, { width, height }: Box, measure: Measure) {
  const room = Math.max(1, width - 2 * INSET);
  for (let size = LARGEST; size >= SMALLEST; size -= 0.5) {
    const lines = typeset(text, { face: 'song', size, leading: size * 1.2 }, room, measure);
    if (lines.length * size * 1.2 <= height + 1 && lines.every((line) => line.width <= room + 0.1))
      return { lines, cut: false };
  }
  const lines = typeset(text, { face: 'song', size: SMALLEST, leading: SMALLEST * 1.2 }, room, measure);
  const most = Math.max(1, Math.floor(height / (SMALLEST * 1.2)));
  return { lines: curtail(lines, most), cut: lines.length > most };
}

function inkLines(draw: Draw, { box, align, top }: Entry, lines: readonly SetLine[]): void {
  const leading = lines[0]?.style.leading ?? 0;
  const slack = Math.max(0, box.height - lines.length * leading);
  const from = box.y + (top ? 0 : slack / 2);
  lines.forEach((line, index) =>
    inkText(draw, placeLine(line, box.x + INSET, from + index * leading, box.width - 2 * INSET, align)),
  );
}
