/** A place in the grid. Row 0 has the kinds of evidence, row 1 the evidence, column 0 the requirements. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** So many rows are in sight. */
  readonly page: number;
}

/** Rows above the requirements. */
export const HEAD_ROWS = 2;

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Where a key leads from a place, by the grid pattern of the ARIA practices; null for a key that leads nowhere.
 * @param starts the columns at which the kinds of row 0 begin
 */
export function move(from: Place, press: Press, size: GridSize, starts: readonly number[]): Place | null {
  const far = press.ctrlKey || press.metaKey;
  const go = (row: number, column: number): Place => ({
    row: Math.min(size.rows - 1, Math.max(0, row)),
    column: Math.min(size.columns - 1, Math.max(0, column)),
  });
  const { row, column } = from;
  switch (press.key) {
    case 'ArrowUp':
      return go(far ? HEAD_ROWS : row - 1, column);
    case 'ArrowDown':
      return go(far ? size.rows : row + 1, column);
    case 'ArrowLeft':
      if (far) return go(row, 0);
      return row === 0
        ? go(0, starts.findLast((start) => start < kindAt(starts, column)) ?? 0)
        : go(row, column - 1);
    case 'ArrowRight':
      if (far) return go(row, size.columns);
      return row === 0 ? go(0, starts.find((start) => start > column) ?? column) : go(row, column + 1);
    case 'Home':
      return far ? go(0, 0) : go(row, 0);
    case 'End':
      return far ? go(size.rows, size.columns) : go(row, size.columns);
    case 'PageUp':
      return go(row < HEAD_ROWS ? row : Math.max(HEAD_ROWS, row - size.page), column);
    case 'PageDown':
      return go(row + size.page, column);
    default:
      return null;
  }
}

/** Where the kind above a column begins. */
export const kindAt = (starts: readonly number[], column: number): number =>
  starts.findLast((start) => start <= column) ?? 0;

/** The rectangle between two places, both included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const areaBetween = (one: Place, other: Place): Area => ({
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.column, other.column),
  right: Math.max(one.column, other.column),
});
