import { join } from 'node:path';
import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';

/** What every drawing uses: a canvas and the face that the app brings along, the same on each machine. */
export interface Sheet {
  readonly canvas: Canvas;
  readonly pen: SKRSContext2D;
  /** Writes a line of text; `anchor` says which point of it lies at x. */
  readonly write: (
    text: string,
    x: number,
    y: number,
    size: number,
    color?: string,
    anchor?: 'left' | 'center' | 'right',
  ) => void;
  readonly box: (x: number, y: number, width: number, height: number, fill: string, line?: string) => void;
  readonly line: (points: readonly (readonly [number, number])[], color: string, width?: number) => void;
}

export const INK = '#1f2933';
export const SOFT = '#6b7785';
export const RULE = '#d5dbe1';
export const COLORS = ['#2f6db5', '#c8553d', '#3f8f5f', '#8b5fbf', '#c69214', '#4f7f8f'] as const;
export const colorOf = (index: number): string => COLORS[index % COLORS.length] ?? INK;

const FAMILY = 'Zhengji sample';

export function openSheet(fonts: string, width: number, height: number, paper = '#ffffff'): Sheet {
  if (!GlobalFonts.has(FAMILY)) GlobalFonts.registerFromPath(join(fonts, 'hei.ttc'), FAMILY);
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.textBaseline = 'alphabetic';
  const sheet: Sheet = {
    canvas,
    pen,
    write: (text, x, y, size, color = INK, anchor = 'left') => {
      pen.font = `${size}px "${FAMILY}"`;
      pen.fillStyle = color;
      pen.textAlign = anchor;
      pen.fillText(text, x, y);
    },
    box: (x, y, boxWidth, boxHeight, fill, line) => {
      pen.fillStyle = fill;
      pen.fillRect(x, y, boxWidth, boxHeight);
      if (line === undefined) return;
      pen.strokeStyle = line;
      pen.lineWidth = 1;
      pen.strokeRect(x + 0.5, y + 0.5, boxWidth - 1, boxHeight - 1);
    },
    line: (points, color, lineWidth = 2) => {
      pen.strokeStyle = color;
      pen.lineWidth = lineWidth;
      pen.beginPath();
      for (const [index, [x, y]] of points.entries()) {
        if (index === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      }
      pen.stroke();
    },
  };
  sheet.box(0, 0, width, height, paper);
  return sheet;
}

export const toPng = ({ canvas }: Sheet): Uint8Array => canvas.toBuffer('image/png');
export const toJpeg = ({ canvas }: Sheet): Uint8Array => canvas.toBuffer('image/jpeg', 88);
