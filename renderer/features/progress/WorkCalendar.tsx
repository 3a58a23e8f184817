import { Heatmap } from '@mantine/charts';
import { Box, Group, Table, Text } from '@mantine/core';
import type { WorkCalendar } from '../../../shared/progress/series.ts';
import type { ProgressWords } from '../../../shared/words/progress/words.ts';
import { fill } from '../../../shared/words/words.ts';
import { useFormats } from '../../ui/formats.ts';

interface WorkCalendarProps {
  readonly calendar: WorkCalendar;
  readonly words: ProgressWords;
}

/** So many pieces of a day are much, whatever the others have. */
const FULL = 4;
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
/** From Sunday on: each second day has its name, for the rows are lower than a line. */
const LABELLED = [null, 0, null, 2, null, 4, null] as const;
/** As the chart draws a day without any. */
const NONE = 'light-dark(var(--mantine-color-gray-2), var(--mantine-color-dark-5))';
/** Of a light page from pale to dark, of a dark one from dim to bright. */
const SHADES = [
  'light-dark(var(--mantine-color-ink-2), var(--mantine-color-ink-8))',
  'light-dark(var(--mantine-color-ink-4), var(--mantine-color-ink-6))',
  'light-dark(var(--mantine-color-ink-6), var(--mantine-color-ink-4))',
  'light-dark(var(--mantine-color-ink-9), var(--mantine-color-ink-1))',
];

/** The darker a day, the more work there is of it. */
export function WorkHeatmap({ calendar: { from, to, days, total, undated }, words }: WorkCalendarProps) {
  const { number } = useFormats();
  const told = fill(words.inYear, { from, to, number: number(total) });
  const most = Math.max(FULL, ...days.map(({ pieces }) => pieces));
  return (
    <Box component="figure" m={0} aria-label={`${words.calendar}: ${told}`}>
      <Box style={{ overflowX: 'auto' }}>
        <Heatmap
          data={Object.fromEntries(days.map(({ date, pieces }) => [date, pieces]))}
          startDate={from}
          endDate={to}
          domain={[0, most]}
          colors={SHADES}
          rectSize={11}
          gap={1.5}
          fontSize={12}
          weekdaysLabelsWidth={36}
          withMonthLabels
          monthLabels={MONTHS}
          withWeekdayLabels
          weekdayLabels={LABELLED.map((weekday) => (weekday === null ? '' : (words.weekdays[weekday] ?? '')))}
          withTooltip
          getTooltipLabel={({ date, value }) =>
            `${date} · ${fill(words.pieces, { number: number(value ?? 0) })}`
          }
        />
      </Box>
      <Group justify="space-between" gap="xs" mt="xs">
        <Text size="sm" c="dimmed">
          {told}
          {undated > 0 && ` · ${fill(words.undated, { number: number(undated) })}`}
        </Text>
        <Shades words={words} />
      </Group>
    </Box>
  );
}

/** What the shades mean: the library's own legend cuts words off that are no English. */
function Shades({ words }: { readonly words: ProgressWords }) {
  return (
    <Text size="sm" c="dimmed" component="div">
      <Group gap={4}>
        {words.fewer}
        {[NONE, ...SHADES].map((shade) => (
          <Box key={shade} component="span" w={11} h={11} bdrs={2} bg={shade} aria-hidden />
        ))}
        {words.more}
      </Group>
    </Text>
  );
}

export function WorkTable({ calendar: { days }, words }: WorkCalendarProps) {
  const { number } = useFormats();
  return (
    <Table aria-label={words.calendar}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.day}</Table.Th>
          <Table.Th scope="col" ta="end">
            {words.evidence}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {days.toReversed().map(({ date, pieces }) => (
          <Table.Tr key={date}>
            <Table.Th scope="row" fw={400}>
              {date}
            </Table.Th>
            <Table.Td ta="end">{number(pieces)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
