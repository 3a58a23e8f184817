import { Fault } from '../../shared/contract/fault.ts';
import { blankFormSchema, type BlankForm } from '../../shared/evidence/blankForm.ts';
import { once } from './once.ts';
import { readPacks } from './packFile.ts';

/** The blank forms that the app brings. */
export interface Forms {
  readonly list: () => readonly BlankForm[];
  /** @throws Fault record-unknown */
  readonly get: (id: string) => BlankForm;
}

/** The forms (`*.json`) of a folder, in order of name, read when first asked for. @throws Fault standard-malformed then */
export function openForms(folder: string): Forms {
  const list = once(() => readPacks(folder, blankFormSchema).map(({ pack }) => pack));
  const byId = once(() => new Map(list().map((form) => [form.id, form])));
  return {
    list,
    get: (id) => {
      const form = byId().get(id);
      if (form === undefined) throw new Fault('record-unknown');
      return form;
    },
  };
}
