import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { readingModeSchema } from '../../eligibility/verdict.ts';
import { LOCAL_RULES, precheckFindingSchema } from '../../precheck/finding.ts';
import { procedure } from '../procedure.ts';
import { level, standardId } from './shapes.ts';

const localRules = z.array(z.enum(LOCAL_RULES));

export const precheckProcedures = {
  /** What reviewers would object to; `local`: the checks of a place that the portfolio asks for. */
  'precheck.show': procedure(
    z.object({
      standard: standardId,
      level,
      reading: readingModeSchema,
      asOf: plainDateSchema.optional(),
      /** Checks of a place beside those that the portfolio asks for. */
      local: localRules.default([]),
    }),
    z.object({ findings: z.array(precheckFindingSchema), local: localRules }),
  ),
  'precheck.choose': procedure(z.object({ local: localRules }), z.object({ local: localRules })),
} as const;
