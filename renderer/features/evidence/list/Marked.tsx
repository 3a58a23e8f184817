import { Fragment } from 'react';
import classes from './Marked.module.css';

interface MarkedProps {
  readonly text: string;
  /** UTF-16 offsets in order, the second behind the end; no two overlap. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** A text with what was looked for marked in it. */
export function Marked({ text, ranges }: MarkedProps) {
  const starts = ranges.map((_, index) => ranges[index - 1]?.[1] ?? 0);
  return (
    <>
      {ranges.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(starts[index], from)}
          <mark className={classes.mark}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
