/* oxlint-disable jsx-a11y/prefer-tag-over-role -- of a <table> no cell can be left out, and only those in sight are drawn */
import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats.ts';
import { EVIDENCE_TYPE } from './dragged.ts';
import type { Columns } from './layout.ts';
import classes from './MatrixGrid.module.css';

interface MatrixHeadProps {
  readonly columns: Columns;
  /** Where each begins. */
  readonly starts: readonly number[];
  /** Their titles are written across. */
  readonly wide: boolean;
  /** The columns that are drawn. */
  readonly visible: readonly number[];
  /** Where the focus is, as far as it is in the headings. */
  readonly activeRow: number;
  readonly activeColumn: number;
  /** At which column the kind begins that has the focus. */
  readonly kind: number | null;
  readonly requirements: number;
}

/** The two rows of headings: the kinds of evidence, and the evidence. They stay in sight. */
export const MatrixHead = memo(function MatrixHead({
  columns: { columns, groups },
  starts,
  wide,
  visible,
  activeRow,
  activeColumn,
  kind,
  requirements,
}: MatrixHeadProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const first = visible[0] ?? 0;
  const last = visible.at(-1) ?? 0;
  const tabIndexAt = (row: number, column: number) =>
    activeRow === row && (row === 0 ? kind : activeColumn) === column ? 0 : -1;
  const place = (from: number, span: number) => {
    const start = starts[from] ?? 0;
    return { insetInlineStart: start, inlineSize: (starts[from + span] ?? start) - start };
  };
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <div role="rowgroup" className={classes.head} data-wide={wide || undefined}>
      <div role="row" aria-rowindex={1} className={classes.kinds}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={classes.corner}
          data-row={0}
          data-column={0}
          tabIndex={tabIndexAt(0, 0)}
        >
          {t(($) => $.coverage.matrix.kinds)}
        </div>
        {groups
          .filter(({ from, span }) => from <= last && from + span > first)
          .map(({ kind: one, from, span, count, open }) => (
            <div
              key={one}
              role="columnheader"
              aria-colindex={from + 2}
              aria-colspan={span}
              aria-expanded={open}
              className={classes.kind}
              style={place(from, span)}
              title={`${t(($) => $.words.evidenceKind[one])} ${number(count)}`}
              data-row={0}
              data-column={from + 1}
              tabIndex={tabIndexAt(0, from + 1)}
            >
              <span className={classes.kindName}>
                <IconChevronRight
                  size={14}
                  className={classes.chevron}
                  data-open={open || undefined}
                  aria-hidden
                />
                <span>
                  {t(($) => $.words.evidenceKind[one])} {number(count)}
                </span>
              </span>
            </div>
          ))}
      </div>
      <div role="row" aria-rowindex={2} className={classes.titles}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={classes.corner}
          data-row={1}
          data-column={0}
          tabIndex={tabIndexAt(1, 0)}
        >
          {t(($) => $.coverage.matrix.corner, {
            requirements: number(requirements),
            evidence: number(total),
          })}
        </div>
        {visible.map((index) => {
          const column = columns[index];
          if (column === undefined) return null;
          const name =
            column.is === 'evidence'
              ? column.evidence.title
              : t(($) => $.coverage.matrix.all, { kind: t(($) => $.words.evidenceKind[column.id]) });
          const when = column.is === 'evidence' ? column.evidence.date : null;
          const age = column.is === 'evidence' ? column.age : null;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 2}
              className={classes.title}
              style={place(index, 1)}
              title={[name, when, age !== null && t(($) => $.coverage.enough.freshness[age])]
                .filter(Boolean)
                .join(' · ')}
              draggable={column.is === 'evidence'}
              onDragStart={({ dataTransfer }) => dataTransfer.setData(EVIDENCE_TYPE, column.id)}
              data-row={1}
              data-column={index + 1}
              tabIndex={tabIndexAt(1, index + 1)}
            >
              <span>{name}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
});
