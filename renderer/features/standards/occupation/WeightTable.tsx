import { Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Weights } from '../../../../shared/standard/standard.ts';
import { useReading } from '../reading.ts';
import classes from '../Standards.module.css';

/** One printed weight table. × is not zero: the row does not exist at that level. */
export function WeightTable({ table }: { readonly table: Weights['theory'] }) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const levels = standard.nodes.filter(({ type }) => type === 'level');
  const groups = [...new Set(table.rows.map(({ group }) => group))].map((name) => ({
    name,
    rows: table.rows.filter(({ group }) => group === name),
  }));
  return (
    <Table.ScrollContainer minWidth={480} mb="lg" type="native">
      <Table
        withTableBorder
        withColumnBorders
        captionSide="top"
        lang={standard.language}
        className={classes.weights}
      >
        <Table.Caption className={classes.caption}>
          {table.clause} {table.title}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" colSpan={2}>
              {t(($) => $.standards.weightItem)}
            </Table.Th>
            {levels.map(({ id, text }) => (
              <Table.Th key={id} scope="col" ta="right">
                {t(($) => $.standards.percentOf, { level: text })}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) =>
            group.rows.map(({ name, percent }, index) => (
              <Table.Tr key={name}>
                {index === 0 && (
                  <Table.Th scope="rowgroup" rowSpan={group.rows.length}>
                    {group.name}
                  </Table.Th>
                )}
                <Table.Th scope="row" fw={400}>
                  {name}
                </Table.Th>
                {levels.map(({ id, level }) => (
                  <Table.Td key={id} ta="right">
                    <Percent value={percent.find((one) => one.level === level)?.percent ?? null} />
                  </Table.Td>
                ))}
              </Table.Tr>
            )),
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Percent({ value }: { readonly value: number | null }) {
  const { t } = useTranslation();
  if (value !== null) return value;
  return (
    <>
      <span aria-hidden="true">×</span>
      <VisuallyHidden>{t(($) => $.standards.notAtLevel)}</VisuallyHidden>
    </>
  );
}
