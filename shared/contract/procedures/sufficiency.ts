import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { enoughRuleSchema, enoughSchema, sufficiencySchema } from '../../coverage/enough.ts';
import { linkedCoverageSchema } from '../../coverage/linked.ts';
import { lowerLevelSchema, offerSchema } from '../../coverage/lowerLevels.ts';
import { varcsSchema } from '../../coverage/varcs.ts';
import { procedure } from '../procedure.ts';
import { level, standardId } from './shapes.ts';

const question = { standard: standardId, level, asOf: plainDateSchema.optional() };

/** `linked`: K, S and A of a 職能基準. `lower`: what lies beneath a level. */
const answer = enoughSchema.extend({
  linked: z.array(linkedCoverageSchema),
  lower: z.array(lowerLevelSchema),
});
export type SufficiencyAnswer = Readonly<z.infer<typeof answer>>;

export const sufficiencyProcedures = {
  /** How far a standard is shown enough, by the portfolio's rule for it. */
  'sufficiency.show': procedure(z.object(question), answer),
  /** Evidence for lower levels that shows nothing of this one yet: thousands of pieces, so only where it is looked at. */
  'sufficiency.offers': procedure(z.object(question).omit({ asOf: true }), z.array(offerSchema)),
  /** What is behind the numbers of some requirements: `most` pieces of each, or all, of so many that there are. */
  'sufficiency.explain': procedure(
    z.object({
      standard: standardId,
      nodes: z.array(z.string().min(1)).max(10_000),
      most: z.int().min(1).nullable().default(null),
      asOf: plainDateSchema.optional(),
    }),
    z.array(sufficiencySchema.extend({ pieces: z.int() })),
  ),
  /** One requirement by the five questions: valid, authentic, reliable, current, sufficient. */
  'sufficiency.varcs': procedure(
    z.object({ standard: standardId, node: z.string().min(1), asOf: plainDateSchema.optional() }),
    varcsSchema,
  ),
  /** Changes that rule. Null goes back to one piece for each requirement. */
  'sufficiency.rule': procedure(z.object({ ...question, rule: enoughRuleSchema.nullable() }), answer),
} as const;
