import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/words/language.ts';
import { WORDS, type Words } from '../../shared/words/words.ts';

/** The words of the field in the reader's language, for the functions of `shared` that take them. */
export function useWords(): Words {
  const { i18n } = useTranslation();
  return WORDS[languageOf(i18n.language)];
}
