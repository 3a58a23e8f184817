import { Alert, Button, Checkbox, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useChange } from '../../../ui/procedure.ts';
import { useFocusBack } from '../../../ui/useFocusBack.ts';

/** Short ones are found by trying; the key file may be carried about. */
export const SHORTEST_PASSPHRASE = 8;

/** Makes an identity, and says beforehand what a lost passphrase means. */
export function IdentityForm({ onClose }: { readonly onClose: () => void }) {
  useFocusBack();
  const { t } = useTranslation();
  const create = useChange('identities.create', { faultsShown: 'by the page' });
  const form = useForm({
    initialValues: {
      name: '',
      unit: '',
      post: '',
      phone: '',
      passphrase: '',
      again: '',
      isUnderstood: false,
    },
    validate: {
      name: (name) => (name.trim() === '' ? t(($) => $.signoff.desk.nameNeeded) : null),
      passphrase: (text) =>
        text.length < SHORTEST_PASSPHRASE ? t(($) => $.signoff.desk.passphraseShort) : null,
      again: (again, { passphrase }) =>
        again === passphrase ? null : t(($) => $.signoff.desk.passphraseDiffers),
    },
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(($) => $.signoff.desk.create)}
      size="lg"
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <form
        noValidate
        onSubmit={form.onSubmit(
          ({ passphrase, again: _again, isUnderstood: _isUnderstood, ...profile }) =>
            create.mutate({ input: { profile, passphrase } }, { onSuccess: onClose }),
          (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
        )}
      >
        <Stack>
          <Group grow align="flex-start">
            <TextInput
              label={t(($) => $.signoff.desk.name)}
              data-autofocus
              required
              {...form.getInputProps('name')}
            />
            <TextInput label={t(($) => $.signoff.desk.phone)} {...form.getInputProps('phone')} />
          </Group>
          <Group grow align="flex-start">
            <TextInput label={t(($) => $.signoff.desk.unit)} {...form.getInputProps('unit')} />
            <TextInput label={t(($) => $.signoff.desk.post)} {...form.getInputProps('post')} />
          </Group>
          <PasswordInput
            label={t(($) => $.signoff.desk.passphrase)}
            description={t(($) => $.signoff.desk.passphraseHelp)}
            autoComplete="new-password"
            required
            {...form.getInputProps('passphrase')}
          />
          <PasswordInput
            label={t(($) => $.signoff.desk.passphraseAgain)}
            autoComplete="new-password"
            required
            {...form.getInputProps('again')}
          />
          <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
            {t(($) => $.signoff.desk.lost)}
          </Alert>
          <Checkbox
            label={t(($) => $.signoff.desk.lostUnderstood)}
            {...form.getInputProps('isUnderstood', { type: 'checkbox' })}
          />
          <FaultMessage fault={create.error} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t(($) => $.shell.cancel)}
            </Button>
            <Button type="submit" loading={create.isPending} disabled={!form.values.isUnderstood}>
              {t(($) => $.signoff.desk.create)}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
