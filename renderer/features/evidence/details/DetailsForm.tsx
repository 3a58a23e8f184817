import { NativeSelect, Select, SimpleGrid, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { cutText } from '../../../../shared/evidence/cutText.ts';
import {
  answeredPrompts,
  detailsOf,
  EVIDENCE_KINDS,
  evidenceDetailsSchema,
  type Evidence,
  type EvidenceDetails,
  type EvidenceKind,
} from '../../../../shared/evidence/evidence.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { useAnswer, useChange } from '../../../ui/procedure.ts';
import { useSelfSaving } from '../../../ui/useSelfSaving.ts';
import { LongTextField } from '../LongTextField.tsx';
import { readEvidence } from '../readEvidence.ts';
import { Circumstances } from './Circumstances.tsx';
import { Reflection } from './Reflection.tsx';

/** A row that has no name yet is not lost, but not kept either. */
const withoutBlank = (details: EvidenceDetails): EvidenceDetails => ({
  ...details,
  people: details.people.filter(({ name }) => name.trim() !== ''),
  fields: details.fields.filter(({ name }) => name.trim() !== ''),
});

/** What a person says of a piece of evidence. It saves itself: there is nothing to lose by closing. */
export function DetailsForm({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const save = useChange('evidence.edit');
  const outputs = useAnswer('workOutputs.list', {});
  const known = useAnswer('evidence.vocabulary', {});
  const { values, change, flush } = useSelfSaving<EvidenceDetails>({
    current: detailsOf(evidence),
    toKeep: (changed) => evidenceDetailsSchema.safeParse(withoutBlank(changed)).data,
    read: () => readEvidence(evidence.id).then((now) => now && detailsOf(now.evidence)),
    put: (details) => save.mutateAsync({ input: { id: evidence.id, record: details } }),
    isPending: save.isPending,
    about: evidence.id,
    done: ({ title }) => t(($) => $.evidence.field.edited, { title }),
  });
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <Stack gap="sm" onBlur={flush}>
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
        {(values.kind === 'reflection' || answeredPrompts(values).length > 0) && (
          <Reflection value={values.reflection} onChange={(reflection) => change({ reflection })} />
        )}
        <Circumstances values={values} known={known.data} onChange={change} />
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
          data={[...(known.data?.tags ?? [])]}
          maxTags={50}
          onChange={(some) =>
            change({ tags: some.map((tag) => cutText(tag.trim(), 60)).filter((tag) => tag !== '') })
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
