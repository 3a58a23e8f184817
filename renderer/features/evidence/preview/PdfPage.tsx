import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Pdf.module.css';
import type { PDFDocumentProxy, PDFPageProxy } from './pdf.ts';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  /** From 1. */
  readonly number: number;
  /** CSS pixels for a point (1/72 inch). */
  readonly scale: number;
  /** The size that is taken until the page's own is known. */
  readonly usual: PageSize;
  /** Whether it is in sight or nearly so; other pages hold no picture. */
  readonly near: boolean;
}

/** No canvas has more pixels than this, however far one zooms in. */
const MOST_PIXELS = 16_000_000;

/** One page: its picture, and its text above it, which can be selected and read aloud. */
export function PdfPage({ pdf, number, scale, usual, near }: PdfPageProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(usual);
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting');
  useEffect(() => {
    const [picture, layer] = [canvas.current, text.current];
    if (!near || !picture || !layer) return;
    let left = false;
    const stops: (() => void)[] = [];
    const draw = async () => {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      setSize({ width, height });
      if (left) return;
      const drawing = paint(page, picture, scale);
      stops.push(() => drawing.cancel());
      await drawing.promise;
      if (left) return;
      setState('drawn');
      const { TextLayer } = await import('pdfjs-dist/legacy/build/pdf.mjs');
      const words = await page.getTextContent();
      if (left) return;
      layer.replaceChildren();
      const writing = new TextLayer({
        textContentSource: words,
        container: layer,
        viewport: page.getViewport({ scale }),
      });
      stops.push(() => writing.cancel());
      await writing.render();
    };
    draw().catch(() => {
      if (!left) setState('failed');
    });
    return () => {
      left = true;
      for (const stop of stops) stop();
      // A canvas keeps its memory until it has no size.
      [picture.width, picture.height] = [0, 0];
      layer.replaceChildren();
      setState('waiting');
    };
  }, [pdf, number, scale, near]);
  return (
    <figure
      className={classes.page}
      data-page={number}
      data-state={state}
      aria-label={t(($) => $.preview.page, { page: number })}
      style={{
        width: size.width * scale,
        height: size.height * scale,
        ['--scale-factor' as string]: scale,
      }}
    >
      <canvas ref={canvas} aria-hidden />
      {state !== 'drawn' && (
        <span className={classes.number}>
          {state === 'failed' ? t(($) => $.preview.pageDamaged, { page: number }) : number}
        </span>
      )}
      <div ref={text} className={classes.text} />
    </figure>
  );
}

function paint(page: PDFPageProxy, canvas: HTMLCanvasElement, scale: number) {
  const { width, height } = page.getViewport({ scale });
  const sharp = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (width * height)));
  const viewport = page.getViewport({ scale: scale * sharp });
  [canvas.width, canvas.height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
  return page.render({ canvas, viewport });
}
