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
  'workOutputs.remove': procedure(z.object({ id }), done),
} as const;
