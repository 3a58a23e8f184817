import { z } from 'zod';
import { plainDateSchema } from '../calendar/plainDate.ts';
import { needSchema } from '../standard/rules.ts';

/** `lenient` also takes the certificates that the pack's `readings` list; `literal` takes the printed word alone. */
export const READINGS = ['literal', 'lenient'] as const;
export const readingModeSchema = z.enum(READINGS);
export type ReadingMode = z.infer<typeof readingModeSchema>;

/** JSON pointer to a row of the profile: `/employments/0`. */
const path = z.string();

export const WARNING_CODES = [
  'future-row',
  'ends-before-start',
  'planned-end',
  'own-reading',
  'certificate-without-level',
  'final-year-passed',
  'before-sixteen',
  'title-own-reading',
] as const;
/** Something about the profile that the reader should know. `params` fill the words. */
export const warningSchema = z.object({
  code: z.enum(WARNING_CODES),
  path,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Warning = Readonly<z.infer<typeof warningSchema>>;

const countedRun = z.object({ path, start: plainDateSchema, end: plainDateSchema.nullable() });

/** Why a row's days do not count for a need. */
export const EXCLUSIONS = [
  'unrelated-occupation',
  'not-own-occupation',
  'before-certificate',
  'before-title',
  'counted-already',
] as const;

/** One need against the facts. `have` names the rows that meet it; `readings` the readings of the pack that it took or left open. */
const needVerdict = z.object({
  op: z.literal('need'),
  need: needSchema,
  holds: z.boolean(),
  earliest: plainDateSchema.nullable(),
  readings: z.array(z.string()),
  have: z.object({
    paths: z.array(path),
    days: z.int().optional(),
    firstDay: plainDateSchema.nullable().optional(),
  }),
  want: z.object({ years: z.int().optional(), days: z.int().nullable().optional() }),
  missing: z
    .object({
      what: z.enum(['certificate', 'work', 'apprenticeship', 'education', 'title', 'age']),
      days: z.int().nullable().optional(),
    })
    .nullable(),
  runs: z.array(countedRun).optional(),
  excluded: z.array(z.object({ path, why: z.enum(EXCLUSIONS) })).optional(),
});
export type NeedVerdict = Readonly<z.infer<typeof needVerdict>>;

export type RuleVerdict =
  | NeedVerdict
  | {
      readonly op: 'all' | 'any';
      readonly holds: boolean;
      readonly earliest: string | null;
      readonly parts: readonly RuleVerdict[];
    };
export const ruleVerdictSchema: z.ZodType<RuleVerdict> = z.lazy(() =>
  z.union([
    needVerdict,
    z.object({
      op: z.enum(['all', 'any']),
      holds: z.boolean(),
      earliest: plainDateSchema.nullable(),
      parts: z.array(ruleVerdictSchema),
    }),
  ]),
);

/** Whether a pack prints what a standard says, what an assessment body announces, or only shows how such a text may look. */
export const STANDINGS = ['standard', 'notice', 'example'] as const;

/** Where a condition is printed. */
const packCitation = z.object({ id: z.string(), version: z.string(), title: z.string() });
export type PackCitation = Readonly<z.infer<typeof packCitation>>;

/** What one of several packs says of a level, by its own conditions alone. */
export const packVerdictSchema = packCitation.extend({
  issuer: z.string(),
  standing: z.enum(STANDINGS),
  eligible: z.boolean(),
  alternatives: z.array(z.string()),
  earliestEligibleDate: plainDateSchema.nullable(),
  earliestAlternatives: z.array(z.string()),
});
export type PackVerdict = Readonly<z.infer<typeof packVerdictSchema>>;

/** One printed condition, judged. `earliest`: the first day on which it holds, past or to come; null: never as things stand. */
export const conditionSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  clause: z.string(),
  text: z.string(),
  holds: z.boolean(),
  earliest: plainDateSchema.nullable(),
  tree: ruleVerdictSchema,
  /** Left out where only one set of conditions was judged. */
  pack: packCitation.optional(),
});
export type Condition = Readonly<z.infer<typeof conditionSchema>>;

/** The verdict for one level. `packs`: the answer of each pack, where packs were judged together. */
export const verdictSchema = z.object({
  standard: z.string(),
  level: z.int(),
  asOf: plainDateSchema,
  reading: readingModeSchema,
  eligible: z.boolean(),
  alternatives: z.array(z.string()),
  earliestEligibleDate: plainDateSchema.nullable(),
  earliestAlternatives: z.array(z.string()),
  warnings: z.array(warningSchema),
  conditions: z.array(conditionSchema),
  packs: z.array(packVerdictSchema).optional(),
});
export type Verdict = Readonly<z.infer<typeof verdictSchema>>;
