import type { ComponentPropsWithRef } from 'react';
import classes from './Preview.module.css';

interface ScrollerProps extends ComponentPropsWithRef<'section'> {
  readonly 'aria-label': string;
  /** Whether it has a use for the arrow keys, which otherwise lead to the next piece of evidence. */
  readonly 'data-own-keys'?: boolean | undefined;
}

/** Fills its frame and scrolls within; reached by keyboard, so that it can be scrolled by keyboard. */
export const Scroller = ({ className = '', ...props }: ScrollerProps) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <section tabIndex={0} {...props} className={`${classes.fill} ${className}`} />
);
