import type { Heading, Paragraph, Signature } from '../../shared/dossier/document.ts';
import type { Flow, Part } from './sheet.ts';
import { BODY, mm, RULES, type Style, STYLES, TEXT_STYLES } from './styles.ts';
import { curtail, type Measure, placeEven, placeLine, type SetLine, typeset } from './typeset.ts';

/** Two lines of a paragraph at least stay together at the foot of a page, and two at the top of the next. */
const TOGETHER = 2;

/** Puts lines one under the other, over as many pages as they need. */
export function flowLines(
  flow: Flow,
  lines: readonly SetLine[],
  put: (line: SetLine, top: number) => void,
): void {
  lines.forEach((line, index) => {
    const { leading } = line.style;
    const left = lines.length - index;
    const together = index === 0 || left === TOGETHER ? Math.min(TOGETHER, left) : 1;
    flow.need(together * leading);
    put(line, flow.y);
    flow.y += leading;
  });
}

export function layParagraph(flow: Flow, paragraph: Paragraph, measure: Measure): void {
  const indent = indentOf(paragraph);
  const lines = paragraphLines(paragraph, measure);
  const align = paragraph.align ?? 'left';
  const part: Part = { role: 'P' };
  flowLines(flow, lines, (line, top) => {
    const inset = line === lines[0] ? indent : 0;
    const [x, width] = [BODY.left + inset, BODY.width - inset];
    flow.put(
      align === 'left' ? placeEven(line, x, top, width, part) : placeLine(line, x, top, width, align, part),
    );
  });
}

const paragraphStyle = ({ style }: Paragraph): Style => TEXT_STYLES[style ?? 'body'];
const indentOf = (paragraph: Paragraph): number =>
  paragraph.indent ? 2 * paragraphStyle(paragraph).size : 0;
const paragraphLines = (paragraph: Paragraph, measure: Measure): readonly SetLine[] =>
  typeset(paragraph.text, paragraphStyle(paragraph), BODY.width, measure, indentOf(paragraph));

export const paragraphHeight = (paragraph: Paragraph, measure: Measure): number =>
  paragraphLines(paragraph, measure).length * paragraphStyle(paragraph).leading;

export function layHeading(flow: Flow, heading: Heading, measure: Measure): void {
  if (heading.id !== undefined)
    flow.put(
      { mark: 'destination', name: heading.id, y: flow.y },
      { mark: 'outline', title: heading.text, depth: 1 },
    );
  const part: Part = { role: heading.rank === 1 ? 'H2' : 'H3' };
  flowLines(flow, headingLines(heading, measure), (line, top) =>
    flow.put(placeLine(line, BODY.left, top, BODY.width, 'left', part)),
  );
}

const headingStyle = ({ rank }: Heading): Style => (rank === 1 ? STYLES.heading : STYLES.subheading);
const headingLines = (heading: Heading, measure: Measure): readonly SetLine[] =>
  typeset(heading.text, headingStyle(heading), BODY.width, measure);

export const headingHeight = (heading: Heading, measure: Measure): number =>
  headingLines(heading, measure).length * headingStyle(heading).leading;

/** A row of a signature, with room to write in. */
const SIGNATURE = { height: 30, line: mm(52) } as const;
export const signatureHeight = ({ labels }: Signature): number => labels.length * SIGNATURE.height;

/** Labels with lines to write on, one under the other at the right. */
export function laySignature(flow: Flow, signature: Signature, measure: Measure): void {
  const style = TEXT_STYLES.body;
  const width = BODY.width - SIGNATURE.line - 6;
  for (const label of signature.labels) {
    const bottom = flow.y + SIGNATURE.height;
    const [line] = curtail(typeset(label, style, width, measure), 1);
    flow.put(placeLine(line!, BODY.left, bottom - style.leading, width, 'right'), {
      mark: 'rule',
      x: BODY.right - SIGNATURE.line,
      y: bottom,
      width: SIGNATURE.line,
      line: RULES.fine,
    });
    flow.y = bottom;
  }
}
