import type { Destination } from '../../shared/dossier/document.ts';
import { clustersOf } from '../../shared/dossier/lineBreak.ts';
import type { Face, Faces } from './faces.ts';
import type { Box, RuleMark, Span, TextMark } from './sheet.ts';
import { INK, LINK_INK, RULES, SHADE } from './styles.ts';

/** Where destinations are: their page, and the name that the file gives them. */
export interface Place {
  readonly page: number;
  readonly name: string;
}
export type Places = ReadonlyMap<Destination, Place>;

/** Characters that no face has, and the pages on which they stand. */
export type Missing = Map<string, Set<number>>;

/** What every stroke needs: the paper, the type, and where things are. */
export interface Draw {
  readonly pdf: PDFKit.PDFDocument;
  readonly faces: Faces;
  readonly places: Places;
  readonly missing: Missing;
  readonly page: number;
}
export function inkBoxes({ pdf }: Draw, boxes: readonly Box[], line: number): void {
  for (const box of boxes) pdf.rect(box.x, box.y, box.width, box.height);
  pdf.lineWidth(line).stroke(INK);
}

export function inkShade({ pdf }: Draw, boxes: readonly Box[]): void {
  for (const box of boxes) pdf.rect(box.x, box.y, box.width, box.height);
  pdf.fill(SHADE);
}

export function inkRule({ pdf }: Draw, { x, y, width, line, dots }: Omit<RuleMark, 'mark'>): void {
  pdf.lineWidth(line).moveTo(x, y);
  if (dots !== undefined) pdf.dash(line, { space: dots - line });
  pdf.lineTo(x + width, y).stroke(INK);
  if (dots !== undefined) pdf.undash();
}

export function inkText(draw: Draw, mark: TextMark): void {
  const spread = mark.spread ?? 0;
  const spans = mark.spans.map((span) => resolve(draw, span, spread));
  const slack = mark.width - spans.reduce((sum, span) => sum + span.width, 0);
  let x = mark.x + { left: 0, center: slack / 2, right: slack }[mark.align];
  for (const span of spans) {
    inkSpan(draw, span, x, mark.y, spread);
    x += span.width;
  }
}

type ResolvedSpan = Span & { readonly face: Face; readonly width: number };

/** Page numbers are known by now. */
function resolve({ faces, places }: Draw, span: Span, spread: number): ResolvedSpan {
  const face = faces[span.style.face];
  const text = span.pageOf === undefined ? span.text : numberOf(places, span.pageOf, span.until);
  const spreads = spread === 0 ? 0 : spread * clustersOf(text).length;
  return { ...span, text, face, width: face.width(text) * span.style.size + spreads };
}

/** 12, or 12–14. */
function numberOf(places: Places, from: Destination, until: Destination | undefined): string {
  const first = placeOf(places, from).page;
  const last = until === undefined ? first : placeOf(places, until).page;
  return last > first ? `${first}–${last}` : String(first);
}

function placeOf(places: Places, destination: Destination): Place {
  const place = places.get(destination);
  if (place === undefined) throw new Error(`the dossier has no destination ${destination}`);
  return place;
}

function inkSpan(draw: Draw, span: ResolvedSpan, x: number, y: number, spread: number): void {
  const { pdf } = draw;
  const { face, size, leading, ink = span.to === undefined ? INK : LINK_INK } = span.style;
  pdf.font(span.face.source as unknown as string, face, size).fillColor(ink);
  // Lines are broken and measured already: pdfkit is to do neither again.
  pdf.text(span.text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spread });
  if (span.to !== undefined)
    pdf.goTo(
      x,
      y - 0.88 * size - (leading - size) / 2,
      span.width,
      leading,
      placeOf(draw.places, span.to).name,
    );
  for (const { character, at } of span.face.missingIn(span.text)) {
    inkMissing(draw, character, x + at * size, y, size);
    draw.missing.set(character, (draw.missing.get(character) ?? new Set()).add(draw.page));
  }
}

/** A box with the code point in it, two rows of hexadecimal digits, for a character that no face has. */
function inkMissing({ pdf, faces }: Draw, character: string, x: number, y: number, size: number): void {
  const digits = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const columns = Math.ceil(digits.length / 2);
  pdf.rect(x + 0.05 * size, y - 0.83 * size, 0.9 * size, 0.9 * size);
  pdf.lineWidth(RULES.fine).stroke(INK);
  Array.from(digits).forEach((digit, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    // Outlines, not text: who extracts the text is to get the character itself.
    const { path, unitsPerEm } = faces.hei.outline(digit);
    const scale = (size * 0.42) / unitsPerEm;
    pdf.save();
    pdf.translate(x + (0.12 + (column * 0.78) / columns) * size, y - (0.47 - row * 0.42) * size);
    pdf.scale(scale, -scale).path(path).fill(INK);
    pdf.restore();
  });
}
