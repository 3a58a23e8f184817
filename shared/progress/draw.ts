import { fromDayNumber, toDayNumber } from '../calendar/plainDate.ts';
import type { Language } from '../contract/records.ts';
import { PROGRESS_WORDS, type ProgressWords } from '../words/progress/words.ts';
import { fill } from '../words/words.ts';
import type { Mark, Picture } from './picture.ts';
import type { ProgressAnswer } from './series.ts';

export const PICTURES = ['duties', 'growth', 'calendar'] as const;
export type PictureName = (typeof PICTURES)[number];

const WIDTH = 960;
const EDGE = 32;
const INK = '#1f2328';
const SOFT = '#59616b';
const RULE = '#d5dbe1';
/** Dark to light: they differ without their colours too. */
const SIGNED = '#1f5530';
const COVERED = '#74a3c0';
const OPEN = '#e1e4e8';
/** From nothing to much. */
const HEAT = ['#eceff2', '#bbd3e2', '#74a3c0', '#376d8e', '#13324a'] as const;

const box = (x: number, y: number, width: number, height: number, color: string): Mark => ({
  kind: 'box',
  x,
  y,
  width,
  height,
  fill: color,
});
const line = (
  points: readonly (readonly [number, number])[],
  stroke: string,
  width = 1,
  dash: readonly number[] = [],
): Mark => ({ kind: 'line', points, stroke, width, dash });
const text = (
  x: number,
  y: number,
  words: string,
  {
    size = 14,
    color = INK,
    anchor = 'start',
  }: { size?: number; color?: string; anchor?: 'start' | 'middle' | 'end' } = {},
): Mark => ({ kind: 'text', x, y, text: words, size, fill: color, anchor });

/** A picture for a report. @param about which standard and level it is of, in words */
export function drawPicture(
  name: PictureName,
  answer: ProgressAnswer,
  about: string,
  language: Language,
): Picture {
  const words = PROGRESS_WORDS[language];
  const head = [
    text(EDGE, 44, words[name], { size: 22 }),
    text(EDGE, 68, shorten(`${about} · ${fill(words.asOf, { date: answer.asOf })}`, 14, WIDTH - 2 * EDGE), {
      color: SOFT,
    }),
  ];
  const { height, marks } = {
    duties: () => drawDuties(answer, words),
    growth: () => drawGrowth(answer, words),
    calendar: () => drawCalendar(answer, words),
  }[name]();
  return { width: WIDTH, height, title: `${words[name]} · ${about}`, language, marks: [...head, ...marks] };
}

