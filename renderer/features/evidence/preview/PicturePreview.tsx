import { Text } from '@mantine/core';
import { IconCrop, IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats.ts';
import { IconButton } from './IconButton.tsx';
import { PictureRegion } from './PictureRegion.tsx';
import classes from './Preview.module.css';
import { Scroller } from './Scroller.tsx';
import { Unshown } from './Unshown.tsx';
import { usePictureZoom } from './zoom.ts';

interface PicturePreviewProps {
  readonly address: string;
  readonly title: string;
  readonly mediaType: string;
  /** With the means to look closer. */
  readonly large: boolean;
  /** Whether a region can be marked: somebody has a use for it. */
  readonly marks?: boolean;
}

/** A picture, only ever in an `<img>`: there not even an SVG runs or asks for anything. */
export function PicturePreview({ address, title, mediaType, large, marks = true }: PicturePreviewProps) {
  const [failed, setFailed] = useState(false);
  if (failed) return <Unshown why="damaged" mediaType={mediaType} />;
  const onError = () => setFailed(true);
  if (large) return <Zoomable address={address} title={title} marks={marks} onError={onError} />;
  return <Fitted address={address} title={title} onError={onError} />;
}

type ShownProps = Pick<PicturePreviewProps, 'address' | 'title'> & { readonly onError: () => void };

function Fitted({ address, title, onError }: ShownProps) {
  const image = useRef<HTMLImageElement>(null);
  return (
    <div className={classes.center} data-fit>
      <img ref={image} src={address} alt={title} className={classes.picture} data-fit onError={onError} />
      <PictureRegion image={image} drawing={false} />
    </div>
  );
}

function Zoomable({ address, title, marks, onError }: ShownProps & { readonly marks: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const frame = useRef<HTMLElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const { zoom, zoomIn, zoomOut, fit, zoomTo } = usePictureZoom(frame, image);
  const pan = usePan(frame);
  const [drawing, setDrawing] = useState(false);
  useEffect(() => {
    const element = frame.current;
    // React listens passively, and then the page would zoom instead.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomTo((now) => now * Math.exp(-event.deltaY / 400));
    };
    element?.addEventListener('wheel', wheel, { passive: false });
    return () => element?.removeEventListener('wheel', wheel);
  }, [zoomTo]);
  return (
    <div className={classes.column}>
      <div className={classes.bar} role="toolbar" aria-label={t(($) => $.preview.zoom)}>
        <IconButton label={t(($) => $.preview.zoomOut)} onClick={zoomOut}>
          <IconMinus size={18} aria-hidden />
        </IconButton>
        <Text size="sm" component="output" miw="3.5rem" ta="center">
          {zoom === null ? t(($) => $.preview.fitted) : formats.percent(zoom * 100)}
        </Text>
        <IconButton label={t(($) => $.preview.zoomIn)} onClick={zoomIn}>
          <IconPlus size={18} aria-hidden />
        </IconButton>
        <IconButton label={t(($) => $.preview.fit)} onClick={fit}>
          <IconZoomReset size={18} aria-hidden />
        </IconButton>
        {marks && (
          <IconButton
            label={t(($) => $.preview.region)}
            variant={drawing ? 'filled' : 'subtle'}
            pressed={drawing}
            onClick={() => setDrawing(!drawing)}
          >
            <IconCrop size={18} aria-hidden />
          </IconButton>
        )}
        {size && (
          <Text size="sm" c="dimmed">
            {t(($) => $.preview.pixels, { width: size.width, height: size.height })}
          </Text>
        )}
      </div>
      <Scroller
        ref={frame}
        className={zoom === null ? undefined : classes.grab}
        data-own-keys={zoom !== null || undefined}
        aria-label={title}
        {...pan}
      >
        <div className={classes.center} data-fit={zoom === null || undefined}>
          <img
            ref={image}
            src={address}
            alt={title}
            className={classes.picture}
            data-fit={zoom === null || undefined}
            draggable={false}
            {...(zoom !== null && size && { width: size.width * zoom, height: size.height * zoom })}
            onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
              setSize({ width, height })
            }
            onError={onError}
          />
          <PictureRegion image={image} drawing={drawing} onDrawn={() => setDrawing(false)} />
        </div>
      </Scroller>
    </div>
  );
}

/** Drags what a frame shows about. */
function usePan(frame: React.RefObject<HTMLElement | null>) {
  const last = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      last.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (last.current === null) return;
      frame.current?.scrollBy(last.current.x - clientX, last.current.y - clientY);
      last.current = { x: clientX, y: clientY };
    },
    onPointerUp: () => {
      last.current = null;
    },
    onPointerCancel: () => {
      last.current = null;
    },
  };
}
