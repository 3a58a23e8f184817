import { join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Mark, Picture } from '../../shared/progress/picture.ts';

/** Twice the size of the drawing, so that it is sharp in print. */
const SCALE = 2;
const FAMILY = 'Zhengji pictures';

/** A drawing as PNG, in the face that the app brings along. @param fonts the folder with it */
export function paintPng({ width, height, marks }: Picture, fonts: string): Uint8Array {
  if (!GlobalFonts.has(FAMILY)) GlobalFonts.registerFromPath(join(fonts, 'hei.ttc'), FAMILY);
  const canvas = createCanvas(width * SCALE, height * SCALE);
  const pen = canvas.getContext('2d');
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  for (const mark of marks) paintMark(pen, mark);
  return canvas.toBuffer('image/png');
}

const ALIGNMENTS = { start: 'left', middle: 'center', end: 'right' } as const;

function paintMark(pen: ReturnType<ReturnType<typeof createCanvas>['getContext']>, mark: Mark): void {
  switch (mark.kind) {
    case 'box':
      pen.fillStyle = mark.fill;
      pen.fillRect(mark.x, mark.y, mark.width, mark.height);
      return;
    case 'line':
      pen.strokeStyle = mark.stroke;
      pen.lineWidth = mark.width;
      pen.setLineDash([...mark.dash]);
      pen.beginPath();
      for (const [x, y] of mark.points) pen.lineTo(x, y);
      pen.stroke();
      return;
    case 'text':
      pen.fillStyle = mark.fill;
      pen.font = `${mark.size}px "${FAMILY}"`;
      pen.textAlign = ALIGNMENTS[mark.anchor];
      pen.fillText(mark.text, mark.x, mark.y);
  }
}
