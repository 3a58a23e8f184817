import { z } from 'zod';
import { workOutputDetailsSchema, workOutputSchema } from '../../evidence/evidence.ts';
import { procedure } from '../procedure.ts';
import { nothing, done, id } from './shapes.ts';

export const workOutputsProcedures = {
  'workOutputs.list': procedure(nothing, z.array(workOutputSchema)),
  'workOutputs.save': procedure(
    z.object({ id: id.nullable(), record: workOutputDetailsSchema }),
    workOutputSchema,
  ),
  /** To the trash. The reply has the evidence that was gathered under it, and is no longer. */
  'workOutputs.remove': procedure(z.object({ id }), z.object({ evidence: z.array(id) })),
  /** The way back, with this evidence gathered once more where it is not gathered elsewhere by now. */
  'workOutputs.restore': procedure(z.object({ id, evidence: z.array(id).max(100_000).default([]) }), done),
} as const;
