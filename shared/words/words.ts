import type { Language } from '../contract/records.ts';
import { en } from './en.ts';
import { zhCN, type Words } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type { Words } from './zh-CN.ts';

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** Fills `{{name}}` in a text; a name without a value stays as it is. */
export const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));
