import { useEffect, useEffectEvent, type RefObject } from 'react';
import { isOnTop } from '../../../ui/onTop.ts';

interface Zooms {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

/** + - 0, wherever nobody types, unless a dialog lies above. @param frame what is shown in it */
export function useZoomKeys(frame: RefObject<Element | null>, { zoomIn, zoomOut, fit }: Zooms): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!isOnTop(frame.current)) return;
    if (target instanceof Element && target.closest('input, textarea, select')) return;
    if (key === '+' || key === '=') zoomIn();
    else if (key === '-') zoomOut();
    else if (key === '0') fit();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
