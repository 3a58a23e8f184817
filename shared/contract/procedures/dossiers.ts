import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { DOSSIER_PARTS, PRIVACIES } from '../../dossier/parts.ts';
import { readingModeSchema } from '../../eligibility/verdict.ts';
import { procedure } from '../procedure.ts';
import { dossierRecordSchema } from '../records.ts';
import { id, nothing, standardId, level } from './shapes.ts';

export const dossiersProcedures = {
  'dossiers.list': procedure(nothing, z.array(dossierRecordSchema)),
  'dossiers.make': procedure(
    z.object({
      standard: standardId,
      level,
      reading: readingModeSchema,
      parts: z.array(z.enum(DOSSIER_PARTS)).min(1).nullable(),
      privacy: z.enum(PRIVACIES),
      asOf: plainDateSchema.optional(),
    }),
    dossierRecordSchema,
  ),
  /** With what was chosen then, and the standard as it was then, whatever became of it since. */
  'dossiers.again': procedure(z.object({ id }), dossierRecordSchema),
} as const;
