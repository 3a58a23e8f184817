import { z } from 'zod';
import { evidenceSchema } from '../../evidence/evidence.ts';
import { PAIR_STATES } from '../../standard/crosswalk.ts';
import { procedure } from '../procedure.ts';
import { done, id, standardId } from './shapes.ts';

const place = z.object({ standard: standardId, node: z.string().min(1) });

export const crosswalksProcedures = {
  /** Keeps what the person says of two nodes of different standards; `suggested` takes back what they said before. */
  'crosswalks.decide': procedure(
    z.object({
      a: place,
      b: place,
      state: z.enum(PAIR_STATES),
      note: z.string().trim().max(2000).default(''),
    }),
    done,
  ),
  /**
   * What evidence may show as well, by the person's own crosswalks: on the nodes of one standard, or by one piece of
   * evidence, or all of it.
   */
  'crosswalks.offers': procedure(
    z.object({ standard: standardId.optional(), evidence: id.optional() }),
    z.array(
      z.object({
        evidence: evidenceSchema.pick({ id: true, title: true }),
        from: place,
        to: place,
        note: z.string(),
        where: z.string(),
      }),
    ),
  ),
} as const;
