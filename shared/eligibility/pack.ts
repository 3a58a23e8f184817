import { z } from 'zod';
import { plainDateSchema } from '../calendar/plainDate.ts';
import { eligibilityRulesSchema, type Need, type Rule } from '../standard/rules.ts';
import { standardLanguageSchema } from '../standard/standard.ts';
import { STANDINGS } from './verdict.ts';

/** What a proof material shows. */
export const MATERIAL_PROOFS = [
  'application',
  'identity',
  'photo',
  'work',
  'commitment',
  'insurance',
  'certificate',
  'education',
  'apprenticeship',
  'title',
  'achievement',
] as const;

/**
 * Something to hand in with an application. `alternatives`: the conditions it belongs to; null: all. `seal`: the
 * employer seals it. `printedIn`: the clause that names it; null: the text does not, so it has to be confirmed with
 * the assessment body. Whether it is there, the dossier finds out.
 */
const materialSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/),
  name: z.string().trim().min(1).max(200),
  proves: z.enum(MATERIAL_PROOFS),
  why: z.string().trim().max(500),
  alternatives: z.array(z.string()).min(1).nullable(),
  seal: z.boolean(),
  printedIn: z.string().max(200).nullable(),
});
export type Material = Readonly<z.infer<typeof materialSchema>>;

/** What in a pack does not fit together. The words are made in the reader's language. */
export const PACK_COMPLAINTS = [
  'alternative-twice',
  'alternative-level',
  'alternative-unknown',
  'material-twice',
  'major-class-twice',
  'nothing-counted',
] as const;
export type PackComplaint = (typeof PACK_COMPLAINTS)[number];

/** What a pack says of itself: the text that it holds as data, and for which standard's occupation. */
export const packHeadSchema = z.strictObject({
  format: z.literal('zhengji-rules-1'),
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/),
  version: z.string().trim().min(1).max(60),
  /** The id of the standard whose levels the conditions are for. */
  standard: z.string().min(1),
  title: z.string().trim().min(1).max(200),
  /** Who announced the text; empty where the source does not say. */
  issuer: z.string().trim().max(200),
  /** Where the text is printed, so that a reader finds it. */
  source: z.string().trim().max(1000),
  /** From when it is in force; null where the source does not say. */
  since: plainDateSchema.nullable(),
  standing: z.enum(STANDINGS),
  language: standardLanguageSchema,
});

/** A pack of 申报条件: a text as data, its conditions with number and printed wording, and the proofs they ask for. */
export const rulePackSchema = packHeadSchema
  .extend({ rules: eligibilityRulesSchema, materials: z.array(materialSchema) })
  .superRefine(({ rules, materials }, context) => {
    const complain = (code: PackComplaint, path: (string | number)[], params: Record<string, string> = {}) =>
      context.addIssue({ code: 'custom', message: code, path, params: { code, ...params } });
    const ids = new Set<string>();
    rules.alternatives.forEach(({ id, level, rule }, index) => {
      const at = ['rules', 'alternatives', index];
      if (ids.has(id)) complain('alternative-twice', [...at, 'id'], { id });
      if (!id.startsWith(`L${level}-`))
        complain('alternative-level', [...at, 'id'], { id, level: `${level}` });
      ids.add(id);
      const emptyClass = needsOf(rule).find(
        (need) =>
          need.need === 'education' &&
          need.majors?.every((major) => !rules.majorClasses.some((of) => of.id === major)),
      );
      if (emptyClass) complain('nothing-counted', [...at, 'rule'], { id });
    });
    const known = (some: readonly string[], path: (string | number)[]) =>
      some.forEach((id, nth) => {
        if (!ids.has(id)) complain('alternative-unknown', [...path, nth], { id });
      });
    rules.footnotes.forEach(({ markedIn }, index) =>
      known(markedIn, ['rules', 'footnotes', index, 'markedIn']),
    );
    rules.majorClasses.forEach(({ id }, index) => {
      if (rules.majorClasses.findIndex((of) => of.id === id) < index)
        complain('major-class-twice', ['rules', 'majorClasses', index, 'id'], { id });
    });
    materials.forEach(({ id, alternatives }, index) => {
      if (materials.findIndex((of) => of.id === id) < index)
        complain('material-twice', ['materials', index, 'id'], { id });
      if (alternatives !== null) known(alternatives, ['materials', index, 'alternatives']);
    });
  });
export type RulePack = Readonly<z.infer<typeof rulePackSchema>>;

/** The needs of a rule, those that years are counted after included. */
export function needsOf(rule: Rule): readonly Need[] {
  if ('all' in rule) return rule.all.flatMap(needsOf);
  if ('any' in rule) return rule.any.flatMap(needsOf);
  return rule.need === 'work' && rule.after !== undefined ? [rule, rule.after] : [rule];
}

/** The materials that an application under a condition asks for, in the pack's order. */
export const materialsOf = ({ materials }: RulePack, alternative: string): readonly Material[] =>
  materials.filter(({ alternatives }) => alternatives === null || alternatives.includes(alternative));
