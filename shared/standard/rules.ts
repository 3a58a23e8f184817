import { z } from 'zod';
import {
  CERTIFICATE_KINDS,
  EDUCATION_KINDS,
  EDUCATION_STATUSES,
  MAJOR_CLASSES,
  TITLE_LEVELS,
  TRAINING_GOALS,
} from '../career/vocabulary.ts';
import { levelSchema } from './node.ts';

/** A related occupation does not do; where it is left out, it does. */
const ownOnly = z.literal(true).optional();
const years = z.int().min(1).max(60);

/**
 * A certificate of the own or a related occupation. `level` null: 预备技师证书, which has none.
 * `heldYears` (取得…证书满 N 年): held for so long.
 */
const certificateNeed = z.strictObject({
  need: z.literal('certificate'),
  level: levelSchema.nullable(),
  kinds: z.array(z.enum(CERTIFICATE_KINDS)).min(1),
  heldYears: years.optional(),
  ownOnly,
});

/** A 职称 of one of the levels. `matching` (符合专业对应关系): its specialty corresponds to the occupation. */
const titleNeed = z.strictObject({
  need: z.literal('title'),
  levels: z.array(z.enum(TITLE_LEVELS)).min(1),
  matching: z.boolean(),
});

/** 年满 N 周岁 */
const ageNeed = z.strictObject({ need: z.literal('age'), years });

/**
 * `years` counted years of work in the own or a related occupation; 0: any work, from its first day on.
 * `after` (取得…后累计): that certificate or 职称 is needed, and only days from its issue on count.
 */
const workNeed = z.strictObject({
  need: z.literal('work'),
  years: z.int().min(0).max(60),
  after: z.discriminatedUnion('need', [certificateNeed.omit({ heldYears: true }), titleNeed]).optional(),
  ownOnly,
});

const apprenticeshipNeed = z.strictObject({ need: z.literal('apprenticeship'), ownOnly });

/** A diploma. `majors` null: the clause names no major. */
const educationNeed = z.strictObject({
  need: z.literal('education'),
  kinds: z.array(z.enum(EDUCATION_KINDS)).min(1),
  trainingGoal: z.enum(TRAINING_GOALS).nullable(),
  majors: z.array(z.enum(MAJOR_CLASSES)).min(1).nullable(),
  statuses: z.array(z.enum(EDUCATION_STATUSES)).min(1),
});

export const needSchema = z.discriminatedUnion('need', [
  certificateNeed,
  workNeed,
  apprenticeshipNeed,
  educationNeed,
  titleNeed,
  ageNeed,
]);
export type Need = Readonly<z.infer<typeof needSchema>>;
export type CertificateNeed = Readonly<z.infer<typeof certificateNeed>>;
export type WorkNeed = Readonly<z.infer<typeof workNeed>>;
export type EducationNeed = Readonly<z.infer<typeof educationNeed>>;
export type TitleNeed = Readonly<z.infer<typeof titleNeed>>;
export type ApprenticeshipNeed = Readonly<z.infer<typeof apprenticeshipNeed>>;

/** A rule: a single need, or all or any of several rules. */
export type Rule = Need | { readonly all: readonly Rule[] } | { readonly any: readonly Rule[] };
export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    needSchema,
    z.strictObject({ all: z.array(ruleSchema).min(1) }),
    z.strictObject({ any: z.array(ruleSchema).min(1) }),
  ]),
);

/** One printed condition. `number` is the printed one (null where the standard prints none); `id` is `L<level>-<number>`. */
export const alternativeSchema = z.strictObject({
  id: z.string().regex(/^L[1-6]-\d+$/),
  level: levelSchema,
  number: z.string().nullable(),
  clause: z.string(),
  text: z.string().min(1),
  rule: ruleSchema,
});
export type Alternative = Readonly<z.infer<typeof alternativeSchema>>;

/**
 * What the printed word leaves open. `certificate`: under `lenient`, where `printed` is asked for, `alsoTakes` counts
 * too. `education`: whether such a school counts where `printed` is asked for is for the assessment body to say; it
 * is not counted, and the verdict names the question.
 */
export const readingSchema = z.strictObject({
  id: z.string(),
  about: z.enum(['certificate', 'education']),
  printed: z.string(),
  alsoTakes: z.array(z.string()).min(1),
  why: z.string(),
});
export type Reading = Readonly<z.infer<typeof readingSchema>>;

/** 申报条件 of a standard, as data. */
export const eligibilityRulesSchema = z.strictObject({
  clause: z.string(),
  ownOccupation: z.string(),
  /** Named in a footnote; `open`: the list ends with 等, so the applicant may add others as an own reading. */
  relatedOccupations: z.strictObject({ names: z.array(z.string()), open: z.boolean(), text: z.string() }),
  /** `names`: majors that are of the class by name, whatever the applicant's own classing says. */
  majorClasses: z.array(
    z.strictObject({
      id: z.enum(MAJOR_CLASSES),
      text: z.string(),
      names: z.array(z.string().min(1)).optional(),
    }),
  ),
  leads: z.array(z.strictObject({ level: levelSchema, text: z.string() })),
  footnotes: z.array(z.strictObject({ mark: z.string(), text: z.string(), markedIn: z.array(z.string()) })),
  readings: z.array(readingSchema),
  alternatives: z.array(alternativeSchema).min(1),
});
export type EligibilityRules = Readonly<z.infer<typeof eligibilityRulesSchema>>;
