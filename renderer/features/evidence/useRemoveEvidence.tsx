import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useChange } from '../../ui/procedure.ts';
import { useUndoNotice } from '../../ui/undoNotice.tsx';
import { ignoreFault } from './links/useLinks.ts';

/** Moves evidence to the trash, however much, all or none, and offers to take it back. */
export function useRemoveEvidence(): (all: readonly Evidence[]) => void {
  const { t } = useTranslation();
  const { mutateAsync: remove } = useChange('evidence.removeMany');
  const { mutate: restore } = useChange('evidence.restoreMany');
  const tell = useUndoNotice();
  return useCallback(
    (all) => {
      const [first] = all;
      if (first === undefined) return;
      const ids = all.map(({ id }) => id);
      const done =
        all.length === 1
          ? t(($) => $.evidence.removed, { title: first.title })
          : t(($) => $.evidence.removedMany, { number: all.length });
      // What asked for it may be gone before the answer is there: so a promise, and no callback of the mutation.
      const removeAll = async () => {
        await remove({ input: { ids } });
        tell(done, () => restore({ input: { ids } }));
      };
      removeAll().catch(ignoreFault);
    },
    [t, remove, restore, tell],
  );
}
