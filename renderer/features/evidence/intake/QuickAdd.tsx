import { Button, Kbd, NativeSelect, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EVIDENCE_KINDS,
  REFLECTION_PROMPTS,
  type EvidenceKind,
  type Reflection as Answers,
} from '../../../../shared/evidence/evidence.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { useOpening } from '../../../ui/useOpening.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { Reflection } from '../details/Reflection.tsx';
import { LongTextField } from '../LongTextField.tsx';
import { claimOn, nameOfNode, type FoundNode } from '../useNode.ts';
import { ChosenFiles } from './ChosenFiles.tsx';
import { useFileDrop } from './drop.ts';
import { noteFile, proposeTitle } from './note.ts';
import { filesOfClipboard } from './paste.ts';
import { useIntake } from './useIntake.ts';

interface QuickAddProps {
  readonly opened: boolean;
  /** What it will be linked to. */
  readonly onto: FoundNode | undefined;
  readonly onClose: () => void;
}

interface Draft {
  readonly files: readonly File[];
  readonly title: string;
  readonly text: string;
  readonly kind: EvidenceKind;
  readonly date: string | null;
  readonly workOutput: string | null;
  readonly reflection: Answers;
}
const NO_REFLECTION: Answers = { situation: '', task: '', action: '', result: '' };
const EMPTY: Draft = {
  files: [],
  title: '',
  text: '',
  kind: 'product',
  date: null,
  workOutput: null,
  reflection: NO_REFLECTION,
};

/**
 * One small form for whatever was just made: a note, some files, or both. It opens over whatever is open, and what was
 * begun in it is there again after Escape; only its own buttons clear it.
 */
export function QuickAdd({ opened, onto, onClose }: QuickAddProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(EMPTY);
  const opening = useOpening(opened);
  const end = () => {
    setDraft(EMPTY);
    onClose();
  };
  return (
    <Dialog
      key={opening}
      opened={opened}
      onClose={onClose}
      // A slip of the mouse outside must not throw away what was typed.
      closeOnClickOutside={false}
      title={t(($) => $.evidence.quickAdd.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
      size="lg"
    >
      <QuickAddForm draft={draft} onDraft={setDraft} onto={onto} onDone={end} />
    </Dialog>
  );
}

interface QuickAddFormProps {
  readonly draft: Draft;
  readonly onDraft: (change: (before: Draft) => Draft) => void;
  readonly onto: FoundNode | undefined;
  readonly onDone: () => void;
}

function QuickAddForm({ draft, onDraft, onto, onDone }: QuickAddFormProps) {
  const { t } = useTranslation();
  useFocusBack(); // each opening is another dialog
  const intake = useIntake();
  const isMac = useOs() === 'macos';
  const outputs = useAnswer('workOutputs.list', {});
  const { files, title, text, kind, date, workOutput } = draft;
  /** What was answered before another kind was chosen waits for the way back. */
  const reflection = kind === 'reflection' ? draft.reflection : NO_REFLECTION;
  const answers = REFLECTION_PROMPTS.map((prompt) => ({
    prompt: t(($) => $.evidence.prompt[prompt]),
    answer: reflection[prompt],
  }));
  const told = [text, ...answers.map(({ answer }) => answer)].find((one) => one.trim() !== '') ?? '';
  const [lacking, setLacking] = useState(false);
  const put = (some: Partial<Draft>) => onDraft((before) => ({ ...before, ...some }));
  const add = useCallback(
    (more: readonly File[]) => onDraft((before) => ({ ...before, files: [...before.files, ...more] })),
    [onDraft],
  );
  usePastedFiles(add);
  const { over, place } = useFileDrop(add);
  const isNote = files.length === 0;
  const proposed = isNote ? proposeTitle(told) : files.length === 1 ? stemOf(files[0]?.name ?? '') : '';

  const submit = () => {
    const nothing = isNote && title.trim() === '' && told === '';
    setLacking(nothing);
    if (nothing) return;
    const named = title.trim() || (isNote ? proposed : '');
    intake(isNote ? [noteFile(title, text, answers)] : files, {
      ...(onto && { claims: [claimOn(onto)] }),
      ...(workOutput !== null && { workOutput }),
      // One title for many files would tell them apart no more.
      details: {
        title: files.length > 1 ? '' : named,
        kind,
        date,
        reflection,
        ...(!isNote && { description: text }),
      },
    });
    onDone();
  };
  useSubmitKey(submit);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm" {...place}>
        <LongTextField
          data-autofocus
          label={isNote ? t(($) => $.evidence.quickAdd.note) : t(($) => $.evidence.field.description)}
          description={isNote ? t(($) => $.evidence.quickAdd.noteAbout) : undefined}
          value={text}
          error={lacking && t(($) => $.evidence.quickAdd.nothing)}
          onChange={({ currentTarget: { value } }) => put({ text: value })}
        />
        <ChosenFiles files={files} over={over} onAdd={add} onChange={(some) => put({ files: some })} />
        {files.length < 2 && (
          <TextInput
            label={t(($) => $.evidence.field.title)}
            placeholder={proposed || t(($) => $.evidence.quickAdd.titleHint)}
            maxLength={300}
            value={title}
            onChange={({ currentTarget: { value } }) => put({ title: value })}
          />
        )}
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
          <NativeSelect
            label={t(($) => $.evidence.field.kind)}
            value={kind}
            data={EVIDENCE_KINDS.map((one) => ({ value: one, label: t(($) => $.words.evidenceKind[one]) }))}
            onChange={({ currentTarget: { value } }) => put({ kind: value as EvidenceKind })}
          />
          <DateField
            label={t(($) => $.evidence.field.date)}
            value={date}
            onChange={(day) => put({ date: day })}
          />
          <Select
            label={t(($) => $.evidence.field.workOutput)}
            placeholder={t(($) => $.evidence.field.noWorkOutput)}
            searchable
            clearable
            value={workOutput}
            data={(outputs.data ?? []).map(({ id, title: name }) => ({ value: id, label: name }))}
            onChange={(output) => put({ workOutput: output })}
          />
        </SimpleGrid>
        {kind === 'reflection' && (
          <Reflection value={draft.reflection} onChange={(value) => put({ reflection: value })} />
        )}
        {onto && (
          <Text size="sm" c="dimmed">
            {t(($) => $.evidence.intake.linked, { node: nameOfNode(onto.node) })}
          </Text>
        )}
        <DialogButtons justify="flex-start">
          <Button type="submit">{t(($) => $.evidence.quickAdd.add)}</Button>
          <Button variant="subtle" onClick={onDone}>
            {t(($) => $.shell.cancel)}
          </Button>
          <Text size="xs" c="dimmed" ml="auto">
            <Kbd size="xs">{isMac ? '⌘' : 'Ctrl'}</Kbd> + <Kbd size="xs">Enter</Kbd>
          </Text>
        </DialogButtons>
      </Stack>
    </form>
  );
}

/** Ctrl/Cmd+Enter ends the form from wherever the focus is: it may be in a date, or nowhere. */
function useSubmitKey(submit: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      submit();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

/** While the form is open, a picture from the clipboard joins its files; text stays text. */
function usePastedFiles(add: (files: readonly File[]) => void): void {
  const { t } = useTranslation();
  const name = t(($) => $.evidence.pasted);
  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent) => {
      if (clipboardData !== null && clipboardData.files.length > 0)
        add(filesOfClipboard(clipboardData, name, new Date()));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [name, add]);
}

const stemOf = (name: string): string => name.replace(/\.[^.]+$/, '').replaceAll('_', ' ');
