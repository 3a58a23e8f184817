import { Alert, Button, PasswordInput, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentityRecord } from '../../../../shared/contract/procedures/identities.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { useChange } from '../../../ui/procedure.ts';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { SaveFile } from '../SaveFile.tsx';

interface ReplaceFormProps {
  readonly identity: IdentityRecord;
  readonly others: readonly IdentityRecord[];
  readonly onClose: () => void;
}

/** Signs with the former key that another follows it; the statement is a file for each practitioner. */
export function ReplaceForm({ identity, others, onClose }: ReplaceFormProps) {
  useFocusBack();
  const { t } = useTranslation();
  const formats = useFormats();
  const [next, setNext] = useState<string | null>(others.length === 1 ? (others[0]?.did ?? null) : null);
  const [passphrase, setPassphrase] = useState('');
  const replace = useChange('reviews.replaceKey', { faultsShown: 'by the page' });
  const statement = replace.data;
  const submit = () => {
    if (next === null) return;
    replace.mutate(
      { input: { did: identity.did, next, passphrase } },
      { onSettled: () => setPassphrase('') },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(($) => $.signoff.desk.replaceTitle)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      {statement ? (
        <Stack>
          <Text>{t(($) => $.signoff.desk.replaced)}</Text>
          <DialogButtons>
            <SaveFile kind="answers" id={statement.id} fileName={statement.fileName} isNext />
          </DialogButtons>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Stack>
            <Text size="sm">{t(($) => $.signoff.desk.replaceWhy)}</Text>
            {others.length === 0 ? (
              <Alert color="orange">{t(($) => $.signoff.desk.replaceNone)}</Alert>
            ) : (
              <Select
                label={t(($) => $.signoff.desk.replaceBy)}
                allowDeselect={false}
                data={others.map(({ did, name, created, fingerprint }) => ({
                  value: did,
                  label: `${name} · ${formats.moment(created)} · ${fingerprint.slice(0, 2).join(' ')} …`,
                }))}
                value={next}
                onChange={setNext}
              />
            )}
            <PasswordInput
              label={t(($) => $.signoff.desk.replacePassphrase)}
              autoComplete="current-password"
              data-autofocus
              value={passphrase}
              onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
            />
            <FaultMessage fault={replace.error} />
            <DialogButtons>
              <Button variant="default" onClick={onClose}>
                {t(($) => $.shell.cancel)}
              </Button>
              <Button type="submit" loading={replace.isPending} disabled={next === null || passphrase === ''}>
                {t(($) => $.signoff.queue.signNow)}
              </Button>
            </DialogButtons>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
