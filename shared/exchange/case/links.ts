import { standardLinkSchema } from '../../standard/node.ts';
import type { JsonObject } from '../json.ts';
import { ownExtension } from './difference.ts';
import type { Edge } from './hierarchy.ts';

const LINK_TYPES: ReadonlySet<string> = new Set(
  standardLinkSchema.shape.type.options.map((type) => `ext:${type}`),
);

/** The links between nodes, each with the edge that told of it, in their order. */
export function readLinks(
  edges: readonly Edge[],
  ids: readonly string[],
): readonly { readonly edge: Edge; readonly link: JsonObject }[] {
  const sequence = (edge: Edge) => edge.sequence ?? Number.POSITIVE_INFINITY;
  return edges
    .filter(
      ({ type, origin, destination }) =>
        LINK_TYPES.has(type) && typeof origin === 'number' && typeof destination === 'number',
    )
    .toSorted((a, b) => sequence(a) - sequence(b) || 0)
    .map((edge) => ({
      edge,
      link: {
        ...ownExtension(edge.association),
        from: idOf(edge.origin, ids),
        to: idOf(edge.destination, ids),
        type: edge.type.slice('ext:'.length),
      },
    }));
}

const idOf = (end: Edge['origin'], ids: readonly string[]) =>
  typeof end === 'number' ? ids[end] : undefined;
