import { Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { NodeLine } from './NodeLine.tsx';
import { headingOf, useReading } from './reading.ts';
import classes from './Standards.module.css';

interface NodeListProps {
  readonly type: StandardNode['type'];
  readonly nodes: readonly StandardNode[];
}

/** Nodes of one type beneath one head, under the head that the source prints for them. Nothing without nodes. */
export function NodeList({ type, nodes }: NodeListProps) {
  const { t } = useTranslation();
  const { standard } = useReading();
  const id = useId();
  if (nodes.length === 0) return null;
  const printed = headingOf(standard, type);
  return (
    <div>
      <Text size="sm" c="dimmed" id={id} {...(printed !== undefined && { lang: standard.language })}>
        {printed ?? t(($) => $.words.nodeType[type])}
      </Text>
      <ul className={classes.list} aria-labelledby={id}>
        {nodes.map((node) => (
          <NodeLine key={node.id} node={node} />
        ))}
      </ul>
    </div>
  );
}
