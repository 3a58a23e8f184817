import type { StandardNode } from '../standard/node.ts';
import { childrenOf, printOrder } from './tree.ts';

/** `order` of each node, by its definition: the position among its siblings of the same type, from 1. */
export function countSiblings(nodes: readonly Pick<StandardNode, 'parent' | 'type'>[]): readonly number[] {
  const counts = new Map<string, number>();
  return nodes.map(({ parent, type }) => {
    const key = `${type}/${parent ?? ''}`;
    const order = (counts.get(key) ?? 0) + 1;
    counts.set(key, order);
    return order;
  });
}

/** Whether the nodes stand as a tree is printed, each right before what is beneath it. */
export function standsInPrintOrder(nodes: readonly Pick<StandardNode, 'id' | 'parent'>[]): boolean {
  const positions = new Map(nodes.map(({ id }, index) => [id, index]));
  const parents = nodes.map(({ parent }) => (parent === null ? null : (positions.get(parent) ?? null)));
  return printOrder(childrenOf(parents)).every((node, index) => node === index);
}
