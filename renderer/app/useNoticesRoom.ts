import { useNotifications } from '@mantine/notifications';
import { useEffect } from 'react';

const AT_THE_FOOT = '.mantine-Notifications-root[data-position^="bottom"]';
const ROOM = '--zhengji-notices-room';

/** Says in a style how much of the window's foot is taken by notices, so that no dialog lies beneath them. */
export function useNoticesRoom(): void {
  const areThere = useNotifications().notifications.length > 0;
  useEffect(() => {
    if (!areThere) return undefined;
    const places = [...document.querySelectorAll(AT_THE_FOOT)];
    const { style } = document.documentElement;
    const measure = () => {
      const tops = places
        .map((place) => place.getBoundingClientRect())
        .filter(({ height }) => height > 0)
        .map(({ top }) => window.innerHeight - top);
      style.setProperty(ROOM, `${Math.max(0, ...tops)}px`);
    };
    const watcher = new ResizeObserver(measure);
    for (const place of places) watcher.observe(place);
    return () => {
      watcher.disconnect();
      style.removeProperty(ROOM);
    };
  }, [areThere]);
}
