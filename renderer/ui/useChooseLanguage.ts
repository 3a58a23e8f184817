import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useCallback } from 'react';
import type { Language } from '../../shared/contract/records.ts';
import { canSpeak, speak, systemLanguage } from './i18n.ts';
import { ignoreFault, useChange } from './procedure.ts';

/** Keeps the choice of a language, null for the system's, once its words are there: one that cannot be spoken is not chosen. */
export function useChooseLanguage(): (language: Language | null) => void {
  const { mutateAsync: save } = useChange('preferences.save');
  return useCallback(
    (language) => {
      const wanted = language ?? systemLanguage();
      const choose = async () => {
        if (!(await canSpeak(wanted))) return void tellUnspoken(wanted);
        await save({ input: { language } });
        // The choice may be no other than before, when it could not be spoken.
        await speak(wanted);
      };
      void choose().catch(ignoreFault);
    },
    [save],
  );
}

/** Says that the words of a language could not be loaded, in the one that is spoken. */
export const tellUnspoken = (language: Language): string =>
  notifications.show({
    id: `unspoken-${language}`,
    color: 'red',
    title: i18next.t(($) => $.shell.unspoken, { name: i18next.t(($) => $.shell.languages[language]) }),
    message: i18next.t(($) => $.shell.unspokenWhy),
    autoClose: false,
    role: 'alert',
    closeButtonProps: { 'aria-label': i18next.t(($) => $.shell.close) },
  });
