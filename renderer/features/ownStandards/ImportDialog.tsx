import { Button, FileButton, Loader, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../client.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { ImportFindings } from './ImportFindings.tsx';
import { ImportReport } from './ImportReport.tsx';

/** What the app can read; whether it can read a file, the content says. */
const ENDINGS = '.json,.csv,.xlsx,application/json,text/csv';

/** Takes a standard in from a file: first it is checked and told what would become of it, then the person confirms. */
export function ImportDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      closeOnClickOutside={false}
      size="xl"
      title={t(($) => $.ownStandards.importing.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <Importing onClose={onClose} />
    </Dialog>
  );
}

function Importing({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({
    mutationFn: (chosen: File) => client['ownStandards.import']({ dryRun: true }, chosen),
    meta: { faultsShown: 'by the page' },
  });
  const choose = (chosen: File | null) => {
    if (chosen === null) return;
    setFile(chosen);
    check.mutate(chosen);
  };
  return (
    <Stack gap="md">
      <Text c="dimmed">{t(($) => $.ownStandards.importing.about)}</Text>
      <FileButton accept={ENDINGS} onChange={choose}>
        {(props) => (
          <Button
            {...props}
            variant={file === null ? 'filled' : 'default'}
            data-autofocus
            leftSection={<IconFileImport size={18} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
          >
            {file === null
              ? t(($) => $.ownStandards.importing.choose)
              : t(($) => $.ownStandards.importing.another)}
          </Button>
        )}
      </FileButton>
      <div aria-live="polite">
        {check.isPending && (
          <Text>
            <Loader size="xs" mr="xs" aria-hidden />
            {t(($) => $.ownStandards.importing.checking)}
          </Text>
        )}
        <FaultMessage fault={check.error} />
        {file !== null &&
          check.data !== undefined &&
          !check.isPending &&
          (check.data.ok ? (
            <ImportReport key={file.name} file={file} outcome={check.data} onClose={onClose} />
          ) : (
            <ImportFindings file={file.name} findings={check.data.findings} />
          ))}
      </div>
    </Stack>
  );
}
