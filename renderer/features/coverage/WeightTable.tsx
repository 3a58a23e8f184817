import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WeightShare } from '../../../shared/coverage/coverage.ts';
import { useFormats } from '../../ui/formats.ts';
import classes from './CoverageSummary.module.css';

interface WeightTableProps {
  readonly caption: string;
  readonly rows: readonly WeightShare[];
  readonly sum: number;
  readonly language: string;
}

/** The rows of a weight table and what each brings to the sum. */
export function WeightTable({ caption, rows, sum, language }: WeightTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Table captionSide="top">
      <Table.Caption ta="start">{caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" className={classes.head}>
            {t(($) => $.coverage.table.name)}
          </Table.Th>
          {(['weight', 'covered', 'points'] as const).map((column) => (
            <Table.Th key={column} scope="col" ta="end" className={classes.head}>
              {t(($) => $.coverage.table[column])}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, percent, covered, total }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400} lang={language}>
              {name}
            </Table.Th>
            <Table.Td ta="end">{formats.percent(percent)}</Table.Td>
            <Table.Td ta="end">
              {t(($) => $.coverage.share, { covered: formats.number(covered), total: formats.number(total) })}
            </Table.Td>
            <Table.Td ta="end">{formats.percent(total === 0 ? 0 : (percent * covered) / total)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row" colSpan={3}>
            {t(($) => $.coverage.table.sum)}
          </Table.Th>
          <Table.Td ta="end" fw={600}>
            {formats.percent(sum)}
          </Table.Td>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}
