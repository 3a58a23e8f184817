import { ActionIcon, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { NodeText } from '../../../ui/NodeText.tsx';
import type { Row } from './tree.ts';
import classes from './Editor.module.css';

interface TreeRowProps {
  readonly row: Row;
  readonly standard: Standard;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
  /** The form beneath the row, where it is being written. */
  readonly children: ReactNode;
}

/** One entry, its twist and its text. */
export function TreeRow({ row, standard, isCurrent, onChoose, onToggle, onOpen, children }: TreeRowProps) {
  const { t } = useTranslation();
  const { node, depth, isBranch, isOpen } = row;
  const sort = node.type === 'item' ? node.label : t(($) => $.words.nodeType[node.type]);
  return (
    <>
      {/* The keys are heard by the grid around it (roving tabindex). */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <tr
        style={{ '--depth': Math.min(depth, 12) } as CSSProperties}
        className={classes.row}
        data-node={node.id}
        tabIndex={isCurrent ? 0 : -1}
        aria-level={depth + 1}
        aria-selected={isCurrent}
        {...(isBranch && { 'aria-expanded': isOpen })}
        onClick={onChoose}
        onDoubleClick={onOpen}
      >
        <td>
          <div className={classes.cell}>
            {isBranch ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                tabIndex={-1}
                className={classes.twist}
                aria-label={
                  isOpen ? t(($) => $.ownStandards.editor.collapse) : t(($) => $.ownStandards.editor.expand)
                }
                onClick={onToggle}
              >
                {isOpen ? (
                  <IconChevronDown size={16} aria-hidden />
                ) : (
                  <IconChevronRight size={16} aria-hidden />
                )}
              </ActionIcon>
            ) : (
              <span className={classes.twist} />
            )}
            <span className={classes.text}>
              <NodeText node={node} language={standard.language} />
            </span>
            <Text span size="sm" c="dimmed" className={classes.sort}>
              {[sort, node.level].filter((part) => part !== undefined).join(' · ')}
            </Text>
          </div>
        </td>
      </tr>
      {children}
    </>
  );
}
