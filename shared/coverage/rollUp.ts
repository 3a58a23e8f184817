import type { StandardNode } from '../standard/node.ts';
import type { Standard } from '../standard/standard.ts';

/**
 * What the nodes of a standard come to, added up: one sum for each node with something beneath it, in print order.
 * @param ownOf what a node brings to those above it
 */
export function rollUp<Sum>(
  standard: Standard,
  ownOf: (id: string) => Sum | undefined,
  add: (one: Sum, other: Sum) => Sum,
): readonly (readonly [node: StandardNode, sum: Sum])[] {
  const sums = new Map<string, Sum>();
  // Children come after their parents: from the end, each sum is complete before it is added further up.
  for (const { id, parent } of standard.nodes.toReversed()) {
    if (parent === null) continue;
    for (const part of [sums.get(id), ownOf(id)]) {
      const sum = sums.get(parent);
      if (part !== undefined) sums.set(parent, sum === undefined ? part : add(sum, part));
    }
  }
  return standard.nodes.flatMap((node) => {
    const sum = sums.get(node.id);
    return sum === undefined ? [] : [[node, sum] as const];
  });
}
