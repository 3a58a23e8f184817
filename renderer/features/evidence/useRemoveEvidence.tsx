import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { asksBeforeRemoving } from '../../../shared/evidence/removal.ts';
import { useConfirmRemoval } from '../../ui/confirmRemoval.tsx';
import { ignoreFault, useAnswer, useChange } from '../../ui/procedure.ts';
import { useUndoNotice } from '../../ui/undoNotice.tsx';
import { making } from '../../ui/undoStack.ts';

/** Moves evidence to the trash, all or none, and offers to take it back; asks first where it is much of all there is. */
export function useRemoveEvidence(): (all: readonly Evidence[]) => void {
  const { t } = useTranslation();
  const { mutateAsync: remove } = useChange('evidence.removeMany');
  const { mutateAsync: restore } = useChange('evidence.restoreMany');
  const confirm = useConfirmRemoval();
  const portfolio = useAnswer('portfolio.state', {});
  const there = portfolio.data?.open?.counts.evidence ?? Infinity;
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
      const asks = asksBeforeRemoving(all.length, there);
      // What asked for it may be gone before the answer is there: so a promise, and no callback of the mutation.
      const away = () => remove({ input: { ids, asked: asks } });
      const back = () => restore({ input: { ids } });
      const go = () => void making(away, () => tell(done, back, away)).catch(ignoreFault);
      if (!asks) return go();
      confirm({
        title: t(($) => $.evidence.removeMuch, { number: all.length }),
        consequence: t(($) => $.evidence.removeMuchWhy),
        verb: t(($) => $.evidence.toTrash),
        onConfirm: go,
      });
    },
    [t, remove, restore, tell, confirm, there],
  );
}
