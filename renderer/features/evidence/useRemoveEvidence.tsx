import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useChange } from '../../ui/procedure.ts';
import { useUndoNotice } from '../../ui/undoNotice.tsx';

/** Moves evidence to the trash and offers to take it back. */
export function useRemoveEvidence(): (all: readonly Evidence[]) => Promise<void> {
  const { t } = useTranslation();
  const { mutateAsync: remove } = useChange('evidence.remove');
  const { mutateAsync: restore } = useChange('evidence.restore');
  const tell = useUndoNotice();
  return useCallback(
    async (all) => {
      const removed: Evidence[] = [];
      for (const evidence of all) {
        const gone = await remove({ input: { id: evidence.id } }).catch(() => null);
        if (gone !== null) removed.push(evidence);
      }
      const [first] = removed;
      if (first === undefined) return;
      const restoreAll = async () => {
        for (const { id } of removed) await restore({ input: { id } }).catch(() => null);
      };
      tell(
        removed.length === 1
          ? t(($) => $.evidence.removed, { title: first.title })
          : t(($) => $.evidence.removedMany, { number: removed.length }),
        () => void restoreAll(),
      );
    },
    [t, remove, restore, tell],
  );
}
