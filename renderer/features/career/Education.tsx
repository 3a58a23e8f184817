import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Career } from '../../../shared/career/career.ts';
import classes from './CareerPage.module.css';
import { Detail } from './Detail.tsx';
import { EducationForm } from './EducationForm.tsx';
import { newestFirst } from './newestFirst.ts';
import { RecordSection } from './RecordSection.tsx';
import type { Conditions } from './useConditions.ts';

interface EducationProps {
  readonly education: Career['education'];
  readonly conditions: Conditions | undefined;
}

export function Education({ education, conditions }: EducationProps) {
  const { t } = useTranslation();
  return (
    <RecordSection
      list="education"
      words={{
        title: t(($) => $.career.education.title),
        lead: t(($) => $.career.education.lead),
        empty: t(($) => $.career.education.empty),
        add: t(($) => $.career.education.add),
        edit: t(($) => $.career.education.edit),
      }}
      entries={newestFirst(education, ({ date }) => date)}
      nameOf={({ school, kind, major }) =>
        [school || t(($) => $.words.educationKind[kind]), major].filter(Boolean).join(' · ')
      }
      heads={[
        t(($) => $.career.education.school),
        t(($) => $.career.education.major),
        t(($) => $.career.education.status),
        t(($) => $.career.education.date),
      ]}
      renderCells={(entry) => <Cells entry={entry} />}
      renderForm={(entry, onDone) => <EducationForm entry={entry} conditions={conditions} onDone={onDone} />}
    />
  );
}

function Cells({ entry }: { readonly entry: Career['education'][number] }) {
  const { t } = useTranslation();
  const { school, kind, trainingGoal, major, majorClass, status, date } = entry;
  const kindName = t(($) => $.words.educationKind[kind]);
  const goal =
    trainingGoal &&
    t(($) => $.words.need.trainingGoal, { goal: t(($) => $.words.trainingGoal[trainingGoal]) });
  return (
    <>
      <Table.Th scope="row" fw={500}>
        <Detail beneath={[school === '' ? '' : kindName, goal].filter(Boolean).join(' · ')}>
          {school || kindName}
        </Detail>
      </Table.Th>
      <Table.Td>
        <Detail beneath={t(($) => $.words.majorClass[majorClass])}>{major}</Detail>
      </Table.Td>
      <Table.Td>{t(($) => $.words.educationStatus[status])}</Table.Td>
      <Table.Td className={classes.day}>
        <Detail beneath={status === 'graduated' ? '' : t(($) => $.career.education.expected)}>{date}</Detail>
      </Table.Td>
    </>
  );
}
