import { Text, type TitleOrder } from '@mantine/core';
import { Fragment } from 'react';
import type { NodeType, StandardNode } from '../../../../shared/standard/node.ts';
import { childrenOf } from '../../../../shared/standard/tree.ts';
import { NodeLine } from '../NodeLine.tsx';
import { NodeProse } from '../NodeProse.tsx';
import { NodeTitle } from '../NodeTitle.tsx';
import { placeOfNode } from '../places.ts';
import { useReading } from '../reading.ts';
import classes from '../Standards.module.css';
import { CheckTable } from './CheckTable.tsx';
import { ModelTable } from './ModelTable.tsx';

interface GuideSectionProps {
  readonly section: StandardNode;
  /** How many sections it stands in. */
  readonly depth: number;
  readonly heads: ReadonlyMap<string, string>;
}

/** A section: its text, then what it holds, in print order. */
export function GuideSection({ section, depth, heads }: GuideSectionProps) {
  const { standard } = useReading();
  return (
    <section
      className={depth === 0 ? classes.section : classes.part}
      aria-labelledby={placeOfNode(section.id)}
    >
      <NodeTitle node={section} order={Math.min(2 + depth, 6) as TitleOrder} />
      <NodeProse node={section} />
      {runsOf(childrenOf(standard, section.id)).map(({ type, nodes, first }) => (
        <Fragment key={first}>
          {heads.has(first) && (
            <Text size="sm" c="dimmed" mt="md" lang={standard.language}>
              {heads.get(first)}
            </Text>
          )}
          <Run type={type} nodes={nodes} depth={depth} heads={heads} />
        </Fragment>
      ))}
    </section>
  );
}

interface RunProps extends Omit<GuideSectionProps, 'section'> {
  readonly type: NodeType;
  readonly nodes: readonly StandardNode[];
}

/** Neighbours of one type, drawn together. */
function Run({ type, nodes, depth, heads }: RunProps) {
  if (type === 'section')
    return nodes.map((node) => <GuideSection key={node.id} section={node} depth={depth + 1} heads={heads} />);
  if (type === 'checklist') return nodes.map((node) => <CheckTable key={node.id} checklist={node} />);
  if (type === 'model') return <ModelTable models={nodes} />;
  return (
    <ul className={classes.entries} data-type={type}>
      {nodes.map((node) => (
        <NodeLine key={node.id} node={node} />
      ))}
    </ul>
  );
}

function runsOf(nodes: readonly StandardNode[]) {
  const runs: { readonly type: NodeType; readonly first: string; readonly nodes: StandardNode[] }[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (last?.type === node.type) last.nodes.push(node);
    else runs.push({ type: node.type, first: node.id, nodes: [node] });
  }
  return runs;
}
