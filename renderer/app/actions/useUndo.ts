import { notifications } from '@mantine/notifications';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { keepChangesOf, takeLatestChange } from '../../ui/undoStack.ts';

/** Takes the latest change of this session back, one at each call, and tells which it was. @param portfolio the one that is open */
export function useUndo(portfolio: string | undefined): () => void {
  const { t } = useTranslation();
  useEffect(() => keepChangesOf(portfolio), [portfolio]);
  return useCallback(() => {
    const latest = takeLatestChange();
    latest?.undo();
    notifications.show({
      position: 'bottom-left',
      role: 'status',
      closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
      message: latest ? t(($) => $.actions.undone, { done: latest.done }) : t(($) => $.actions.nothingToUndo),
    });
  }, [t]);
}
