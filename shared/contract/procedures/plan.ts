import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { whatNextSchema } from '../../coverage/whatNext.ts';
import { planItemDetailsSchema, planItemSchema, plannedSchema } from '../../plan/plan.ts';
import { procedure } from '../procedure.ts';
import { id, level, nothing, standardId } from './shapes.ts';

const plan = z.array(plannedSchema);

export const planProcedures = {
  /** What closes most for least effort. */
  'plan.next': procedure(
    z.object({ standard: standardId, level, asOf: plainDateSchema.optional() }),
    whatNextSchema,
  ),
  /** The plan in its order. Every change answers the same. */
  'plan.list': procedure(nothing, plan),
  /** A new item at the end without an id. */
  'plan.save': procedure(z.object({ id: id.nullable(), record: planItemDetailsSchema }), plan),
  /** Puts these first, in this order. */
  'plan.order': procedure(z.object({ ids: z.array(id).max(10_000) }), plan),
  /** To the trash. */
  'plan.remove': procedure(z.object({ id }), plan),
  'plan.restore': procedure(z.object({ id }), plan),
  'plan.trash': procedure(nothing, z.array(planItemSchema)),
} as const;
