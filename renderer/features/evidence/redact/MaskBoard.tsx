import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mask } from '../../../../shared/evidence/redaction.ts';
import classes from './Redact.module.css';
import type { Pages } from './source.ts';

interface MaskBoardProps {
  readonly pages: Pages;
  readonly page: number;
  readonly masks: readonly Mask[];
  readonly onChange: (masks: readonly Mask[]) => void;
  readonly onFail: () => void;
}

/** Something smaller was a click. */
const LEAST = 0.004;
const STEP = 0.01;
/** Wide enough to aim, and no wider than a window. */
const WIDTH = 900;

/** A page on which one draws what is to be blackened. By keyboard: arrows move a mask, with Shift they size it, Delete takes it away. */
export function MaskBoard({ pages, page, masks, onChange, onFail }: MaskBoardProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [drawn, setDrawn] = useState<Mask | null>(null);
  useEffect(() => {
    const picture = canvas.current;
    if (picture === null) return;
    const show = async () => {
      const { width } = await pages.sizeOf(page);
      await pages.draw(page, picture, Math.min(pages.kind === 'pdf' ? 3 : 1, WIDTH / width));
    };
    show().catch(onFail);
  }, [pages, page, onFail]);

  const placeOf = ({ clientX, clientY }: PointerEvent) => {
    const box = board.current?.getBoundingClientRect() ?? new DOMRect();
    return { x: within((clientX - box.x) / box.width), y: within((clientY - box.y) / box.height) };
  };
  const move = (event: PointerEvent) => {
    if (from === null) return;
    const to = placeOf(event);
    setDrawn({
      page,
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    });
  };
  const end = () => {
    if (drawn !== null && drawn.width > LEAST && drawn.height > LEAST) onChange([...masks, drawn]);
    setFrom(null);
    setDrawn(null);
  };
  const press = (event: KeyboardEvent, mask: Mask) => {
    const changed = changedBy(event, mask);
    if (changed === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(masks.flatMap((one) => (one === mask ? (changed ?? []) : one)));
  };
  return (
    <div
      ref={board}
      className={classes.page}
      data-board
      onPointerDown={(event) => {
        if (event.button !== 0 || (event.target as Element).closest('button')) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(placeOf(event));
      }}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <canvas ref={canvas} aria-label={t(($) => $.redaction.page, { page })} />
      {masks.map((mask, index) =>
        mask.page === page ? (
          <button
            key={index}
            type="button"
            className={classes.mask}
            style={styleOf(mask)}
            aria-label={t(($) => $.redaction.mask, { number: index + 1 })}
            title={t(($) => $.redaction.maskKeys)}
            onKeyDown={(event) => press(event, mask)}
          />
        ) : null,
      )}
      {drawn && <div className={`${classes.mask} ${classes.drawing}`} style={styleOf(drawn)} />}
    </div>
  );
}

const within = (share: number): number => Math.min(1, Math.max(0, share));
const percent = (share: number): string => `${share * 100}%`;
const styleOf = ({ x, y, width, height }: Mask) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
});

/** What a key makes of a mask: another one; null: nothing is left; undefined: it means nothing. */
function changedBy({ key, shiftKey }: KeyboardEvent, mask: Mask): Mask | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  const [across, down] = ARROWS[key] ?? [];
  if (across === undefined || down === undefined) return undefined;
  const { x, y, width, height } = mask;
  return shiftKey
    ? {
        ...mask,
        width: Math.min(1 - x, Math.max(STEP, width + across * STEP)),
        height: Math.min(1 - y, Math.max(STEP, height + down * STEP)),
      }
    : {
        ...mask,
        x: Math.min(1 - width, Math.max(0, x + across * STEP)),
        y: Math.min(1 - height, Math.max(0, y + down * STEP)),
      };
}

const ARROWS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
