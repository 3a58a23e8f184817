import { z } from 'zod';
import { claimDetailsSchema, claimSchema } from '../../evidence/evidence.ts';
import { procedure } from '../procedure.ts';
import { done, id } from './shapes.ts';

export const claimsProcedures = {
  'claims.add': procedure(z.object({ evidence: id, record: claimDetailsSchema }), claimSchema),
  'claims.edit': procedure(
    z.object({ id, note: z.string().max(20_000), where: z.string().max(200) }),
    claimSchema,
  ),
  'claims.remove': procedure(z.object({ id }), done),
} as const;
