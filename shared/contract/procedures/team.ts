import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { coverageSchema } from '../../coverage/coverage.ts';
import { procedure } from '../procedure.ts';
import { level, nothing, standardId } from './shapes.ts';

const dir = z.string().trim().min(1);
/** The portfolios that a supervisor looks at side by side; `there`: whether a portfolio lies at that place now. */
const team = z.array(z.object({ dir: z.string(), there: z.boolean() }));

/**
 * One person's coverage. `portfolio`: its id; `name`: as the person gave it, which may be empty; `tooOld`: the
 * requirements of which all evidence is too old to count, by that person's own rule.
 */
const personCoverageSchema = z.object({
  dir: z.string(),
  portfolio: z.string(),
  name: z.string(),
  coverage: coverageSchema,
  tooOld: z.array(z.string()),
});
export type PersonCoverage = Readonly<z.infer<typeof personCoverageSchema>>;

export const teamProcedures = {
  'team.list': procedure(nothing, team),
  /** Adds a portfolio's folder, or all that lie side by side in a folder. */
  'team.add': procedure(z.object({ dir }), team),
  'team.remove': procedure(z.object({ dir }), team),
  /** Reads one portfolio, wherever it lies. Nothing in its folder changes, and the one that is open stays so. */
  'team.person': procedure(
    z.object({ dir, standard: standardId, level, asOf: plainDateSchema.optional() }),
    personCoverageSchema,
  ),
} as const;
