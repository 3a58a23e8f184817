import { INK, openSheet, SOFT, type Sheet } from './sheet.ts';

/** One step of a flow. A check has a way back, drawn at its side to the step that it returns to. */
export interface Step {
  readonly text: string;
  readonly who: string;
  readonly check?: { readonly otherwise: string; readonly back: number };
}

const WIDTH = 1200;
const GAP = 112;
const BOX = { width: 520, height: 64 };
const MIDDLE = 520;
const TOP = 120;
/** How far a check's tips stand out of its row. */
const RISE = 10;

/** A flow from top to bottom: who does it stands to the left, ways back to the right. */
export function flowChart(fonts: string, title: string, steps: readonly Step[]): Sheet {
  const sheet = openSheet(fonts, WIDTH, TOP + GAP * steps.length + 20);
  sheet.write(title, 40, 58, 26);
  const yOf = (index: number) => TOP + GAP * index;
  let lane = 0;
  steps.forEach(({ text, who, check }, index) => {
    const y = yOf(index);
    sheet.write(who, 40, y + BOX.height / 2 + 6, 17, SOFT);
    const next = steps[index + 1];
    if (next) arrow(sheet, MIDDLE, y + BOX.height, yOf(index + 1) - (next.check ? RISE : 0));
    if (check === undefined) {
      sheet.box(MIDDLE - BOX.width / 2, y, BOX.width, BOX.height, '#eef4fb', '#2f6db5');
    } else {
      diamond(sheet, MIDDLE, y + BOX.height / 2, BOX.width / 2 + 40, BOX.height / 2 + RISE);
      wayBack(sheet, y + BOX.height / 2, yOf(check.back) + BOX.height / 2, check.otherwise, lane);
      lane += 1;
    }
    sheet.write(text, MIDDLE, y + BOX.height / 2 + 7, 19, INK, 'center');
  });
  return sheet;
}

function arrow(sheet: Sheet, x: number, from: number, to: number): void {
  sheet.line(
    [
      [x, from],
      [x, to - 2],
    ],
    SOFT,
  );
  head(sheet, x, to - 2, 0, 1);
}

function diamond(sheet: Sheet, x: number, y: number, halfWidth: number, halfHeight: number): void {
  const { pen } = sheet;
  pen.beginPath();
  pen.moveTo(x - halfWidth, y);
  pen.lineTo(x, y - halfHeight);
  pen.lineTo(x + halfWidth, y);
  pen.lineTo(x, y + halfHeight);
  pen.closePath();
  pen.fillStyle = '#fdf6e3';
  pen.fill();
  pen.strokeStyle = '#c69214';
  pen.lineWidth = 1.5;
  pen.stroke();
}

function wayBack(sheet: Sheet, from: number, to: number, text: string, lane: number): void {
  const right = MIDDLE + BOX.width / 2;
  const turn = right + 90 + lane * 60;
  sheet.line(
    [
      [right + 40, from],
      [turn, from],
      [turn, to],
      [right + 4, to],
    ],
    '#c8553d',
  );
  head(sheet, right + 2, to, -1, 0);
  sheet.write(text, turn + 10, (from + to) / 2 + 6, 16, '#c8553d');
}

/** The tip of an arrow that points along (dx, dy). */
function head({ pen }: Sheet, x: number, y: number, dx: number, dy: number): void {
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x - dx * 12 - dy * 6, y - dy * 12 - dx * 6);
  pen.lineTo(x - dx * 12 + dy * 6, y - dy * 12 + dx * 6);
  pen.closePath();
  pen.fillStyle = dx === 0 ? SOFT : '#c8553d';
  pen.fill();
}
