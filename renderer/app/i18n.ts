import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/contract/records.ts';
import type { Catalog } from '../locales/catalog.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: 'optimize';
    resources: { translation: Catalog };
  }
}

/** Each is loaded when it is first spoken: no start waits for two languages that nobody reads. */
const CATALOGS: { readonly [L in Language]: () => Promise<Catalog> } = {
  'zh-CN': async () => (await import('../locales/zh-CN/index.ts')).zhCN,
  'zh-TW': async () => (await import('../locales/zh-TW/index.ts')).zhTW,
  en: async () => (await import('../locales/en/index.ts')).en,
};

void i18next.use(initReactI18next).init({
  resources: {},
  fallbackLng: false,
  // React escapes already.
  interpolation: { escapeValue: false },
  initAsync: false,
});

let wanted: Language | undefined;

/** Every text turns to `language` together, as soon as its catalog is there. What was wanted last holds. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  const catalog = await CATALOGS[language]();
  if (wanted !== language) return;
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', catalog);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** Begins to load the words that are likely to be spoken first, before that is known. */
export const expectToSpeak = (language: Language): void => void CATALOGS[language]().catch(() => undefined);

/** Loads every catalog: from then on a change of language takes no time. */
export async function loadCatalogs(): Promise<void> {
  await Promise.all(Object.values(CATALOGS).map((load) => load()));
}
