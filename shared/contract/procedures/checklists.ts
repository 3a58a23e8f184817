import { z } from 'zod';
import { fillingDetailsSchema, fillingSchema } from '../../evidence/filling.ts';
import { procedure } from '../procedure.ts';
import { done, id, standardId, keptPaper, withClaims } from './shapes.ts';

export const checklistsProcedures = {
  /** The checklists that were filled in, of one standard, of one node of it, or all; the latest first. */
  'checklists.list': procedure(
    z.object({ standard: standardId.optional(), node: z.string().optional() }),
    z.array(fillingSchema),
  ),
  'checklists.save': procedure(z.object({ id: id.nullable(), record: fillingDetailsSchema }), fillingSchema),
  /** Out of the list; it is put back by `checklists.restore`. */
  'checklists.remove': procedure(z.object({ id }), done),
  'checklists.restore': procedure(z.object({ id }), done),
  /** Draws a filling as a PDF, to be seen under `checklists/<id>` where stored files are. */
  'checklists.print': procedure(z.object({ id }), fillingSchema),
  /** Keeps the PDF of a filling as evidence of the kind `checklist`, for what it may show. */
  'checklists.keep': procedure(keptPaper, withClaims),
} as const;
