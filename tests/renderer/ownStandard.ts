import type { StandardNode } from '../../shared/standard/node.ts';
import { standardSchema, type Standard } from '../../shared/standard/standard.ts';

/** A standard of the user's own with these nodes, each named after its id. */
export const own = (
  nodes: readonly (Pick<StandardNode, 'id' | 'parent'> & Partial<StandardNode>)[],
  change: Partial<Standard> = {},
): Standard =>
  standardSchema.parse({
    id: 'own-1',
    code: null,
    title: 'Our own',
    language: 'en',
    kind: 'own',
    about: [],
    nodes: nodes.map((node) => ({ type: 'item', code: null, text: `Text of ${node.id}`, order: 1, ...node })),
    links: [],
    errata: [],
    source: { file: 'own.csv', sha256: '0'.repeat(64) },
    ...change,
  });
