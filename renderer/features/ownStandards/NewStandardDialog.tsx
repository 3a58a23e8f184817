import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../shared/contract/records.ts';
import { languageOf } from '../../../shared/words/words.ts';
import { useChange } from '../../ui/procedure.ts';

/** The copy's name before the person changes it, and what is copied; null: a standard from nothing. */
interface Origin {
  readonly id: string;
  readonly title: string;
}

interface NewStandardDialogProps {
  readonly opened: boolean;
  readonly origin: Origin | null;
  readonly onClose: () => void;
}

/** Begins a standard of one's own, from nothing or as a copy, and goes on to the editor. */
export function NewStandardDialog({ opened, origin, onClose }: NewStandardDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      closeOnClickOutside={false}
      title={origin === null ? t(($) => $.ownStandards.create) : t(($) => $.ownStandards.copy)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      {origin === null ? <CreateForm onClose={onClose} /> : <CopyForm origin={origin} onClose={onClose} />}
    </Modal>
  );
}

function CreateForm({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const create = useChange('ownStandards.create');
  const goToEditor = useEditor();
  const [title, setTitle] = useState('');
  const [first, setFirst] = useState('');
  const [language, setLanguage] = useState<string>(languageOf(i18n.language));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    create.mutate(
      { input: { title, first, language } },
      { onSuccess: ({ standard }) => goToEditor(standard.id) },
    );
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

function CopyForm({ origin, onClose }: { readonly origin: Origin; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const copy = useChange('ownStandards.copy');
  const goToEditor = useEditor();
  const [title, setTitle] = useState(() => t(($) => $.ownStandards.copyOf, { title: origin.title }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    copy.mutate(
      { input: { id: origin.id, node: null, title } },
      { onSuccess: ({ standard }) => goToEditor(standard.id) },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{t(($) => $.ownStandards.copyAbout)}</Text>
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
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onClose}>
        {t(($) => $.shell.cancel)}
      </Button>
      <Button type="submit" loading={isPending}>
        {verb}
      </Button>
    </Group>
  );
}
