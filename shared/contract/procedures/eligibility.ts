import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { readingModeSchema, verdictSchema } from '../../eligibility/verdict.ts';
import { procedure } from '../procedure.ts';
import { standardId, level } from './shapes.ts';

export const eligibilityProcedures = {
  /** Verdicts for one level, or for every level that the standard has conditions for. */
  'eligibility.judge': procedure(
    z.object({ standard: standardId, level, reading: readingModeSchema, asOf: plainDateSchema.optional() }),
    z.object({ levels: z.array(verdictSchema) }),
  ),
} as const;
