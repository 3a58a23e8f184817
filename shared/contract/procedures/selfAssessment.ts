import { z } from 'zod';
import { ratingSchema, selfAssessmentSchema } from '../../coverage/selfAssessment.ts';
import { procedure } from '../procedure.ts';
import { standardId } from './shapes.ts';

const ratings = z.array(selfAssessmentSchema);

export const selfAssessmentProcedures = {
  'selfAssessment.list': procedure(z.object({ standard: standardId }), ratings),
  /** Null takes a rating back. */
  'selfAssessment.rate': procedure(
    z.object({ standard: standardId, node: z.string().min(1), rating: ratingSchema.nullable() }),
    ratings,
  ),
} as const;
