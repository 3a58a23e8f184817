import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Long enough to read and to change one's mind. */
const TOLD_FOR = 10_000;
let notices = 0;

/** Tells what was done, with the way back. */
export function useUndoNotice(): (done: string, undo: () => void) => void {
  const { t } = useTranslation();
  return useCallback(
    (done, undo) => {
      const id = `undo-${(notices += 1)}`;
      const act = () => {
        notifications.hide(id);
        undo();
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
