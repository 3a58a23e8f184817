import { describe, expect, it } from 'vitest';
import { FAULT_CODES } from '../../../shared/contract/fault.ts';
import { LANGUAGES } from '../../../shared/contract/records.ts';
import { languageOf } from '../../../shared/words/language.ts';
import { fill, WORDS } from '../../../shared/words/words.ts';

/** Every text with the place where it stands. */
const texts = (value: unknown, at = ''): [string, string][] =>
  typeof value === 'string'
    ? [[at, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${at}/${key}`));
const names = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();

describe('the words of the field', () => {
  it('fill the same names in every language', () => {
    const reference = new Map(texts(WORDS['zh-CN']).map(([at, text]) => [at, names(text)]));
    for (const language of LANGUAGES)
      expect(new Map(texts(WORDS[language]).map(([at, text]) => [at, names(text)]))).toEqual(reference);
  });

  it('are never empty, and there are some for every fault', () => {
    for (const language of LANGUAGES) {
      expect(texts(WORDS[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
      expect(Object.keys(WORDS[language].fault).toSorted()).toEqual([...FAULT_CODES].toSorted());
    }
  });

  it('are Traditional where they should be: no Simplified character that has a Traditional form of its own', () => {
    const own = texts(WORDS['zh-TW']).filter(([at]) => !/(Kind|majorClass|trainingGoal)\//.test(at));
    const simplified =
      /[这们证为时问见说请开关对应档无须当导实误据传条业劳认识职权评价书签验标复习题进选择显图]/;
    expect(own.filter(([, text]) => simplified.test(text))).toEqual([]);
  });

  it('are filled in, and keep a name that has no value', () => {
    expect(fill('{{a}} und {{b}}', { a: 1 })).toBe('1 und {{b}}');
  });

  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh_TW.UTF-8', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['en-GB', 'en'],
    ['C', 'en'],
  ])('%s is read in %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
