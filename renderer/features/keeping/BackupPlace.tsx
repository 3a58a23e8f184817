import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupState } from '../../../shared/backup/listed.ts';
import type { PortfolioState } from '../../../shared/contract/records.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useChange } from '../../ui/procedure.ts';

interface BackupPlaceProps {
  readonly state: BackupState;
  readonly host: PortfolioState['host'] | undefined;
}

/** The folder where backups go: on another disk, if the person has one. */
export function BackupPlace({ state: { chosen, place }, host }: BackupPlaceProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState(chosen ?? '');
  const save = useChange('backups.place', { faultsShown: 'by the page' });
  const choose = useChange('portfolio.chooseFolder');
  const keep = (folder: string) =>
    save.mutate({ input: { place: folder.trim() === '' ? null : folder.trim() } });
  const pick = () =>
    choose.mutate(
      { input: {} },
      {
        onSuccess: ({ dir }) => {
          if (dir === null) return;
          setTyped(dir);
          keep(dir);
        },
      },
    );
  return (
    <Paper
      withBorder
      p="lg"
      component="form"
      noValidate
      aria-labelledby={id}
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        keep(typed);
      }}
    >
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4" id={id}>
            {t(($) => $.keeping.backups.place)}
          </Title>
          <Text size="sm" c="dimmed">
            {t(($) => $.keeping.backups.placeAbout)}
          </Text>
        </div>
        <Group gap="xs" align="flex-end">
          <TextInput
            flex={1}
            miw="16rem"
            label={t(($) => $.keeping.backups.folder)}
            placeholder={place}
            spellCheck={false}
            autoComplete="off"
            value={typed}
            onChange={({ currentTarget: { value } }) => setTyped(value)}
          />
          {host?.choosesFolders === true && (
            <Button variant="default" onClick={pick}>
              {t(($) => $.portfolio.choose)}
            </Button>
          )}
          <Button
            type="submit"
            variant="light"
            loading={save.isPending}
            disabled={typed.trim() === (chosen ?? '')}
          >
            {t(($) => $.shell.save)}
          </Button>
        </Group>
        <FaultMessage fault={save.error} />
      </Stack>
    </Paper>
  );
}
