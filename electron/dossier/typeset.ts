import { type Align, type Inline, inlinesOf, type Text } from '../../shared/dossier/document.ts';
import { breakLines, clustersOf } from '../../shared/dossier/lineBreak.ts';
import type { FaceName } from './faces.ts';
import type { Part, Span, TextMark } from './sheet.ts';
import type { Style } from './styles.ts';

/** The width of a text in em. */
export type Measure = (text: string, face: FaceName) => number;

export interface SetLine {
  readonly spans: readonly Span[];
  readonly style: Style;
  readonly width: number;
  readonly last: boolean;
}

/** Keeps room for three digits: the number is known only when all pages are laid out. */
const PAGE_NUMBER = '000';
const PAGE_RANGE = '000–000';
/** Wider gaps than this between characters are taken for blanks by who extracts the text. In em. */
const GREATEST_SPREAD = 0.07;
/** The baseline within the em square of a Chinese face, from its top. */
const BASELINE = 0.88;

interface Run {
  readonly start: number;
  readonly text: string;
  readonly span: Omit<Span, 'text'>;
}

/** Sets a text in lines of `width`; the first one `indent` narrower. */
export function typeset(
  text: Text,
  style: Style,
  width: number,
  measure: Measure,
  indent = 0,
): readonly SetLine[] {
  const runs = runsOf(inlinesOf(text), style);
  const whole = runs.map((run) => run.text).join('');
  const widthOf = (cluster: string) => measure(cluster, style.face) * style.size;
  return breakLines(whole, width, widthOf, width - indent).map((line) => ({
    spans: spansBetween(runs, line.start, line.start + inked(whole.slice(line.start, line.end))),
    style,
    width: line.width,
    last: line.last,
  }));
}

function runsOf(inlines: readonly Inline[], style: Style): readonly Run[] {
  let start = 0;
  return inlines.map((inline) => {
    const run = { start, ...runOf(inline, style) };
    start += run.text.length;
    return run;
  });
}

function runOf(inline: Inline, style: Style): Omit<Run, 'start'> {
  if (typeof inline === 'string') return { text: clean(inline), span: { style } };
  if ('pageOf' in inline)
    return {
      text: inline.until === undefined ? PAGE_NUMBER : PAGE_RANGE,
      span: { style, to: inline.pageOf, pageOf: inline.pageOf, ...(inline.until && { until: inline.until }) },
    };
  return { text: clean(inline.text), span: { style, to: inline.to } };
}

/** Half a surrogate pair is no character at all; a tab has no meaning where there are no tab stops. */
const clean = (text: string): string => text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD').replaceAll('\t', ' ');

/** The length of a line without the blanks and the newline that hang over its end. */
const inked = (line: string): number => line.replace(/[ \r\n\v\f\u2028\u2029]+$/, '').length;

function spansBetween(runs: readonly Run[], start: number, end: number): readonly Span[] {
  return runs.flatMap((run) => {
    const from = Math.max(start, run.start) - run.start;
    const to = Math.min(end, run.start + run.text.length) - run.start;
    if (from >= to) return [];
    // A page number torn apart (nothing else fitted) is drawn once, where it begins.
    if (run.span.pageOf !== undefined && from > 0) return [];
    return [{ ...run.span, text: run.text.slice(from, to) }];
  });
}

/** The first `most` lines, the last of them ending in … where there were more: for places that cannot grow. */
export function curtail(lines: readonly SetLine[], most: number): readonly SetLine[] {
  const last = lines[most - 1];
  if (last === undefined || lines.length <= most) return lines;
  const [final, ...before] = last.spans.toReversed();
  const shortened =
    clustersOf(final?.text ?? '')
      .slice(0, -1)
      .join('') + '…';
  const spans = final ? [...before.toReversed(), { ...final, text: shortened }] : [];
  return [...lines.slice(0, most - 1), { ...last, spans }];
}

/** Puts a set line with its top left corner at `x`, `top` into a column of `width`. */
export function placeLine(
  line: SetLine,
  x: number,
  top: number,
  width: number,
  align: Align,
  part?: Part | null,
): TextMark {
  const { leading, size } = line.style;
  const y = top + (leading - size) / 2 + BASELINE * size;
  return { mark: 'text', x, y, width, align, spans: line.spans, ...(part !== undefined && { part }) };
}

/** As `placeLine`, with both edges even, unless the line is the last of its paragraph or would be torn open. */
export function placeEven(line: SetLine, x: number, top: number, width: number, part?: Part): TextMark {
  const placed = placeLine(line, x, top, width, 'left', part);
  const gaps = line.spans.reduce((sum, span) => sum + clustersOf(span.text).length, 0) - 1;
  const spread = gaps > 0 ? (width - line.width) / gaps : 0;
  const even = !line.last && spread > 0 && spread <= GREATEST_SPREAD * line.style.size;
  return even && !line.spans.some((span) => span.pageOf !== undefined) ? { ...placed, spread } : placed;
}
