import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plainDate.ts';
import { apprenticeshipSchema, type Apprenticeship, type Career } from '../../../shared/career/career.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useRecordForm } from './complaints.ts';
import { OccupationField } from './OccupationField.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useRecords } from './useRecords.ts';
import type { Conditions } from './useConditions.ts';

type Values = {
  readonly occupation: string;
  readonly employer: string;
  readonly completed: PlainDate | null;
  readonly related: boolean;
};

const EMPTY: Values = { occupation: '', employer: '', completed: null, related: false };

interface ApprenticeshipFormProps {
  readonly entry: Career['apprenticeships'][number] | null;
  readonly conditions: Conditions | undefined;
  readonly onDone: () => void;
}

export function ApprenticeshipForm({ entry, conditions, onDone }: ApprenticeshipFormProps) {
  const { t } = useTranslation();
  const { keep, isSaving } = useRecords('apprenticeships');
  const form = useRecordForm<Values, Apprenticeship>(apprenticeshipSchema, { ...EMPTY, ...entry });
  const { values } = form;
  return (
    <RecordForm
      form={form}
      saving={isSaving}
      onCancel={onDone}
      onSave={(record) => keep(entry, record, onDone)}
    >
      <OccupationField
        of="apprenticeship"
        conditions={conditions}
        occupation={values.occupation}
        related={values.related}
        occupationField={form.getInputProps('occupation')}
        relatedField={form.getInputProps('related', { type: 'checkbox' })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput label={t(($) => $.career.apprenticeships.employer)} {...form.getInputProps('employer')} />
        <DateField
          label={t(($) => $.career.apprenticeships.completed)}
          required
          {...form.getInputProps('completed')}
        />
      </SimpleGrid>
    </RecordForm>
  );
}
