import { Text, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Outline.module.css';
import { goToPlace } from './places.ts';
import { useCurrentPlace } from './useCurrentPlace.ts';

export interface OutlineEntry {
  readonly place: string;
  readonly label: string;
  readonly code?: string | null;
  /** Where the label is the standard's own. */
  readonly language?: string;
  readonly depth: 1 | 2 | 3;
}

interface OutlineProps {
  readonly entries: readonly OutlineEntry[];
  readonly onGo?: (place: string) => void;
}

/** Where one is in the document, and the way to elsewhere in it. */
export function Outline({ entries, onGo = goToPlace }: OutlineProps) {
  const { t } = useTranslation();
  const current = useCurrentPlace(entries);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current !== undefined && frame.current) keepInView(frame.current);
  }, [current]);
  return (
    <nav aria-labelledby="outline" ref={frame} className={classes.frame}>
      <Text size="sm" c="dimmed" mb={4} id="outline">
        {t(($) => $.standards.outline)}
      </Text>
      <ul className={classes.list}>
        {entries.map(({ place, label, code, language, depth }) => (
          <li key={place}>
            <UnstyledButton
              className={classes.entry}
              data-depth={depth}
              aria-current={place === current ? 'location' : undefined}
              onClick={() => onGo(place)}
              lang={language}
            >
              {code != null && <span className={classes.code}>{code} </span>}
              {label}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A long outline scrolls by itself to where the reader is, and moves nothing but itself. */
function keepInView(frame: HTMLElement): void {
  const entry = frame.querySelector('[aria-current]')?.getBoundingClientRect();
  const { top, bottom } = frame.getBoundingClientRect();
  if (entry === undefined) return;
  if (entry.top < top) frame.scrollTop -= top - entry.top;
  if (entry.bottom > bottom) frame.scrollTop += entry.bottom - bottom;
}
