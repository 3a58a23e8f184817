import { Button, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useChange } from '../../../ui/procedure.ts';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { SHORTEST_PASSPHRASE } from './IdentityForm.tsx';

interface PassphraseFormProps {
  readonly did: string;
  readonly onClose: () => void;
}

/** Locks the same key with another passphrase. */
export function PassphraseForm({ did, onClose }: PassphraseFormProps) {
  useFocusBack();
  const { t } = useTranslation();
  const change = useChange('identities.changePassphrase', { faultsShown: 'by the page' });
  const [former, setFormer] = useState('');
  const [next, setNext] = useState('');
  const isShort = next !== '' && next.length < SHORTEST_PASSPHRASE;
  const submit = () =>
    change.mutate(
      { input: { did, former, next } },
      {
        onSuccess: () => {
          notifications.show({ message: t(($) => $.signoff.desk.changedDone) });
          onClose();
        },
      },
    );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(($) => $.signoff.desk.change)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <PasswordInput
            label={t(($) => $.signoff.desk.former)}
            autoComplete="current-password"
            data-autofocus
            value={former}
            onChange={({ currentTarget }) => setFormer(currentTarget.value)}
          />
          <PasswordInput
            label={t(($) => $.signoff.desk.next)}
            description={t(($) => $.signoff.desk.passphraseHelp)}
            autoComplete="new-password"
            error={isShort && t(($) => $.signoff.desk.passphraseShort)}
            value={next}
            onChange={({ currentTarget }) => setNext(currentTarget.value)}
          />
          <FaultMessage fault={change.error} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t(($) => $.shell.cancel)}
            </Button>
            <Button type="submit" loading={change.isPending} disabled={next === '' || isShort}>
              {t(($) => $.signoff.desk.change)}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
