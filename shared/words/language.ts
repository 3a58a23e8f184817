import type { Language } from '../contract/records.ts';

/** The language of ours that fits a locale best: `zh-Hant-HK` is 繁體中文, any other Chinese 简体中文, the rest English. */
export function languageOf(locale: string): Language {
  const tag = locale.toLowerCase().replaceAll('_', '-');
  if (!tag.startsWith('zh')) return 'en';
  return /hant|-(tw|hk|mo)\b/.test(tag) ? 'zh-TW' : 'zh-CN';
}
