import type { DossierLanguage } from '../document.ts';
import { zhCN, type DossierWords } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type { DossierWords } from './zh-CN.ts';

export const DOSSIER_WORDS: Readonly<Record<DossierLanguage, DossierWords>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
};
