import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useChange } from '../../ui/procedure.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

interface RestoreFileProps {
  /** The folder of the portfolio that it comes in the place of, or a new one. */
  readonly dir: string;
  readonly about: string;
  /** The file, where it is known. */
  readonly file?: string;
}

/** Asks for a backup that is one file, and its passphrase where it is sealed; then what is in it, and the step back. */
export function RestoreFile({ dir, about, file: known = '' }: RestoreFileProps) {
  const { t } = useTranslation();
  const look = useChange('backups.showFile', { faultsShown: 'by the page' });
  const [file, setFile] = useState(known);
  const [passphrase, setPassphrase] = useState('');
  const sealed = passphrase || null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        look.mutate({ input: { file: file.trim(), passphrase: sealed } });
      }}
    >
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput
            label={t(($) => $.keeping.backups.file.path)}
            value={file}
            onChange={({ currentTarget }) => setFile(currentTarget.value)}
          />
          <PasswordInput
            label={t(($) => $.keeping.backups.file.passphraseIf)}
            autoComplete="off"
            value={passphrase}
            onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
          />
        </Group>
        <FaultMessage fault={look.error} />
        <Group>
          <Button type="submit" variant="default" loading={look.isPending} disabled={file.trim() === ''}>
            {t(($) => $.keeping.backups.file.look)}
          </Button>
        </Group>
      </Stack>
      {look.data && (
        <RestoreDialog
          backup={look.data.backup}
          seen={look.data}
          about={about}
          dir={dir}
          passphrase={sealed}
          onClose={() => {
            setPassphrase('');
            look.reset();
          }}
        />
      )}
    </form>
  );
}
