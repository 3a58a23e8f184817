import { useTranslation } from 'react-i18next';
import type { ApplicationLayout } from '../../../shared/application/layout.ts';
import type { OwnLayout } from '../../../shared/contract/procedures/layouts.ts';
import { client } from '../../client.ts';
import { useChange } from '../../ui/procedure.ts';
import { rememberChange, rememberRecordChange } from '../../ui/undoStack.ts';

const ownLayout = async (id: string): Promise<OwnLayout | undefined> =>
  (await client['layouts.list']({})).own.find(({ layout }) => layout.id === id);

/** Saves a layout, as a new one or as the next revision of its own, with the way back; answers with what is kept. */
export function useSaveLayout() {
  const { t } = useTranslation();
  const { mutateAsync: put, isPending } = useChange('layouts.save');
  const { mutateAsync: remove } = useChange('layouts.remove');
  const { mutateAsync: restore } = useChange('layouts.restore');
  const save = async (layout: ApplicationLayout, isNew: boolean): Promise<OwnLayout | undefined> => {
    const known = (await client['layouts.list']({})).own;
    const { own } = await put({ input: { layout, isNew } });
    if (isNew) {
      const added = own.find((one) => known.every((other) => other.layout.id !== one.layout.id));
      if (added === undefined) return undefined;
      const input = { id: added.layout.id };
      rememberChange({
        done: t(($) => $.layouts.added, { title: added.layout.title }),
        undo: () => remove({ input }),
        redo: () => restore({ input }),
      });
      return added;
    }
    const saved = own.find((one) => one.layout.id === layout.id);
    const before = known.find((one) => one.layout.id === layout.id);
    if (saved && before)
      rememberRecordChange({
        done: t(($) => $.layouts.edited, { title: layout.title }),
        before: { layout: before.layout },
        after: { layout: saved.layout },
        read: async () => {
          const now = await ownLayout(layout.id);
          return now && { layout: now.layout };
        },
        put: (to) => put({ input: { layout: to.layout } }),
      });
    return saved;
  };
  return { save, isPending };
}
