import type { Place } from '../../../../shared/standard/edit.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { ancestorsOf, childrenOf, indexStandard } from '../../../../shared/standard/tree.ts';

/** A node as the editor lists it. */
export interface Row {
  readonly node: StandardNode;
  readonly depth: number;
  readonly isBranch: boolean;
  readonly isOpen: boolean;
}

/** So many nodes are shown at once, all branches open; of a larger standard the branches are closed at first. */
const ALL_OPEN = 300;

export const openAtFirst = (standard: Standard): ReadonlySet<string> =>
  new Set(
    standard.nodes.length > ALL_OPEN
      ? []
      : standard.nodes.flatMap(({ id }) => (childrenOf(standard, id).length > 0 ? [id] : [])),
  );

/** The nodes that are to be seen, in print order. Nothing recurses: a standard may be thousands of nodes deep. */
export function rowsOf(standard: Standard, open: ReadonlySet<string>): readonly Row[] {
  const rows: Row[] = [];
  const ahead = childrenOf(standard, null)
    .map((node) => ({ node, depth: 0 }))
    .toReversed();
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const { node, depth } = next;
    const children = childrenOf(standard, node.id);
    const isOpen = open.has(node.id);
    rows.push({ node, depth, isBranch: children.length > 0, isOpen });
    if (isOpen) for (const child of children.toReversed()) ahead.push({ node: child, depth: depth + 1 });
  }
  return rows;
}

/** The branches that must be open for a node to be seen. */
export const pathTo = (standard: Standard, id: string): readonly string[] =>
  ancestorsOf(standard, id).map((node) => node.id);

export type Direction = 'up' | 'down' | 'deeper' | 'higher';

/** Where a node goes from its place; null where it cannot go that way. */
export function placeTowards(standard: Standard, node: StandardNode, direction: Direction): Place | null {
  const siblings = childrenOf(standard, node.parent);
  const at = siblings.findIndex(({ id }) => id === node.id);
  switch (direction) {
    case 'up':
      return at <= 0 ? null : { parent: node.parent, after: siblings[at - 2]?.id ?? null };
    case 'down': {
      const next = siblings[at + 1];
      return next === undefined ? null : { parent: node.parent, after: next.id };
    }
    case 'deeper': {
      const before = siblings[at - 1];
      if (before === undefined) return null;
      return { parent: before.id, after: childrenOf(standard, before.id).at(-1)?.id ?? null };
    }
    case 'higher': {
      const parent = node.parent === null ? undefined : indexStandard(standard).byId.get(node.parent);
      return parent === undefined ? null : { parent: parent.parent, after: parent.id };
    }
  }
}
