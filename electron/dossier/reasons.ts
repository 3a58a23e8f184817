import type { Reason, Reasons } from '../../shared/dossier/document.ts';
import { flowLines } from './prose.ts';
import type { Flow, Part } from './sheet.ts';
import { BODY, TEXT_STYLES } from './styles.ts';
import { type Measure, placeEven, placeLine, typeset } from './typeset.ts';

/** The marks that forms are filled in with; ✗ is in neither face. */
const MARKS = { holds: '✓', fails: '×', neither: '○' } as const;
const INDENT = 18;
/** Deeper than this the lines would get too short to read. */
const DEEPEST = 6;

/** A reasoning: each step after its mark, with what it rests on below and its own steps indented. */
export function layReasons(flow: Flow, block: Reasons, measure: Measure): void {
  for (const reason of block.reasons) layReason(flow, reason, 0, measure);
}

function layReason(flow: Flow, reason: Reason, depth: number, measure: Measure): void {
  const x = BODY.left + (Math.min(depth, DEEPEST) + 1) * INDENT;
  const width = BODY.right - x;
  const style = depth === 0 ? TEXT_STYLES.body : { ...TEXT_STYLES.body, size: 10, leading: 16 };
  const [mark] = typeset(markOf(reason), { ...style, face: 'hei' }, INDENT, measure);
  const lines = typeset(reason.text, style, width, measure);
  const details = (reason.details ?? []).map((detail) => typeset(detail, TEXT_STYLES.note, width, measure));
  const part: Part = { role: 'P' };
  flow.skip(depth === 0 ? 6 : 2);
  flow.need((lines.length + (details[0]?.length ?? 0)) * style.leading);
  flowLines(flow, lines, (line, top) => {
    if (line === lines[0]) flow.put(placeLine(mark!, x - INDENT, top, INDENT, 'left', part));
    flow.put(placeEven(line, x, top, width, part));
  });
  for (const detail of details) {
    const beneath: Part = { role: 'P' };
    flowLines(flow, detail, (line, top) => flow.put(placeEven(line, x, top, width, beneath)));
  }
  for (const step of reason.reasons ?? []) layReason(flow, step, depth + 1, measure);
}

const markOf = ({ holds }: Reason): string => {
  if (holds === null) return MARKS.neither;
  return holds ? MARKS.holds : MARKS.fails;
};
