import { Table } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weighedBy, type WeightPart } from '../../../shared/coverage/cover.ts';
import type { Coverage, Share, WeightShare } from '../../../shared/coverage/coverage.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { useFormats } from '../../ui/formats.ts';
import classes from './CoverageSummary.module.css';
import { Behind } from './enough/Behind.tsx';

interface WeightTableProps {
  readonly standard: Standard;
  readonly part: WeightPart;
  readonly coverage: Coverage;
  readonly weighted: Share & { readonly rows: readonly WeightShare[] };
}

/** The rows of a weight table and what each brings to the sum; each opens to its requirements and the evidence for them. */
export function WeightTable({
  standard,
  part,
  coverage,
  weighted: { rows, covered: sum },
}: WeightTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const id = useId();
  const [opened, setOpened] = useState<string | null>(null);
  const behind = (name: string): readonly string[] => {
    const row = standard.weights?.[part].rows.find((one) => one.name === name);
    const weighed = new Set(row && weighedBy(standard, part, row).map((node) => node.id));
    return coverage.nodes.flatMap((node) => (weighed.has(node.id) ? [node.id] : []));
  };
  return (
    <Table captionSide="top">
      <Table.Caption ta="start">{t(($) => $.coverage[part])}</Table.Caption>
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
          <Fragment key={name}>
            <Table.Tr>
              <Table.Th scope="row" fw={400}>
                <button
                  type="button"
                  className={classes.opens}
                  aria-expanded={opened === name}
                  aria-controls={opened === name ? id : undefined}
                  onClick={() => setOpened(opened === name ? null : name)}
                >
                  <IconChevronRight size={16} aria-hidden />
                  <span lang={standard.language}>{name}</span>
                </button>
              </Table.Th>
              <Table.Td ta="end">{formats.percent(percent)}</Table.Td>
              <Table.Td ta="end">
                {t(($) => $.coverage.share, {
                  covered: formats.number(covered),
                  total: formats.number(total),
                })}
              </Table.Td>
              <Table.Td ta="end">{formats.percent(total === 0 ? 0 : (percent * covered) / total)}</Table.Td>
            </Table.Tr>
            {opened === name && (
              <Table.Tr id={id}>
                <Table.Td colSpan={4} className={classes.behind}>
                  <Behind standard={standard} nodes={behind(name)} />
                </Table.Td>
              </Table.Tr>
            )}
          </Fragment>
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
