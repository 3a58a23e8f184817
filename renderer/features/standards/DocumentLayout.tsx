import type { ReactNode } from 'react';
import classes from './DocumentLayout.module.css';
import { Outline, type OutlineEntry } from './Outline.tsx';

interface DocumentLayoutProps {
  readonly outline: readonly OutlineEntry[];
  /** Goes to a place that may not be drawn yet. */
  readonly onGo?: (place: string) => void;
  readonly children: ReactNode;
}

/** The outline stays beside the text, so that the reader always knows where they are. */
export function DocumentLayout({ outline, onGo, children }: DocumentLayoutProps) {
  return (
    <div className={classes.frame}>
      <div className={classes.layout}>
        <div className={classes.outline}>
          <Outline entries={outline} {...(onGo && { onGo })} />
        </div>
        <div className={classes.text}>{children}</div>
      </div>
    </div>
  );
}
