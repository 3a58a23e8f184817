import { z } from 'zod';
import type { Language } from '../contract/records.ts';
import { fill, WORDS } from '../words/words.ts';
import { PACK_COMPLAINTS, rulePackSchema, type RulePack } from './pack.ts';

const OF_FORM = {
  'zh-CN': z.locales.zhCN,
  'zh-TW': z.locales.zhTW,
  en: z.locales.en,
} as const satisfies Record<Language, unknown>;

/** What is wrong with a pack, and where: a JSON pointer. */
export interface Complaint {
  readonly at: string;
  readonly message: string;
}

/**
 * Takes a pack as it is, whole, or says in the reader's language all that is wrong with it.
 * @param raw what a JSON file says, or a form holds
 */
export function readPack(
  raw: unknown,
  language: Language,
): { readonly pack: RulePack } | { readonly complaints: readonly Complaint[] } {
  const parsed = rulePackSchema.safeParse(raw, { error: OF_FORM[language]().localeError });
  if (parsed.success) return { pack: parsed.data };
  return {
    complaints: parsed.error.issues.map((issue) => ({
      at: `/${issue.path.map(String).join('/')}`,
      message: wordsOf(issue, language),
    })),
  };
}

function wordsOf(issue: z.core.$ZodIssue, language: Language): string {
  const { packComplaint } = WORDS[language];
  if (issue.code === 'too_small' && issue.origin === 'string') return packComplaint.empty;
  if (issue.code === 'too_small' && issue.path.at(-1) === 'alternatives') return packComplaint.none;
  if (issue.code !== 'custom') return issue.message;
  const code = PACK_COMPLAINTS.find((one) => one === issue.params?.['code']);
  return code === undefined
    ? issue.message
    : fill(packComplaint[code], issue.params as Readonly<Record<string, string>>);
}
