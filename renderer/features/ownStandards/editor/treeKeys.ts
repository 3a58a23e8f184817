import type { KeyboardEvent } from 'react';
import type { Direction, Row } from './tree.ts';

/** What the form in the tree writes: the chosen entry, or a new one after or beneath it. */
export type Writing = 'change' | 'after' | 'beneath';

interface Acts {
  readonly choose: (id: string) => void;
  readonly toggle: (id: string, isOpen: boolean) => void;
  readonly move: (direction: Direction) => void;
  readonly write: (writing: Writing) => void;
  readonly remove: () => void;
}

/** What a key does at the chosen row (WAI-ARIA, tree view), and ours beside. */
export function actionOf(
  event: KeyboardEvent,
  current: Row,
  rows: readonly Row[],
  acts: Acts,
): (() => void) | null {
  const { node, isBranch, isOpen } = current;
  const at = rows.indexOf(current);
  const go = (row: Row | undefined) => (row === undefined ? null : () => acts.choose(row.node.id));
  const moves: Readonly<Record<string, Direction>> = {
    ArrowUp: 'up',
    ArrowDown: 'down',
    ArrowRight: 'deeper',
    ArrowLeft: 'higher',
  };
  const direction = event.altKey ? moves[event.key] : undefined;
  if (direction !== undefined) return () => acts.move(direction);
  switch (event.key) {
    case 'ArrowUp':
      return go(rows[at - 1]);
    case 'ArrowDown':
      return go(rows[at + 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows.at(-1));
    case 'ArrowRight':
      if (!isBranch) return null;
      return isOpen ? go(rows[at + 1]) : () => acts.toggle(node.id, true);
    case 'ArrowLeft':
      if (isBranch && isOpen) return () => acts.toggle(node.id, false);
      return go(rows.find((row) => row.node.id === node.parent));
    case 'Enter':
      return () =>
        acts.write(event.shiftKey ? 'after' : event.ctrlKey || event.metaKey ? 'beneath' : 'change');
    case 'Delete':
      return acts.remove;
    default:
      return null;
  }
}
