import type { Plate } from '../../shared/dossier/document.ts';
import { flowLines } from './prose.ts';
import type { Flow, Part } from './sheet.ts';
import { BODY, STYLES, TEXT_STYLES } from './styles.ts';
import { type Measure, placeLine, typeset } from './typeset.ts';

/** However long the title is, this much of the page stays for the picture. */
const LEAST_PICTURE = BODY.height / 3;

/** A picture on a page of its own, under its title and what is known about it. */
export function layPlate(flow: Flow, plate: Plate, measure: Measure): void {
  if (!flow.atTop) flow.turn();
  flow.put({ mark: 'destination', name: plate.id, y: flow.y });
  if (!plate.goesOn) flow.put({ mark: 'outline', title: plate.title, depth: 1 });
  const style = plate.goesOn ? TEXT_STYLES.note : STYLES.heading;
  const title = typeset(plate.title, style, BODY.width, measure);
  const lines = [
    ...title,
    ...plate.lines.flatMap((line) =>
      typeset(line.text, TEXT_STYLES[line.style ?? 'note'], BODY.width, measure),
    ),
  ];
  const [heading, about]: readonly Part[] = [{ role: plate.goesOn ? 'P' : 'H2' }, { role: 'P' }];
  flowLines(flow, lines, (line, top) => {
    const part = title.includes(line) ? heading : about;
    flow.put(placeLine(line, BODY.left, top, BODY.width, 'left', part));
  });
  flow.skip(plate.goesOn ? 3 : 8);
  flow.need(LEAST_PICTURE);
  const box = { x: BODY.left, y: flow.y, width: BODY.width, height: flow.room };
  const part: Part = { role: 'Figure', alt: plate.title };
  flow.put({ mark: 'picture', box, picture: plate.picture, part });
  flow.y = BODY.bottom;
}
