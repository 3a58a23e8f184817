import { Paper, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupState } from '../../../shared/backup/listed.ts';
import { FolderField } from '../../ui/FolderField.tsx';
import { useChange } from '../../ui/procedure.ts';

/** The folder where backups go: on another disk, if the person has one. */
export function BackupPlace({ chosen, place }: Pick<BackupState, 'chosen' | 'place'>) {
  const { t } = useTranslation();
  const id = useId();
  const save = useChange('backups.place', { faultsShown: 'by the page' });
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={id}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4" id={id}>
            {t(($) => $.keeping.backups.place)}
          </Title>
          <Text size="sm" c="dimmed">
            {t(($) => $.keeping.backups.placeAbout)}
          </Text>
        </div>
        <FolderField
          label={t(($) => $.keeping.backups.folder)}
          placeholder={place}
          folder={chosen}
          isSaving={save.isPending}
          fault={save.error}
          onKeep={(folder) => save.mutate({ input: { place: folder } })}
        />
      </Stack>
    </Paper>
  );
}
