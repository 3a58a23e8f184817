import type { DossierDocument } from '../../shared/dossier/document.ts';
import { type Draw, inkRule, inkText } from './ink.ts';
import { BODY, MARGIN, mm, PAGE, RULES, STYLES } from './styles.ts';
import { curtail, placeLine, typeset } from './typeset.ts';

/** The running head with its rule, and 第 x 页 共 y 页 at the foot. The number counts sheets, the cover too, as a reader shows it. */
export function inkFurniture(draw: Draw, document: DossierDocument, section: string, pages: number): void {
  const head = MARGIN.top - mm(9);
  inkLine(draw, document.runningHead, BODY.left, head, BODY.width * 0.62, 'left');
  inkLine(draw, section, BODY.left + BODY.width * 0.66, head, BODY.width * 0.34, 'right');
  inkRule(draw, {
    x: BODY.left,
    y: head + STYLES.furniture.leading + 4,
    width: BODY.width,
    line: RULES.fine,
  });
  const number = document.pageNumber.replace('{page}', String(draw.page)).replace('{pages}', String(pages));
  inkLine(draw, number, BODY.left, PAGE.height - mm(15), BODY.width, 'center');
}

function inkLine(
  draw: Draw,
  text: string,
  x: number,
  top: number,
  width: number,
  align: 'left' | 'center' | 'right',
): void {
  const lines = typeset(text, STYLES.furniture, width, (cluster, face) => draw.faces[face].width(cluster));
  for (const line of curtail(lines, 1)) inkText(draw, placeLine(line, x, top, width, align));
}
