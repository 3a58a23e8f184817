import { z } from 'zod';
import { instantSchema, plainDateSchema } from '../../calendar/plainDate.ts';
import { rulePackSchema } from '../../eligibility/pack.ts';
import { readingModeSchema, verdictSchema } from '../../eligibility/verdict.ts';
import { procedure } from '../procedure.ts';
import { standardId } from './shapes.ts';

const packId = z.string().min(1).max(80);

/** A pack that the portfolio keeps, in its newest revision. `enabled`: it is judged by. */
const ownRulePackSchema = z.object({
  pack: rulePackSchema,
  enabled: z.boolean(),
  revision: z.int(),
  saved: instantSchema,
});
export type OwnRulePack = Readonly<z.infer<typeof ownRulePackSchema>>;

const packRevisionSchema = z.object({ revision: z.int(), saved: instantSchema, pack: rulePackSchema });
export type PackRevision = Readonly<z.infer<typeof packRevisionSchema>>;

/** The packs for one standard: its own text (null where it prints no conditions), the portfolio's, examples. */
const shelfSchema = z.object({
  standard: rulePackSchema.nullable(),
  own: z.array(ownRulePackSchema),
  examples: z.array(rulePackSchema),
});
export type PackShelf = Readonly<z.infer<typeof shelfSchema>>;

export const rulePacksProcedures = {
  'rulePacks.list': procedure(z.object({ standard: standardId }), shelfSchema),
  /** Keeps a pack: a new one, or the next revision of the one with its id. */
  'rulePacks.save': procedure(z.object({ pack: rulePackSchema }), shelfSchema),
  'rulePacks.enable': procedure(z.object({ id: packId, enabled: z.boolean() }), shelfSchema),
  'rulePacks.remove': procedure(z.object({ id: packId }), shelfSchema),
  'rulePacks.restore': procedure(z.object({ id: packId }), shelfSchema),
  'rulePacks.revisions': procedure(z.object({ id: packId }), z.array(packRevisionSchema)),
  /** What a pack that is still being written says of the career. */
  'rulePacks.try': procedure(
    z.object({ pack: rulePackSchema, reading: readingModeSchema, asOf: plainDateSchema.optional() }),
    z.object({ levels: z.array(verdictSchema) }),
  ),
} as const;
