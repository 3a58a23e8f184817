import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LongTextField } from '../../evidence/index.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { useFocusBack } from '../../../ui/useFocusBack.ts';

interface NoteDialogProps {
  readonly name: string;
  readonly note: string;
  readonly onSave: (note: string) => void;
  readonly onClose: () => void;
}

/** Why two nodes are alike, or are not. */
export function NoteDialog({ name, note: before, onSave, onClose }: NoteDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const [note, setNote] = useState(before);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(($) => $.standards.compare.note)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave(note);
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {name}
          </Text>
          <LongTextField
            label={t(($) => $.standards.compare.note)}
            maxLength={2000}
            data-autofocus
            value={note}
            onChange={({ currentTarget: { value } }) => setNote(value)}
          />
          <DialogButtons justify="flex-start">
            <Button type="submit">{t(($) => $.shell.save)}</Button>
            <Button variant="subtle" onClick={onClose}>
              {t(($) => $.shell.cancel)}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
