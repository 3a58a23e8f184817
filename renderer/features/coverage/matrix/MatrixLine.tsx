/* oxlint-disable jsx-a11y/prefer-tag-over-role -- of a <table> no cell can be left out, and only those in sight are drawn */
import { IconAlertCircle, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats.ts';
import { nodeLabel, nodeName } from '../../../../shared/standard/nodeName.ts';
import { ageOfAll } from '../age.ts';
import { LOOSE } from '../outline.ts';
import { CellMark } from './CellMark.tsx';
import type { CellWords } from './cellWords.ts';
import { cellAt, isSameRow, type MatrixColumn, type MatrixRow } from './layout.ts';
import { MatrixCell } from './MatrixCell.tsx';
import classes from './MatrixGrid.module.css';

interface MatrixLineProps {
  readonly row: MatrixRow;
  /** Which row of the grid it is, its headings counted. */
  readonly at: number;
  readonly top: number;
  readonly language: string;
  readonly columns: readonly MatrixColumn[];
  /** Where each begins. */
  readonly starts: readonly number[];
  readonly visible: readonly number[];
  /** The column that has the focus, where it is in this row. */
  readonly active: number | null;
  /** The first and the last column of the chosen range, where it lies in this row. */
  readonly chosen: string | null;
  readonly over: boolean;
  readonly cellWords: CellWords;
}

/** A row: its heading, with the state of the requirement or the tally of the part, and the cells in sight. */
export const MatrixLine = memo(Line, (one, other) =>
  (Object.keys(other) as (keyof MatrixLineProps)[]).every((prop) =>
    prop === 'row' ? isSameRow(one.row, other.row) : Object.is(one[prop], other[prop]),
  ),
);

function Line(props: MatrixLineProps) {
  const { row, at, top, language, columns, starts, visible, active, chosen, over, cellWords } = props;
  const { t } = useTranslation();
  const { number } = useFormats();
  const [from, to] = chosen === null ? [1, 0] : chosen.split(' ').map(Number);
  const name = useRowName(row);
  const words = useRowWords(row, name);
  // Skills and knowledge of one content are printed with the same numbers.
  const label =
    row.is === 'requirement' ? `${t(($) => $.words.nodeType[row.node.type])} ${nodeLabel(row.node)}` : name;
  return (
    <div
      role="row"
      aria-rowindex={at + 1}
      className={classes.line}
      data-is={row.is}
      data-over={over || undefined}
      data-matrix-row={row.id}
      style={{ insetBlockStart: top }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        {...(row.is === 'part' && { 'aria-expanded': row.open })}
        aria-label={words}
        className={classes.name}
        title={name}
        style={{ paddingInlineStart: `${0.4 + 0.7 * Math.min(row.depth, 4)}rem` }}
        data-row={at}
        data-column={0}
        tabIndex={active === 0 ? 0 : -1}
      >
        {row.is === 'part' ? (
          <IconChevronRight
            size={16}
            className={classes.chevron}
            data-open={row.open || undefined}
            aria-hidden
          />
        ) : (
          <CellMark state={row.cells.state} age={ageOfAll(row.cells.evidence, row.cells.counted)} />
        )}
        <span className={classes.text} lang={language}>
          {name}
        </span>
        {row.is === 'requirement' && !row.cells.enough && row.cells.evidence > 0 && (
          <IconAlertCircle size={16} className={classes.short} aria-hidden />
        )}
        <span className={classes.count}>
          {row.is === 'part'
            ? t(($) => $.coverage.share, {
                covered: number(row.group.covered),
                total: number(row.group.total),
              })
            : number(row.cells.evidence)}
        </span>
      </div>
      {visible.map((index) => {
        const column = columns[index];
        if (column === undefined) return null;
        const cell = cellAt(row, column);
        const start = starts[index] ?? 0;
        return (
          <MatrixCell
            key={column.id}
            cell={cell}
            age={column.is === 'evidence' ? column.age : null}
            label={cellWords.say(row, label, column, cell)}
            count={typeof cell === 'number' && cell > 0 ? cellWords.number(cell) : ''}
            at={at}
            index={index}
            start={start}
            width={(starts[index + 1] ?? start) - start}
            isActive={active === index + 1}
            isChosen={from !== undefined && to !== undefined && index + 1 >= from && index + 1 <= to}
          />
        );
      })}
    </div>
  );
}

/** What is printed of a row. */
function useRowName(row: MatrixRow): string {
  const { t } = useTranslation();
  const node = row.is === 'part' ? row.group.node : row.node;
  if (node === null) return t(($) => (row.id === LOOSE ? $.coverage.loose : $.coverage.basic));
  return node.code === null ? nodeName(node) : `${node.code} ${nodeName(node)}`;
}

/** A row's heading in words, with what its signs say. */
function useRowWords(row: MatrixRow, name: string): string {
  const { t } = useTranslation();
  if (row.is === 'part')
    return `${name} ${t(($) => $.coverage.shareLabel, { covered: row.group.covered, total: row.group.total })}`;
  const { state, evidence, enough, missing, counted } = row.cells;
  const age = ageOfAll(evidence, counted);
  return [
    name,
    t(($) => $.words.coverageState[state]),
    t(($) => $.coverage.evidenceCount, { number: evidence }),
    ...(age === null ? [] : [t(($) => $.coverage.enough.freshness[age])]),
    enough ? t(($) => $.coverage.enough.isEnough) : t(($) => $.coverage.enough.missing, { number: missing }),
  ].join(t(($) => $.coverage.matrix.comma));
}
