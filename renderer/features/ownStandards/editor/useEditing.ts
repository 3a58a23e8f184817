import { useState } from 'react';
import type { StandardChange } from '../../../../shared/standard/edit.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { ignoreFault, useChange } from '../../../ui/procedure.ts';

type Way = () => Promise<unknown>;

export interface Editing {
  readonly isSaving: boolean;
  /** Saves a change at once; `then` is given the standard as it is after it, and the way back. */
  readonly make: (change: StandardChange, then?: (standard: Standard, undo: Way, redo: Way) => void) => void;
  /** Takes the last change back; null where there is none to take back. */
  readonly undo: (() => void) | null;
}

/** The changes that are made on the page, each a revision, and the way back through them. */
export function useEditing(id: string, revision: number): Editing {
  const edit = useChange('ownStandards.edit');
  const revert = useChange('ownStandards.revert');
  /** The revisions before each change that can be taken back. */
  const [before, setBefore] = useState<readonly number[]>([]);
  const last = before.at(-1);
  const goBack = async (to: number) => {
    await revert.mutateAsync({ input: { id, revision: to } });
    setBefore((known) => known.filter((one) => one < to));
  };
  return {
    isSaving: edit.isPending || revert.isPending,
    make: (change, then) =>
      edit.mutate(
        { input: { id, change } },
        {
          onSuccess: ({ standard }) => {
            setBefore((known) => [...known, revision]);
            then?.(
              standard,
              () => goBack(revision),
              () => edit.mutateAsync({ input: { id, change } }),
            );
          },
        },
      ),
    undo: last === undefined ? null : () => void goBack(last).catch(ignoreFault),
  };
}
