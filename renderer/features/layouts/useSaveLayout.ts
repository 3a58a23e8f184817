import { useTranslation } from 'react-i18next';
import type { ApplicationLayout } from '../../../shared/application/layout.ts';
import type { OwnLayout } from '../../../shared/contract/procedures/layouts.ts';
import { useAsk, useChange } from '../../ui/procedure.ts';
import { making, rememberChange, rememberRecordChange } from '../../ui/undoStack.ts';

/** Saves a layout, as a new one or as the next revision of its own, with the way back; answers with what is kept. */
export function useSaveLayout() {
  const { t } = useTranslation();
  const { mutateAsync: put, isPending } = useChange('layouts.save');
  const { mutateAsync: remove } = useChange('layouts.remove');
  const { mutateAsync: restore } = useChange('layouts.restore');
  const ask = useAsk('layouts.list');
  const save = async (layout: ApplicationLayout, isNew: boolean): Promise<OwnLayout | undefined> => {
    const known = (await ask({})).own;
    let saved: OwnLayout | undefined;
    const make = async () => {
      const { own } = await put({ input: { layout, isNew } });
      saved = own.find((one) =>
        isNew ? known.every((other) => other.layout.id !== one.layout.id) : one.layout.id === layout.id,
      );
      return saved;
    };
    await making(make, (after) => {
      if (after === undefined) return;
      const { id, title } = after.layout;
      const before = known.find((one) => one.layout.id === id);
      if (before === undefined)
        rememberChange({
          done: t(($) => $.layouts.added, { title }),
          undo: () => remove({ input: { id } }),
          redo: () => restore({ input: { id } }),
        });
      else
        rememberRecordChange({
          done: t(($) => $.layouts.edited, { title }),
          before: { layout: before.layout },
          after: { layout: after.layout },
          read: async () => {
            const now = (await ask({})).own.find((one) => one.layout.id === id);
            return now && { layout: now.layout };
          },
          put: (to) => put({ input: { layout: to.layout } }),
        });
    });
    return saved;
  };
  return { save, isPending };
}
