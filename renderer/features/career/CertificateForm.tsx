import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plainDate.ts';
import { certificateSchema, type Career, type Certificate } from '../../../shared/career/career.ts';
import { CERTIFICATE_KINDS, type CertificateKind } from '../../../shared/career/vocabulary.ts';
import { DateField } from '../../ui/DateField.tsx';
import { levelName } from '../../ui/levelName.ts';
import { complain, useRecordForm, type Complaints } from './complaints.ts';
import { OccupationField } from './OccupationField.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useRecords } from './useRecords.ts';
import type { Conditions } from './useConditions.ts';

type Values = {
  readonly occupation: string;
  readonly level: number | null;
  readonly kind: CertificateKind | null;
  readonly number: string;
  readonly issued: PlainDate | null;
  readonly expires: PlainDate | null;
  readonly issuer: string;
  readonly related: boolean;
};

const EMPTY: Values = {
  occupation: '',
  level: null,
  kind: null,
  number: '',
  issued: null,
  expires: null,
  issuer: '',
  related: false,
};

const LEVELS = [5, 4, 3, 2, 1];

/** 预备技师证书 is the one kind without a level. */
const hasLevel = (kind: CertificateKind | null) => kind !== '预备技师';

const check = ({ kind, level, issued, expires }: Values): Complaints => ({
  ...complain('level', hasLevel(kind) && level === null, 'level-needed'),
  ...complain('expires', issued !== null && expires !== null && expires < issued, 'expires-before-issue'),
});

interface CertificateFormProps {
  readonly entry: Career['certificates'][number] | null;
  readonly conditions: Conditions | undefined;
  readonly onDone: () => void;
}

export function CertificateForm({ entry, conditions, onDone }: CertificateFormProps) {
  const { t } = useTranslation();
  const { keep, isSaving } = useRecords('certificates');
  const form = useRecordForm<Values, Certificate>(certificateSchema, { ...EMPTY, ...entry }, check);
  const { values } = form;
  return (
    <RecordForm
      form={form}
      saving={isSaving}
      onCancel={onDone}
      onSave={(record) => keep(entry, record, onDone)}
    >
      <OccupationField
        of="certificate"
        conditions={conditions}
        occupation={values.occupation}
        related={values.related}
        occupationField={form.getInputProps('occupation')}
        relatedField={form.getInputProps('related', { type: 'checkbox' })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Select
          label={t(($) => $.career.certificates.kind)}
          data={CERTIFICATE_KINDS.map((kind) => ({
            value: kind,
            label: t(($) => $.words.certificateKind[kind]),
          }))}
          withAsterisk
          aria-required
          allowDeselect={false}
          {...form.getInputProps('kind')}
          onChange={(kind) => {
            form.setFieldValue('kind', kind as CertificateKind | null);
            if (!hasLevel(kind as CertificateKind | null)) form.setFieldValue('level', null);
          }}
        />
        <Select
          label={t(($) => $.career.certificates.level)}
          data={LEVELS.map((level) => ({ value: String(level), label: levelName(t, level) }))}
          withAsterisk={hasLevel(values.kind)}
          aria-required={hasLevel(values.kind)}
          disabled={!hasLevel(values.kind)}
          placeholder={hasLevel(values.kind) ? undefined : t(($) => $.career.certificates.noLevel)}
          allowDeselect={false}
          {...form.getInputProps('level')}
          value={values.level === null ? null : String(values.level)}
          onChange={(level) => form.setFieldValue('level', level === null ? null : Number(level))}
        />
        <DateField
          label={t(($) => $.career.certificates.issued)}
          required
          {...form.getInputProps('issued')}
        />
        <DateField
          label={t(($) => $.career.certificates.expires)}
          placeholder={t(($) => $.career.certificates.expiresHelp)}
          {...form.getInputProps('expires')}
        />
        <TextInput label={t(($) => $.career.certificates.number)} {...form.getInputProps('number')} />
        <TextInput label={t(($) => $.career.certificates.issuer)} {...form.getInputProps('issuer')} />
      </SimpleGrid>
    </RecordForm>
  );
}
