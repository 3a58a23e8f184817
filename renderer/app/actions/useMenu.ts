import { useEffect, useEffectEvent } from 'react';
import { ACTIONS, type ActionId } from '../../../shared/actions/actions.ts';

/** What was chosen in the application's menu: an action, or a portfolio to open by its folder. */
interface Chosen {
  readonly action?: ActionId;
  readonly open?: string;
}

/** The window's menu tells the page by an event; in a browser there is none. */
export function useMenu(onAction: (id: ActionId) => void, onOpen: (dir: string) => void): void {
  const listen = useEffectEvent((event: Event) => {
    if (!(event instanceof CustomEvent)) return;
    const { action, open } = event.detail as Chosen;
    if (ACTIONS.some(({ id }) => id === action)) onAction(action as ActionId);
    else if (open !== undefined) onOpen(open);
  });
  useEffect(() => {
    window.addEventListener('zhengji-menu', listen);
    return () => window.removeEventListener('zhengji-menu', listen);
  }, []);
}
