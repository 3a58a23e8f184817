/* oxlint-disable jsx-a11y/prefer-tag-over-role -- of a <table> no cell can be left out, and only those in sight are drawn */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useCellWords } from './cellWords.ts';
import { areaBetween, HEAD_ROWS, kindAt, move, type Area, type Place } from './move.ts';
import type { Columns, MatrixRow } from './layout.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixLine } from './MatrixLine.tsx';
import { CELL, HEAD, measure, withActive } from './measures.ts';
import { useRoom } from './useRoom.ts';
import classes from './MatrixGrid.module.css';

export interface MatrixGridProps {
  readonly label: string;
  /** The language of the standard's texts. */
  readonly language: string;
  readonly rows: readonly MatrixRow[];
  readonly columns: Columns;
  readonly place: Place;
  readonly anchor: Place;
  /** `anchor` stays where it is while a range grows. */
  readonly onPlace: (place: Place, grows: boolean) => void;
  /** Enter, or a click: the evidence in the cell, the column's, the row's; parts and kinds fold. */
  readonly onOpen: (place: Place) => void;
  /** Links or unlinks the chosen cells. */
  readonly onToggle: () => void;
  readonly onUndo: () => void;
  /** What is dropped on a row or a cell of it. */
  readonly onDrop: (row: MatrixRow, event: DragEvent) => void;
}

/**
 * Requirements by evidence, as a grid of the ARIA practices: one cell has the focus, arrows lead on. Of a large one only
 * what is in sight is drawn. It is told everything and keeps nothing but where it is scrolled to.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { rows, columns, place, anchor, onPlace, onOpen, onToggle, onUndo, onDrop } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<string | null>(null);
  const hasFocus = useRef(false);
  const cellWords = useCellWords();
  const size = { rows: rows.length + HEAD_ROWS, columns: columns.columns.length + 1 };
  const kinds = useMemo(() => [0, ...columns.groups.map(({ from }) => from + 1)], [columns]);
  const { frame, room, beside } = useRoom(scroller);
  const { starts, wide } = useMemo(
    () => measure(columns.groups, cellWords.kind, room),
    [columns, cellWords, room],
  );
  const [rowHead = 0] = starts;
  const end = starts.at(-1) ?? 0;
  const active = {
    row: Math.min(place.row, size.rows - 1),
    column: Math.min(place.column, size.columns - 1),
  };

  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here alone, and never memoized
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CELL,
    overscan: 4,
    scrollPaddingEnd: HEAD,
    rangeExtractor: withActive(active.row - HEAD_ROWS),
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0),
    overscan: 4,
    scrollPaddingEnd: rowHead,
    rangeExtractor: withActive(active.column - 1),
  });
  const { measure: measureAgain } = across;
  // Other columns, or names in another language: it remembers how wide they were.
  useLayoutEffect(() => measureAgain(), [measureAgain, starts]);
  const drawn = across.getVirtualItems().map(({ index }) => index);
  const drawnKey = drawn.join(' ');
  // oxlint-disable-next-line react/exhaustive-deps -- the same columns keep their identity, so that rows need not be drawn again
  const visible = useMemo(() => drawn, [drawnKey]);

  const area = areaBetween(anchor, active);
  const isRange = area.top !== area.bottom || area.left !== area.right;
  useEffect(() => {
    if (!hasFocus.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>('[tabindex="0"]');
    // To focus what has the focus would have the page laid out before it is drawn.
    if (cell !== document.activeElement) cell?.focus({ preventScroll: true });
  });

  const goTo = (to: Place, grows: boolean) => {
    if (to.row >= HEAD_ROWS) down.scrollToIndex(to.row - HEAD_ROWS);
    if (to.column > 0) across.scrollToIndex(to.column - 1);
    onPlace(to, grows);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      onUndo();
      return;
    }
    if (event.key === 'Enter' || (event.key === ' ' && (active.row < HEAD_ROWS || active.column === 0))) {
      event.preventDefault();
      onOpen(active);
      return;
    }
    if (event.key === ' ') {
      event.preventDefault();
      onToggle();
      return;
    }
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / CELL) - 1);
    const to = move(active, event, { ...size, page }, kinds);
    if (to === null) return;
    event.preventDefault();
    goTo(to, event.shiftKey && active.row >= HEAD_ROWS && to.row >= HEAD_ROWS && to.column > 0);
  };
  const onClick = (event: MouseEvent) => {
    const to = placeOf(event.target);
    if (to === null) return;
    hasFocus.current = true;
    onPlace(to, event.shiftKey);
    if (!event.shiftKey) onOpen(to);
  };
  const rowUnder = (event: DragEvent): MatrixRow | undefined =>
    rows[(placeOf(event.target)?.row ?? 0) - HEAD_ROWS];
  const onDragOver = (event: DragEvent) => {
    const row = rowUnder(event);
    const isPlace = row?.is === 'requirement';
    setOver(isPlace ? row.id : null);
    if (!isPlace) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = event.dataTransfer.types.includes('Files') ? 'copy' : 'link';
  };

  return (
    <div ref={frame} className={classes.frame}>
      <div
        ref={scroller}
        role="grid"
        aria-label={props.label}
        aria-rowcount={size.rows}
        aria-colcount={size.columns}
        aria-multiselectable
        tabIndex={-1}
        className={classes.scroller}
        style={{ '--row-head': `${rowHead}px`, maxInlineSize: end + beside } as CSSProperties}
        data-file-place
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
            hasFocus.current = false;
        }}
        onDragEnter={onDragOver}
        onDragOver={onDragOver}
        onDragLeave={({ currentTarget, relatedTarget }) => {
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(null);
        }}
        onDrop={(event) => {
          const row = rowUnder(event);
          setOver(null);
          if (row?.is !== 'requirement') return;
          onDrop(row, event); // which asks whether something took the files already
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <div
          role="presentation"
          className={classes.plane}
          style={{ inlineSize: end, blockSize: HEAD + down.getTotalSize() }}
        >
          <MatrixHead
            columns={columns}
            starts={starts}
            wide={wide}
            visible={visible}
            activeRow={Math.min(active.row, HEAD_ROWS)}
            activeColumn={active.row < HEAD_ROWS ? active.column : 0}
            kind={active.row === 0 ? kindAt(kinds, active.column) : null}
            requirements={rows.reduce((sum, row) => sum + (row.is === 'requirement' ? 1 : 0), 0)}
          />
          {down.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <MatrixLine
                  key={row.id}
                  row={row}
                  at={index + HEAD_ROWS}
                  top={HEAD + start}
                  language={props.language}
                  columns={columns.columns}
                  starts={starts}
                  visible={visible}
                  active={active.row === index + HEAD_ROWS ? active.column : null}
                  chosen={isRange && isIn(area, index + HEAD_ROWS) ? `${area.left} ${area.right}` : null}
                  over={over === row.id}
                  cellWords={cellWords}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

const isIn = ({ top, bottom }: Area, row: number): boolean => row >= top && row <= bottom;

/** The place that an element lies in. */
function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  const { row, column } = cell?.dataset ?? {};
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}
