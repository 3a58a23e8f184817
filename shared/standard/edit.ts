import { z } from 'zod';
import { Fault } from '../contract/fault.ts';
import { countSiblings } from '../exchange/order.ts';
import { MAX_TEXT_LENGTH } from '../exchange/limits.ts';
import { levelSchema, nodeTypeSchema, type StandardNode } from './node.ts';
import type { Standard } from './standard.ts';
import { descendantsOf, indexStandard } from './tree.ts';

const text = z.string().trim().min(1).max(MAX_TEXT_LENGTH);
const code = z.string().trim().min(1).max(100).nullable();
const heading = z.string().trim().min(1).max(1000).nullable();
const level = levelSchema.nullable();

/** Where a node goes: beneath `parent` (null: at the top), right behind its sibling `after`; null: as the first. */
const placeSchema = z.object({ parent: z.string().nullable(), after: z.string().nullable() });
export type Place = Readonly<z.infer<typeof placeSchema>>;

/** One change of a standard of the user's own. */
export const standardChangeSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('name'), title: z.string().trim().min(1).max(300) }),
  z.object({
    what: z.literal('add'),
    place: placeSchema,
    type: nodeTypeSchema,
    text,
    code: code.default(null),
    heading: heading.default(null),
    level: level.default(null),
  }),
  z.object({
    what: z.literal('change'),
    node: z.string(),
    type: nodeTypeSchema.optional(),
    text: text.optional(),
    code: code.optional(),
    heading: heading.optional(),
    level: level.optional(),
  }),
  z.object({ what: z.literal('move'), node: z.string(), place: placeSchema }),
  /** The node and all that lies beneath it. */
  z.object({ what: z.literal('remove'), node: z.string() }),
]);
export type StandardChange = Readonly<z.output<typeof standardChangeSchema>>;

/**
 * A standard after a change; the one given stays as it is. Nodes keep their ids, and a new one gets one that none ever
 * had, so that no claim is shifted onto another text.
 * @throws Fault node-unknown; bad-input where a node would go beneath itself, or the last one be removed
 */
export function edit(standard: Standard, change: StandardChange, newId: () => string): Standard {
  switch (change.what) {
    case 'name':
      return { ...standard, title: change.title };
    case 'add': {
      const { place, type } = change;
      const node = withFields(
        { id: newId(), parent: place.parent, type, code: null, text: '', order: 1 },
        change,
      );
      return arrange(standard, insert(openFamilies(standard), node, place));
    }
    case 'change': {
      const changed = withFields(requireNode(standard, change.node), change);
      return arrange(standard, replace(openFamilies(standard), changed));
    }
    case 'move': {
      const node = requireNode(standard, change.node);
      const { parent } = change.place;
      const beneath = new Set(descendantsOf(standard, node.id).map(({ id }) => id)).add(node.id);
      if (parent !== null && beneath.has(parent))
        throw new Fault('bad-input', { detail: `${node.id} → ${parent}` });
      return arrange(standard, insert(take(openFamilies(standard), node), { ...node, parent }, change.place));
    }
    case 'remove': {
      const node = requireNode(standard, change.node);
      const gone = new Set(descendantsOf(standard, node.id).map(({ id }) => id)).add(node.id);
      if (gone.size === standard.nodes.length) throw new Fault('bad-input', { detail: node.id });
      return without(arrange(standard, take(openFamilies(standard), node)), gone);
    }
  }
}

function requireNode(standard: Standard, id: string): StandardNode {
  const node = indexStandard(standard).byId.get(id);
  if (node === undefined) throw new Fault('node-unknown', { standard: standard.id, node: id });
  return node;
}

interface Fields {
  readonly type?: StandardNode['type'] | undefined;
  readonly text?: string | undefined;
  readonly code?: string | null | undefined;
  readonly heading?: string | null | undefined;
  readonly level?: number | null | undefined;
}

