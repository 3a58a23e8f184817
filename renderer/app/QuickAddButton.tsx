import { Button, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useKeys } from './actions/useKeys.ts';

interface QuickAddButtonProps {
  readonly host: 'window' | 'browser';
  readonly onClick: () => void;
}

/** Opens the quick form from every page, and says with which keys. A browser keeps Ctrl+N for itself. */
export function QuickAddButton({ host, onClick }: QuickAddButtonProps) {
  const { t } = useTranslation();
  const name = t(($) => $.words.action['quick-add']);
  const keys = useKeys(host)('quick-add');
  return (
    <Tooltip label={t(($) => $.actions.withKeys, { name, keys })}>
      <Button
        size="compact-md"
        variant="light"
        leftSection={<IconPlus size={16} aria-hidden />}
        aria-keyshortcuts="Control+N Meta+N Alt+N"
        onClick={onClick}
      >
        {name}
      </Button>
    </Tooltip>
  );
}
