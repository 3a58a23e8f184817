import { Radio, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plainDate.ts';
import { educationSchema, type Career, type Education } from '../../../shared/career/career.ts';
import {
  EDUCATION_KINDS,
  EDUCATION_STATUSES,
  MAJOR_CLASSES,
  TRAINING_GOALS,
  type EducationKind,
  type EducationStatus,
  type MajorClass,
  type TrainingGoal,
} from '../../../shared/career/vocabulary.ts';
import { DateField } from '../../ui/DateField.tsx';
import { complain, useRecordForm, type Complaints } from './complaints.ts';
import { RecordForm } from './RecordForm.tsx';
import { useRecords } from './useRecords.ts';
import { kindsWithTrainingGoal } from './trainingGoals.ts';
import type { Conditions } from './useConditions.ts';

type Values = {
  readonly school: string;
  readonly kind: EducationKind | null;
  readonly trainingGoal: TrainingGoal | null;
  readonly major: string;
  readonly majorClass: MajorClass;
  readonly status: EducationStatus;
  readonly start: PlainDate | null;
  readonly date: PlainDate | null;
};

const EMPTY: Values = {
  school: '',
  kind: null,
  trainingGoal: null,
  major: '',
  majorClass: '无关',
  status: 'graduated',
  start: null,
  date: null,
};

const check = ({ start, date }: Values): Complaints =>
  complain('date', start !== null && date !== null && date < start, 'ends-before-start');

interface EducationFormProps {
  readonly entry: Career['education'][number] | null;
  readonly conditions: Conditions | undefined;
  readonly onDone: () => void;
}

export function EducationForm({ entry, conditions, onDone }: EducationFormProps) {
  const { t } = useTranslation();
  const { keep, isSaving } = useRecords('education');
  const form = useRecordForm<Values, Education>(educationSchema, { ...EMPTY, ...entry }, check);
  const { values } = form;
  const withGoal =
    conditions === undefined
      ? new Set<EducationKind>(EDUCATION_KINDS)
      : kindsWithTrainingGoal(conditions.rules);
  const choose = (kind: EducationKind) => {
    form.setFieldValue('kind', kind);
    if (!withGoal.has(kind)) form.setFieldValue('trainingGoal', null);
  };
  return (
    <RecordForm
      form={form}
      saving={isSaving}
      onCancel={onDone}
      onSave={(record) => keep(entry, record, onDone)}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          label={t(($) => $.career.education.school)}
          data-autofocus
          {...form.getInputProps('school')}
        />
        <Select
          label={t(($) => $.career.education.kind)}
          data={EDUCATION_KINDS.map((kind) => ({
            value: kind,
            label: t(($) => $.words.educationKind[kind]),
          }))}
          withAsterisk
          aria-required
          allowDeselect={false}
          {...form.getInputProps('kind')}
          onChange={(kind) => kind !== null && choose(kind as EducationKind)}
        />
      </SimpleGrid>
      {values.kind !== null && withGoal.has(values.kind) && (
        <Select
          label={t(($) => $.career.education.trainingGoal)}
          description={t(($) => $.career.education.trainingGoalHelp)}
          data={[
            { value: '', label: t(($) => $.career.education.trainingGoalNone) },
            ...TRAINING_GOALS.map((goal) => ({ value: goal, label: t(($) => $.words.trainingGoal[goal]) })),
          ]}
          allowDeselect={false}
          {...form.getInputProps('trainingGoal')}
          value={values.trainingGoal ?? ''}
          onChange={(goal) =>
            form.setFieldValue('trainingGoal', goal === '' ? null : (goal as TrainingGoal | null))
          }
        />
      )}
      <TextInput label={t(($) => $.career.education.major)} {...form.getInputProps('major')} />
      <Radio.Group
        label={t(($) => $.career.education.majorClass)}
        description={t(($) => $.career.education.majorClassHelp)}
        {...form.getInputProps('majorClass')}
      >
        <Stack gap="xs" mt="xs">
          {MAJOR_CLASSES.map((majorClass) => (
            <Radio
              key={majorClass}
              value={majorClass}
              label={<MajorClassLabel majorClass={majorClass} conditions={conditions} />}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group label={t(($) => $.career.education.status)} {...form.getInputProps('status')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs">
          {EDUCATION_STATUSES.map((status) => (
            <Radio key={status} value={status} label={t(($) => $.words.educationStatus[status])} />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <DateField label={t(($) => $.career.education.start)} {...form.getInputProps('start')} />
        <DateField
          label={
            values.status === 'graduated'
              ? t(($) => $.career.education.date)
              : t(($) => $.career.education.dateExpected)
          }
          required
          {...form.getInputProps('date')}
        />
      </SimpleGrid>
    </RecordForm>
  );
}

/** A class of majors; what the standard prints of it stands beneath. */
function MajorClassLabel({
  majorClass,
  conditions,
}: {
  readonly majorClass: MajorClass;
  readonly conditions: Conditions | undefined;
}) {
  const { t } = useTranslation();
  const printed = conditions?.rules.majorClasses.find(({ id }) => id === majorClass);
  const name = t(($) => $.words.majorClass[majorClass]);
  return (
    <>
      {name}
      {printed !== undefined && printed.text !== majorClass && (
        <Text size="sm" c="dimmed" lang={conditions?.language}>
          {printed.text}
        </Text>
      )}
    </>
  );
}
