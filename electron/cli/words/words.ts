import type { Language } from '../../../shared/contract/records.ts';
import { en } from './en.ts';
import { zhCN, type CliWords } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type { CliWords } from './zh-CN.ts';

export const CLI_WORDS: Readonly<Record<Language, CliWords>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
