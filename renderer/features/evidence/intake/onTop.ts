import { useEffect } from 'react';

/*
 * What may lie over another dialog. The UI library closes every open dialog at Escape, and with the lower one goes what
 * was typed there. This module listens before any dialog does.
 */
let close: (() => void) | null = null;

window.addEventListener(
  'keydown',
  (event) => {
    if (close === null || event.key !== 'Escape' || event.isComposing) return;
    // A list or a calendar that is open in it has the key for itself.
    if (event.target instanceof Element && event.target.closest('[data-mantine-stop-propagation="true"]'))
      return;
    event.stopImmediatePropagation();
    close();
  },
  { capture: true },
);

/** While it is open, Escape closes it and nothing beneath. For the one dialog that opens everywhere. */
export function useEscapeOnTop(opened: boolean, onClose: () => void): void {
  useEffect(() => {
    if (!opened) return undefined;
    close = onClose;
    return () => {
      close = null;
    };
  }, [opened, onClose]);
}
