import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardChange } from '../../../../shared/standard/edit.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { client } from '../../../client.ts';
import { nodeLabel } from '../../../../shared/standard/nodeName.ts';
import { ignoreFault, useChange } from '../../../ui/procedure.ts';
import { same } from '../../../ui/record.ts';
import { useTellStep, useUndoNotice, type Told } from '../../../ui/undoNotice.tsx';
import { NoWay, rememberChange, stepBack, type Undoable } from '../../../ui/undoStack.ts';

export interface Editing {
  readonly isSaving: boolean;
  /**
   * Saves a change at once; `then` is given the standard as it is after it.
   * @param notice tells it at once, with the way back, until the next change
   */
  readonly make: (change: StandardChange, then?: (standard: Standard) => void, notice?: string) => void;
  /** Takes the last change back; null where there is none to take back. */
  readonly undo: (() => void) | null;
}

/**
 * The changes that are made on the page, each a revision, and the way back through them. A step puts the whole standard
 * back to what it was before a change, or after it: so every change is a step, and the latest goes first.
 */
export function useEditing(standard: Standard): Editing {
  const { id } = standard;
  const edit = useChange('ownStandards.edit');
  const revert = useChange('ownStandards.revert');
  const tell = useUndoNotice();
  const tellStep = useTellStep();
  const told = useTold(standard);
  const closeNotice = useRef(() => {});
  /** Those of this page that can be taken back. */
  const [made, setMade] = useState<readonly Undoable[]>([]);
  const last = made.at(-1);
  const make = async (change: StandardChange, then?: (standard: Standard) => void, notice?: string) => {
    const { standard: after, revision } = await edit.mutateAsync({ input: { id, change } });
    closeNotice.current();
    /** As this step, or the way back from it, has left it: where another window has changed it since, that stands. */
    let left = after;
    const goTo = async (to: number) => {
      const now = await client['ownStandards.show']({ id });
      if (!same(now.standard, left)) throw new NoWay('changed');
      left = (await revert.mutateAsync({ input: { id, revision: to } })).standard;
    };
    const undo = async () => {
      const forget = () => setMade((known) => known.filter((one) => one !== step));
      try {
        await goTo(revision - 1);
      } catch (error) {
        if (error instanceof NoWay) forget();
        throw error;
      }
      forget();
    };
    const redo = async () => {
      await goTo(revision);
      setMade((known) => [...known, step]);
    };
    const { change: step, close } =
      notice === undefined ? remember({ done: told(change, after), undo, redo }) : tell(notice, undo, redo);
    closeNotice.current = close;
    setMade((known) => [...known, step]);
    then?.(after);
  };
  return {
    isSaving: edit.isPending || revert.isPending,
    make: (change, then, notice) => void make(change, then, notice).catch(ignoreFault),
    undo:
      last === undefined
        ? null
        : () => void stepBack(last).then((step) => step.went === 'wrong' && tellStep('back', step)),
  };
}

function remember(change: Undoable): Told {
  rememberChange(change);
  return { change, close: () => {} };
}

/** Says what a change was. */
function useTold(before: Standard): (change: StandardChange, after: Standard) => string {
  const { t } = useTranslation();
  return (change, after) => {
    if (change.what === 'name') return t(($) => $.ownStandards.editor.named, { title: after.title });
    const known = indexStandard(before).byId;
    const node =
      change.what === 'add'
        ? after.nodes.find((one) => !known.has(one.id))
        : (indexStandard(after).byId.get(change.node) ?? known.get(change.node));
    return t(($) => $.ownStandards.editor.done[change.what], { node: node ? nodeLabel(node) : '' });
  };
}
