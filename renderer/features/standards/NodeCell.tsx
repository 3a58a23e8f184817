import { Table, type TableThProps } from '@mantine/core';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { nodeName } from '../../../shared/standard/nodeName.ts';
import { placeOfNode } from './places.ts';
import { useReading } from './reading.ts';
import classes from './Standards.module.css';

type NodeCellProps = Omit<TableThProps, 'children'> & { readonly node: StandardNode };

/** A node as the head of a row or a column. The place that links lead to. */
export function NodeCell({ node, ...cell }: NodeCellProps) {
  const { sought } = useReading();
  return (
    <Table.Th {...cell} fw={cell.scope === 'row' ? 400 : undefined}>
      <span
        id={placeOfNode(node.id)}
        tabIndex={-1}
        className={classes.place}
        data-sought={node.id === sought || undefined}
      >
        {node.code !== null && <span className={classes.code}>{node.code}</span>}
        {nodeName(node)}
      </span>
    </Table.Th>
  );
}
