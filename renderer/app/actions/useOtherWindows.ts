import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect } from 'react';
import { useRefresh } from '../../ui/procedure.ts';
import { forgetAllChanges } from '../../ui/undoStack.ts';

/** Milliseconds: many files that come in one after the other are one change. */
const PAUSE = 300;

/** By which procedure another window has changed something. */
interface Changed {
  readonly name: string;
}

/** Asks anew what is shown when another window of the app has changed something; its host tells so by an event. */
export function useOtherWindows(): void {
  const refresh = useRefresh();
  const soon = useDebouncedCallback(() => void refresh(), PAUSE);
  useEffect(() => {
    const hear = (event: Event) => {
      // What was changed here is not in the backup that was put in the place of it all.
      if (event instanceof CustomEvent && (event.detail as Changed).name === 'backups.restore')
        forgetAllChanges();
      soon();
    };
    window.addEventListener('zhengji-changed', hear);
    return () => window.removeEventListener('zhengji-changed', hear);
  }, [soon]);
}
