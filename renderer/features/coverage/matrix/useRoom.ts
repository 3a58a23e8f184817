import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * How wide what is scrolled may be without being scrolled across, in pixels. The scroller lies in the frame, and may be
 * narrower than that.
 * @returns `beside`: what its borders and its bar take
 */
export function useRoom(scroller: RefObject<HTMLElement | null>) {
  const frame = useRef<HTMLDivElement>(null);
  const [{ room, beside }, setRoom] = useState({ room: 0, beside: 0 });
  useLayoutEffect(() => {
    const look = () => {
      if (frame.current === null || scroller.current === null) return;
      const taken = scroller.current.offsetWidth - scroller.current.clientWidth;
      const left = frame.current.clientWidth - taken;
      setRoom((before) =>
        before.room === left && before.beside === taken ? before : { room: left, beside: taken },
      );
    };
    look();
    const observer = new ResizeObserver(look);
    for (const element of [frame.current, scroller.current]) if (element !== null) observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return { frame, room, beside };
}