/** The fields that a change names; null takes away what need not be there. */
function withFields(
  { heading: oldHeading, level: oldLevel, ...node }: StandardNode,
  change: Fields,
): StandardNode {
  const newHeading = change.heading === undefined ? oldHeading : (change.heading ?? undefined);
  const newLevel = change.level === undefined ? oldLevel : (change.level ?? undefined);
  return {
    ...node,
    ...(change.type === undefined ? {} : { type: change.type }),
    ...(change.text === undefined ? {} : { text: change.text }),
    ...(change.code === undefined ? {} : { code: change.code }),
    ...(newHeading === undefined ? {} : { heading: newHeading }),
    ...(newLevel === undefined ? {} : { level: newLevel }),
  };
}

/** The children of each node, in order; under null stand the roots. */
type Families = Map<string | null, readonly StandardNode[]>;

const openFamilies = (standard: Standard): Families => new Map(indexStandard(standard).children);

function insert(families: Families, node: StandardNode, { parent, after }: Place): Families {
  const siblings = families.get(parent) ?? [];
  const behind = after === null ? -1 : siblings.findIndex(({ id }) => id === after);
  if (after !== null && behind === -1) throw new Fault('bad-input', { detail: after });
  if (parent !== null && ![...families.values()].some((family) => family.some(({ id }) => id === parent)))
    throw new Fault('bad-input', { detail: parent });
  return families.set(parent, siblings.toSpliced(behind + 1, 0, node));
}

const take = (families: Families, { id, parent }: StandardNode): Families =>
  families.set(
    parent,
    (families.get(parent) ?? []).filter((sibling) => sibling.id !== id),
  );

const replace = (families: Families, node: StandardNode): Families =>
  families.set(
    node.parent,
    (families.get(node.parent) ?? []).map((sibling) => (sibling.id === node.id ? node : sibling)),
  );

/** The nodes in print order, counted anew. */
function arrange(standard: Standard, families: Families): Standard {
  const nodes: StandardNode[] = [];
  const ahead = (families.get(null) ?? []).toReversed();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    nodes.push(node);
    for (const child of (families.get(node.id) ?? []).toReversed()) ahead.push(child);
  }
  const orders = countSiblings(nodes);
  return { ...standard, nodes: nodes.map((node, index) => ({ ...node, order: orders[index] ?? 1 })) };
}

/** A standard in which nothing speaks any more of nodes that are gone. */
function without(standard: Standard, gone: ReadonlySet<string>): Standard {
  const { checklists } = standard;
  return {
    ...standard,
    links: standard.links.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
    errata: standard.errata.filter(({ node }) => node === undefined || !gone.has(node)),
    ...(checklists === undefined ? {} : { checklists: checklists.filter(({ node }) => !gone.has(node)) }),
  };
}

/**
 * What a copy starts from: the nodes of a standard, or a node and those beneath it, as a standard of the user's own.
 * What only an authority can say (application conditions, assessment, weights) stays behind, and so does the code.
 */
export function copyStandard(
  origin: Standard,
  part: string | null,
  head: Pick<Standard, 'id' | 'title'>,
): Standard {
  const root = part === null ? null : requireNode(origin, part);
  const inside = root === null ? origin.nodes : [root, ...descendantsOf(origin, root.id)];
  const kept = new Set(inside.map(({ id }) => id));
  // What a task requires comes along, though it stands elsewhere.
  const required = origin.links.flatMap(({ from, to }) => (kept.has(from) && !kept.has(to) ? [to] : []));
  for (const id of required) kept.add(id);
  const nodes = origin.nodes
    .filter(({ id }) => kept.has(id))
    .map((node) => ({ ...node, parent: node.parent !== null && kept.has(node.parent) ? node.parent : null }));
  const orders = countSiblings(nodes);
  const { language, source, about, headings, checklists } = origin;
  return {
    ...head,
    code: null,
    language,
    kind: 'own',
    about: part === null ? about : [],
    ...(headings === undefined ? {} : { headings }),
    nodes: nodes.map((node, index) => ({ ...node, order: orders[index] ?? 1 })),
    links: origin.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    ...(checklists === undefined ? {} : { checklists: checklists.filter(({ node }) => kept.has(node)) }),
    errata: origin.errata.flatMap(({ node, text: oddity }) =>
      node !== undefined && kept.has(node) ? [{ node, text: oddity }] : [],
    ),
    derivedFrom: { id: origin.id, code: origin.code, title: origin.title },
    source,
  };
}
