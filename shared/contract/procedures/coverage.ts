import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { coverageSchema } from '../../coverage/coverage.ts';
import { procedure } from '../procedure.ts';
import { standardId, level } from './shapes.ts';

export const coverageProcedures = {
  'coverage.show': procedure(
    z.object({ standard: standardId, level, asOf: plainDateSchema.optional() }),
    coverageSchema,
  ),
} as const;
