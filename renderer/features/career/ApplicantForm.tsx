import { Button, NativeSelect, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { applicantSchema, type Applicant } from '../../../shared/career/career.ts';
import { checkApplicant, readIdentityNumber } from '../../../shared/career/identityNumber.ts';
import { client } from '../../client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useChange } from '../../ui/procedure.ts';
import { same } from '../../ui/record.ts';
import { useTheirs } from '../../ui/theirs.ts';
import { makeRecordChange } from '../../ui/undoStack.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { useSaveSoon } from '../../ui/useSaveSoon.ts';
import { useRecordForm } from './complaints.ts';
import { Warning } from './Warning.tsx';

type TextField = {
  [Field in keyof Applicant]: Applicant[Field] extends string ? Field : never;
}[keyof Applicant] &
  Exclude<keyof Applicant, 'sex' | 'idNumber'>;

/** The applicant's own data. It saves itself: there is nothing to lose by leaving the page. */
export function ApplicantForm({ applicant }: { readonly applicant: Applicant }) {
  const { t } = useTranslation();
  const save = useChange('applicant.save');
  /** What was asked to be saved last, answered or not: the way back from the next change. */
  const kept = useRef(applicant);
  const form = useRecordForm<Applicant, Applicant>(applicantSchema, applicant);
  // The form may be gone before the answer is there: so a promise, and no callback of the mutation.
  const saving = useRef(0);
  const put = (input: Applicant) => {
    saving.current += 1;
    return save.mutateAsync({ input }).finally(() => {
      saving.current -= 1;
    });
  };
  const make = (after: Applicant) => {
    const before = kept.current;
    kept.current = after;
    makeRecordChange({
      done: t(($) => $.career.applicant.edited),
      before,
      after,
      read: async () => (await client['career.show']({})).applicant,
      put,
      about: 'applicant',
    }).catch(() => {
      if (kept.current === after) kept.current = before;
    });
  };
  const keep = (values: Applicant) => {
    const parsed = applicantSchema.safeParse(values);
    if (!parsed.success) form.validate();
    else if (!same(parsed.data, kept.current)) make(parsed.data);
  };
  const keepSoon = useSaveSoon(keep);
  useTheirs({
    current: applicant,
    isSaving: () => saving.current > 0,
    isPending: save.isPending,
    kept: () => kept.current,
    values: form.values,
    show: (theirs, merged) => {
      kept.current = theirs;
      form.setValues(merged);
    },
    saveSoon: keepSoon,
  });
  const change = (some: Partial<Applicant>) => {
    const values = { ...form.values, ...some };
    form.setValues(values);
    keepSoon(values);
  };
  const text = (field: TextField) => ({
    ...form.getInputProps(field),
    label: t(($) => $.career.applicant[field]),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => change({ [field]: event.currentTarget.value }),
  });
  /** A right number also says the birth date and the sex; what is there already stays. */
  const changeIdNumber = (typed: string) => {
    const idNumber = typed.replaceAll(/\s/g, '').toUpperCase();
    const read = readIdentityNumber(idNumber);
    const { birthDate, sex } = form.values;
    change(
      read.valid ? { idNumber, birthDate: birthDate ?? read.birthDate, sex: sex || read.sex } : { idNumber },
    );
  };

  const { idNumber, birthDate, sex } = form.values;
  const findings = checkApplicant({ idNumber, birthDate, sex });
  const read = readIdentityNumber(idNumber);
  const numberField = useRef<HTMLInputElement>(null);
  useFocusKept(findings.length === 0, () => numberField.current?.focus());
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keepSoon.cancel();
        keep(form.values);
      }}
    >
      <Stack gap="md" onBlur={keepSoon.flush}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput autoComplete="off" {...text('name')} />
          <Stack gap={4}>
            <NativeSelect
              {...form.getInputProps('sex')}
              label={t(($) => $.career.applicant.sex)}
              data={[
                { value: '', label: t(($) => $.career.applicant.sexes.unset) },
                { value: '男', label: t(($) => $.career.applicant.sexes.male) },
                { value: '女', label: t(($) => $.career.applicant.sexes.female) },
              ]}
              onChange={(event) => change({ sex: event.currentTarget.value as Applicant['sex'] })}
            />
            {findings.includes('sex-differs') && (
              <Warning>{t(($) => $.words.finding['sex-differs'])}</Warning>
            )}
          </Stack>
          <Stack gap={4}>
            <TextInput
              {...form.getInputProps('idNumber')}
              ref={numberField}
              label={t(($) => $.career.applicant.idNumber)}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => changeIdNumber(event.currentTarget.value)}
            />
            {idNumber === '' ? (
              <Text size="sm" c="dimmed">
                {t(($) => $.career.applicant.idNumberHelp)}
              </Text>
            ) : (
              !read.valid && <Warning>{t(($) => $.career.applicant.idNumberWrong[read.why])}</Warning>
            )}
            {read.valid && findings.length > 0 && (
              <div>
                <Text size="sm">
                  {t(($) => $.career.applicant.differs, {
                    date: read.birthDate,
                    sex: t(($) => $.career.applicant.sexes[read.sex === '男' ? 'male' : 'female']),
                  })}
                </Text>
                <Button
                  size="xs"
                  variant="light"
                  mt={4}
                  onClick={() => change({ birthDate: read.birthDate, sex: read.sex })}
                >
                  {t(($) => $.career.applicant.takeFromNumber)}
                </Button>
              </div>
            )}
          </Stack>
          <Stack gap={4}>
            <DateField
              {...form.getInputProps('birthDate')}
              label={t(($) => $.career.applicant.birthDate)}
              onChange={(date) => change({ birthDate: date })}
            />
            {findings.includes('birth-date-differs') && (
              <Warning>{t(($) => $.words.finding['birth-date-differs'])}</Warning>
            )}
          </Stack>
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <DateField
            {...form.getInputProps('idExpires')}
            label={t(($) => $.career.applicant.idExpires)}
            description={t(($) => $.career.applicant.idExpiresHelp)}
            onChange={(date) => change({ idExpires: date })}
          />
          <NumberInput
            {...form.getInputProps('statedYears')}
            label={t(($) => $.career.applicant.statedYears)}
            description={t(($) => $.career.applicant.statedYearsHelp)}
            value={form.values.statedYears ?? ''}
            min={0}
            max={80}
            allowDecimal={false}
            clampBehavior="strict"
            hideControls
            onChange={(years) => change({ statedYears: typeof years === 'number' ? years : null })}
          />
        </SimpleGrid>
        <TextInput autoComplete="off" {...text('employer')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput type="tel" autoComplete="off" {...text('phone')} />
          <TextInput type="tel" autoComplete="off" {...text('employerPhone')} />
        </SimpleGrid>
        <Text size="sm" fw={500}>
          {t(($) => $.career.applicant.more)}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput autoComplete="off" {...text('trade')} />
          <TextInput autoComplete="off" {...text('ethnicity')} />
          <TextInput autoComplete="off" {...text('candidateSource')} />
          <TextInput
            autoComplete="off"
            {...text('assessmentKind')}
            placeholder={t(($) => $.career.applicant.assessmentKindHelp)}
          />
          <TextInput
            autoComplete="off"
            {...text('examKind')}
            placeholder={t(($) => $.career.applicant.examKindHelp)}
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed" component="output" display="block">
          {save.isPending
            ? t(($) => $.career.applicant.saving)
            : save.isSuccess
              ? t(($) => $.career.applicant.saved)
              : t(($) => $.career.applicant.autosaved)}
        </Text>
      </Stack>
      <button type="submit" hidden aria-hidden tabIndex={-1} />
    </form>
  );
}
