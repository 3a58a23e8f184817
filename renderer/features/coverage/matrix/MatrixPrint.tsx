import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { countIn, type Matrix, type MatrixNode } from '../../../../shared/coverage/matrix.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { useFormats } from '../../../ui/formats.ts';
import { levelName } from '../../../ui/levelName.ts';
import { printedName } from '../../../../shared/standard/nodeName.ts';
import { ageOfAll, agesOf } from '../age.ts';
import { LOOSE } from '../outline.ts';
import { CellMark } from './CellMark.tsx';
import { cellAt, columnsOf, rowsOf, type MatrixColumn, type MatrixRow } from './layout.ts';
import { Legend } from './Legend.tsx';
import classes from './MatrixPrint.module.css';

interface MatrixPrintProps {
  readonly standard: Standard;
  readonly matrix: Matrix;
  readonly onDone: () => void;
}

/** So many columns fit beside the requirements on a sheet of A4 that lies on its side. */
const COLUMNS = 24;
const NONE: ReadonlySet<string> = new Set();

/**
 * The matrix on paper: first the whole standard with the state of each requirement, then sheet by sheet the evidence,
 * each with the requirements that it shows. Headings come again on every sheet.
 */
export function MatrixPrint({ standard, matrix, onDone }: MatrixPrintProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    const drawn = window.setTimeout(() => window.print());
    return () => {
      window.removeEventListener('afterprint', onDone);
      window.clearTimeout(drawn);
    };
  }, [onDone]);
  const rows = rowsOf(standard, matrix, 'all', NONE);
  const columns = columnsOf(matrix, NONE).columns.filter((column) =>
    matrix.nodes.some((node) => countIn(node, column.at) > 0),
  );
  const sheets = Array.from({ length: Math.ceil(columns.length / COLUMNS) }, (_, at) =>
    columns.slice(at * COLUMNS, (at + 1) * COLUMNS),
  );
  return createPortal(
    <div className={classes.print} data-print-root lang={standard.language}>
      <h1>
        {standard.title}
        {matrix.level !== null && standard.kind === 'cn-occupation' && ` ${levelName(t, matrix.level)}`}
      </h1>
      <p>
        {t(($) => $.coverage.matrix.title)} {matrix.asOf}
      </p>
      <Legend ages={agesOf(matrix.rule)} />
      <table>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.coverage.matrix.requirement)}</th>
            <th scope="col">{t(($) => $.coverage.matrix.state)}</th>
            <th scope="col">{t(($) => $.coverage.evidence)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-is={row.is}>
              <RowHead row={row} />
              <td>{row.is === 'requirement' && <State cells={row.cells} />}</td>
              <td className={classes.number}>
                {row.is === 'requirement'
                  ? number(row.cells.evidence)
                  : t(($) => $.coverage.share, {
                      covered: number(row.group.covered),
                      total: number(row.group.total),
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sheets.map((sheet, at) => (
        <Sheet key={sheet[0]?.id} rows={rows} columns={sheet} from={at * COLUMNS} />
      ))}
    </div>,
    document.body,
  );
}

function State({ cells: { state, evidence, counted } }: { readonly cells: MatrixNode }) {
  const { t } = useTranslation();
  const age = ageOfAll(evidence, counted);
  const words = [
    t(($) => $.words.coverageState[state]),
    ...(age === null ? [] : [t(($) => $.coverage.enough.freshness[age])]),
  ];
  return (
    <span className={classes.state}>
      <CellMark state={state} age={age} /> {words.join(t(($) => $.coverage.matrix.comma))}
    </span>
  );
}

function RowHead({ row }: { readonly row: MatrixRow }) {
  const { t } = useTranslation();
  const node = row.is === 'part' ? row.group.node : row.node;
  return (
    <th scope="row" style={{ paddingInlineStart: `calc(1mm + ${row.depth * 0.6}em)` }}>
      {node === null ? t(($) => (row.id === LOOSE ? $.coverage.loose : $.coverage.basic)) : printedName(node)}
    </th>
  );
}

interface SheetProps {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** How many pieces stand on the sheets before. */
  readonly from: number;
}

function Sheet({ rows, columns, from }: SheetProps) {
  const { t } = useTranslation();
  const shown = rows.filter(
    (row) => row.is === 'requirement' && columns.some((column) => cellAt(row, column) !== 0),
  );
  return (
    <div className={classes.sheet}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.coverage.matrix.requirement)}</th>
            {columns.map((column, at) => (
              <th key={column.id} scope="col" className={classes.evidence}>
                <span>
                  {from + at + 1} {column.is === 'evidence' && column.evidence.title}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              <RowHead row={row} />
              {columns.map((column) => {
                const cell = cellAt(row, column);
                const age = column.is === 'evidence' ? column.age : null;
                return (
                  <td key={column.id}>{typeof cell !== 'number' && <CellMark state={cell} age={age} />}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {/* Above the columns there is no room for all of it. */}
      <ol start={from + 1}>
        {columns.map((column) => (
          <li key={column.id}>{column.is === 'evidence' && <Piece column={column} />}</li>
        ))}
      </ol>
    </div>
  );
}

function Piece({
  column: { evidence, age },
}: {
  readonly column: Extract<MatrixColumn, { readonly is: 'evidence' }>;
}) {
  const { t } = useTranslation();
  const words = [
    evidence.title,
    t(($) => $.words.evidenceKind[evidence.kind]),
    evidence.date,
    age && t(($) => $.coverage.enough.freshness[age]),
  ];
  return words.filter(Boolean).join(' · ');
}
