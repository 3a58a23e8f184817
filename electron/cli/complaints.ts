import { z } from 'zod';
import { looksLikeDate } from '../../shared/calendar/plainDate.ts';
import type { Language } from '../../shared/contract/records.ts';
import { fill } from '../../shared/words/words.ts';
import { CLI_WORDS, type CliWords } from './words/words.ts';

/** The schema library's own words, for what is not said better here. */
export const LOCALES = {
  'zh-CN': z.locales.zhCN,
  'zh-TW': z.locales.zhTW,
  en: z.locales.en,
} as const satisfies Record<Language, unknown>;

/**
 * What is wrong with a value, in whole words of the reader's language: the library's mix them with the names of types.
 * The issue has to carry its input (`reportInput`).
 */
export const complaintIn =
  (language: Language) =>
  (issue: z.core.$ZodIssue): string => {
    const { form, types } = CLI_WORDS[language];
    const { input } = issue;
    switch (issue.code) {
      case 'invalid_type': {
        if (input === undefined) return form.missing;
        const { expected } = issue;
        return fill(form.wrongType, {
          wanted: isNamed(expected) ? types[expected] : expected,
          given: JSON.stringify(input).slice(0, LONGEST_SHOWN),
        });
      }
      case 'invalid_value':
        return input === undefined
          ? form.missing
          : fill(form.oneOf, {
              values: issue.values.map(String).join(form.or),
              given: JSON.stringify(input).slice(0, LONGEST_SHOWN),
            });
      case 'custom':
        if (issue.params?.['wanted'] !== 'calendar-date') return issue.message;
        return fill(typeof input === 'string' && looksLikeDate(input) ? form.noSuchDay : form.noDate, {
          given: String(input).slice(0, LONGEST_SHOWN),
        });
      default:
        return issue.message;
    }
  };

const isNamed = (type: string): type is keyof CliWords['types'] => Object.hasOwn(CLI_WORDS.en.types, type);

const LONGEST_SHOWN = 60;
