import { type Draw, inkText } from './ink.ts';
import type { Box } from './sheet.ts';

const ANGLE = -30;
const INK = '#6B6B6B';
/** What lies under it stays legible; a copy without it does not come about by raising the contrast. */
const OPACITY = 0.35;
const SMALLEST = 9;
const LARGEST = 14;

/** A text in slanting rows over all of a box, so that no part of it can be cut out without. */
export function inkWatermark(draw: Draw, box: Box, text: string): void {
  const { pdf, faces } = draw;
  const size = Math.min(LARGEST, Math.max(SMALLEST, box.width / 28));
  const style = { face: 'hei', size, leading: size * 3.6, ink: INK } as const;
  const spans = [{ text: text.replaceAll(/\s+/g, ' '), style }];
  const step = faces.hei.width(text) * size + size * 2;
  // Turned about the middle, the rows reach over every corner.
  const reach = Math.hypot(box.width, box.height) / 2;
  pdf.save();
  pdf.rect(box.x, box.y, box.width, box.height).clip();
  pdf.fillOpacity(OPACITY);
  pdf.rotate(ANGLE, { origin: [box.x + box.width / 2, box.y + box.height / 2] });
  const [left, top] = [box.x + box.width / 2 - reach, box.y + box.height / 2 - reach];
  for (let row = 0; row * style.leading < 2 * reach; row += 1)
    for (let x = left - ((row % 2) * step) / 2; x < left + 2 * reach; x += step)
      inkText(draw, { mark: 'text', x, y: top + row * style.leading, width: step, align: 'left', spans });
  pdf.restore();
}
