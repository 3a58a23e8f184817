import { useEffect, useRef, type RefObject } from 'react';
import { isOnTop } from './onTop.ts';

/*
 * What may lie over another dialog, or beneath one. The UI library closes every open dialog at Escape, and with the
 * lower one goes what was begun there. This module listens before any dialog does.
 */
interface Closer {
  readonly place: RefObject<Element | null>;
  readonly close: () => void;
}
const closers: Closer[] = [];

/** The dialog itself, where the place is what the UI library draws around it. */
const dialogIn = (place: Element | null) => place?.querySelector('[aria-modal="true"]') ?? place;

window.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    const closer = closers.findLast(({ place }) => isOnTop(dialogIn(place.current)));
    if (closer === undefined) return;
    // A list or a calendar that is open in it has the key for itself.
    if (event.target instanceof Element && event.target.closest('[data-mantine-stop-propagation="true"]'))
      return;
    event.stopImmediatePropagation();
    closer.close();
  },
  { capture: true },
);

/**
 * While it is open and the uppermost, Escape closes it and nothing beneath. It needs `closeOnEscape={false}`.
 * @returns for the dialog, or something in it
 */
export function useEscapeOnTop<Place extends Element = HTMLDivElement>(
  opened: boolean,
  onClose: () => void,
): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    if (!opened) return undefined;
    const closer = { place, close: () => latest.current() };
    closers.push(closer);
    return () => {
      closers.splice(closers.indexOf(closer), 1);
    };
  }, [opened]);
  return place;
}
