import { Paper } from '@mantine/core';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import { childrenOf } from '../../../../shared/standard/tree.ts';
import { ErratumNotes } from '../ErratumNotes.tsx';
import { NodeList } from '../NodeList.tsx';
import { NodeTitle } from '../NodeTitle.tsx';
import { placeOfNode } from '../places.ts';
import { errataOfNode, useReading } from '../reading.ts';
import classes from '../Standards.module.css';

/** A 工作内容 as its printed row: skill requirements on the left, related knowledge on the right. */
export function ContentCard({ content }: { readonly content: StandardNode }) {
  const { standard } = useReading();
  const place = placeOfNode(content.id);
  const children = childrenOf(standard, content.id);
  return (
    <Paper withBorder component="section" className={classes.entry} aria-labelledby={place}>
      <NodeTitle node={content} order={5} size="h4" />
      <ErratumNotes errata={errataOfNode(standard, content.id)} />
      <div className={classes.halves}>
        <NodeList
          type="skill-requirement"
          nodes={children.filter(({ type }) => type === 'skill-requirement')}
        />
        <NodeList
          type="knowledge-requirement"
          nodes={children.filter(({ type }) => type === 'knowledge-requirement')}
        />
      </div>
    </Paper>
  );
}
