import type { NodeType, StandardNode } from './node.ts';
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
export function descendantsOf(standard: Standard, id: string): readonly StandardNode[] {
  // A list of what is still to come in the place of recursion: a standard may be thousands of nodes deep.
  const descendants: StandardNode[] = [];
  const ahead = childrenOf(standard, id).toReversed();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    descendants.push(node);
    for (const child of childrenOf(standard, node.id).toReversed()) ahead.push(child);
  }
  return descendants;
}

/** The nodes above `id`, the outermost first. */
export function ancestorsOf(standard: Standard, id: string): readonly StandardNode[] {
  const { byId } = indexStandard(standard);
  const ancestors: StandardNode[] = [];
  for (let parent = byId.get(id)?.parent; typeof parent === 'string'; parent = byId.get(parent)?.parent) {
    const node = byId.get(parent);
    if (node) ancestors.push(node);
  }
  return ancestors.toReversed();
}

/** The knowledge and skills that a task requires. */
export const requiredBy = (standard: Standard, taskId: string): readonly TaskRequirement[] =>
  indexStandard(standard).required.get(taskId) ?? [];

const DESCRIBING: ReadonlySet<NodeType> = new Set(['output', 'attitude', 'note', 'qualification']);

/**
 * What evidence can show: the indicators of a 職能基準, which is met as a whole whatever its 職能級別; of a
 * 国家职业技能标准 the skill and knowledge requirements of `level` (of all levels without it), and the basic
 * requirements that have no finer ones beneath, which every level has; of a post its duties, which were done,
 * and its requirements, which are had (the technologies only name the field); of a guide the facets that were
 * thought through, the risks that were met and the steps that were taken (a checklist is filled in, and then
 * is itself evidence for them); of a standard of the user's own whatever has nothing beneath, is required by no
 * task and does not merely describe.
 */
export function requirementsOf(standard: Standard, level?: number): readonly StandardNode[] {
  const ofLevel = (node: StandardNode) => level === undefined || node.level === level;
  const isLeaf = (node: StandardNode) => childrenOf(standard, node.id).length === 0;
  const required = new Set(standard.links.map(({ to }) => to));
  const isRequirement = {
    icap: (node) => node.type === 'indicator',
    'cn-occupation': (node) =>
      node.type === 'basic-requirement'
        ? isLeaf(node)
        : (node.type === 'skill-requirement' || node.type === 'knowledge-requirement') && ofLevel(node),
    posts: (node) => node.type === 'duty' || node.type === 'requirement',
    guide: (node) => node.type === 'facet' || node.type === 'risk' || node.type === 'step',
    own: (node) => isLeaf(node) && !required.has(node.id) && !DESCRIBING.has(node.type),
  } satisfies Record<Standard['kind'], (node: StandardNode) => boolean>;
  return standard.nodes.filter(isRequirement[standard.kind]);
}

/** Besides what a standard requires, its knowledge, skills and attitudes may be shown by themselves. */
const SHOWN_BY_THEMSELVES: ReadonlySet<NodeType> = new Set([
  'item',
  'knowledge',
  'skill',
  'attitude',
  'basic-requirement',
]);
const requirements = new WeakMap<Standard, ReadonlySet<string>>();

/** Whether evidence can show a node. */
export function isClaimable(standard: Standard, { id, type }: StandardNode): boolean {
  if (SHOWN_BY_THEMSELVES.has(type)) return true;
  const known = requirements.get(standard) ?? new Set(requirementsOf(standard).map((node) => node.id));
  requirements.set(standard, known);
  return known.has(id);
}
