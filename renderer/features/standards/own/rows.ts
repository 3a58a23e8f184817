import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { childrenOf } from '../../../../shared/standard/tree.ts';

/** A node that heads others, or neighbours of one sort that head none. */
export type Row =
  | { readonly kind: 'branch'; readonly node: StandardNode; readonly depth: number }
  | { readonly kind: 'leaves'; readonly nodes: readonly StandardNode[]; readonly depth: number };

/** Rows that are drawn together, with how many nodes they have. */
export interface Chunk {
  readonly rows: readonly Row[];
  readonly size: number;
}

/** So many nodes are drawn at a time: thousands at once would hold up the page. */
const CHUNK = 120;

/** The tree in print order, in pieces that are drawn as the reader comes to them. */
export function chunksOf(standard: Standard): readonly Chunk[] {
  const chunks: { rows: Row[]; size: number }[] = [];
  const add = (row: Row) => {
    const size = row.kind === 'branch' ? 1 : row.nodes.length;
    const last = chunks.at(-1);
    if (last !== undefined && last.size + size <= CHUNK) {
      last.rows.push(row);
      last.size += size;
    } else chunks.push({ rows: [row], size });
  };
  for (const row of rowsOf(standard))
    if (row.kind === 'branch') add(row);
    else
      for (let at = 0; at < row.nodes.length; at += CHUNK)
        add({ ...row, nodes: row.nodes.slice(at, at + CHUNK) });
  return chunks;
}

/** A list of what is ahead stands in the place of recursion: an imported standard may be thousands of nodes deep. */
function rowsOf(standard: Standard): readonly Row[] {
  const rows: ({ kind: 'branch'; node: StandardNode; depth: number } | Leaves)[] = [];
  const ahead = aheadOf(standard, null, 0);
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const { node, depth } = next;
    const children = aheadOf(standard, node.id, depth + 1);
    const last = rows.at(-1);
    if (children.length > 0) rows.push({ kind: 'branch', node, depth });
    else if (last?.kind === 'leaves' && last.depth === depth && isSameSort(last.nodes[0], node))
      last.nodes.push(node);
    else rows.push({ kind: 'leaves', nodes: [node], depth });
    for (const child of children) ahead.push(child);
  }
  return rows;
}

interface Leaves {
  readonly kind: 'leaves';
  readonly nodes: StandardNode[];
  readonly depth: number;
}

/** What lies beneath a node, the last of it first. */
const aheadOf = (standard: Standard, parent: string | null, depth: number) =>
  childrenOf(standard, parent)
    .map((node) => ({ node, depth }))
    .toReversed();

const isSameSort = (a: StandardNode | undefined, b: StandardNode): boolean =>
  a?.type === b.type && a.label === b.label && a.parent === b.parent;

/** By node id, the position of the chunk that it stands in. */
export function placesIn(chunks: readonly Chunk[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  chunks.forEach(({ rows }, chunk) => {
    for (const row of rows)
      for (const { id } of row.kind === 'branch' ? [row.node] : row.nodes) places.set(id, chunk);
  });
  return places;
}
