import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { PAGES, type ActionId, type PageName } from '../../../shared/actions/actions.ts';
import { COLOR_SCHEMES, LANGUAGES } from '../../../shared/contract/records.ts';
import { useChange } from '../../ui/procedure.ts';
import { useChooseLanguage } from '../../ui/useChooseLanguage.ts';

/** What is no page and no preference. */
export interface Doers {
  readonly quickAdd: () => void;
  readonly palette: () => void;
  readonly shortcuts: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const isPage = (id: ActionId): id is PageName => id in PAGES;

/** Does an action, however it was asked for. */
export function usePerform({ quickAdd, palette, shortcuts, undo, redo }: Doers): (id: ActionId) => void {
  const navigate = useNavigate();
  const { mutate: save } = useChange('preferences.save');
  const chooseLanguage = useChooseLanguage();
  const { mutate: close } = useChange('portfolio.close');
  return useCallback(
    (id) => {
      if (isPage(id)) return void navigate({ to: PAGES[id] });
      if (id === 'quick-add') return quickAdd();
      if (id === 'palette') return palette();
      if (id === 'shortcuts') return shortcuts();
      if (id === 'undo') return undo();
      if (id === 'redo') return redo();
      if (id === 'new-window' || id === 'back' || id === 'forward') return undefined; // the host's
      if (id === 'close-portfolio') return close({ input: {} });
      const colorScheme = COLOR_SCHEMES.find((scheme) => id === `appearance-${scheme}`);
      const language = LANGUAGES.find((one) => id === `language-${one}`);
      if (colorScheme) save({ input: { colorScheme } });
      if (language) chooseLanguage(language);
    },
    [navigate, save, chooseLanguage, close, quickAdd, palette, shortcuts, undo, redo],
  );
}
