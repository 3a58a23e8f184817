import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../shared/contract/records.ts';
import { languageOf } from '../../shared/words/language.ts';
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

/** The language of ours that fits the system's best. */
export const systemLanguage = (): Language => languageOf(navigator.language);

let wanted: Language | undefined;

/**
 * Every text turns to `language` together, as soon as its catalog is there. What was wanted last holds. Where that cannot be
 * loaded it stays what is spoken already, or becomes the first that can be.
 * @returns what is spoken
 */
export async function speak(language: Language): Promise<Language> {
  wanted = language;
  const spoken = await firstThatLoads([
    language,
    ...LANGUAGES.filter((one) => one === i18next.language),
    ...LANGUAGES,
  ]);
  if (wanted !== language) return spoken;
  document.documentElement.lang = spoken;
  await i18next.changeLanguage(spoken);
  return spoken;
}

async function firstThatLoads(languages: readonly Language[]): Promise<Language> {
  for (const language of languages) if (await canSpeak(language)) return language;
  throw new Error('the words of no language can be loaded');
}

/** Loads the words of a language, and tells whether they are there. Why not goes to the console. */
export async function canSpeak(language: Language): Promise<boolean> {
  if (i18next.hasResourceBundle(language, 'translation')) return true;
  try {
    i18next.addResourceBundle(language, 'translation', await CATALOGS[language]());
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/** The language that the page is in, which need not be the one that was chosen. */
export function useSpoken(): Language {
  const { i18n } = useTranslation();
  return LANGUAGES.find((language) => language === i18n.language) ?? 'zh-CN';
}

/** Begins to load the words that are likely to be spoken first, before that is known. */
export const expectToSpeak = (language: Language): void => void CATALOGS[language]().catch(() => undefined);

/** Loads every catalog: from then on a change of language takes no time. */
export async function loadCatalogs(): Promise<void> {
  await Promise.all(Object.values(CATALOGS).map((load) => load()));
}
