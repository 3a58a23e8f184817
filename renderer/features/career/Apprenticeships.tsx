import { Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Career } from '../../../shared/career/career.ts';
import { ApprenticeshipForm } from './ApprenticeshipForm.tsx';
import classes from './CareerPage.module.css';
import { KinshipBadge } from './KinshipBadge.tsx';
import { newestFirst } from './newestFirst.ts';
import { RecordSection } from './RecordSection.tsx';
import type { Conditions } from './useConditions.ts';

interface ApprenticeshipsProps {
  readonly apprenticeships: Career['apprenticeships'];
  readonly conditions: Conditions | undefined;
}

export function Apprenticeships({ apprenticeships, conditions }: ApprenticeshipsProps) {
  const { t } = useTranslation();
  return (
    <RecordSection
      list="apprenticeships"
      words={{
        title: t(($) => $.career.apprenticeships.title),
        lead: t(($) => $.career.apprenticeships.lead),
        empty: t(($) => $.career.apprenticeships.empty),
        add: t(($) => $.career.apprenticeships.add),
        edit: t(($) => $.career.apprenticeships.edit),
      }}
      entries={newestFirst(apprenticeships, ({ completed }) => completed)}
      nameOf={({ occupation, employer }) => [occupation, employer].filter(Boolean).join(' · ')}
      heads={[
        t(($) => $.career.occupation.label),
        t(($) => $.career.apprenticeships.employer),
        t(($) => $.career.apprenticeships.completed),
      ]}
      renderCells={(entry) => (
        <>
          <Table.Th scope="row" fw={500}>
            <Group gap="xs">
              {entry.occupation}
              <KinshipBadge conditions={conditions} row={entry} />
            </Group>
          </Table.Th>
          <Table.Td>{entry.employer || '—'}</Table.Td>
          <Table.Td className={classes.day}>{entry.completed}</Table.Td>
        </>
      )}
      renderForm={(entry, onDone) => (
        <ApprenticeshipForm entry={entry} conditions={conditions} onDone={onDone} />
      )}
    />
  );
}
