import { useEffect, useState } from 'react';

/**
 * For a dialog that is drawn only while it is open: when it goes, the focus goes back to what opened it. Mantine sees to
 * that only for a dialog that stays and is told to close.
 */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Once the dialog is out of the page: before that, the focus is still in it.
      window.setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      });
    },
    [opener],
  );
}
