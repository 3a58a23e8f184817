import { z } from 'zod';
import { masksSchema, redactionSchema } from '../../evidence/redaction.ts';
import { procedure } from '../procedure.ts';
import { done, id } from './shapes.ts';

export const redactionsProcedures = {
  'redactions.show': procedure(z.object({ evidence: id }), redactionSchema.nullable()),
  /** The file beside the call becomes the redacted copy, in the place of a former one. The original stays as it is. */
  'redactions.save': procedure(z.object({ evidence: id, masks: masksSchema }), redactionSchema),
  'redactions.remove': procedure(z.object({ evidence: id }), done),
} as const;
