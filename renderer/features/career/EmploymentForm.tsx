import { Checkbox, Fieldset, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plainDate.ts';
import { employmentSchema, type Career, type Employment } from '../../../shared/career/career.ts';
import { DateField } from '../../ui/DateField.tsx';
import { complain, useRecordForm, type Complaints } from './complaints.ts';
import { OccupationField } from './OccupationField.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useRecords } from './useRecords.ts';
import type { Conditions } from './useConditions.ts';

type Values = {
  readonly occupation: string;
  readonly employer: string;
  readonly position: string;
  readonly start: PlainDate | null;
  readonly end: PlainDate | null;
  readonly ongoing: boolean;
  readonly related: boolean;
  readonly witness: { readonly name: string; readonly phone: string };
};

const EMPTY = {
  occupation: '',
  employer: '',
  position: '',
  start: null,
  end: null,
  related: false,
  witness: { name: '', phone: '' },
} satisfies Partial<Values>;

const check = ({ start, end, ongoing }: Values): Complaints => ({
  ...complain('end', !ongoing && end === null, 'end-or-ongoing'),
  ...complain('end', start !== null && end !== null && end < start, 'ends-before-start'),
});

interface EmploymentFormProps {
  readonly entry: Career['employments'][number] | null;
  readonly conditions: Conditions | undefined;
  /** Whether another employment goes on, so that a new one is likelier a past one. */
  readonly ongoingAlready: boolean;
  readonly onDone: () => void;
}

export function EmploymentForm({ entry, conditions, ongoingAlready, onDone }: EmploymentFormProps) {
  const { t } = useTranslation();
  const { keep, isSaving } = useRecords('employments');
  const ongoing = entry === null ? !ongoingAlready : entry.end === null;
  const form = useRecordForm<Values, Employment>(employmentSchema, { ...EMPTY, ...entry, ongoing }, check);
  const { values } = form;
  return (
    <RecordForm
      form={form}
      saving={isSaving}
      onCancel={onDone}
      onSave={(record) => keep(entry, record, onDone)}
    >
      <OccupationField
        of="work"
        conditions={conditions}
        occupation={values.occupation}
        related={values.related}
        occupationField={form.getInputProps('occupation')}
        relatedField={form.getInputProps('related', { type: 'checkbox' })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput label={t(($) => $.career.employments.employer)} {...form.getInputProps('employer')} />
        <TextInput label={t(($) => $.career.employments.position)} {...form.getInputProps('position')} />
        <DateField
          label={t(($) => $.career.employments.start)}
          description={t(($) => $.career.employments.startHelp)}
          required
          {...form.getInputProps('start')}
        />
        <Stack gap="xs">
          <DateField
            label={t(($) => $.career.employments.end)}
            description={t(($) => $.career.employments.endHelp)}
            disabled={values.ongoing}
            {...form.getInputProps('end')}
          />
          <Checkbox
            label={t(($) => $.career.employments.ongoing)}
            checked={values.ongoing}
            onChange={({ currentTarget: { checked } }) => {
              form.setFieldValue('ongoing', checked);
              if (checked) form.setFieldValue('end', null);
              form.clearFieldError('end');
            }}
          />
        </Stack>
      </SimpleGrid>
      <Fieldset legend={t(($) => $.career.employments.witness)}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput
            label={t(($) => $.career.employments.witnessName)}
            {...form.getInputProps('witness.name')}
          />
          <TextInput
            label={t(($) => $.career.employments.witnessPhone)}
            type="tel"
            {...form.getInputProps('witness.phone')}
          />
        </SimpleGrid>
      </Fieldset>
    </RecordForm>
  );
}
