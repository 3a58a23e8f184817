import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { useColorScheme } from '@mantine/hooks';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../shared/contract/records.ts';
import { speak, systemLanguage, useSpoken } from '../ui/i18n.ts';
import { useAnswer } from '../ui/procedure.ts';
import { tellUnspoken } from '../ui/useChooseLanguage.ts';
import { tellStumble } from './Later.tsx';
import { cssVariables, themeWith } from './theme.ts';

/** What holds until this person chose otherwise, and if even that cannot be asked. */
export const USUAL: Preferences = {
  language: null,
  colorScheme: 'auto',
  reading: 'lenient',
  searchKey: true,
  inbox: null,
  notices: true,
  reopen: true,
  role: null,
};

export const languageOfPreferences = ({ language }: Preferences) => language ?? systemLanguage();

/** Look and language, as the preferences say. */
export function Surroundings({ children }: { readonly children: ReactNode }) {
  const { data: preferences = USUAL } = useAnswer('preferences.show', {});
  const language = languageOfPreferences(preferences);
  const systemScheme = useColorScheme(undefined, { getInitialValueInEffect: false });
  const spoken = useSpoken();
  useEffect(() => {
    const turn = async () => {
      if ((await speak(language)) !== language) tellUnspoken(language);
    };
    void turn().catch(tellStumble);
  }, [language]);
  const { t } = useTranslation();
  const close = t(($) => $.shell.close);
  const theme = useMemo(() => themeWith(close), [close]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={preferences.colorScheme === 'auto' ? systemScheme : preferences.colorScheme}
    >
      <DatesProvider settings={{ locale: spoken.toLowerCase(), firstDayOfWeek: spoken === 'zh-CN' ? 1 : 0 }}>
        <ModalsProvider>
          <Notifications position="bottom-right" />
          {children}
        </ModalsProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
