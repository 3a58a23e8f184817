import { useMemo } from 'react';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { nodeLabel } from '../../../shared/standard/nodeName.ts';
import { useAnswer } from '../../ui/procedure.ts';

export interface FoundNode {
  readonly standard: Standard;
  readonly node: StandardNode;
}

/** A node by its standard and id; undefined until it is there, and where there is none. */
export function useNode(standard: string | undefined, node: string | undefined): FoundNode | undefined {
  const { data } = useAnswer('standards.show', { id: standard ?? '' }, { enabled: standard !== undefined });
  return useMemo(() => {
    const found = data && node !== undefined ? indexStandard(data).byId.get(node) : undefined;
    return data && found && { standard: data, node: found };
  }, [data, node]);
}

export { nodeLabel as nameOfNode };

/** What new evidence is given to belong to a node from the start. */
export const claimOn = ({ standard, node }: FoundNode) => ({
  standard: standard.id,
  node: node.id,
  name: nodeLabel(node),
});
