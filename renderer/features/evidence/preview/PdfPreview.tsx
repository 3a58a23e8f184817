import { NumberInput, Skeleton, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { useFormats } from '../../../ui/formats.ts';
import { IconButton } from './IconButton.tsx';
import classes from './Pdf.module.css';
import type { StoredAt } from './bytes.ts';
import { openPdf, type PDFDocumentProxy } from './pdf.ts';
import { PdfPage, type PageSize } from './PdfPage.tsx';
import { usePlaces } from './place.tsx';
import preview from './Preview.module.css';
import { Scroller } from './Scroller.tsx';
import { useZoomKeys } from './useZoomKeys.ts';
import { Unshown, type Why } from './Unshown.tsx';

type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly why: Why }
  | { readonly state: 'open'; readonly pdf: PDFDocumentProxy; readonly usual: PageSize };

/** The PDF of a piece of evidence. */
export const PdfPreview = ({ evidence: { id, title, file } }: { readonly evidence: Evidence }) => (
  <PdfPages kind="evidence" id={id} bytes={file.bytes} title={title} />
);

interface PdfPagesProps extends StoredAt {
  readonly bytes: number;
  readonly title: string;
}

/** A PDF, drawn page by page as one comes to them; it fills the height that it is given. */
export function PdfPages({ kind, id, bytes, title }: PdfPagesProps) {
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  useEffect(() => {
    let left = false;
    const fail = (error: unknown) => {
      if (!left) setOpened({ state: 'failed', why: whyOf(error) });
    };
    const { task, close } = openPdf({ kind, id }, bytes, fail);
    const open = async () => {
      const pdf = await task.promise;
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
      if (!left) setOpened({ state: 'open', pdf, usual: { width, height } });
    };
    open().catch(fail);
    return () => {
      left = true;
      close();
    };
  }, [kind, id, bytes]);
  switch (opened.state) {
    case 'opening':
      return <Skeleton h="100%" />;
    case 'failed':
      return <Unshown why={opened.why} mediaType="application/pdf" />;
    case 'open':
      return <Pages pdf={opened.pdf} usual={opened.usual} title={title} />;
  }
}

function whyOf(error: unknown): Why {
  if (!(error instanceof Error)) return 'damaged';
  if (error.name === 'PasswordException') return 'locked';
  return error.name === 'Fault' ? 'unreadable' : 'damaged';
}

interface PagesProps {
  readonly pdf: PDFDocumentProxy;
  readonly usual: PageSize;
  readonly title: string;
}

const STEP = 1.2;
const MARGIN = 26;

function Pages({ pdf, usual, title }: PagesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const frame = useRef<HTMLElement>(null);
  const { ref: measure, width } = useElementSize();
  const [zoom, setZoom] = useState(1);
  const { near, page } = usePagesInSight(frame);
  const { setHere, wanted } = usePlaces();
  const goTo = useCallback((number: number) => {
    const target = frame.current?.querySelector(`[data-page="${number}"]`);
    // Not into view: that would scroll what is around the frame, too.
    if (target instanceof HTMLElement && frame.current) frame.current.scrollTop = target.offsetTop - 8;
  }, []);
  useEffect(() => {
    setHere({ kind: 'page', page });
    return () => setHere(null);
  }, [page, setHere]);
  const scale = width > 0 ? ((width - MARGIN) / usual.width) * zoom : 0;
  const ready = scale > 0;
  useEffect(() => {
    if (ready && wanted?.kind === 'page') goTo(wanted.page);
  }, [wanted, goTo, ready]);
  const zoomBy = (factor: number) => setZoom((now) => Math.min(6, Math.max(0.25, now * factor)));
  useZoomKeys(frame, { zoomIn: () => zoomBy(STEP), zoomOut: () => zoomBy(1 / STEP), fit: () => setZoom(1) });
  return (
    <div className={preview.column}>
      <div className={preview.bar} role="toolbar" aria-label={t(($) => $.preview.pages)}>
        <IconButton
          label={t(($) => $.preview.pageBefore)}
          disabled={page <= 1}
          onClick={() => goTo(page - 1)}
        >
          <IconChevronUp size={18} aria-hidden />
        </IconButton>
        <IconButton
          label={t(($) => $.preview.pageAfter)}
          disabled={page >= pdf.numPages}
          onClick={() => goTo(page + 1)}
        >
          <IconChevronDown size={18} aria-hidden />
        </IconButton>
        <NumberInput
          size="xs"
          w="4.5rem"
          hideControls
          aria-label={t(($) => $.preview.goToPage)}
          min={1}
          max={pdf.numPages}
          allowDecimal={false}
          value={page}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1 && value <= pdf.numPages) goTo(value);
          }}
        />
        <Text size="sm" c="dimmed">
          {t(($) => $.preview.ofPages, { pages: formats.number(pdf.numPages) })}
        </Text>
        <IconButton label={t(($) => $.preview.zoomOut)} onClick={() => zoomBy(1 / STEP)}>
          <IconMinus size={18} aria-hidden />
        </IconButton>
        <IconButton label={t(($) => $.preview.zoomIn)} onClick={() => zoomBy(STEP)}>
          <IconPlus size={18} aria-hidden />
        </IconButton>
        <IconButton label={t(($) => $.preview.fit)} onClick={() => setZoom(1)}>
          <IconZoomReset size={18} aria-hidden />
        </IconButton>
      </div>
      <Scroller ref={frame} aria-label={title} data-own-keys={zoom > 1 || undefined}>
        <div ref={measure} style={{ width: '100%', height: 0 }} />
        {ready && (
          <div className={classes.pages}>
            {Array.from({ length: pdf.numPages }, (_, index) => (
              <PdfPage
                key={index}
                pdf={pdf}
                number={index + 1}
                scale={scale}
                usual={usual}
                near={near.has(index + 1)}
              />
            ))}
          </div>
        )}
      </Scroller>
    </div>
  );
}

/** Which pages are in the frame or within a frame's height of it, and which one is looked at. */
function usePagesInSight(frame: React.RefObject<HTMLElement | null>) {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([1]));
  const [page, setPage] = useState(1);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => {
      const [top, height] = [element.scrollTop, element.clientHeight];
      const inSight = new Set<number>();
      let looked = 1;
      for (const one of element.querySelectorAll<HTMLElement>('[data-page]')) {
        const [from, to] = [one.offsetTop, one.offsetTop + one.offsetHeight];
        const number = Number(one.dataset['page']);
        if (to >= top - height && from <= top + 2 * height) inSight.add(number);
        if (from <= top + height / 3) looked = number;
      }
      setNear((before) => (isSame(before, inSight) ? before : inSight));
      setPage(looked);
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    const added = new MutationObserver(() => {
      for (const child of element.children) observer.observe(child);
    });
    added.observe(element, { childList: true });
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      added.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame]);
  return { near, page };
}

const isSame = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));
