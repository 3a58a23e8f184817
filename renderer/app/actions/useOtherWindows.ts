import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect } from 'react';
import { useRefresh } from '../../ui/procedure.ts';

/** Milliseconds: many files that come in one after the other are one change. */
const PAUSE = 300;

/** Asks anew what is shown when another window of the app has changed something; its host tells so by an event. */
export function useOtherWindows(): void {
  const refresh = useRefresh();
  const soon = useDebouncedCallback(() => void refresh(), PAUSE);
  useEffect(() => {
    window.addEventListener('zhengji-changed', soon);
    return () => window.removeEventListener('zhengji-changed', soon);
  }, [soon]);
}
