import { Autocomplete, Button, Checkbox, Group, NativeSelect, Stack, TagsInput, Text } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceChange } from '../../../../shared/evidence/changing.ts';
import { cutText } from '../../../../shared/evidence/cutText.ts';
import { EVIDENCE_KINDS, type Evidence, type EvidenceKind } from '../../../../shared/evidence/evidence.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { ignoreFault, useAnswer } from '../../../ui/procedure.ts';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import classes from './ChangeDialog.module.css';
import { useChangeMany } from './useChangeMany.ts';

interface ChangeDialogProps {
  readonly chosen: readonly Evidence[];
  readonly onClose: () => void;
}

/** Says the same of many pieces of evidence; what is not ticked stays as it is with each. */
export function ChangeDialog({ chosen, onClose }: ChangeDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  return (
    <Dialog
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="lg"
      title={t(($) => $.finding.change.title, { count: chosen.length })}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <ChangeForm chosen={chosen} onClose={onClose} />
    </Dialog>
  );
}

type Told = Pick<EvidenceChange, 'kind' | 'date' | 'place' | 'employer'>;
type Field = keyof Told;

function ChangeForm({ chosen, onClose }: ChangeDialogProps) {
  const { t } = useTranslation();
  const { data: known } = useAnswer('evidence.vocabulary', {});
  // What was chosen may have been changed since.
  const { data: listed } = useAnswer('evidence.list', { ids: chosen.map(({ id }) => id) });
  const [ticked, setTicked] = useState<ReadonlySet<Field>>(new Set());
  const [values, setValues] = useState({
    kind: 'product' as EvidenceKind,
    date: null as string | null,
    place: '',
    employer: '',
  });
  const [addTags, setAddTags] = useState<readonly string[]>([]);
  const [removeTags, setRemoveTags] = useState<readonly string[]>([]);
  const changeMany = useChangeMany();
  const put = (some: Partial<typeof values>) => {
    setValues((before) => ({ ...before, ...some }));
    setTicked((before) => new Set([...before, ...(Object.keys(some) as Field[])]));
  };
  const tick = (field: Field, isTicked: boolean) =>
    setTicked(
      (before) => new Set(isTicked ? [...before, field] : [...before].filter((one) => one !== field)),
    );
  const nothing = ticked.size === 0 && addTags.length === 0 && removeTags.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (nothing) return;
    const told: Told = Object.fromEntries([...ticked].map((field) => [field, values[field]]));
    onClose();
    changeMany(
      chosen.map(({ id }) => id),
      { ...told, addTags: [...addTags], removeTags: [...removeTags] },
    ).catch(ignoreFault);
  };
  const present = [...new Set((listed?.items ?? []).flatMap(({ evidence }) => evidence.tags))].toSorted();
  const line = (field: Field, label: string, input: ReactNode) => (
    <div className={classes.line} data-unticked={!ticked.has(field) || undefined}>
      <Checkbox
        aria-label={t(($) => $.finding.change.tick, { field: label })}
        checked={ticked.has(field)}
        onChange={({ currentTarget: { checked } }) => tick(field, checked)}
      />
      {input}
    </div>
  );
  const label = {
    kind: t(($) => $.evidence.field.kind),
    date: t(($) => $.evidence.field.date),
    place: t(($) => $.evidence.field.place),
    employer: t(($) => $.evidence.field.employer),
  };
  const clean = (some: readonly string[]) =>
    some.map((tag) => cutText(tag.trim(), 60)).filter((tag) => tag !== '');
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t(($) => $.finding.change.about)}
        </Text>
        <TagsInput
          label={t(($) => $.finding.change.addTags)}
          placeholder={t(($) => $.evidence.field.tagsHint)}
          data-autofocus
          // Else the list of tags covers the form before anybody asked for it.
          openOnFocus={false}
          value={[...addTags]}
          data={[...(known?.tags ?? [])]}
          maxTags={50}
          onChange={(some) => setAddTags(clean(some))}
        />
        {present.length > 0 && (
          <Checkbox.Group
            label={t(($) => $.finding.change.removeTags)}
            value={[...removeTags]}
            onChange={setRemoveTags}
          >
            <Group gap="md" mt={6} className={classes.tags}>
              {present.map((tag) => (
                <Checkbox key={tag} value={tag} label={tag} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        {line(
          'kind',
          label.kind,
          <NativeSelect
            label={label.kind}
            value={values.kind}
            data={EVIDENCE_KINDS.map((kind) => ({
              value: kind,
              label: t(($) => $.words.evidenceKind[kind]),
            }))}
            onChange={({ currentTarget: { value } }) => put({ kind: value as EvidenceKind })}
          />,
        )}
        {line(
          'date',
          label.date,
          <DateField label={label.date} value={values.date} onChange={(date) => put({ date })} />,
        )}
        {line(
          'employer',
          label.employer,
          <Autocomplete
            label={label.employer}
            placeholder={t(($) => $.evidence.field.employerHint)}
            data={[...(known?.employers ?? [])]}
            maxLength={200}
            value={values.employer}
            onChange={(employer) => put({ employer })}
          />,
        )}
        {line(
          'place',
          label.place,
          <Autocomplete
            label={label.place}
            data={[...(known?.places ?? [])]}
            maxLength={200}
            value={values.place}
            onChange={(place) => put({ place })}
          />,
        )}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t(($) => $.shell.cancel)}
          </Button>
          <Button type="submit" disabled={nothing}>
            {t(($) => $.finding.change.act, { count: chosen.length })}
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}
