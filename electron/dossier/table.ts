import type { Row, Table } from '../../shared/dossier/document.ts';
import {
  bandEnd,
  cutRow,
  type Grid,
  layGrid,
  leadingOf,
  linesWithin,
  PADDING,
  PHOTO,
  type PlacedCell,
} from './grid.ts';
import type { Box, Flow, Mark, Part } from './sheet.ts';
import { BODY, RULES } from './styles.ts';
import { type Measure, placeLine, type SetLine } from './typeset.ts';

/** A row that does not fit any more goes to the next page whole, unless it is higher than this. */
const WHOLE = BODY.height / 3;
/** Less than this is not begun at the foot of a page. */
const BEGINNING = 80;

/** Lays a table out: rows stay whole where they are not very high, and each page begins with the head. */
export function layTable(flow: Flow, table: Table, measure: Measure): void {
  const { head, body } = gridsOf(table, table.rows, measure);
  new TablePen(flow, head, body).place();
}

const gridsOf = (table: Table, rows: readonly Row[], measure: Measure) => ({
  head: layGrid(table, table.head, { style: 'label', align: 'center', shade: true }, measure),
  body: layGrid(table, rows, { style: 'body' }, measure),
});

/** The height of the head and of what must follow it on the same page. */
export function leastOfTable(table: Table, measure: Measure): number {
  // A band is a title with a row, or a few rows that one cell spans: it is seen among the first.
  const { head, body } = gridsOf(table, table.rows.slice(0, 8), measure);
  if (body.heights.length === 0) return 0;
  const band = sum(body.heights.slice(0, bandEnd(body, 0)));
  return sum(head.heights) + (band > WHOLE ? BEGINNING : band);
}

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);

/** How many lines of each cell are on paper already. Cells change as rows are cut, their lines do not. */
type DrawnLines = Map<readonly SetLine[], number>;

/** Fills one page after the other with rows. */
class TablePen {
  readonly #flow: Flow;
  readonly #head: Grid;
  readonly #headHeight: number;
  #body: Grid;
  readonly #drawn: DrawnLines = new Map();
  readonly #parts = new TableParts();
  /** The rows collected for the page at hand. */
  #from = 0;
  #to = 0;
  #height = 0;
  /** The head on further pages only repeats itself. */
  #headPart: PartOf = (cell, row) => this.#parts.of(cell, row, 'TH');

  constructor(flow: Flow, head: Grid, body: Grid) {
    this.#flow = flow;
    this.#head = head;
    this.#body = body;
    this.#headHeight = sum(head.heights);
  }

  place(): void {
    while (this.#to < this.#body.heights.length) {
      const end = bandEnd(this.#body, this.#to);
      const height = sum(this.#body.heights.slice(this.#to, end));
      if (height <= this.#room) this.#collect(end);
      else if (height > WHOLE || this.#fresh) this.#begin();
      else this.#turn();
    }
    this.#finish();
  }

  /** Nothing stands on the page yet: turning it would not help. */
  get #fresh(): boolean {
    return this.#flow.atTop && this.#from === this.#to;
  }

  get #room(): number {
    return this.#flow.room - this.#headHeight - this.#height;
  }

  #collect(end: number): void {
    this.#height += sum(this.#body.heights.slice(this.#to, end));
    this.#to = end;
  }

  /** Puts as much of a high band on the page as there is room for: whole rows, then part of a row. */
  #begin(): void {
    const height = this.#body.heights[this.#to]!;
    if (height <= this.#room) this.#collect(this.#to + 1);
    else if (!this.#fresh && (this.#room < BEGINNING || height <= WHOLE)) this.#turn();
    else {
      this.#body = cutRow(this.#body, this.#to, Math.max(this.#room, BEGINNING));
      this.#collect(this.#to + 1);
      this.#turn();
    }
  }

  #turn(): void {
    this.#finish();
    this.#flow.turn();
  }

  /** Draws what was collected. */
  #finish(): void {
    if (this.#from === this.#to) return;
    const top = this.#flow.y;
    const boxes = [
      ...this.#drawRows(this.#head, 0, this.#head.heights.length, top, new Map(), this.#headPart),
      ...this.#drawRows(this.#body, this.#from, this.#to, top + this.#headHeight, this.#drawn, (cell, row) =>
        this.#parts.of(cell, row, 'TD'),
      ),
    ];
    this.#headPart = () => null;
    const height = this.#headHeight + this.#height;
    const [x, right] = [
      Math.min(...boxes.map((box) => box.x)),
      Math.max(...boxes.map((box) => box.x + box.width)),
    ];
    this.#flow.put(
      { mark: 'frame', boxes, line: RULES.fine },
      { mark: 'frame', boxes: [{ x, y: top, width: right - x, height }], line: RULES.strong },
    );
    this.#flow.y = top + height;
    [this.#from, this.#height] = [this.#to, 0];
  }

