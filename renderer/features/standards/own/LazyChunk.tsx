import { useEffect, useRef } from 'react';
import { OwnRow } from './OwnRow.tsx';
import type { Chunk } from './rows.ts';

/** About as high as a node is, in pixels. */
const NODE_HEIGHT = 40;
/** So far below the window a chunk is drawn, before the reader comes to it. */
const AHEAD = '1200px';

interface LazyChunkProps {
  readonly chunk: Chunk;
  /** Which of the chunks it is. */
  readonly position: number;
  readonly isShown: boolean;
  readonly onNear: (position: number) => void;
}

/** A piece of a long document. Until the reader comes near it only keeps the room. */
export function LazyChunk({ chunk, position, isShown, onNear }: LazyChunkProps) {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown || room.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onNear(position),
      { rootMargin: `${AHEAD} 0px` },
    );
    observer.observe(room.current);
    return () => observer.disconnect();
  }, [isShown, onNear, position]);
  if (!isShown) return <div ref={room} style={{ height: chunk.size * NODE_HEIGHT }} />;
  return chunk.rows.map((row) => (
    <OwnRow key={row.kind === 'branch' ? row.node.id : row.nodes[0]?.id} row={row} />
  ));
}
