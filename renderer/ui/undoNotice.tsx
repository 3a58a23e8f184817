import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetChange, rememberChange } from './undoStack.ts';

/** Long enough to read and to change one's mind. */
const TOLD_FOR = 10_000;
let notices = 0;

/** Tells what was done, with the way back; that stays open to the keys for as long as the portfolio does. */
export function useUndoNotice(): (done: string, undo: () => void) => void {
  const { t } = useTranslation();
  return useCallback(
    (done, undo) => {
      const id = `undo-${(notices += 1)}`;
      // By whichever way it is taken back, the notice goes, and it is taken back once.
      const change = {
        done,
        undo: () => {
          notifications.hide(id);
          undo();
        },
      };
      rememberChange(change);
      const act = () => {
        if (forgetChange(change)) change.undo();
      };
      notifications.show({
        id,
        // Details open at the right.
        position: 'bottom-left',
        role: 'status',
        autoClose: TOLD_FOR,
        closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
        title: done,
        message: (
          <Button size="compact-sm" variant="light" onClick={act}>
            {t(($) => $.evidence.undo)}
          </Button>
        ),
      });
    },
    [t],
  );
}
