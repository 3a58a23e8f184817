import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownSignerRecord } from '../../../shared/contract/procedures/signoffs.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useChange } from '../../ui/procedure.ts';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import { useFileChooser } from '../evidence/index.ts';

interface CheckDialogProps {
  readonly signer: KnownSignerRecord;
  readonly onClose: () => void;
}

/** Neither the words nor the code are shown here: they come from the other person, or the comparison is none. */
export function CheckDialog({ signer: { did, name }, onClose }: CheckDialogProps) {
  useFocusBack();
  const { t } = useTranslation();
  const [heard, setHeard] = useState('');
  const [fileInput, choose] = useFileChooser();
  const check = useChange('signoffs.checkSigner', { faultsShown: 'by the page' });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={`${t(($) => $.signoff.checkTitle)} · ${name}`}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      {fileInput}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          check.mutate({ input: { did, words: heard } }, { onSuccess: onClose });
        }}
      >
        <Stack>
          <Text size="sm">{t(($) => $.signoff.checkHow)}</Text>
          <TextInput
            label={t(($) => $.signoff.heard)}
            value={heard}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            onChange={({ currentTarget }) => setHeard(currentTarget.value)}
          />
          <Group justify="space-between">
            <Text size="sm" flex={1}>
              {t(($) => $.signoff.checkByCode)}
            </Text>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconQrcode size={16} aria-hidden />}
              loading={check.isPending}
              onClick={() =>
                choose(([file]) => file && check.mutate({ input: { did }, file }, { onSuccess: onClose }))
              }
            >
              {t(($) => $.signoff.choosePicture)}
            </Button>
          </Group>
          <FaultMessage fault={check.error} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t(($) => $.shell.cancel)}
            </Button>
            <Button type="submit" disabled={heard.trim() === ''} loading={check.isPending}>
              {t(($) => $.signoff.compare)}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
