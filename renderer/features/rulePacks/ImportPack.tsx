import { Alert, Button, FileButton, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPack, type Complaint } from '../../../shared/eligibility/readPack.ts';
import { languageOf } from '../../../shared/words/language.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFileText } from '../../ui/fileText.ts';
import { ignoreFault } from '../../ui/procedure.ts';
import classes from './RulePacks.module.css';
import { useSavePack } from './useSavePack.ts';

interface ImportPackProps {
  readonly standard: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Takes in a pack that somebody else wrote: all of it, or nothing with every reason. */
export function ImportPack({ standard, opened, onClose }: ImportPackProps) {
  const { t, i18n } = useTranslation();
  const saving = useSavePack({ faultsShown: 'by the page' });
  const fileText = useFileText();
  const [text, setText] = useState('');
  const [complaints, setComplaints] = useState<readonly Complaint[]>([]);
  const close = () => {
    setText('');
    setComplaints([]);
    saving.reset();
    onClose();
  };
  const take = (written: string) => {
    const read = readText(written);
    if ('detail' in read) {
      setComplaints([{ at: '', message: t(($) => $.rulePacks.notJson, { detail: read.detail }) }]);
      return;
    }
    const checked = readPack(read.json, languageOf(i18n.language));
    if ('complaints' in checked) return setComplaints(checked.complaints);
    if (checked.pack.standard !== standard) {
      const id = checked.pack.standard;
      return setComplaints([{ at: '', message: t(($) => $.rulePacks.otherStandard, { id }) }]);
    }
    setComplaints([]);
    saving.save(checked.pack).then(close).catch(ignoreFault);
  };
  const choose = (file: File | null) => {
    if (file === null) return;
    fileText.mutate(file, {
      onSuccess: (written) => {
        setText(written);
        take(written);
      },
    });
  };
  return (
    <Dialog
      opened={opened}
      onClose={close}
      size="lg"
      title={t(($) => $.rulePacks.importTitle)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <Stack gap="md">
        <Text size="sm">{t(($) => $.rulePacks.importHelp)}</Text>
        <Group>
          <FileButton accept="application/json,.json" onChange={choose}>
            {(props) => (
              <Button variant="default" {...props}>
                {t(($) => $.rulePacks.chooseFile)}
              </Button>
            )}
          </FileButton>
        </Group>
        <Textarea
          label={t(($) => $.rulePacks.pasted)}
          value={text}
          rows={8}
          classNames={{ input: classes.json }}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
        {complaints.length > 0 && (
          <Alert color="red" role="alert" title={t(($) => $.rulePacks.wrong)}>
            <List size="sm">
              {complaints.map(({ at, message }) => (
                <List.Item key={`${at} ${message}`}>
                  {at} {message}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        <FaultMessage fault={saving.error} />
        <DialogButtons>
          <Button variant="default" onClick={close}>
            {t(($) => $.shell.cancel)}
          </Button>
          <Button disabled={text.trim() === ''} loading={saving.isPending} onClick={() => take(text)}>
            {t(($) => $.rulePacks.importFrom)}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}

function readText(text: string): { readonly json: unknown } | { readonly detail: string } {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return { detail: error instanceof Error ? error.message : String(error) };
  }
}
