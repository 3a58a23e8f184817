import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSound } from '../../../shared/backup/finding.ts';
import { ChoosePath } from '../../ui/ChoosePath.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { useChange } from '../../ui/procedure.ts';
import { BackupFindings } from './BackupFindings.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';

interface RestoreFileProps {
  /** The folder of the portfolio that it comes in the place of, or a new one. */
  readonly dir: string;
  readonly about: string;
  /** The file, where it is known. */
  readonly file?: string;
}

/** Asks for a backup that is one file, and its passphrase where it is sealed; then reads it whole, or shows what is in it and the step back. */
export function RestoreFile({ dir, about, file: known = '' }: RestoreFileProps) {
  const { t } = useTranslation();
  const look = useChange('backups.showFile', { faultsShown: 'by the page' });
  const [file, setFile] = useState(known);
  const [passphrase, setPassphrase] = useState('');
  const sealed = passphrase || null;
  const check = useChange('backups.check', { faultsShown: 'by the page' });
  const job = check.isPending ? check.variables.input.job : undefined;
  /** What was said was said of another file. */
  const choose = (path: string) => {
    setFile(path);
    look.reset();
    check.reset();
  };
  const checkIt = () => {
    look.reset();
    check.mutate({ input: { backup: file.trim(), passphrase: sealed, job: crypto.randomUUID() } });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        check.reset();
        look.mutate({ input: { file: file.trim(), passphrase: sealed } });
      }}
    >
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput
            label={t(($) => $.keeping.backups.file.path)}
            spellCheck={false}
            value={file}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          />
          <PasswordInput
            label={t(($) => $.keeping.backups.file.passphraseIf)}
            autoComplete="off"
            value={passphrase}
            onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
          />
        </Group>
        <FaultMessage fault={look.error ?? check.error} />
        {job !== undefined && (
          <JobProgress key={job} job={job} label={t(($) => $.keeping.backups.checking)} />
        )}
        {check.data && (
          <output>
            <BackupFindings findings={check.data.findings} />
            {isSound(check.data.findings) && (
              <Text size="sm" c="green">
                {t(($) => $.keeping.backups.file.sound)}
              </Text>
            )}
          </output>
        )}
        <Group>
          <ChoosePath what="file" onChosen={choose} />
          <Button type="submit" variant="default" loading={look.isPending} disabled={file.trim() === ''}>
            {t(($) => $.keeping.backups.file.look)}
          </Button>
          <Button variant="default" loading={check.isPending} disabled={file.trim() === ''} onClick={checkIt}>
            {t(($) => $.keeping.backups.file.check)}
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
