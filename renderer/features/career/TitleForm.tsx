import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plainDate.ts';
import { titleSchema, type Career, type Title } from '../../../shared/career/career.ts';
import { TITLE_LEVELS, type TitleLevel } from '../../../shared/career/vocabulary.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useRecordForm } from './complaints.ts';
import { RecordForm } from './RecordForm.tsx';
import { useRecords } from './useRecords.ts';

type Values = {
  readonly name: string;
  readonly level: TitleLevel | null;
  readonly specialty: string;
  readonly number: string;
  readonly granted: PlainDate | null;
  readonly issuer: string;
  readonly matching: boolean;
};

const EMPTY: Values = {
  name: '',
  level: null,
  specialty: '',
  number: '',
  granted: null,
  issuer: '',
  matching: false,
};

interface TitleFormProps {
  readonly entry: Career['titles'][number] | null;
  readonly onDone: () => void;
}

export function TitleForm({ entry, onDone }: TitleFormProps) {
  const { t } = useTranslation();
  const { keep, isSaving } = useRecords('titles');
  const form = useRecordForm<Values, Title>(titleSchema, { ...EMPTY, ...entry });
  return (
    <RecordForm
      form={form}
      saving={isSaving}
      onCancel={onDone}
      onSave={(record) => keep(entry, record, onDone)}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          label={t(($) => $.career.titles.name)}
          placeholder={t(($) => $.career.titles.nameHelp)}
          withAsterisk
          aria-required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Select
          label={t(($) => $.career.titles.level)}
          data={TITLE_LEVELS.map((level) => ({ value: level, label: t(($) => $.words.titleLevel[level]) }))}
          withAsterisk
          aria-required
          allowDeselect={false}
          {...form.getInputProps('level')}
        />
        <TextInput label={t(($) => $.career.titles.specialty)} {...form.getInputProps('specialty')} />
        <DateField label={t(($) => $.career.titles.granted)} required {...form.getInputProps('granted')} />
        <TextInput label={t(($) => $.career.titles.number)} {...form.getInputProps('number')} />
        <TextInput label={t(($) => $.career.titles.issuer)} {...form.getInputProps('issuer')} />
      </SimpleGrid>
      <Checkbox
        label={t(($) => $.career.titles.matching)}
        description={t(($) => $.career.titles.matchingHelp)}
        {...form.getInputProps('matching', { type: 'checkbox' })}
      />
    </RecordForm>
  );
}
