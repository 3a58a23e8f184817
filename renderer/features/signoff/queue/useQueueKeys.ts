import { useEffect, useEffectEvent } from 'react';

/** What keys do, by `KeyboardEvent.key` in small letters. */
type Keys = Readonly<Record<string, (() => void) | undefined>>;

const TYPED_IN = 'textarea, select, input:not([type="radio"]):not([type="checkbox"]), [role="dialog"]';
/** Where arrows scroll. */
export const SCROLLED = { 'data-scrolled': true } as const;

/**
 * Listens wherever nobody types. On a ticked decision too: there an arrow to the side would else silently choose the
 * next one.
 */
export function useQueueKeys(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!(target instanceof Element) || target.closest(TYPED_IN)) return;
    if (key.startsWith('Arrow') && target.closest('[data-scrolled]')) return;
    const act = keys[key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
