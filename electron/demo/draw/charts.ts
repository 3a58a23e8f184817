import { chanceOf } from '../chance.ts';
import { colorOf, INK, openSheet, RULE, SOFT, type Sheet } from './sheet.ts';

interface Series {
  readonly name: string;
  readonly values: readonly number[];
}
interface Frame {
  readonly title: string;
  readonly labels: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  readonly format: (value: number) => string;
}

const WIDTH = 1200;
const HEIGHT = 700;
const LEFT = 90;
const RIGHT = 40;
const TOP = 110;
const BOTTOM = 80;

/** Lines over time, such as the agreement of annotators by month. `target` is drawn as a broken line. */
export function lineChart(
  fonts: string,
  frame: Frame,
  series: readonly Series[],
  target: { readonly name: string; readonly value: number },
): Sheet {
  const sheet = openSheet(fonts, WIDTH, HEIGHT);
  const yOf = drawFrame(sheet, frame);
  const step = (WIDTH - LEFT - RIGHT) / frame.labels.length;
  const xOf = (index: number) => LEFT + step * (index + 0.5);
  sheet.pen.setLineDash([8, 6]);
  sheet.line(
    [
      [LEFT, yOf(target.value)],
      [WIDTH - RIGHT, yOf(target.value)],
    ],
    SOFT,
    1.5,
  );
  sheet.pen.setLineDash([]);
  sheet.write(target.name, WIDTH - RIGHT, yOf(target.value) - 8, 15, SOFT, 'right');
  series.forEach(({ name, values }, nth) => {
    const color = colorOf(nth);
    sheet.line(
      values.map((value, index) => [xOf(index), yOf(value)] as const),
      color,
      3,
    );
    values.forEach((value, index) => sheet.box(xOf(index) - 4, yOf(value) - 4, 8, 8, color));
    drawKey(sheet, name, nth);
  });
  return sheet;
}

/** Groups of bars, a bar for each series. */
export function barChart(fonts: string, frame: Frame, series: readonly Series[]): Sheet {
  const sheet = openSheet(fonts, WIDTH, HEIGHT);
  const yOf = drawFrame(sheet, frame);
  const step = (WIDTH - LEFT - RIGHT) / frame.labels.length;
  const bar = (step * 0.7) / series.length;
  series.forEach(({ name, values }, nth) => {
    values.forEach((value, index) => {
      const x = LEFT + step * (index + 0.15) + bar * nth;
      sheet.box(x, yOf(value), bar - 3, yOf(frame.from) - yOf(value), colorOf(nth));
      sheet.write(frame.format(value), x + bar / 2, yOf(value) - 6, 13, SOFT, 'center');
    });
    drawKey(sheet, name, nth);
  });
  return sheet;
}

/** Points in clouds, one cloud a cluster. */
export function scatterChart(
  fonts: string,
  title: string,
  clusters: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
  }[],
): Sheet {
  const sheet = openSheet(fonts, WIDTH, HEIGHT);
  sheet.write(title, LEFT, 56, 26);
  sheet.box(LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM, '#fafbfc', RULE);
  const chance = chanceOf(20);
  const spread = () => chance() + chance() + chance() - 1.5;
  clusters.forEach(({ name, x, y, size }, nth) => {
    const centerX = LEFT + x * (WIDTH - LEFT - RIGHT);
    const centerY = TOP + y * (HEIGHT - TOP - BOTTOM);
    for (let point = 0; point < size; point += 1) {
      sheet.pen.fillStyle = `${colorOf(nth)}99`;
      sheet.pen.beginPath();
      sheet.pen.arc(centerX + spread() * 75, centerY + spread() * 55, 4, 0, Math.PI * 2);
      sheet.pen.fill();
    }
    sheet.write(name, centerX, centerY - 72, 18, INK, 'center');
  });
  return sheet;
}

/** A square of counts, the darker the more; rows are what was right, columns what the model said. */
export function confusionMatrix(
  fonts: string,
  title: string,
  labels: readonly string[],
  counts: readonly (readonly number[])[],
): Sheet {
  const cell = 84;
  const left = 190;
  const top = 150;
  const side = cell * labels.length;
  const sheet = openSheet(fonts, left + side + 60, top + side + 90);
  sheet.write(title, 40, 56, 24);
  sheet.write('列：模型预测　行：人工标注', 40, 90, 16, SOFT);
  const most = Math.max(...counts.flat());
  labels.forEach((label, row) => {
    sheet.write(label, left - 14, top + cell * (row + 0.5) + 6, 17, INK, 'right');
    sheet.write(label, left + cell * (row + 0.5), top - 14, 15, INK, 'center');
    counts[row]?.forEach((count, column) => {
      const share = Math.sqrt(count / most);
      const x = left + cell * column;
      const y = top + cell * row;
      const isRight = row === column;
      const tone = Math.round(255 - 175 * share);
      sheet.box(
        x,
        y,
        cell,
        cell,
        isRight ? `rgb(${tone}, ${Math.round(255 - 110 * share)}, 255)` : `rgb(255, ${tone}, ${tone})`,
        RULE,
      );
      sheet.write(String(count), x + cell / 2, y + cell / 2 + 7, 19, INK, 'center');
    });
  });
  return sheet;
}

/** Title, axis, grid and labels. @returns where a value lies */
function drawFrame(
  sheet: Sheet,
  { title, labels, from, to, steps, format }: Frame,
): (value: number) => number {
  const yOf = (value: number) => HEIGHT - BOTTOM - ((value - from) / (to - from)) * (HEIGHT - TOP - BOTTOM);
  sheet.write(title, LEFT, 50, 26);
  for (let step = 0; step <= steps; step += 1) {
    const value = from + ((to - from) * step) / steps;
    sheet.line(
      [
        [LEFT, yOf(value)],
        [WIDTH - RIGHT, yOf(value)],
      ],
      RULE,
      1,
    );
    sheet.write(format(value), LEFT - 12, yOf(value) + 6, 16, SOFT, 'right');
  }
  const width = (WIDTH - LEFT - RIGHT) / labels.length;
  labels.forEach((label, index) =>
    sheet.write(label, LEFT + width * (index + 0.5), HEIGHT - BOTTOM + 30, 15, SOFT, 'center'),
  );
  return yOf;
}

function drawKey(sheet: Sheet, name: string, nth: number): void {
  const x = LEFT + nth * 230;
  sheet.box(x, 74, 16, 16, colorOf(nth));
  sheet.write(name, x + 24, 88, 16, SOFT);
}
