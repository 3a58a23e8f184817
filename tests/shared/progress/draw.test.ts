import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../shared/contract/records.ts';
import { drawPicture, heatOf, PICTURES } from '../../../shared/progress/draw.ts';
import { toSvg } from '../../../shared/progress/picture.ts';
import type { ProgressAnswer } from '../../../shared/progress/series.ts';
import { PROGRESS_WORDS } from '../../../shared/words/progress/words.ts';

const duty = (name: string, total: number, covered: number, signed: number) => ({
  id: name,
  name,
  total,
  covered,
  signed,
});
const ANSWER: ProgressAnswer = {
  standard: 's',
  level: 3,
  asOf: '2026-11-24',
  duties: [duty('T1 <评估> & "规划"', 8, 4, 2)],
  growth: [
    { month: '2026-10', evidence: 3, covered: 1, signed: 0 },
    { month: '2026-11', evidence: 12, covered: 4, signed: 2 },
  ],
  calendar: {
    from: '2025-11-25',
    to: '2026-11-24',
    days: [{ date: '2026-01-02', pieces: 3 }],
    total: 3,
    undated: 1,
  },
};

describe('a picture for a report', () => {
  it.each(PICTURES.flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))(
    '%s stands by itself in %s: a white ground, a title, faces of its own, no style sheet',
    (name, language) => {
      const svg = toSvg(drawPicture(name, ANSWER, 'AI & 训练师', language));
      expect(svg).toContain(`<title>${PROGRESS_WORDS[language][name]} · AI &amp; 训练师</title>`);
      expect(svg).toMatch(/<rect width="960" height="\d+" fill="#ffffff"\/>/);
      expect(svg).toMatch(/font-family="'[^"]+sans-serif"/);
      expect(svg).not.toMatch(/class=|style=|var\(|NaN|undefined|<评估>/);
    },
  );

  it('draws each bar as long as its share', () => {
    const { marks } = drawPicture('duties', ANSWER, 's', 'en');
    const bars = marks.flatMap((mark) => (mark.kind === 'box' && mark.height === 24 ? [mark.width] : []));
    const [all = 0, covered = 0, signed = 0] = bars;
    expect([covered / all, signed / all]).toEqual([0.5, 0.25]);
    expect(marks).toContainEqual(expect.objectContaining({ text: '2 / 4 / 8' }));
  });

  it('has a field for each day of the year, and writes in it how many pieces there are', () => {
    const { marks } = drawPicture('calendar', ANSWER, 's', 'en');
    const fields = marks.filter((mark) => mark.kind === 'box').length - 5;
    expect(fields).toBe(365);
    expect(marks).toContainEqual(expect.objectContaining({ kind: 'text', size: 9, text: '3' }));
  });

  it('stays within its frame, however much there is', () => {
    const count = fc.integer({ min: 0, max: 100_000 });
    const month = fc.tuple(count, count, count).map(([evidence, covered, signed]) => ({
      month: '2026-10',
      evidence,
      covered,
      signed,
    }));
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 120 }), (growth) => {
        const { marks, width, height } = drawPicture('growth', { ...ANSWER, growth }, 's', 'en');
        for (const mark of marks)
          for (const [x, y] of mark.kind === 'line' ? mark.points : [[mark.x, mark.y] as const]) {
            expect(x >= 0 && x <= width).toBe(true);
            expect(y >= 0 && y <= height).toBe(true);
          }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the shade of a day', () => {
  it.each([
    [0, 10, 0],
    [1, 1, 4],
    [1, 10, 1],
    [5, 10, 2],
    [10, 10, 4],
  ])('of %i pieces where the most is %i is %i', (pieces, most, shade) => {
    expect(heatOf(pieces, most)).toBe(shade);
  });
});
