import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface MoveButtonsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isHidden: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onToggle: () => void;
}

/** Up, down, and whether it is printed. */
export function MoveButtons({ name, isFirst, isLast, isHidden, onMove, onToggle }: MoveButtonsProps) {
  const { t } = useTranslation();
  const toggle = isHidden ? t(($) => $.layouts.show) : t(($) => $.layouts.hide);
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        aria-label={`${t(($) => $.layouts.up)} ${name}`}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={`${t(($) => $.layouts.down)} ${name}`}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <Button variant="subtle" size="compact-sm" aria-label={`${toggle} ${name}`} onClick={onToggle}>
        {toggle}
      </Button>
    </Group>
  );
}
