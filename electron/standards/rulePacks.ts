import { z } from 'zod';
import { packHeadSchema, rulePackSchema, type RulePack } from '../../shared/eligibility/pack.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { once } from './once.ts';
import { readPacks } from './packFile.ts';

/** What the app brings: the text of a standard, whose conditions stay in the standard, and examples. */
export interface RulePacks {
  /** The standard's own pack; undefined where it prints no conditions. */
  readonly ofStandard: (standard: Standard) => RulePack | undefined;
  /** The examples for a standard's levels. */
  readonly examplesFor: (standard: string) => readonly RulePack[];
  readonly isBuiltIn: (id: string) => boolean;
}

const { shape } = rulePackSchema;
const fileSchema = z.union([
  rulePackSchema,
  packHeadSchema.extend({ rules: z.literal('of-standard'), materials: shape.materials }),
]);

/** The packs (`*.json`) of a folder, read when the first is asked for. @throws Fault standard-malformed then */
export function openRulePacks(folder: string): RulePacks {
  const files = once(() => readPacks(folder, fileSchema).map(({ pack }) => pack));
  const examples = once(() =>
    files().flatMap((pack) => (pack.rules === 'of-standard' ? [] : [{ ...pack, rules: pack.rules }])),
  );
  const heads = once(() => new Map(files().map((pack) => [pack.id, pack])));
  return {
    ofStandard: (standard) => {
      if (standard.eligibility === undefined) return undefined;
      const head = heads().get(standard.id) ?? headOf(standard);
      return { ...head, rules: standard.eligibility };
    },
    examplesFor: (standard) => examples().filter((pack) => pack.standard === standard),
    isBuiltIn: (id) => heads().has(id),
  };
}

/** What can be said of the conditions of a standard about which no file says more. */
const headOf = ({ id, title, language, eligibility }: Standard): Omit<RulePack, 'rules'> => ({
  format: 'zhengji-rules-1',
  id,
  version: '1',
  standard: id,
  title,
  issuer: '',
  source: [title, eligibility?.clause].filter(Boolean).join(' '),
  since: null,
  standing: 'standard',
  language,
  materials: [],
});
