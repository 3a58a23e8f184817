import { useEffect, type RefObject } from 'react';

const AT_THE_FOOT = '.mantine-Notifications-root[data-position^="bottom"]';
const ROOM = '--zhengji-notices-room';

/**
 * Tells the dialog that it stands in how much of the window's foot is taken by notices, so that it does not lie beneath
 * them. The dialog alone: a style of the whole page would have all of it looked through at each step of a notice.
 */
export function AboveNotices({ dialog }: { readonly dialog: RefObject<HTMLElement | null> }): null {
  useEffect(() => {
    const places = [...document.querySelectorAll(AT_THE_FOOT)];
    const measure = () => {
      const tops = places
        .map((place) => place.getBoundingClientRect())
        .filter(({ height }) => height > 0)
        .map(({ top }) => window.innerHeight - top);
      dialog.current?.style.setProperty(ROOM, `${Math.max(0, ...tops)}px`);
    };
    const watcher = new ResizeObserver(measure);
    for (const place of places) watcher.observe(place);
    return () => watcher.disconnect();
  }, [dialog]);
  return null;
}
