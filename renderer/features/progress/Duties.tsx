import { BarChart } from '@mantine/charts';
import { Box, Table } from '@mantine/core';
import type { Duty } from '../../../shared/progress/series.ts';
import type { ProgressWords } from '../../../shared/words/progress/words.ts';
import { useFormats } from '../../ui/formats.ts';

interface DutiesProps {
  readonly duties: readonly Duty[];
  readonly words: ProgressWords;
}

const ROW = 44;
const AXES = 72;

/** A bar for each duty: signed, with evidence, open. */
export function DutyChart({ duties, words }: DutiesProps) {
  const data = duties.map(({ name, total, covered, signed }) => ({
    name,
    [words.signed]: signed,
    [words.covered]: covered - signed,
    [words.open]: total - covered,
  }));
  return (
    <Box component="figure" m={0} aria-label={words.duties}>
      <BarChart
        h={duties.length * ROW + AXES}
        data={data}
        dataKey="name"
        type="stacked"
        orientation="vertical"
        withLegend
        legendProps={{ verticalAlign: 'top', height: 36, itemSorter: null }}
        yAxisProps={{ width: 220, tickMargin: 8 }}
        xAxisProps={{ allowDecimals: false }}
        maxBarWidth={24}
        series={[
          {
            name: words.signed,
            color: 'light-dark(var(--mantine-color-green-8), var(--mantine-color-green-3))',
          },
          {
            name: words.covered,
            color: 'light-dark(var(--mantine-color-ink-4), var(--mantine-color-ink-6))',
          },
          { name: words.open, color: 'var(--zhengji-line)' },
        ]}
      />
    </Box>
  );
}

export function DutyTable({ duties, words }: DutiesProps) {
  const { number } = useFormats();
  return (
    <Table aria-label={words.duties}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.part}</Table.Th>
          {[words.signed, words.covered, words.open, words.total].map((head) => (
            <Table.Th key={head} scope="col" ta="end">
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {duties.map(({ id, name, total, covered, signed }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" fw={400}>
              {name}
            </Table.Th>
            <Table.Td ta="end">{number(signed)}</Table.Td>
            <Table.Td ta="end">{number(covered - signed)}</Table.Td>
            <Table.Td ta="end">{number(total - covered)}</Table.Td>
            <Table.Td ta="end">{number(total)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
