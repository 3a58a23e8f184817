import { Fault } from '../../shared/contract/fault.ts';
import { layoutSchema, type ApplicationLayout } from '../../shared/application/layout.ts';
import type { DossierLanguage } from '../../shared/dossier/document.ts';
import { once } from './once.ts';
import { readPacks } from './packFile.ts';

/** The layouts of forms of application that the app brings. */
export interface Layouts {
  readonly list: () => readonly ApplicationLayout[];
  /** What is printed where none was chosen: the first of that language. */
  readonly ordinary: (language: DossierLanguage) => ApplicationLayout;
}

/** The layouts (`*.json`) of a folder, in order of name, read when first asked for. @throws Fault standard-malformed then */
export function openLayouts(folder: string): Layouts {
  const list = once(() => readPacks(folder, layoutSchema).map(({ pack }) => pack));
  return {
    list,
    ordinary: (language) => {
      const found = list().find((layout) => layout.language === language);
      if (found === undefined) throw new Fault('record-unknown');
      return found;
    },
  };
}
