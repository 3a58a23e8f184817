import { Alert, Button, Group, Text } from '@mantine/core';
import { IconFolderQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { faultText } from '../../../ui/faultText.ts';
import { folderName } from '../../../ui/folderName.ts';
import { Fault } from '../../../../shared/contract/fault.ts';
import { useRemoval } from './teamChanges.ts';

/** A portfolio that belongs to the team and cannot be read now: it is said, and not left out. */
export function UnreadPortfolio({ dir, fault }: { readonly dir: string; readonly fault: unknown }) {
  const { t } = useTranslation();
  const remove = useRemoval();
  const name = folderName(dir);
  return (
    <Alert color="yellow" icon={<IconFolderQuestion aria-hidden />} py="xs">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {fault instanceof Fault && fault.code === 'not-a-portfolio'
            ? t(($) => $.team.gone, { name, dir })
            : t(($) => $.team.unread, { name, why: faultText(t, fault) })}
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          aria-label={t(($) => $.team.remove, { name })}
          onClick={() => remove(dir)}
        >
          {t(($) => $.shell.remove)}
        </Button>
      </Group>
    </Alert>
  );
}
