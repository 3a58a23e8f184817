import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useZoomKeys } from './useZoomKeys.ts';

const [LEAST, MOST, STEP] = [0.05, 16, 1.25];

/**
 * How large a picture is shown: null fits it into its frame, 1 is pixel by pixel. What stands in the middle of the frame
 * stays there. Keys: + - 0.
 */
export function usePictureZoom(
  frame: RefObject<HTMLElement | null>,
  image: RefObject<HTMLImageElement | null>,
) {
  const [zoom, setZoom] = useState<number | null>(null);
  /** What part of the picture is in the middle, from 0 to 1 across and down. */
  const middle = useRef({ x: 0.5, y: 0.5 });
  const zoomTo = (change: (now: number) => number) => {
    const [box, picture] = [frame.current?.getBoundingClientRect(), image.current?.getBoundingClientRect()];
    if (box && picture && picture.width > 0)
      middle.current = {
        x: (box.x + box.width / 2 - picture.x) / picture.width,
        y: (box.y + box.height / 2 - picture.y) / picture.height,
      };
    const natural = image.current?.naturalWidth ?? 0;
    const fitted = natural > 0 && picture ? picture.width / natural : 1;
    setZoom((now) => Math.min(MOST, Math.max(LEAST, change(now ?? fitted))));
  };
  useLayoutEffect(() => {
    const element = frame.current;
    if (zoom === null || !element) return;
    element.scrollTo(
      middle.current.x * element.scrollWidth - element.clientWidth / 2,
      middle.current.y * element.scrollHeight - element.clientHeight / 2,
    );
  }, [zoom, frame]);
  const zoomIn = () => zoomTo((now) => now * STEP);
  const zoomOut = () => zoomTo((now) => now / STEP);
  const fit = () => setZoom(null);
  useZoomKeys(frame, { zoomIn, zoomOut, fit });
  return { zoom, zoomIn, zoomOut, fit, zoomTo };
}
