import { Badge, Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addCalendarDays, type PlainDate } from '../../../shared/calendar/plainDate.ts';
import type { Career } from '../../../shared/career/career.ts';
import { useSpanText } from '../../ui/spanText.ts';
import classes from './CareerPage.module.css';
import { Detail } from './Detail.tsx';
import { EmploymentForm } from './EmploymentForm.tsx';
import { KinshipBadge } from './KinshipBadge.tsx';
import { newestFirst } from './newestFirst.ts';
import { RecordSection } from './RecordSection.tsx';
import type { Conditions } from './useConditions.ts';

interface EmploymentsProps {
  readonly employments: Career['employments'];
  readonly conditions: Conditions | undefined;
  readonly today: PlainDate;
}

export function Employments({ employments, conditions, today }: EmploymentsProps) {
  const { t } = useTranslation();
  return (
    <RecordSection
      list="employments"
      words={{
        title: t(($) => $.career.employments.title),
        lead: t(($) => $.career.employments.lead),
        empty: t(($) => $.career.employments.empty),
        add: t(($) => $.career.employments.add),
        edit: t(($) => $.career.employments.edit),
      }}
      entries={newestFirst(employments, ({ start }) => start)}
      nameOf={({ occupation, employer }) => [occupation, employer].filter(Boolean).join(' · ')}
      heads={[
        t(($) => $.career.employments.occupation),
        t(($) => $.career.employments.workplace),
        t(($) => $.career.employments.period),
        t(($) => $.career.employments.span),
      ]}
      renderCells={(entry) => <Cells entry={entry} conditions={conditions} today={today} />}
      renderForm={(entry, onDone) => (
        <EmploymentForm
          entry={entry}
          conditions={conditions}
          ongoingAlready={employments.some(({ end }) => end === null)}
          onDone={onDone}
        />
      )}
    />
  );
}

interface CellsProps extends Omit<EmploymentsProps, 'employments'> {
  readonly entry: Career['employments'][number];
}

function Cells({ entry, conditions, today }: CellsProps) {
  const { t } = useTranslation();
  const span = useSpanText();
  const { occupation, employer, position, start, end } = entry;
  // Both ends are worked days; what goes on has worked the days before today.
  const until = end === null ? today : addCalendarDays(end, 1);
  return (
    <>
      <Table.Th scope="row" fw={500}>
        <Group gap="xs">
          {occupation}
          <KinshipBadge conditions={conditions} row={entry} />
        </Group>
      </Table.Th>
      <Table.Td>
        <Detail beneath={position}>{employer}</Detail>
      </Table.Td>
      <Table.Td>
        <span className={classes.day}>{start} –</span>{' '}
        {end === null ? (
          <Badge variant="light" color="green">
            {t(($) => $.career.employments.untilNow)}
          </Badge>
        ) : (
          <span className={classes.day}>{end}</span>
        )}
      </Table.Td>
      <Table.Td>{start < until ? span(start, until) : t(($) => $.career.employments.notStarted)}</Table.Td>
    </>
  );
}
