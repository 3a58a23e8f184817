import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { forgetAllChanges, keepChangesOf, stepBack, stepForward } from '../../ui/undoStack.ts';
import { useTellStep } from '../../ui/undoNotice.tsx';

/** A backup put in the place of a portfolio is that portfolio still, but not what was changed in it. */
const RESTORE = ['backups.restore'];

/**
 * Takes changes of this session back, one at each call, and does them again; tells which it was once it is so, or that
 * it could not be. @param portfolio the one that is open
 */
export function useUndo(portfolio: string | undefined): {
  readonly undo: () => void;
  readonly redo: () => void;
} {
  useEffect(() => keepChangesOf(portfolio), [portfolio]);
  const tell = useTellStep();
  const queries = useQueryClient();
  useEffect(
    () =>
      queries.getMutationCache().subscribe(({ type, mutation }) => {
        const isRestore = mutation?.options.mutationKey?.[0] === RESTORE[0];
        if (type === 'updated' && isRestore && mutation.state.status === 'success') forgetAllChanges();
      }),
    [queries],
  );
  const go = useCallback(
    (way: 'back' | 'forward') => {
      if (queries.isMutating({ mutationKey: RESTORE }) > 0) return;
      void (way === 'back' ? stepBack() : stepForward()).then((step) => tell(way, step));
    },
    [queries, tell],
  );
  return { undo: useCallback(() => go('back'), [go]), redo: useCallback(() => go('forward'), [go]) };
}
