import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconPencil,
  IconPlus,
  IconRowInsertBottom,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Direction } from './tree.ts';
import classes from './Editor.module.css';

interface ToolbarProps {
  readonly canMove: (direction: Direction) => boolean;
  readonly onAdd: (where: 'after' | 'beneath') => void;
  readonly onChange: () => void;
  readonly onMove: (direction: Direction) => void;
  readonly onRemove: () => void;
  readonly onUndo: (() => void) | null;
}

const MOVES: readonly (readonly [Direction, ReactNode])[] = [
  ['up', <IconArrowUp key="up" size={18} aria-hidden />],
  ['down', <IconArrowDown key="down" size={18} aria-hidden />],
  ['deeper', <IconIndentIncrease key="deeper" size={18} aria-hidden />],
  ['higher', <IconIndentDecrease key="higher" size={18} aria-hidden />],
];

/** What can be done with the entry that is chosen in the tree. */
export function Toolbar({ canMove, onAdd, onChange, onMove, onRemove, onUndo }: ToolbarProps) {
  const { t } = useTranslation();
  const icon = (label: string, drawn: ReactNode, onClick: () => void, disabled = false) => (
    <Tooltip label={label} key={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick} disabled={disabled}>
        {drawn}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <Group gap="xs" className={classes.toolbar} role="toolbar" aria-label={t(($) => $.ownStandards.edit)}>
      <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onAdd('after')}>
        {t(($) => $.ownStandards.editor.addAfter)}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRowInsertBottom size={16} aria-hidden />}
        onClick={() => onAdd('beneath')}
      >
        {t(($) => $.ownStandards.editor.addBeneath)}
      </Button>
      {icon(
        t(($) => $.ownStandards.editor.change),
        <IconPencil size={18} aria-hidden />,
        onChange,
      )}
      {MOVES.map(([direction, drawn]) =>
        icon(
          t(($) => $.ownStandards.editor[direction]),
          drawn,
          () => onMove(direction),
          !canMove(direction),
        ),
      )}
      {icon(
        t(($) => $.ownStandards.editor.removeNode),
        <IconTrash size={18} aria-hidden />,
        onRemove,
      )}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        disabled={onUndo === null}
        onClick={() => onUndo?.()}
      >
        {t(($) => $.ownStandards.editor.undo)}
      </Button>
    </Group>
  );
}
