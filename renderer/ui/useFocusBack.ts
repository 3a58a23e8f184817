import { useEffect, useState } from 'react';

interface Drawn {
  readonly opener: Element | null;
  /** The dialog that was drawn already. Where it went and opened this one by the same stroke, its own opener is left. */
  readonly before: Drawn | undefined;
}
/** In the order of their opening. */
const drawn: Drawn[] = [];

function wayBack({ opener, before }: Drawn): HTMLElement | undefined {
  if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) return opener;
  // What lies beneath a dialog that is still open is not to be reached.
  return before === undefined || drawn.includes(before) ? undefined : wayBack(before);
}

/**
 * For a dialog that is drawn only while it is open: when it goes, the focus goes back to what opened it. Mantine sees to
 * that only for a dialog that stays and is told to close.
 */
export function useFocusBack(): void {
  const [dialog] = useState<Drawn>(() => ({ opener: document.activeElement, before: drawn.at(-1) }));
  useEffect(() => {
    drawn.push(dialog);
    return () => {
      // Once the dialog is out of the page: before that, the focus is still in it.
      window.setTimeout(() => {
        drawn.splice(drawn.indexOf(dialog), 1);
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost) wayBack(dialog)?.focus({ preventScroll: true });
      });
    };
  }, [dialog]);
}
