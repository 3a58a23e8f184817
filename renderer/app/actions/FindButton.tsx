import { ActionIcon, Tooltip } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useKeys } from './useKeys.ts';

interface FindButtonProps {
  readonly host: 'window' | 'browser';
  readonly onClick: () => void;
}

/** Opens the palette, and says with which keys it opens. */
export function FindButton({ host, onClick }: FindButtonProps) {
  const { t } = useTranslation();
  const keys = useKeys(host)('palette');
  const name = t(($) => $.words.action.palette);
  return (
    <Tooltip label={t(($) => $.actions.withKeys, { name, keys })}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        c="var(--mantine-color-text)"
        aria-label={name}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={onClick}
      >
        <IconSearch size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
