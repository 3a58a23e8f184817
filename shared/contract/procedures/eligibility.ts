import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { profileSchema } from '../../career/career.ts';
import { rulePackSchema } from '../../eligibility/pack.ts';
import { stepSchema } from '../../eligibility/ladder.ts';
import { assumptionsSchema } from '../../eligibility/suppose.ts';
import { readingModeSchema, verdictSchema } from '../../eligibility/verdict.ts';
import { procedure } from '../procedure.ts';
import { standardId, level } from './shapes.ts';

const question = {
  standard: standardId,
  level,
  reading: readingModeSchema,
  asOf: plainDateSchema.optional(),
};

export const eligibilityProcedures = {
  /** Verdicts for one level, or for every level that the standard has conditions for. */
  'eligibility.judge': procedure(z.object(question), z.object({ levels: z.array(verdictSchema) })),
  /** The same with assumptions laid over the facts, which stay as they are, and the way up through all levels. */
  'eligibility.suppose': procedure(
    z.object({
      ...question,
      assumptions: assumptionsSchema,
      /** Packs to judge by beside those of the portfolio; they are kept nowhere. */
      packs: z.array(rulePackSchema).default([]),
    }),
    z.object({
      levels: z.array(verdictSchema),
      ladder: z.array(stepSchema),
      /** What was judged, and which of its rows are assumed: `/certificates/1`. */
      profile: profileSchema,
      assumed: z.array(z.string()),
    }),
  ),
} as const;
