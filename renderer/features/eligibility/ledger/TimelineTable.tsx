import { Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Career } from '../../../../shared/career/career.ts';
import type { Timeline, TimelinePart, TimelineRow } from '../../../../shared/eligibility/timeline.ts';
import { useFormats } from '../../../ui/formats.ts';
import { TextLink } from '../../../ui/links.tsx';
import { rowAt, rowName, type CareerRow } from '../careerRows.ts';
import classes from './TimelineChart.module.css';

interface TimelineTableProps {
  readonly timeline: Timeline;
  readonly career: Career;
}

/** The line in words: each row with its days, what they give and why not, and what proves it. */
export function TimelineTable({ timeline, career }: TimelineTableProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <Table className={classes.table} verticalSpacing={6} aria-label={t(($) => $.eligibility.timeline.table)}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t(($) => $.eligibility.timeline.record)}</Table.Th>
          <Table.Th scope="col">{t(($) => $.eligibility.timeline.dates)}</Table.Th>
          <Table.Th scope="col">{t(($) => $.eligibility.timeline.gives)}</Table.Th>
          <Table.Th scope="col">{t(($) => $.eligibility.timeline.proof)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {timeline.rows.map((row) => (
          <Row key={row.path} row={row} found={rowAt(career, row.path)} />
        ))}
        {timeline.gaps.map(({ start, end, days }) => (
          <Table.Tr key={start}>
            <Table.Th scope="row" fw={400}>
              {t(($) => $.eligibility.timeline.gap)}
            </Table.Th>
            <Table.Td className={classes.dates}>
              {start} – {end}
            </Table.Td>
            <Table.Td colSpan={2}>
              {t(($) => $.eligibility.timeline.gapDays, { days: number(days) })}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ row, found }: { readonly row: TimelineRow; readonly found: CareerRow | undefined }) {
  const { t } = useTranslation();
  const isDay = row.start === row.end && row.list !== 'employments';
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {row.assumed ? (
          <>
            {found && rowName(t, found)}{' '}
            <Badge size="sm" variant="outline">
              {t(($) => $.eligibility.timeline.assumed)}
            </Badge>
          </>
        ) : (
          <TextLink to="/career" search={{ field: row.path }} c="inherit">
            {found ? rowName(t, found) : row.path}
          </TextLink>
        )}
      </Table.Th>
      <Table.Td className={classes.dates}>
        {isDay
          ? row.start
          : `${row.start} – ${row.ongoing ? t(($) => $.eligibility.ledger.untilNow) : row.end}`}
      </Table.Td>
      <Table.Td>
        {row.list !== 'employments'
          ? '—'
          : row.parts.length === 0
            ? t(($) => $.eligibility.timeline.endsBeforeStart)
            : row.parts.map((part) => <Part key={part.start} part={part} endless={row.ongoing} />)}
      </Table.Td>
      <Table.Td>
        <Proof found={found} />
      </Table.Td>
    </Table.Tr>
  );
}

interface PartProps {
  readonly part: TimelinePart;
  /** Whether the job has no end, so that its days to come have no number. */
  readonly endless: boolean;
}

function Part({ part: { start, end, days, state }, endless }: PartProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (endless && state === 'future')
    return (
      <Text size="sm" c="dimmed">
        {t(($) => $.eligibility.timeline.state.future)}
      </Text>
    );
  const counts = state === 'counts' || state === 'before-sixteen';
  return (
    <Text size="sm" {...(!counts && { c: 'dimmed' })}>
      <span className={classes.dates}>
        {start} – {end}
      </span>{' '}
      {t(($) => $.eligibility.timeline.daysOf, {
        days: number(days),
        state: t(($) => $.eligibility.timeline.state[state]),
      })}
    </Text>
  );
}

/** What is recorded that proves a row: the witness of a job, the number of a certificate. */
function Proof({ found }: { readonly found: CareerRow | undefined }) {
  const { t } = useTranslation();
  const told = found === undefined ? [] : proofOf(found);
  return told.length > 0 ? (
    <Text size="sm">{told.join(' · ')}</Text>
  ) : (
    <Text size="sm" c="dimmed">
      {t(($) => $.eligibility.timeline.noProof)}
    </Text>
  );
}

function proofOf({ list, row }: CareerRow): readonly string[] {
  switch (list) {
    case 'employments':
      return [row.witness.name, row.witness.phone].filter(Boolean);
    case 'certificates':
    case 'titles':
      return [row.number, row.issuer].filter(Boolean);
    case 'education':
      return [row.school].filter(Boolean);
    case 'apprenticeships':
      return [row.employer].filter(Boolean);
    case 'birthDate':
      return [row.idNumber].filter(Boolean);
  }
}
