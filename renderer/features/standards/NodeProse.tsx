import { Text } from '@mantine/core';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { ErratumNotes } from './ErratumNotes.tsx';
import { NodeDetails } from './NodeBody.tsx';
import { errataOfNode, useReading } from './reading.ts';
import classes from './Standards.module.css';

/** What stands beneath a node's title: its text where its heading is the title, its further cells, what is odd about it. */
export function NodeProse({ node }: { readonly node: StandardNode }) {
  const { standard } = useReading();
  return (
    <>
      {node.heading !== undefined && (
        <Text className={classes.prose} lang={standard.language}>
          {node.text}
        </Text>
      )}
      {node.details && (
        <div lang={standard.language}>
          <NodeDetails node={node} />
        </div>
      )}
      <ErratumNotes errata={errataOfNode(standard, node.id)} />
    </>
  );
}
