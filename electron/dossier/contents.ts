import type { DossierDocument, Section } from '../../shared/dossier/document.ts';
import type { Flow, Part } from './sheet.ts';
import { BODY, STYLES } from './styles.ts';
import { curtail, type Measure, placeLine, typeset } from './typeset.ts';

/** Room for the page number at the right edge. */
const NUMBER = 30;
const INDENT = 21;
const MOST_LINES = 3;
/** From dot to dot. */
const DOTS = 4;

interface Entry {
  readonly title: string;
  readonly to: string;
  readonly depth: 0 | 1;
}

/** The table of contents: sections and their first-rank headings, with dots that lead to the page numbers. */
export function layContents(flow: Flow, document: DossierDocument, measure: Measure): void {
  const list: Part = { role: 'TOC' };
  for (const entry of document.sections.flatMap(entriesOf))
    layEntry(flow, entry, { role: 'TOCI', within: list }, measure);
}

const entriesOf = (section: Section): readonly Entry[] => [
  { title: section.title, to: section.id, depth: 0 },
  ...section.blocks.flatMap((block): Entry[] =>
    block.kind === 'sheet'
      ? [{ title: block.entry, to: block.id, depth: 1 }]
      : block.kind === 'heading' && block.rank === 1 && block.id !== undefined
        ? [{ title: block.text, to: block.id, depth: 1 }]
        : [],
  ),
];

function layEntry(flow: Flow, entry: Entry, part: Part, measure: Measure): void {
  const style = STYLES[entry.depth === 0 ? 'contentsSection' : 'contentsHeading'];
  const x = BODY.left + entry.depth * INDENT;
  const width = BODY.right - NUMBER - x;
  const lines = curtail(typeset([{ text: entry.title, to: entry.to }], style, width, measure), MOST_LINES);
  flow.need(lines.length * style.leading);
  for (const line of lines) {
    flow.put(placeLine(line, x, flow.y, width, 'left', part));
    flow.y += style.leading;
  }
  const top = flow.y - style.leading;
  const [number] = typeset([{ pageOf: entry.to }], style, NUMBER, measure);
  flow.put(placeLine(number!, BODY.right - NUMBER, top, NUMBER, 'right', part));
  layDots(flow, x + lines.at(-1)!.width, top + style.leading / 2 + DOTS / 2);
}

/** Dots from the title to the number, counted from the right, so that they stand in columns from entry to entry. */
function layDots(flow: Flow, from: number, y: number): void {
  const right = BODY.right - NUMBER;
  const count = Math.floor((right - from) / DOTS) - 1;
  if (count > 1)
    flow.put({ mark: 'rule', x: right - count * DOTS, y, width: count * DOTS, line: 0.7, dots: DOTS });
}
