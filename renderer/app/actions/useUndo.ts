import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetAllChanges, keepChangesOf, takeLatestChange } from '../../ui/undoStack.ts';

/** A backup put in the place of a portfolio is that portfolio still, but not what was changed in it. */
const RESTORE = ['backups.restore'];

/** Takes the latest change of this session back, one at each call, and tells which it was. @param portfolio the one that is open */
export function useUndo(portfolio: string | undefined): () => void {
  const { t } = useTranslation();
  useEffect(() => keepChangesOf(portfolio), [portfolio]);
  const queries = useQueryClient();
  useEffect(
    () =>
      queries.getMutationCache().subscribe(({ type, mutation }) => {
        const isRestore = mutation?.options.mutationKey?.[0] === RESTORE[0];
        if (type === 'updated' && isRestore && mutation.state.status === 'success') forgetAllChanges();
      }),
    [queries],
  );
  return useCallback(() => {
    if (queries.isMutating({ mutationKey: RESTORE }) > 0) return;
    const latest = takeLatestChange();
    latest?.undo();
    notifications.show({
      position: 'bottom-left',
      role: 'status',
      closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
      message: latest ? t(($) => $.actions.undone, { done: latest.done }) : t(($) => $.actions.nothingToUndo),
    });
  }, [t, queries]);
}
