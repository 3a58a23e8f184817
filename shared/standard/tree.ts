import type { StandardNode } from './node.ts';
import type { Standard } from './standard.ts';

/** A knowledge or skill that a task requires, in the wording printed at that task. */
export interface TaskRequirement {
  readonly node: StandardNode;
  readonly text: string;
}

/** Lists stand in print order. */
export interface StandardIndex {
  readonly byId: ReadonlyMap<string, StandardNode>;
  /** By parent id; null has the roots. */
  readonly children: ReadonlyMap<string | null, readonly StandardNode[]>;
  /** By task id. */
  readonly required: ReadonlyMap<string, readonly TaskRequirement[]>;
}

/** A standard never changes once it is read, so its index is made once and goes when the standard goes. */
const indexes = new WeakMap<Standard, StandardIndex>();

export function indexStandard(standard: Standard): StandardIndex {
  const known = indexes.get(standard);
  if (known) return known;
  const byId = new Map(standard.nodes.map((node) => [node.id, node]));
  const children = new Map<string | null, StandardNode[]>();
  for (const node of standard.nodes) append(children, node.parent, node);
  const required = new Map<string, TaskRequirement[]>();
  for (const { from, to, text } of standard.links) {
    const node = byId.get(to);
    // The schema leaves no link without its node.
    if (node) append(required, from, { node, text: text ?? node.text });
  }
  const index = { byId, children, required };
  indexes.set(standard, index);
  return index;
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The nodes right beneath `id`; null: the roots. */
export const childrenOf = (standard: Standard, id: string | null): readonly StandardNode[] =>
  indexStandard(standard).children.get(id) ?? [];

/** All nodes beneath `id`, in print order. */
export const descendantsOf = (standard: Standard, id: string): readonly StandardNode[] =>
  childrenOf(standard, id).flatMap((child) => [child, ...descendantsOf(standard, child.id)]);

/** The nodes above `id`, the outermost first. */
export function ancestorsOf(standard: Standard, id: string): readonly StandardNode[] {
  const { byId } = indexStandard(standard);
  const ancestors: StandardNode[] = [];
  for (let parent = byId.get(id)?.parent; typeof parent === 'string'; parent = byId.get(parent)?.parent) {
    const node = byId.get(parent);
    if (node) ancestors.unshift(node);
  }
  return ancestors;
}

/** The knowledge and skills that a task requires. */
export const requiredBy = (standard: Standard, taskId: string): readonly TaskRequirement[] =>
  indexStandard(standard).required.get(taskId) ?? [];

/**
 * What evidence can show: the indicators of a 職能基準, which is met as a whole whatever its 職能級別; of a
 * 国家职业技能标准 the skill and knowledge requirements of `level` (of all levels without it), and the basic
 * requirements that have no finer ones beneath, which every level has.
 */
export function requirementsOf(standard: Standard, level?: number): readonly StandardNode[] {
  const ofLevel = (node: StandardNode) => level === undefined || node.level === level;
  const isLeaf = (node: StandardNode) => childrenOf(standard, node.id).length === 0;
  const isRequirement = {
    icap: (node) => node.type === 'indicator',
    'cn-occupation': (node) =>
      node.type === 'basic-requirement'
        ? isLeaf(node)
        : (node.type === 'skill-requirement' || node.type === 'knowledge-requirement') && ofLevel(node),
  } satisfies Record<Standard['kind'], (node: StandardNode) => boolean>;
  return standard.nodes.filter(isRequirement[standard.kind]);
}
