import { z } from 'zod';
import { evidenceViewSchema } from '../../evidence/finding.ts';
import { procedure } from '../procedure.ts';
import { done, id, nothing } from './shapes.ts';

export const viewsProcedures = {
  'views.list': procedure(nothing, z.array(evidenceViewSchema)),
  /** A view of the same name is replaced. */
  'views.save': procedure(evidenceViewSchema.omit({ id: true }), evidenceViewSchema),
  'views.remove': procedure(z.object({ id }), done),
} as const;
