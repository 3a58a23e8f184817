import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../shared/contract/records.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { childrenOf } from '../../../shared/standard/tree.ts';
import { languageOf } from '../../../shared/words/language.ts';
import { nodeName, printedName } from '../../../shared/standard/nodeName.ts';
import { useNewStandard } from './useNewStandard.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { ignoreFault, useChange } from '../../ui/procedure.ts';
import { making } from '../../ui/undoStack.ts';

interface NewStandardDialogProps {
  readonly opened: boolean;
  /** What is copied; null: a standard from nothing. */
  readonly origin: Standard | null;
  readonly onClose: () => void;
}

/** Begins a standard of one's own, from nothing or as a copy, and goes on to the editor. */
export function NewStandardDialog({ opened, origin, onClose }: NewStandardDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      closeOnClickOutside={false}
      title={origin === null ? t(($) => $.ownStandards.create) : t(($) => $.ownStandards.copy)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      {origin === null ? <CreateForm onClose={onClose} /> : <CopyForm origin={origin} onClose={onClose} />}
    </Dialog>
  );
}

function CreateForm({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const create = useChange('ownStandards.create');
  const goToEditor = useEditor();
  const remember = useNewStandard();
  const [title, setTitle] = useState('');
  const [first, setFirst] = useState('');
  const [language, setLanguage] = useState<string>(languageOf(i18n.language));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void making(
      () =>
        create.mutateAsync(
          { input: { title, first, language } },
          { onSuccess: ({ standard }) => goToEditor(standard.id) },
        ),
      ({ standard }) => remember(standard),
    ).catch(ignoreFault);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{t(($) => $.ownStandards.createAbout)}</Text>
        <TextInput
          label={t(($) => $.ownStandards.name)}
          required
          maxLength={300}
          data-autofocus
          value={title}
          onChange={({ currentTarget: { value } }) => setTitle(value)}
        />
        <TextInput
          label={t(($) => $.ownStandards.first)}
          placeholder={t(($) => $.ownStandards.firstHint)}
          required
          maxLength={1000}
          value={first}
          onChange={({ currentTarget: { value } }) => setFirst(value)}
        />
        <Select
          label={t(($) => $.ownStandards.language)}
          allowDeselect={false}
          data={LANGUAGES.map((one) => ({ value: one, label: t(($) => $.shell.languages[one]) }))}
          value={language}
          onChange={(value) => setLanguage(value ?? language)}
        />
        <Buttons verb={t(($) => $.ownStandards.create)} isPending={create.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}

/** No entry has this id. */
const WHOLE = '';

/** The entries that head others, such as a duty or a function, each with all that is beneath it. */
const partsOf = (standard: Standard) =>
  standard.nodes
    .filter(({ id }) => childrenOf(standard, id).length > 0)
    .map((node) => ({
      value: node.id,
      label: printedName(node),
      name: nodeName(node),
    }));

function CopyForm({ origin, onClose }: { readonly origin: Standard; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const copy = useChange('ownStandards.copy');
  const goToEditor = useEditor();
  const remember = useNewStandard();
  const [part, setPart] = useState(WHOLE);
  const parts = useMemo(() => partsOf(origin), [origin]);
  const nameOf = (chosen: string) =>
    t(($) => $.ownStandards.copyOf, {
      title: parts.find(({ value }) => value === chosen)?.name ?? origin.title,
    });
  const [title, setTitle] = useState(() => nameOf(WHOLE));
  const choose = (chosen: string) => {
    // A name that the person gave stays.
    if (title === nameOf(part)) setTitle(nameOf(chosen));
    setPart(chosen);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void making(
      () =>
        copy.mutateAsync(
          { input: { id: origin.id, node: part === WHOLE ? null : part, title } },
          { onSuccess: ({ standard }) => goToEditor(standard.id) },
        ),
      ({ standard }) => remember(standard),
    ).catch(ignoreFault);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{t(($) => $.ownStandards.copyAbout)}</Text>
        {parts.length > 0 && (
          <Select
            label={t(($) => $.ownStandards.copyWhat)}
            allowDeselect={false}
            searchable
            limit={100}
            data={[{ value: WHOLE, label: t(($) => $.ownStandards.copyWhole) }, ...parts]}
            value={part}
            onChange={(value) => choose(value ?? WHOLE)}
          />
        )}
        <TextInput
          label={t(($) => $.ownStandards.name)}
          required
          maxLength={300}
          data-autofocus
          value={title}
          onChange={({ currentTarget: { value } }) => setTitle(value)}
        />
        <Buttons verb={t(($) => $.ownStandards.copy)} isPending={copy.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}

function useEditor(): (standardId: string) => void {
  const navigate = useNavigate();
  return (standardId) => void navigate({ to: '/standards/$standardId/edit', params: { standardId } });
}

interface ButtonsProps {
  readonly verb: string;
  readonly isPending: boolean;
  readonly onClose: () => void;
}

function Buttons({ verb, isPending, onClose }: ButtonsProps) {
  const { t } = useTranslation();
  return (
    <DialogButtons>
      <Button variant="default" onClick={onClose}>
        {t(($) => $.shell.cancel)}
      </Button>
      <Button type="submit" loading={isPending}>
        {verb}
      </Button>
    </DialogButtons>
  );
}