  /** Draws the cells of the rows `from` to `to`, as far as they stand there, and gives their boxes. */
  #drawRows(
    grid: Grid,
    from: number,
    to: number,
    top: number,
    drawn: DrawnLines,
    partOf: PartOf,
  ): readonly Box[] {
    const edges = [top];
    for (const height of grid.heights.slice(from, to)) edges.push(edges.at(-1)! + height);
    const edge = (row: number) => edges[row - from]!;
    const here = grid.cells.filter((cell) => cell.row < to && cell.row + cell.rows > from);
    const boxes = here.map((cell) => {
      const y = edge(Math.max(cell.row, from));
      return { x: cell.x, y, width: cell.width, height: edge(Math.min(cell.row + cell.rows, to)) - y };
    });
    const shaded = boxes.filter((_, index) => here[index]!.cell.shade);
    if (shaded.length > 0) this.#flow.put({ mark: 'fill', boxes: shaded });
    grid.origins.slice(from, to).forEach(({ id }, index) => {
      // A row that was cut is where its first part is.
      if (id !== undefined && grid.origins[from + index - 1]?.id !== id)
        this.#flow.put({ mark: 'destination', name: id, y: edges[index]! });
    });
    here.forEach((cell, index) => {
      const part = partOf(cell, grid.origins[cell.row]!);
      if (part) this.#flow.put({ mark: 'part', part });
      this.#flow.put(...marksOf(cell, boxes[index]!, cell.row + cell.rows <= to, drawn, part));
    });
    return boxes;
  }
}

/** What a cell of a row is in the document's structure; null: nothing. */
type PartOf = (cell: PlacedCell, row: Row) => Part | null;

/** The rows and cells of a table in the document's structure: one of each, however often they are cut. */
class TableParts {
  readonly #table: Part = { role: 'Table' };
  readonly #rows = new Map<Row, Part>();
  readonly #cells = new Map<readonly SetLine[], Part>();

  of({ lines, cell: { rows = 1, columns = 1 } }: PlacedCell, row: Row, role: 'TH' | 'TD'): Part {
    const within = this.#rows.get(row) ?? { role: 'TR', within: this.#table };
    this.#rows.set(row, within);
    const part = this.#cells.get(lines) ?? {
      role,
      within,
      rows,
      columns,
      ...(role === 'TH' && { scope: 'Column' }),
    };
    this.#cells.set(lines, part);
    return part;
  }
}

/** What stands in a cell: its picture, or as many of its lines as its box has room for, and all the rest in its last box. */
function marksOf(
  cell: PlacedCell,
  box: Box,
  last: boolean,
  drawn: DrawnLines,
  part: Part | null,
): readonly Mark[] {
  const first = drawn.get(cell.lines) ?? 0;
  if (cell.cell.picture) return first === 0 ? [photoMark(cell, box, drawn, part)] : [];
  const leading = leadingOf(cell);
  const fitting = last ? cell.lines.length : linesWithin(cell, box.height);
  const lines = cell.lines.slice(first, first + fitting);
  drawn.set(cell.lines, first + lines.length);
  const whole = lines.length === cell.lines.length;
  const top = whole && !cell.top ? box.y + (box.height - lines.length * leading) / 2 : box.y + PADDING.y;
  const [x, width] = [box.x + PADDING.x, box.width - 2 * PADDING.x];
  return lines.map((line, index) => placeLine(line, x, top + index * leading, width, cell.align, part));
}

/** As large as the forms want it, or as the cell allows. */
function photoMark(cell: PlacedCell, box: Box, drawn: DrawnLines, within: Part | null): Mark {
  drawn.set(cell.lines, 1);
  const width = Math.min(PHOTO.width, box.width - 2 * PADDING.x);
  const height = Math.min(PHOTO.height, box.height - 2 * PADDING.y);
  const photo = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
  const picture = cell.cell.picture!;
  const part: Part = { role: 'Figure', alt: picture.otherwise, ...(within && { within }) };
  return { mark: 'picture', box: photo, picture, part };
}
