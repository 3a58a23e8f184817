import type { Cover } from '../../shared/dossier/document.ts';
import { PHOTO } from './grid.ts';
import type { Flow, Part } from './sheet.ts';
import { BODY, mm, PAGE, RULES, STYLES, TEXT_STYLES, type Style } from './styles.ts';
import { curtail, type Measure, placeLine, typeset } from './typeset.ts';

/** The cover is symmetrical on the sheet: it is not bound into the running text. */
const EDGE = mm(30);
const WIDTH = PAGE.width - 2 * EDGE;
/** Labels on the left of a line to write on, values in its middle. */
const FORM = { left: mm(45), width: PAGE.width - mm(90), label: mm(32), row: mm(13) } as const;

/** The cover is one page whatever the texts; what is cut short here stands in full within. */
const MOST_LINES = 3;

export function layCover(flow: Flow, cover: Cover, measure: Measure): void {
  flow.y = mm(62);
  centre(flow, cover.title, STYLES.coverTitle, measure);
  flow.y += 10;
  centre(flow, cover.subtitle, STYLES.coverSubtitle, measure);
  flow.y = Math.max(flow.y + mm(14), mm(110));
  if (cover.picture) {
    flow.put({
      mark: 'picture',
      box: { x: (PAGE.width - PHOTO.width) / 2, y: flow.y, ...PHOTO },
      picture: cover.picture,
      part: { role: 'Figure', alt: cover.picture.otherwise },
    });
    flow.y += PHOTO.height + mm(10);
  }
  for (const line of cover.lines) layLine(flow, line.label, line.value, measure);
  const lines = cover.foot.length + (cover.digest === undefined ? 0 : 1);
  flow.y = Math.max(flow.y + mm(8), BODY.bottom - lines * STYLES.coverValue.leading);
  for (const line of cover.foot) centre(flow, line, STYLES.coverValue, measure);
  if (cover.digest !== undefined) centre(flow, cover.digest, TEXT_STYLES.code, measure);
}

function centre(flow: Flow, text: string, style: Style, measure: Measure): void {
  const part: Part = { role: 'P' };
  for (const line of curtail(typeset(text, style, WIDTH, measure), MOST_LINES)) {
    flow.put(placeLine(line, EDGE, flow.y, WIDTH, 'center', part));
    flow.y += style.leading;
  }
}

function layLine(flow: Flow, label: string, value: string, measure: Measure): void {
  const [x, width] = [FORM.left + FORM.label, FORM.width - FORM.label];
  const values = curtail(typeset(value, STYLES.coverValue, width, measure), MOST_LINES);
  const { leading } = STYLES.coverValue;
  const height = Math.max(FORM.row, values.length * leading + 6);
  const bottom = flow.y + height;
  const part: Part = { role: 'P' };
  const [set] = typeset(label, STYLES.coverLabel, FORM.label, measure);
  flow.put(placeLine(set!, FORM.left, bottom - leading - 2, FORM.label, 'left', part));
  values.forEach((line, index) => {
    flow.put(placeLine(line, x, bottom - (values.length - index) * leading - 2, width, 'center', part));
  });
  flow.put({ mark: 'rule', x, y: bottom, width, line: RULES.fine });
  flow.y = bottom;
}
