import { Skeleton, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { readStart } from './bytes.ts';
import { readOfficeAside } from './office/inWorker.ts';
import type { Block, OfficeText, Part } from './office/blocks.ts';
import type { OfficeKind } from './office/read.ts';
import { usePlaces } from './place.tsx';
import classes from './Preview.module.css';
import { Scroller } from './Scroller.tsx';
import { Sheet } from './Sheet.tsx';
import { Unshown } from './Unshown.tsx';

/** A larger file is for the program that made it. */
const MOST_BYTES = 64 * 1024 * 1024;

interface OfficePreviewProps {
  readonly evidence: Evidence;
  readonly kind: OfficeKind;
}

/** The words of a document, a workbook or a presentation. */
export function OfficePreview({ evidence: { id, title, file }, kind }: OfficePreviewProps) {
  const { t } = useTranslation();
  const tooLarge = file.bytes > MOST_BYTES;
  const { data, error } = useQuery({
    queryKey: ['preview-office', file.sha256, kind],
    queryFn: async ({ signal }) => readOfficeAside((await readStart(id, MOST_BYTES)).bytes, kind, signal),
    enabled: !tooLarge,
    gcTime: 0,
  });
  if (tooLarge) return <Unshown why="too-large" mediaType={file.mediaType} />;
  if (error) return <FaultMessage fault={error} />;
  if (data === undefined) return <Skeleton h="100%" />;
  if (data === null) return <Unshown why="damaged" mediaType={file.mediaType} />;
  return (
    <div className={classes.column}>
      <div className={classes.bar}>
        <Text size="sm" c="dimmed">
          {t(($) => $.preview.onlyWords)}
        </Text>
        {data.macros && (
          <Text size="sm" fw={500}>
            {t(($) => $.preview.macros)}
          </Text>
        )}
        {data.cut && <Text size="sm">{t(($) => $.preview.cut)}</Text>}
      </div>
      {kind === 'workbook' ? (
        <Sheets parts={data.parts} />
      ) : (
        <Scrolling title={title} text={data} slides={kind === 'slides'} />
      )}
    </div>
  );
}

function Sheets({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTranslation();
  return (
    <Tabs defaultValue="0" className={classes.column} keepMounted={false}>
      <Tabs.List>
        {parts.map(({ name }, index) => (
          <Tabs.Tab key={index} value={String(index)}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(({ blocks }, index) => (
        <Tabs.Panel key={index} value={String(index)} className={classes.fill} tabIndex={0} data-own-keys>
          {blocks.map((block, at) => block.kind === 'table' && <Sheet key={at} rows={block.rows} />)}
          {blocks.length === 0 && (
            <Text c="dimmed" p="md">
              {t(($) => $.preview.empty)}
            </Text>
          )}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

interface ScrollingProps {
  readonly title: string;
  readonly text: OfficeText;
  readonly slides: boolean;
}

function Scrolling({ title, text: { parts }, slides }: ScrollingProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  const [slide, setSlide] = useState(1);
  const { setHere, wanted } = usePlaces();
  useEffect(() => {
    if (slides) setHere({ kind: 'page', page: slide });
    return () => setHere(null);
  }, [slides, slide, setHere]);
  useEffect(() => {
    const target = wanted?.kind === 'page' && frame.current?.querySelector(`[data-page="${wanted.page}"]`);
    if (target instanceof HTMLElement && frame.current) frame.current.scrollTop = target.offsetTop;
  }, [wanted]);
  const look = () => {
    const top = (frame.current?.scrollTop ?? 0) + 40;
    const above = [...(frame.current?.querySelectorAll<HTMLElement>('[data-page]') ?? [])].filter(
      ({ offsetTop }) => offsetTop <= top,
    );
    setSlide(Math.max(1, above.length));
  };
  return (
    <Scroller ref={frame} onScroll={slides ? look : undefined} aria-label={title} data-own-keys>
      <div className={classes.prose}>
        {parts.map(({ name, blocks }, index) => (
          <section
            key={index}
            className={slides ? classes.slide : undefined}
            data-page={slides ? name : undefined}
          >
            {slides && (
              <Text size="sm" c="dimmed">
                {t(($) => $.preview.slide, { number: name })}
              </Text>
            )}
            {blocks.map((block, at) => (
              <BlockText key={at} block={block} />
            ))}
          </section>
        ))}
        {parts.every(({ blocks }) => blocks.length === 0) && (
          <Text c="dimmed">{t(($) => $.preview.empty)}</Text>
        )}
      </div>
    </Scroller>
  );
}

function BlockText({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.rank <= 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'paragraph':
      return <p style={{ whiteSpace: 'pre-wrap' }}>{block.text}</p>;
    case 'item':
      return <p style={{ whiteSpace: 'pre-wrap', paddingInlineStart: '1.2em' }}>• {block.text}</p>;
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
