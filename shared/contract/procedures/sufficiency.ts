import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { enoughRuleSchema, enoughSchema } from '../../coverage/enough.ts';
import { linkedCoverageSchema } from '../../coverage/linked.ts';
import { lowerLevelSchema, offerSchema } from '../../coverage/lowerLevels.ts';
import { varcsSchema } from '../../coverage/varcs.ts';
import { procedure } from '../procedure.ts';
import { level, standardId } from './shapes.ts';

const question = { standard: standardId, level, asOf: plainDateSchema.optional() };

/** `linked`: K, S and A of a 職能基準. `lower`, `offers`: what lies beneath a level, and evidence for it. */
const answer = enoughSchema.extend({
  linked: z.array(linkedCoverageSchema),
  lower: z.array(lowerLevelSchema),
  offers: z.array(offerSchema),
});
export type SufficiencyAnswer = Readonly<z.infer<typeof answer>>;

export const sufficiencyProcedures = {
  /** How far a standard is shown enough, by the portfolio's rule for it. */
  'sufficiency.show': procedure(z.object(question), answer),
  /** One requirement by the five questions: valid, authentic, reliable, current, sufficient. */
  'sufficiency.varcs': procedure(
    z.object({ standard: standardId, node: z.string().min(1), asOf: plainDateSchema.optional() }),
    varcsSchema,
  ),
  /** Changes that rule. Null goes back to one piece for each requirement. */
  'sufficiency.rule': procedure(z.object({ ...question, rule: enoughRuleSchema.nullable() }), answer),
} as const;
