import { colorOf, INK, openSheet, RULE, SOFT, type Sheet } from './sheet.ts';

/** A piece of a line that has a label on it. */
interface Marked {
  readonly text: string;
  readonly label?: string;
}
export interface Turn {
  readonly who: string;
  readonly pieces: readonly Marked[];
}

/** The window of a tool for annotating dialogues: the queue, the dialogue with its marks, the labels. */
export function dialogueTool(
  fonts: string,
  project: string,
  queue: readonly string[],
  turns: readonly Turn[],
  labels: readonly string[],
  status: string,
): Sheet {
  const sheet = openSheet(fonts, 1360, 820, '#f3f5f8');
  sheet.box(0, 0, 1360, 56, '#263445');
  sheet.write(project, 24, 37, 21, '#ffffff');
  sheet.write(status, 1336, 37, 17, '#c9d3df', 'right');
  sheet.box(16, 72, 270, 732, '#ffffff', RULE);
  sheet.write('待标注队列', 34, 106, 18, SOFT);
  queue.forEach((item, index) => {
    if (index === 1) sheet.box(17, 122 + index * 44, 268, 44, '#e4eefa');
    sheet.write(item, 34, 150 + index * 44, 17, index === 0 ? SOFT : INK);
  });
  sheet.box(302, 72, 740, 732, '#ffffff', RULE);
  turns.forEach(({ who, pieces }, index) => drawTurn(sheet, who, pieces, labels, 120 + index * 84));
  sheet.box(1058, 72, 286, 732, '#ffffff', RULE);
  sheet.write('标签（快捷键）', 1076, 106, 18, SOFT);
  labels.forEach((label, index) => {
    const y = 128 + index * 50;
    sheet.box(1076, y, 250, 36, `${colorOf(index)}22`, colorOf(index));
    sheet.write(label, 1090, y + 25, 17, colorOf(index));
    sheet.write(String(index + 1), 1310, y + 25, 15, SOFT, 'right');
  });
  return sheet;
}

function drawTurn(
  sheet: Sheet,
  who: string,
  pieces: readonly Marked[],
  labels: readonly string[],
  y: number,
): void {
  sheet.write(who, 322, y, 17, SOFT);
  let x = 400;
  for (const { text, label } of pieces) {
    sheet.pen.font = sheet.pen.font.replace(/^[\d.]+px/, '20px');
    const width = sheet.pen.measureText(text).width;
    if (label !== undefined) {
      const color = colorOf(Math.max(0, labels.indexOf(label)));
      sheet.box(x - 2, y - 22, width + 4, 30, `${color}33`, color);
      sheet.write(label, x, y + 28, 13, color);
    }
    sheet.write(text, x, y, 20);
    x += width + 2;
  }
}

/** A receipt with the boxes that an annotator drew over it. */
export function receipt(
  fonts: string,
  lines: readonly { readonly text: string; readonly label?: string }[],
): Sheet {
  const sheet = openSheet(fonts, 900, 1120, '#8b8f94');
  sheet.pen.translate(450, 560);
  sheet.pen.rotate(-0.02);
  sheet.pen.translate(-450, -560);
  sheet.box(150, 60, 600, 1000, '#fbfaf5');
  lines.forEach(({ text, label }, index) => {
    const y = 140 + index * 62;
    sheet.write(text, 190, y, 26, '#33373d');
    if (label === undefined) return;
    const color = colorOf(index);
    const width = sheet.pen.measureText(text).width;
    sheet.pen.strokeStyle = color;
    sheet.pen.lineWidth = 3;
    sheet.pen.strokeRect(184, y - 30, width + 14, 42);
    sheet.box(184 + width + 18, y - 26, label.length * 18 + 12, 28, color);
    sheet.write(label, 190 + width + 18, y - 6, 17, '#ffffff');
  });
  return sheet;
}

/** A talk with a model in which a prompt is tried, version beside version. */
export function promptTrials(
  fonts: string,
  title: string,
  trials: readonly { readonly version: string; readonly lines: readonly string[]; readonly result: string }[],
): Sheet {
  const sheet = openSheet(fonts, 1360, 106 + trials.length * 220, '#f6f7f9');
  sheet.box(0, 0, 1360, 64, '#2c4a44');
  sheet.write(title, 28, 42, 22, '#ffffff');
  trials.forEach(({ version, lines, result }, index) => {
    const y = 96 + index * 220;
    sheet.box(28, y, 1304, 190, '#ffffff', RULE);
    sheet.write(version, 52, y + 40, 21, colorOf(index));
    lines.forEach((line, nth) => sheet.write(line, 180, y + 40 + nth * 34, 19));
    sheet.write(result, 180, y + 168, 17, SOFT);
  });
  return sheet;
}

/** An applicant's photo that shows nobody: a figure on a plain ground, two inches, 35 to 49. */
export function silhouette(fonts: string): Sheet {
  const sheet = openSheet(fonts, 420, 588, '#dfe8f2');
  const { pen } = sheet;
  pen.fillStyle = '#5b6b7d';
  pen.beginPath();
  pen.ellipse(210, 590, 178, 180, 0, 0, Math.PI * 2);
  pen.fill();
  pen.fillStyle = '#41505f';
  pen.beginPath();
  pen.ellipse(210, 232, 108, 132, 0, 0, Math.PI * 2);
  pen.fill();
  pen.fillStyle = '#c9b8a8';
  pen.fillRect(176, 330, 68, 96);
  pen.beginPath();
  pen.ellipse(210, 252, 84, 108, 0, 0, Math.PI * 2);
  pen.fill();
  return sheet;
}
