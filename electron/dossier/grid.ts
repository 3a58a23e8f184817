import type { Align, Cell, Row, Table, TextStyle } from '../../shared/dossier/document.ts';
import { BODY, mm, TEXT_STYLES } from './styles.ts';
import { type Measure, type SetLine, typeset } from './typeset.ts';

export const PADDING = { x: 4, y: 3.5 } as const;
/** 二寸: the box that forms print for a photo, 35 × 49 mm. */
export const PHOTO = { width: mm(35), height: mm(49) } as const;
/** A cell where it stands, with its text set. `row` and `column` count from 0. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly x: number;
  readonly width: number;
  readonly lines: readonly SetLine[];
  readonly align: Align;
  /** Its lines stand at the top and not in the middle. */
  readonly top: boolean;
}

/** The rows of a table with their cells placed and their heights known, whatever page they will be on. */
export interface Grid {
  readonly cells: readonly PlacedCell[];
  readonly heights: readonly number[];
  /** For each row, the row of the table that it is, or a part of. */
  readonly origins: readonly Row[];
  /** For each row, how many rows from it on hang together: by a cell that spans them, or a title that keeps the next. */
  readonly holds: readonly number[];
}

/** What the cells of a table are set in where they do not say. */
export type CellDefaults = { readonly style: TextStyle; readonly align?: Align; readonly shade?: boolean };

export function layGrid(table: Table, rows: readonly Row[], defaults: CellDefaults, measure: Measure): Grid {
  const cells = placeCells(table, rows, defaults, measure);
  return { cells, heights: heightsOf(rows, cells), origins: rows, holds: holdsOf(rows, cells) };
}

function placeCells(
  table: Table,
  rows: readonly Row[],
  defaults: CellDefaults,
  measure: Measure,
): PlacedCell[] {
  const edges = columnEdges(table);
  /** For each column, the first row that no span from above covers. */
  const free = table.columns.map(() => 0);
  return rows.flatMap((row, index) => {
    let column = 0;
    return row.cells.map((cell) => {
      while (column < free.length && free[column]! > index) column += 1;
      const [first, end] = [column, Math.min(column + (cell.columns ?? 1), free.length)];
      free.fill(index + (cell.rows ?? 1), first, end);
      column = end;
      const [x, width] = [edges[first]!, edges[end]! - edges[first]!];
      const style = TEXT_STYLES[cell.style ?? defaults.style];
      return {
        cell: defaults.shade === true ? { shade: true, ...cell } : cell,
        row: index,
        rows: Math.min(cell.rows ?? 1, rows.length - index),
        column: first,
        x,
        width,
        lines: cell.text === undefined ? [] : typeset(cell.text, style, width - 2 * PADDING.x, measure),
        top: row.top ?? false,
        align: cell.align ?? defaults.align ?? table.columns[first]?.align ?? 'left',
      };
    });
  });
}

/** The columns share the width of the page. */
function columnEdges(table: Table): readonly number[] {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  let x: number = BODY.left;
  return [x, ...table.columns.map((column) => (x += (column.share / shares) * BODY.width))];
}

export const leadingOf = (cell: PlacedCell): number => cell.lines[0]?.style.leading ?? 0;

const heightOf = (cell: PlacedCell): number =>
  2 * PADDING.y + (cell.cell.picture ? PHOTO.height : cell.lines.length * leadingOf(cell));

/** A row is as high as its highest cell; what a spanning cell needs beyond its rows is shared among them. */
function heightsOf(rows: readonly Row[], cells: readonly PlacedCell[]): number[] {
  const heights = rows.map((row) => Math.max(mm(row.least ?? 0), TEXT_STYLES.note.leading + 2 * PADDING.y));
  for (const cell of cells.toSorted((a, b) => a.rows - b.rows || a.row - b.row)) {
    const spanned = heights.slice(cell.row, cell.row + cell.rows);
    const lacking = heightOf(cell) - spanned.reduce((sum, height) => sum + height, 0);
    if (lacking > 0)
      for (let row = 0; row < cell.rows; row += 1) heights[cell.row + row]! += lacking / cell.rows;
  }
  return heights;
}

function holdsOf(rows: readonly Row[], cells: readonly PlacedCell[]): readonly number[] {
  const holds = rows.map((row, index) => (row.keep ? Math.min(2, rows.length - index) : 1));
  for (const cell of cells) holds[cell.row] = Math.max(holds[cell.row]!, cell.rows);
  return holds;
}

/** The row after the last one that hangs together with `first`. */
export function bandEnd({ holds }: Grid, first: number): number {
  let end = first + 1;
  for (let row = first; row < end; row += 1) end = Math.max(end, row + holds[row]!);
  return end;
}

/** How many lines of a cell a box of that height has room for. */
export const linesWithin = (cell: PlacedCell, height: number): number =>
  Math.floor((height - 2 * PADDING.y) / (leadingOf(cell) || 1));

/** The grid with a row cut in two, the first part of that height; the cells of the row span both. */
export function cutRow({ cells, heights, origins, holds }: Grid, row: number, height: number): Grid {
  const cut = cells.map((cell) => {
    if (cell.row > row) return { ...cell, row: cell.row + 1 };
    return cell.row + cell.rows > row ? { ...cell, rows: cell.rows + 1 } : cell;
  });
  const rest = cells
    .filter((cell) => cell.row === row && cell.rows === 1)
    .map((cell) => (cell.lines.length - linesWithin(cell, height)) * leadingOf(cell) + 2 * PADDING.y);
  return {
    cells: cut,
    heights: heights.toSpliced(row, 1, height, Math.max(heights[row]! - height, ...rest)),
    origins: origins.toSpliced(row, 0, origins[row]!),
    holds: holds.toSpliced(row, 0, 1),
  };
}