interface Drawn {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** A bar for each duty: how much of it is signed, has evidence, has none; the numbers behind it. */
function drawDuties({ duties }: ProgressAnswer, words: ProgressWords): Drawn {
  const [left, right, top, step] = [EDGE + 300, WIDTH - EDGE - 90, 124, 40];
  const legend = drawLegend(98, [
    [SIGNED, words.signed],
    [COVERED, words.covered],
    [OPEN, words.open],
  ]);
  const rows = duties.flatMap(({ name, total, covered, signed }, index): Mark[] => {
    const y = top + index * step;
    const scale = total === 0 ? 0 : (right - left) / total;
    return [
      text(left - 12, y + 17, shorten(name, 14, 288), { anchor: 'end' }),
      box(left, y, right - left, 24, OPEN),
      box(left, y, covered * scale, 24, COVERED),
      box(left, y, signed * scale, 24, SIGNED),
      text(right + 10, y + 17, `${signed} / ${covered} / ${total}`, { color: SOFT }),
    ];
  });
  return { height: top + duties.length * step + 24, marks: [...legend, ...rows] };
}

/** Three lines, told apart by their strokes as well. */
function drawGrowth({ growth }: ProgressAnswer, words: ProgressWords): Drawn {
  const [left, right, top, bottom] = [EDGE + 44, WIDTH - EDGE, 128, 440];
  const most = Math.max(1, ...growth.flatMap(({ evidence, covered, signed }) => [evidence, covered, signed]));
  const unit = niceStep(most / 5);
  const ceiling = Math.ceil(most / unit) * unit;
  const xOf = (index: number) =>
    growth.length === 1 ? (left + right) / 2 : left + (index / (growth.length - 1)) * (right - left);
  const yOf = (value: number) => bottom - (value / ceiling) * (bottom - top);
  const grid = Array.from({ length: ceiling / unit + 1 }, (_, index) => index * unit).flatMap((value) => [
    line(
      [
        [left, yOf(value)],
        [right, yOf(value)],
      ],
      RULE,
    ),
    text(left - 8, yOf(value) + 5, String(value), { anchor: 'end', color: SOFT }),
  ]);
  const every = Math.ceil(growth.length / 10);
  const months = growth.flatMap(({ month }, index) =>
    (growth.length - 1 - index) % every === 0
      ? [
          text(Math.min(Math.max(xOf(index), left + 20), right - 24), bottom + 24, month, {
            anchor: 'middle',
            size: 13,
            color: SOFT,
          }),
        ]
      : [],
  );
  const lines = (
    [
      ['evidence', '#8f6411', [6, 4], words.evidence],
      ['covered', '#376d8e', [], words.coveredSum],
      ['signed', SIGNED, [2, 3], words.signedSum],
    ] as const
  ).map(([key, color, dash, label], index) => ({
    marks: [
      line(
        growth.map((month, at) => [xOf(at), yOf(month[key])] as const),
        color,
        2.5,
        dash,
      ),
      ...growth.map((month, at) => box(xOf(at) - 2.5, yOf(month[key]) - 2.5, 5, 5, color)),
    ],
    legend: [
      line(
        [
          [EDGE + index * 280, 93],
          [EDGE + index * 280 + 28, 93],
        ],
        color,
        2.5,
        dash,
      ),
      text(EDGE + index * 280 + 36, 98, label),
    ],
  }));
  return {
    height: bottom + 48,
    marks: [...grid, ...months, ...lines.flatMap((one) => [...one.legend, ...one.marks])],
  };
}

/** A year in weeks: the darker a day, the more pieces; the number stands in it too. */
function drawCalendar({ calendar }: ProgressAnswer, words: ProgressWords): Drawn {
  const { from, to, days, total, undated } = calendar;
  const [left, top, step, size] = [EDGE + 36, 132, 16, 14];
  const pieces = new Map(days.map((day) => [day.date, day.pieces]));
  const [first, last] = [toDayNumber(from), toDayNumber(to)];
  const monday = first - weekdayOf(first);
  // So many are much, whatever the other days have.
  const most = Math.max(HEAT.length - 1, ...pieces.values());
  const cells: Mark[] = [];
  const months: Mark[] = [];
  for (let day = first; day <= last; day += 1) {
    const date = fromDayNumber(day);
    const count = pieces.get(date) ?? 0;
    const [x, y] = [left + Math.floor((day - monday) / 7) * step, top + weekdayOf(day) * step];
    cells.push(box(x, y, size, size, HEAT[heatOf(count, most)] ?? HEAT[0]));
    if (count > 0)
      cells.push(
        text(x + size / 2, y + 10.5, String(Math.min(count, 99)), {
          size: 9,
          anchor: 'middle',
          color: heatOf(count, most) > 2 ? '#ffffff' : INK,
        }),
      );
    if (date.endsWith('-01')) months.push(text(x, top - 8, date.slice(2, 7), { size: 11, color: SOFT }));
  }
  const weekdays = words.weekdays.map((name, index) =>
    text(left - 8, top + index * step + 11, name, { size: 11, anchor: 'end', color: SOFT }),
  );
  const foot = top + 7 * step + 28;
  const told = [
    fill(words.inYear, { from, to, number: total }),
    ...(undated > 0 ? [fill(words.undated, { number: undated })] : []),
  ];
  return {
    height: foot + 24,
    marks: [
      ...weekdays,
      ...months,
      ...cells,
      text(left, foot, told.join(' · '), { color: SOFT }),
      text(WIDTH - EDGE - 140, foot, words.fewer, { color: SOFT, anchor: 'end' }),
      ...HEAT.map((color, index) => box(WIDTH - EDGE - 130 + index * 18, foot - 12, 14, 14, color)),
      text(WIDTH - EDGE - 34, foot, words.more, { color: SOFT }),
    ],
  };
}

/** Monday is 0: 1970-01-01 was a Thursday. */
const weekdayOf = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7;

/** Which of the five shades: nothing is always the palest, and the most is always the darkest. */
export const heatOf = (pieces: number, most: number): number =>
  pieces === 0 ? 0 : Math.max(1, Math.ceil((pieces / most) * (HEAT.length - 1)));

const drawLegend = (y: number, entries: readonly (readonly [color: string, label: string])[]): Mark[] =>
  entries.flatMap(([color, label], index) => [
    box(EDGE + index * 240, y - 12, 14, 14, color),
    text(EDGE + index * 240 + 22, y, label),
  ]);

/** 1, 2 or 5 times a power of ten, and at least so much. */
function niceStep(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(least, 1))));
  return [1, 2, 5, 10].map((one) => one * power).find((one) => one >= least) ?? 10 * power;
}

/** A line that fits: Han characters fill a square, others some half of one. */
function shorten(words: string, size: number, width: number): string {
  let used = 0;
  let kept = '';
  for (const character of words) {
    used += size * (/[\u2e80-\uffef]/.test(character) ? 1 : 0.6);
    if (used > width) return `${kept.slice(0, -1)}…`;
    kept += character;
  }
  return words;
}
