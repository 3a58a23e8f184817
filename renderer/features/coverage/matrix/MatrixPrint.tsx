import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Matrix, MatrixEvidence } from '../../../../shared/coverage/matrix.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { useFormats } from '../../../ui/formats.ts';
import { levelName } from '../../../ui/levelName.ts';
import { printedName } from '../../../ui/nodeName.ts';
import { CellMark } from './CellMark.tsx';
import { cellsOf, columnsOf, rowsOf, type MatrixRow } from './layout.ts';
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
  const linked = new Set(matrix.nodes.flatMap(({ links }) => links.map(({ evidence }) => evidence)));
  const { columns } = columnsOf(
    matrix.evidence.filter(({ id }) => linked.has(id)),
    NONE,
  );
  const evidence = columns.flatMap((column) => (column.is === 'evidence' ? [column.evidence] : []));
  const sheets = Array.from({ length: Math.ceil(evidence.length / COLUMNS) }, (_, at) =>
    evidence.slice(at * COLUMNS, (at + 1) * COLUMNS),
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
      <Legend />
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
              <td>
                {row.is === 'requirement' && (
                  <span className={classes.state}>
                    <CellMark state={row.cells.state} /> {t(($) => $.words.coverageState[row.cells.state])}
                  </span>
                )}
              </td>
              <td className={classes.number}>
                {row.is === 'requirement'
                  ? number(row.cells.links.length)
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
        <Sheet key={sheet[0]?.id} rows={rows} evidence={sheet} from={at * COLUMNS} />
      ))}
    </div>,
    document.body,
  );
}

function RowHead({ row }: { readonly row: MatrixRow }) {
  const { t } = useTranslation();
  const node = row.is === 'part' ? row.group.node : row.node;
  return (
    <th scope="row" style={{ paddingInlineStart: `${row.depth * 0.6}em` }}>
      {node === null ? t(($) => $.coverage.basic) : printedName(node)}
    </th>
  );
}

interface SheetProps {
  readonly rows: readonly MatrixRow[];
  readonly evidence: readonly MatrixEvidence[];
  /** How many pieces stand on the sheets before. */
  readonly from: number;
}

function Sheet({ rows, evidence, from }: SheetProps) {
  const { t } = useTranslation();
  const shown = rows.filter(
    (row) => row.is === 'requirement' && evidence.some(({ id }) => cellsOf(row.cells).has(id)),
  );
  return (
    <table className={classes.sheet}>
      <thead>
        <tr>
          <th scope="col">{t(($) => $.coverage.matrix.requirement)}</th>
          {evidence.map(({ id, title }, at) => (
            <th key={id} scope="col" className={classes.evidence}>
              <span>
                {from + at + 1} {title}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={row.id}>
            <RowHead row={row} />
            {evidence.map(({ id }) => {
              const link = row.is === 'requirement' ? cellsOf(row.cells).get(id) : undefined;
              return <td key={id}>{link && <CellMark state={link.state} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
