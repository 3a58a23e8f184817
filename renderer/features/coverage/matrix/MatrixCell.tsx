/* oxlint-disable jsx-a11y/prefer-tag-over-role -- of a <table> no cell can be left out, and only those in sight are drawn */
import { memo } from 'react';
import type { Age } from '../age.ts';
import { CellMark } from './CellMark.tsx';
import type { cellAt } from './layout.ts';
import classes from './MatrixGrid.module.css';

interface MatrixCellProps {
  readonly cell: ReturnType<typeof cellAt>;
  readonly age: Age | null;
  /** All that it says, in words. */
  readonly label: string;
  /** How many there are, as a number is written; empty where there is nothing to count. */
  readonly count: string;
  /** Which row of the grid it is, its headings counted. */
  readonly at: number;
  /** Which column, without the rows' headings. */
  readonly index: number;
  /** Where that begins, and how wide it is. */
  readonly start: number;
  readonly width: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
}

/** What there is between a row and a column. Only those that come into sight or that change are drawn. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { cell, age, label, count, at, index, start, width, isActive, isChosen } = props;
  return (
    <div
      role="gridcell"
      aria-colindex={index + 2}
      aria-label={label}
      {...(isChosen && { 'aria-selected': true })}
      className={classes.cell}
      style={{ insetInlineStart: start, inlineSize: width }}
      data-row={at}
      data-column={index + 1}
      data-state={typeof cell === 'number' ? undefined : cell}
      tabIndex={isActive ? 0 : -1}
    >
      {typeof cell === 'number' ? count || null : <CellMark state={cell} age={age} />}
    </div>
  );
});
