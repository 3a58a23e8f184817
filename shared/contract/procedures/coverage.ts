import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { coverageSchema } from '../../coverage/coverage.ts';
import { matrixSchema } from '../../coverage/matrix.ts';
import { procedure } from '../procedure.ts';
import { standardId, level } from './shapes.ts';

export const coverageProcedures = {
  'coverage.show': procedure(
    z.object({ standard: standardId, level, asOf: plainDateSchema.optional() }),
    coverageSchema,
  ),
  /** Requirements by evidence. `all`: evidence that shows nothing of it has a column too. */
  'coverage.matrix': procedure(
    z.object({
      standard: standardId,
      level,
      all: z.boolean().default(false),
      asOf: plainDateSchema.optional(),
    }),
    matrixSchema,
  ),
} as const;
