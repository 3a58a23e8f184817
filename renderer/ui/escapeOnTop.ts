import { useEffect, useRef, type RefObject } from 'react';
import { isOnTop, markClosing } from './onTop.ts';

/*
 * What may lie over another dialog, or beneath one. The UI library closes every open dialog at Escape, and with the
 * lower one goes what was begun there. This module listens before any dialog does.
 */
interface Closer {
  readonly place: RefObject<Element | null>;
  readonly close: () => void;
}
const closers: Closer[] = [];

/** The dialog itself: the place is what the UI library draws around it, or something in it. */
const dialogOf = ({ current: place }: RefObject<Element | null>) =>
  place?.querySelector('[aria-modal="true"]') ?? place?.closest('[aria-modal="true"]') ?? null;

/** A list or a calendar that is open in a dialog has the key for itself, unless it goes with it. */
const isKept = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('[data-mantine-stop-propagation="true"]') !== null &&
  target.closest('[data-closing]') === null;

window.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    const closer = closers.findLast(({ place }) => isOnTop(dialogOf(place)));
    if (closer === undefined) return;
    if (isKept(event.target)) return;
    event.stopImmediatePropagation();
    closer.close();
  },
  { capture: true },
);

/**
 * While it is open and the uppermost, Escape closes it and nothing beneath. For what `Dialog.tsx` does not draw; it
 * needs `closeOnEscape={false}`.
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
    markClosing(dialogOf(place), false);
    return () => {
      closers.splice(closers.indexOf(closer), 1);
      markClosing(dialogOf(place), true);
    };
  }, [opened]);
  return place;
}
