import type { NodeType } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { ancestorsOf } from '../../../../shared/standard/tree.ts';

/** The head of a column stands in its table. */
const IN_TABLES: ReadonlySet<string> = new Set<NodeType>(['model']);

/**
 * By node, the head that is printed before it. The source prints the name of a table or list once, however many
 * sections its rows are parted into: it stands before the first of the parts that together hold them all.
 */
export function headsBefore(standard: Standard): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  for (const [type, head] of Object.entries(standard.headings ?? {})) {
    if (IN_TABLES.has(type)) continue;
    const paths = standard.nodes
      .filter((node) => node.type === type)
      .map((node) => [...ancestorsOf(standard, node.id), node]);
    const [first = []] = paths;
    const parting = first.findIndex(({ id }, depth) => paths.some((path) => path[depth]?.id !== id));
    const node = first.at(parting);
    if (node) heads.set(node.id, head);
  }
  return heads;
}
