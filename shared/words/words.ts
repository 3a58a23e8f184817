import type { Language } from '../contract/records.ts';
import { en } from './en.ts';
import { zhCN, type Words } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type { Words } from './zh-CN.ts';

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** Fills `{{name}}` in a text; a name without a value stays as it is. */
export const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));

/** The language of ours that fits a locale best: `zh-Hant-HK` is 繁體中文, any other Chinese 简体中文, the rest English. */
export function languageOf(locale: string): Language {
  const tag = locale.toLowerCase().replaceAll('_', '-');
  if (!tag.startsWith('zh')) return 'en';
  return /hant|-(tw|hk|mo)\b/.test(tag) ? 'zh-TW' : 'zh-CN';
}
