import { Title, type TitleOrder, type TitleSize } from '@mantine/core';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { nodeName } from '../../../shared/standard/nodeName.ts';
import { ChoiceBox } from './choice/ChoiceBox.tsx';
import { placeOfNode } from './places.ts';
import { useReading } from './reading.ts';
import { SourceMark } from './source/SourceMark.tsx';
import classes from './Standards.module.css';

interface NodeTitleProps {
  readonly node: StandardNode;
  readonly order: TitleOrder;
  readonly size?: TitleSize;
}

/** A node that heads others: its printed code and its name. The place that links and the outline lead to. */
export function NodeTitle({ node, order, size }: NodeTitleProps) {
  const { standard, sought } = useReading();
  return (
    <div className={classes.titleLine}>
      <Title
        order={order}
        id={placeOfNode(node.id)}
        tabIndex={-1}
        className={classes.place}
        lang={standard.language}
        data-sought={node.id === sought || undefined}
        {...(size !== undefined && { size })}
      >
        {node.code !== null && <span className={classes.code}>{node.code}</span>}
        {nodeName(node)}
      </Title>
      <SourceMark node={node} />
      <ChoiceBox node={node} />
    </div>
  );
}
