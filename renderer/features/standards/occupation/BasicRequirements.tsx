import type { StandardNode } from '../../../../shared/standard/node.ts';
import { childrenOf } from '../../../../shared/standard/tree.ts';
import { NodeLine } from '../NodeLine.tsx';
import { useReading } from '../reading.ts';
import classes from '../Standards.module.css';

/** Chapter 2: what every level asks for. */
export function BasicRequirements() {
  const { standard } = useReading();
  return (
    <ul className={classes.list}>
      {childrenOf(standard, null)
        .filter(({ type }) => type === 'basic-requirement')
        .map((node) => (
          <Branch key={node.id} node={node} />
        ))}
    </ul>
  );
}

function Branch({ node }: { readonly node: StandardNode }) {
  const { standard } = useReading();
  const children = childrenOf(standard, node.id);
  if (children.length === 0) return <NodeLine node={node} />;
  return (
    <NodeLine node={node} text={<b>{node.text}</b>}>
      <ul className={classes.nested}>
        {children.map((child) => (
          <Branch key={child.id} node={child} />
        ))}
      </ul>
    </NodeLine>
  );
}
