import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { readingModeSchema } from '../../eligibility/verdict.ts';
import { LOCAL_RULES, precheckFindingSchema } from '../../precheck/finding.ts';
import { procedure } from '../procedure.ts';
import { level, nothing, standardId } from './shapes.ts';

const localRules = z.array(z.enum(LOCAL_RULES));

export const precheckProcedures = {
  /** What reviewers would object to. */
  'precheck.show': procedure(
    z.object({
      standard: standardId,
      level,
      reading: readingModeSchema,
      asOf: plainDateSchema.optional(),
      /** Checks of a place beside those that the portfolio asks for. */
      local: localRules.default([]),
    }),
    z.object({ findings: z.array(precheckFindingSchema) }),
  ),
  /** The checks of a place that the portfolio asks for. */
  'precheck.local': procedure(nothing, z.object({ local: localRules })),
  /** Asks for some of them or for some no longer: what is not named stays as it is, whoever asked for it. */
  'precheck.choose': procedure(
    z.object({ asked: z.partialRecord(z.enum(LOCAL_RULES), z.boolean()) }),
    z.object({ local: localRules }),
  ),
} as const;
