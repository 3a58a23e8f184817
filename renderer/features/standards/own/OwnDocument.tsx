import { useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { nodeName } from '../../../../shared/standard/nodeName.ts';
import { About } from '../About.tsx';
import { Colophon, useColophonOutline } from '../Colophon.tsx';
import { DocumentLayout } from '../DocumentLayout.tsx';
import type { OutlineEntry } from '../Outline.tsx';
import { goToPlace, placeOfNode, placeOfSection } from '../places.ts';
import { useReading } from '../reading.ts';
import { Section } from '../Section.tsx';
import { LazyChunk } from './LazyChunk.tsx';
import { chunksOf, placesIn, type Chunk } from './rows.ts';

/** A standard of the user's own: its tree, whatever it holds and however large it is. */
export function OwnDocument() {
  const { t } = useTranslation();
  const { standard, sought } = useReading();
  const chunks = useMemo(() => chunksOf(standard), [standard]);
  const places = useMemo(() => placesIn(chunks), [chunks]);
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0]));
  const show = useCallback((chunk: number) => setNear((before) => new Set([...before, chunk])), []);
  const shown = sought === undefined ? undefined : places.get(sought);
  const branches = useMemo(() => branchesOf(standard, chunks), [standard, chunks]);
  const overview = t(($) => $.standards.overview);
  const outline: readonly OutlineEntry[] = [
    ...(standard.about.length > 0
      ? [{ place: placeOfSection('overview'), label: overview, depth: 1 as const }]
      : []),
    ...branches,
    ...useColophonOutline(),
  ];
  const go = (place: string) => {
    const chunk = [...places].find(([node]) => placeOfNode(node) === place)?.[1];
    if (chunk !== undefined) flushSync(() => show(chunk));
    goToPlace(place);
  };
  return (
    <DocumentLayout outline={outline} onGo={go}>
      {standard.about.length > 0 && (
        <Section name="overview" title={overview}>
          <About fields={standard.about} />
        </Section>
      )}
      {chunks.map((chunk, position) => (
        <LazyChunk
          key={position}
          chunk={chunk}
          position={position}
          isShown={near.has(position) || position === shown}
          onNear={show}
        />
      ))}
      <Colophon />
    </DocumentLayout>
  );
}

/** More entries than this are no outline any more. */
const OUTLINE = 200;

/** The two upper storeys of the tree; of a large one the uppermost, as far as it fits. */
function branchesOf({ language }: Standard, chunks: readonly Chunk[]): readonly OutlineEntry[] {
  const all = chunks
    .flatMap(({ rows }) => rows)
    .flatMap((row): OutlineEntry[] => {
      if (row.kind !== 'branch' || row.depth > 1) return [];
      const { id, code } = row.node;
      const depth = row.depth === 0 ? 1 : 2;
      return [{ place: placeOfNode(id), label: nodeName(row.node), code, language, depth }];
    });
  if (all.length <= OUTLINE) return all;
  return all.filter(({ depth }) => depth === 1).slice(0, OUTLINE);
}
