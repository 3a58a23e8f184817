import { ActionIcon, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { childrenOf, descendantsOf, indexStandard } from '../../../../shared/standard/tree.ts';
import { nodeLabel } from '../../../ui/nodeName.ts';
import { NodeText } from '../../../ui/NodeText.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { useUndoNotice } from '../../../ui/undoNotice.tsx';
import { NodeForm, type NodeFields } from './NodeForm.tsx';
import { Toolbar } from './Toolbar.tsx';
import { openAtFirst, pathTo, placeTowards, rowsOf, type Direction, type Row } from './tree.ts';
import type { Editing } from './useEditing.ts';
import classes from './Editor.module.css';

type Writing = 'change' | 'after' | 'beneath';

/** The entries of a standard as a tree that is worked with by keyboard or with the buttons above it. */
export function TreeEditor({
  standard,
  editing,
}: {
  readonly standard: Standard;
  readonly editing: Editing;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(() => openAtFirst(standard));
  const [chosen, setChosen] = useState<string | null>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const tree = useRef<HTMLTableElement>(null);
  const rows = useMemo(() => rowsOf(standard, open), [standard, open]);
  const current = rows.find(({ node }) => node.id === chosen) ?? rows[0];
  const remove = useRemoveNode(standard, editing);

  const focus = useFocus(tree);
  const choose = (id: string) => {
    setChosen(id);
    focus(id);
  };
  const reveal = (next: Standard, id: string) => {
    setOpen((known) => new Set([...known, ...pathTo(next, id)]));
    choose(id);
  };
  const toggle = (id: string, isOpen: boolean) =>
    setOpen((known) => new Set(isOpen ? [...known, id] : [...known].filter((one) => one !== id)));
  if (current === undefined) return null;
  const { node } = current;

  const move = (direction: Direction) => {
    const place = placeTowards(standard, node, direction);
    if (place !== null) editing.make({ what: 'move', node: node.id, place }, (next) => reveal(next, node.id));
  };
  const save = (fields: NodeFields) => {
    if (writing === 'change') {
      editing.make({ what: 'change', node: node.id, ...fields }, () => {
        setWriting(null);
        choose(node.id);
      });
      return;
    }
    const place =
      writing === 'beneath'
        ? { parent: node.id, after: childrenOf(standard, node.id).at(-1)?.id ?? null }
        : { parent: node.parent, after: node.id };
    const known = indexStandard(standard).byId;
    editing.make({ what: 'add', place, ...fields }, (next) => {
      setWriting(null);
      const added = next.nodes.find(({ id }) => !known.has(id));
      if (added !== undefined) reveal(next, added.id);
    });
  };
  const stop = () => {
    setWriting(null);
    focus(node.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // In a field keys have their own meaning.
    if (event.target instanceof Element && event.target.closest('form') !== null) {
      if (event.key === 'Escape') stop();
      return;
    }
    const act = actionOf(event, current, rows, {
      choose,
      toggle,
      move,
      write: setWriting,
      remove: () => remove(node, choose),
    });
    if (act === null) return;
    event.preventDefault();
    act();
  };
  return (
    <>
      <Toolbar
        canMove={(direction) => placeTowards(standard, node, direction) !== null}
        onAdd={setWriting}
        onChange={() => setWriting('change')}
        onMove={move}
        onRemove={() => remove(node, choose)}
        onUndo={editing.undo}
      />
      <table
        // Its rows are a tree, and a form stands in a row of its own (WAI-ARIA, treegrid).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="treegrid"
        className={classes.tree}
        ref={tree}
        tabIndex={-1}
        aria-label={t(($) => $.ownStandards.editor.tree)}
        onKeyDown={onKeyDown}
      >
        <tbody>
          {rows.map((row) => (
            <TreeRow
              key={row.node.id}
              row={row}
              standard={standard}
              isCurrent={row === current}
              onChoose={() => choose(row.node.id)}
              onToggle={() => toggle(row.node.id, !row.isOpen)}
              onOpen={() => {
                choose(row.node.id);
                setWriting('change');
              }}
            >
              {row === current && writing !== null && (
                <tr>
                  <td>
                    <NodeForm
                      key={`${writing} ${node.id}`}
                      node={writing === 'change' ? node : blankLike(standard, node, writing)}
                      verb={
                        writing === 'change' ? t(($) => $.shell.save) : t(($) => $.ownStandards.editor.add)
                      }
                      language={standard.language}
                      isSaving={editing.isSaving}
                      onSave={save}
                      onCancel={stop}
                    />
                  </td>
                </tr>
              )}
            </TreeRow>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A new node is most often of the type of those that it stands among. */
function blankLike(standard: Standard, node: StandardNode, where: 'after' | 'beneath'): StandardNode {
  const like = where === 'after' ? node : childrenOf(standard, node.id).at(-1);
  const { type, level } = like ?? { type: 'item' as const, level: node.level };
  return {
    id: '',
    parent: null,
    type,
    code: null,
    text: '',
    order: 1,
    ...(level === undefined ? {} : { level }),
  };
}

/** Gives a row the focus, at once or as soon as it is drawn. */
function useFocus(tree: { readonly current: HTMLElement | null }): (id: string) => void {
  const wanted = useRef<string | null>(null);
  const seek = () => {
    const row = [...(tree.current?.querySelectorAll<HTMLElement>('[data-node]') ?? [])].find(
      ({ dataset }) => dataset['node'] === wanted.current,
    );
    row?.focus();
    return row !== undefined;
  };
  useEffect(() => {
    if (wanted.current !== null && seek()) wanted.current = null;
  });
  return (id) => {
    wanted.current = id;
    seek();
  };
}

/** Removes a node at once: it comes back with one click, and links of evidence to it are never lost. */
function useRemoveNode(
  standard: Standard,
  editing: Editing,
): (node: StandardNode, choose: (id: string) => void) => void {
  const { t } = useTranslation();
  const evidence = useAnswer('evidence.list', { standard: standard.id });
  const tell = useUndoNotice();
  return (node, choose) => {
    const gone = new Set([node.id, ...descendantsOf(standard, node.id).map(({ id }) => id)]);
    if (gone.size === standard.nodes.length) {
      notifications.show({
        closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
        message: t(($) => $.ownStandards.editor.last),
      });
      return;
    }
    const siblings = childrenOf(standard, node.parent);
    const at = siblings.findIndex(({ id }) => id === node.id);
    const next = siblings[at + 1]?.id ?? siblings[at - 1]?.id ?? node.parent;
    const claims = (evidence.data?.items ?? [])
      .flatMap((item) => item.claims)
      .filter((claim) => claim.standard === standard.id && gone.has(claim.node)).length;
    const told = t(($) => $.ownStandards.editor.removedNode, { node: nodeLabel(node) });
    editing.make({ what: 'remove', node: node.id }, (_next, undo) => {
      if (next !== null) choose(next);
      const more =
        claims === 0 ? '' : ` ${t(($) => $.ownStandards.editor.removedClaimed, { number: claims })}`;
      tell(told + more, undo);
    });
  };
}

interface Acts {
  readonly choose: (id: string) => void;
  readonly toggle: (id: string, isOpen: boolean) => void;
  readonly move: (direction: Direction) => void;
  readonly write: (writing: Writing) => void;
  readonly remove: () => void;
}

/** What a key does at the chosen row (WAI-ARIA, tree view), and ours beside. */
function actionOf(event: KeyboardEvent, current: Row, rows: readonly Row[], acts: Acts): (() => void) | null {
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

function TreeRow({ row, standard, isCurrent, onChoose, onToggle, onOpen, children }: TreeRowProps) {
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
