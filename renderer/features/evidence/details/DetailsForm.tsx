import { NativeSelect, Select, SimpleGrid, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  detailsOf,
  EVIDENCE_KINDS,
  evidenceDetailsSchema,
  type Evidence,
  type EvidenceDetails,
  type EvidenceKind,
} from '../../../../shared/evidence/evidence.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { useAnswer, useChange } from '../../../ui/procedure.ts';
import { LongTextField } from '../LongTextField.tsx';

/** Long enough not to save every letter, short enough that nobody waits for it. */
const PAUSE = 600;

/** What a person says of a piece of evidence. It saves itself: there is nothing to lose by closing. */
export function DetailsForm({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const save = useChange('evidence.edit');
  const outputs = useAnswer('workOutputs.list', {});
  const tags = useKnownTags();
  const [values, setValues] = useState(() => detailsOf(evidence));
  const keep = (changed: EvidenceDetails) => {
    const record = evidenceDetailsSchema.safeParse(changed);
    if (record.success) save.mutate({ input: { id: evidence.id, record: record.data } });
  };
  const keepSoon = useDebouncedCallback(keep, { delay: PAUSE, flushOnUnmount: true });
  const change = (some: Partial<EvidenceDetails>) => {
    const changed = { ...values, ...some };
    setValues(changed);
    keepSoon(changed);
  };
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <Stack gap="sm" onBlur={keepSoon.flush}>
        <TextInput
          label={t(($) => $.evidence.field.title)}
          required
          maxLength={300}
          value={values.title}
          error={values.title.trim() === '' && t(($) => $.evidence.field.titleNeeded)}
          onChange={({ currentTarget: { value } }) => change({ title: value })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <NativeSelect
            label={t(($) => $.evidence.field.kind)}
            value={values.kind}
            data={EVIDENCE_KINDS.map((kind) => ({
              value: kind,
              label: t(($) => $.words.evidenceKind[kind]),
            }))}
            onChange={({ currentTarget: { value } }) => change({ kind: value as EvidenceKind })}
          />
          <DateField
            label={t(($) => $.evidence.field.date)}
            title={t(($) => $.evidence.field.dateHelp)}
            value={values.date}
            onChange={(date) => change({ date })}
          />
        </SimpleGrid>
        <LongTextField
          label={t(($) => $.evidence.field.description)}
          placeholder={t(($) => $.evidence.field.descriptionHint)}
          value={values.description}
          onChange={({ currentTarget: { value } }) => change({ description: value })}
        />
        <Select
          label={t(($) => $.evidence.field.workOutput)}
          placeholder={t(($) => $.evidence.field.noWorkOutput)}
          searchable
          clearable
          value={values.workOutput}
          data={(outputs.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(workOutput) => change({ workOutput })}
        />
        <TagsInput
          label={t(($) => $.evidence.field.tags)}
          placeholder={t(($) => $.evidence.field.tagsHint)}
          value={[...values.tags]}
          data={tags}
          maxTags={50}
          onChange={(some) =>
            change({ tags: some.map((tag) => tag.trim().slice(0, 60)).filter((tag) => tag !== '') })
          }
        />
        <Text size="sm" c="dimmed" component="output">
          {save.isPending
            ? t(($) => $.evidence.field.saving)
            : save.isSuccess
              ? t(($) => $.evidence.field.saved)
              : t(($) => $.evidence.field.autosaved)}
        </Text>
      </Stack>
    </form>
  );
}

/** Every tag that some evidence has, to be used again. */
function useKnownTags(): string[] {
  const { data } = useAnswer('evidence.list', {});
  return useMemo(
    () => [...new Set(data?.items.flatMap(({ evidence }) => evidence.tags) ?? [])].toSorted(),
    [data],
  );
}
