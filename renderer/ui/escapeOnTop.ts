import { useEffect, useRef } from 'react';

/*
 * What may lie over another dialog. The UI library closes every open dialog at Escape, and with the lower one goes what
 * was begun there. This module listens before any dialog does.
 */
const closers: (() => void)[] = [];

window.addEventListener(
  'keydown',
  (event) => {
    const close = closers.at(-1);
    if (close === undefined || event.key !== 'Escape' || event.isComposing) return;
    // A list or a calendar that is open in it has the key for itself.
    if (event.target instanceof Element && event.target.closest('[data-mantine-stop-propagation="true"]'))
      return;
    event.stopImmediatePropagation();
    close();
  },
  { capture: true },
);

/** While it is open, Escape closes it and nothing beneath; of several, the one that opened last. */
export function useEscapeOnTop(opened: boolean, onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    if (!opened) return undefined;
    const close = () => latest.current();
    closers.push(close);
    return () => {
      closers.splice(closers.indexOf(close), 1);
    };
  }, [opened]);
}
