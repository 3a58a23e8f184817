import { useEffect, useState, type PointerEvent, type RefObject } from 'react';
import { isWhole, regionBetween, WHOLE, type Region } from '../../../../shared/evidence/place.ts';
import { usePlaces } from './place.tsx';
import classes from './Preview.module.css';

interface PictureRegionProps {
  readonly image: RefObject<HTMLImageElement | null>;
  /** Whether one draws now; else one only looks. */
  readonly drawing: boolean;
  readonly onDrawn?: () => void;
}

type Point = Readonly<Record<'x' | 'y', number>>;

/** Lies over a picture: the region that a link names, or the one that is being drawn for it. */
export function PictureRegion({ image, drawing, onDrawn }: PictureRegionProps) {
  const { here, setHere, wanted } = usePlaces();
  const [from, setFrom] = useState<Point | null>(null);
  const box = useBox(image);
  useEffect(() => {
    setHere({ kind: 'region', ...WHOLE });
    return () => setHere(null);
  }, [setHere]);
  useEffect(() => {
    if (wanted?.kind === 'region') setHere(wanted);
  }, [wanted, setHere]);
  if (box === null) return null;
  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent): Point => {
    const { x, y, width, height } = currentTarget.getBoundingClientRect();
    return { x: (clientX - x) / width, y: (clientY - y) / height };
  };
  const region = here?.kind === 'region' && !isWhole(here) ? here : null;
  return (
    <div
      className={classes.regions}
      data-drawing={drawing || undefined}
      style={box}
      onPointerDown={(event) => {
        if (!drawing || event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(pointOf(event));
      }}
      onPointerMove={(event) => {
        if (from !== null) setHere({ kind: 'region', ...regionBetween(from, pointOf(event)) });
      }}
      onPointerUp={() => {
        if (from === null) return;
        setFrom(null);
        onDrawn?.();
      }}
      onPointerCancel={() => setFrom(null)}
    >
      {region && <div className={classes.region} data-region style={percentOf(region)} />}
    </div>
  );
}

const percentOf = ({ x, y, width, height }: Region) => ({
  left: `${x}%`,
  top: `${y}%`,
  width: `${width}%`,
  height: `${height}%`,
});

/** Where the picture lies in what is around it, however it is fitted or enlarged. */
function useBox(image: RefObject<HTMLImageElement | null>) {
  const [box, setBox] = useState<Readonly<Record<'left' | 'top' | 'width' | 'height', number>> | null>(null);
  useEffect(() => {
    const picture = image.current;
    if (picture === null) return undefined;
    const look = () =>
      setBox({
        left: picture.offsetLeft,
        top: picture.offsetTop,
        width: picture.offsetWidth,
        height: picture.offsetHeight,
      });
    const observer = new ResizeObserver(look);
    observer.observe(picture);
    if (picture.parentElement) observer.observe(picture.parentElement);
    return () => observer.disconnect();
  }, [image]);
  return box;
}
