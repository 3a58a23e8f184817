import { LineChart } from '@mantine/charts';
import { Box, Table } from '@mantine/core';
import type { Month } from '../../../shared/progress/series.ts';
import type { ProgressWords } from '../../../shared/words/progress/words.ts';
import { useFormats } from '../../ui/formats.ts';

interface GrowthProps {
  readonly growth: readonly Month[];
  readonly words: ProgressWords;
}

/** Three lines, told apart by their strokes as well. */
export function GrowthChart({ growth, words }: GrowthProps) {
  return (
    <Box component="figure" m={0} aria-label={words.growth}>
      <LineChart
        h={320}
        data={[...growth]}
        dataKey="month"
        curveType="linear"
        withLegend
        legendProps={{ verticalAlign: 'top', height: 36, itemSorter: null }}
        yAxisProps={{ allowDecimals: false }}
        series={[
          { name: 'evidence', label: words.evidence, color: 'yellow.6', strokeDasharray: '6 4' },
          { name: 'covered', label: words.coveredSum, color: 'ink.5' },
          { name: 'signed', label: words.signedSum, color: 'green.6', strokeDasharray: '2 3' },
        ]}
      />
    </Box>
  );
}

export function GrowthTable({ growth, words }: GrowthProps) {
  const { number } = useFormats();
  return (
    <Table aria-label={words.growth}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.month}</Table.Th>
          {[words.evidence, words.coveredSum, words.signedSum].map((head) => (
            <Table.Th key={head} scope="col" ta="end">
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {growth.map(({ month, evidence, covered, signed }) => (
          <Table.Tr key={month}>
            <Table.Th scope="row" fw={400}>
              {month}
            </Table.Th>
            <Table.Td ta="end">{number(evidence)}</Table.Td>
            <Table.Td ta="end">{number(covered)}</Table.Td>
            <Table.Td ta="end">{number(signed)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
