/* oxlint-disable jsx-a11y/prefer-tag-over-role -- of a <table> no cell can be left out, and only those in sight are drawn */
import { memo } from 'react';
import { CellMark } from './CellMark.tsx';
import type { CellWords } from './cellWords.ts';
import { cellAt, type MatrixColumn, type MatrixRow } from './layout.ts';
import { CELL, ROW_HEAD } from './measures.ts';
import classes from './MatrixGrid.module.css';

interface MatrixCellProps {
  readonly row: MatrixRow;
  /** The row in words. */
  readonly label: string;
  readonly column: MatrixColumn;
  /** Which row of the grid it is, its headings counted. */
  readonly at: number;
  /** Which column, without the rows' headings. */
  readonly index: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly words: CellWords;
}

/** What there is between a row and a column. While the grid is scrolled only those that come into sight are drawn. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { row, label, column, at, index, isActive, isChosen, words } = props;
  const cell = cellAt(row, column);
  return (
    <div
      role="gridcell"
      aria-colindex={index + 2}
      aria-label={words.say(row, label, column, cell)}
      {...(isChosen && { 'aria-selected': true })}
      className={classes.cell}
      style={{ insetInlineStart: ROW_HEAD + index * CELL }}
      data-row={at}
      data-column={index + 1}
      data-state={typeof cell === 'number' ? undefined : cell.state}
      tabIndex={isActive ? 0 : -1}
    >
      {typeof cell !== 'number' ? <CellMark state={cell.state} /> : cell > 0 ? words.number(cell) : null}
    </div>
  );
});
