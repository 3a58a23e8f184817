import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COVERAGE_STATES } from '../../../../shared/coverage/state.ts';
import { EVIDENCE_KINDS } from '../../../../shared/evidence/evidence.ts';
import { useFormats } from '../../../ui/formats.ts';
import { cellAt, type ColumnGroup, type MatrixColumn, type MatrixRow } from './layout.ts';

/** What cells say, in the language of the page. */
export interface CellWords {
  readonly say: (
    row: MatrixRow,
    label: string,
    column: MatrixColumn,
    cell: ReturnType<typeof cellAt>,
  ) => string;
  readonly number: (value: number) => string;
  /** What stands above the columns of a kind. */
  readonly kind: (group: Pick<ColumnGroup, 'kind' | 'count'>) => string;
}

/** Looked up once for all cells: of a large matrix fifty come into sight with each step of scrolling. */
export function useCellWords(): CellWords {
  const { t } = useTranslation();
  const { number } = useFormats();
  return useMemo(() => {
    const kinds = new Map(EVIDENCE_KINDS.map((kind) => [kind, t(($) => $.words.evidenceKind[kind])]));
    const states = new Map(COVERAGE_STATES.map((state) => [state, t(($) => $.words.coverageState[state])]));
    const unlinked = t(($) => $.coverage.matrix.unlinked);
    const colon = t(($) => $.coverage.matrix.colon);
    const comma = t(($) => $.coverage.matrix.comma);
    const freshness = t(($) => $.coverage.enough.freshness, { returnObjects: true });
    const stateOf = (row: MatrixRow, column: MatrixColumn, cell: ReturnType<typeof cellAt>) =>
      typeof cell !== 'number'
        ? states.get(cell)
        : row.is === 'requirement' && column.is === 'evidence'
          ? unlinked
          : t(($) => $.coverage.matrix.links, { count: cell });
    return {
      say: (row, label, column, cell) => {
        const of = column.is === 'evidence' ? column.evidence.title : kinds.get(column.id);
        const age = typeof cell === 'number' || column.is === 'kind' ? null : column.age;
        const old = age === null ? '' : `${comma}${freshness[age]}`;
        return `${label} × ${of}${colon}${stateOf(row, column, cell)}${old}`;
      },
      number,
      kind: ({ kind, count }) => `${kinds.get(kind)} ${number(count)}`,
    };
  }, [t, number]);
}
