import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/contract/records.ts';
import type { Catalog } from '../locales/catalog.ts';
import { en } from '../locales/en/index.ts';
import { zhCN } from '../locales/zh-CN/index.ts';
import { zhTW } from '../locales/zh-TW/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: 'optimize';
    resources: { translation: Catalog };
  }
}

void i18next.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  resources: {
    'zh-CN': { translation: zhCN },
    'zh-TW': { translation: zhTW },
    en: { translation: en },
  },
  // React escapes already.
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Every text turns to `language` at once: the catalogs are here already. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
