import { Text } from '@mantine/core';
import type { StandardNode } from '../../shared/standard/node.ts';
import classes from './NodeText.module.css';

interface NodeTextProps {
  readonly node: Pick<StandardNode, 'code' | 'text'> & { readonly heading?: string | undefined };
  /** The standard's language: its text stays as printed, in the right glyphs. */
  readonly language: string;
  readonly size?: string;
  /** At most so many lines. */
  readonly lines?: number;
}

/** A node of a standard: its printed code and its name, as far as it has them, and its text. */
export function NodeText({ node, language, size, lines }: NodeTextProps) {
  return (
    <Text
      component="span"
      lang={language}
      className={classes.text}
      {...(size !== undefined && { size })}
      {...(lines !== undefined && { lineClamp: lines })}
    >
      {node.code !== null && <span className={classes.code}>{node.code} </span>}
      {node.heading !== undefined && <b className={classes.heading}>{node.heading} </b>}
      {node.text}
    </Text>
  );
}
