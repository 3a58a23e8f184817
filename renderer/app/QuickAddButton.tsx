import { Button, Tooltip } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PortfolioState } from '../../shared/contract/records.ts';

interface QuickAddButtonProps {
  readonly host: PortfolioState['host']['kind'];
  readonly onClick: () => void;
}

/** Opens the quick form from every page, and says with which keys. A browser keeps Ctrl+N for itself. */
export function QuickAddButton({ host, onClick }: QuickAddButtonProps) {
  const { t } = useTranslation();
  const isMac = useOs() === 'macos';
  const keys = host === 'browser' ? (isMac ? '⌥N' : 'Alt+N') : isMac ? '⌘N' : 'Ctrl+N';
  return (
    <Tooltip label={t(($) => $.shell.quickAddKeys, { keys })}>
      <Button
        size="compact-md"
        variant="light"
        leftSection={<IconPlus size={16} aria-hidden />}
        aria-keyshortcuts="Control+N Meta+N Alt+N"
        onClick={onClick}
      >
        {t(($) => $.shell.quickAdd)}
      </Button>
    </Tooltip>
  );
}
