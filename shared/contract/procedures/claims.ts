import { z } from 'zod';
import { nodeChangeSchema } from '../../coverage/matrix.ts';
import { claimDetailsSchema, claimSchema } from '../../evidence/evidence.ts';
import { suggestionSchema } from '../../standard/suggest.ts';
import { procedure } from '../procedure.ts';
import { done, id, level, standardId } from './shapes.ts';

/** So many links in one go: a year's evidence for a task. */
const many = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(10_000);

const placeSchema = claimSchema.pick({ standard: true, node: true, evidence: true });

/** What became of some links, and how the nodes that they name stand now: whoever shows them need not ask again. */
const changed = z.object({ claims: z.array(claimSchema), coverage: z.array(nodeChangeSchema) });

export const claimsProcedures = {
  'claims.add': procedure(z.object({ evidence: id, record: claimDetailsSchema }), claimSchema),
  'claims.edit': procedure(
    z.object({ id, note: z.string().max(20_000), where: z.string().max(200) }),
    claimSchema,
  ),
  'claims.remove': procedure(z.object({ id }), done),
  /** All or none. A link that stands already stays as it is; the reply has those that are new. */
  'claims.link': procedure(z.object({ claims: many(claimDetailsSchema.extend({ evidence: id })) }), changed),
  /** All or none; each by its id, or by what it links. */
  'claims.unlink': procedure(z.object({ claims: many(z.union([id, placeSchema])) }), changed),
  /** Brings back links that were taken away, as they were; where such a link stands again, it stays. */
  'claims.restore': procedure(z.object({ claims: many(id) }), changed),
  /** What a piece of evidence may show, by its words: requirements that it is not linked to, best first. */
  'claims.suggest': procedure(
    z.object({ evidence: id, standard: standardId, level, limit: z.int().min(1).max(50).default(5) }),
    z.object({ suggestions: z.array(suggestionSchema) }),
  ),
} as const;
