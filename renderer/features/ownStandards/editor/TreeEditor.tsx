import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { childrenOf, indexStandard } from '../../../../shared/standard/tree.ts';
import { NodeForm, type NodeFields } from './NodeForm.tsx';
import { Toolbar } from './Toolbar.tsx';
import { openAtFirst, pathTo, placeTowards, rowsOf, type Direction } from './tree.ts';
import type { Editing } from './useEditing.ts';
import classes from './Editor.module.css';
import { TreeRow } from './TreeRow.tsx';
import { actionOf, type Writing } from './treeKeys.ts';
import { useRowFocus } from './useRowFocus.ts';
import { useRemoveNode } from './useRemoveNode.ts';

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

  const focus = useRowFocus(tree);
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
