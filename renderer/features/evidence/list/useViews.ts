import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '../../../../shared/evidence/finding.ts';
import { client } from '../../../client.ts';
import { useChange } from '../../../ui/procedure.ts';
import { rememberChange } from '../../../ui/undoStack.ts';

type Kept = Omit<EvidenceView, 'id'>;

/** Keeps and takes away ways of looking at the evidence, each with the way back. A view is known by its name. */
export function useViews() {
  const { t } = useTranslation();
  const { mutateAsync: save, isPending: isKeeping } = useChange('views.save');
  const { mutateAsync: remove } = useChange('views.remove');
  const find = async (name: string) => (await client['views.list']({})).find((one) => one.name === name);
  const put = ({ name, filter, sort }: Kept) => save({ input: { name, filter, sort } });
  const away = async ({ name }: Kept) => {
    const view = await find(name);
    if (view) await remove({ input: { id: view.id } });
  };
  const keep = async (view: Kept): Promise<void> => {
    const former = await find(view.name);
    await put(view);
    rememberChange({
      done: t(($) => $.finding.views.kept, { name: view.name }),
      undo: () => (former === undefined ? away(view) : put(former)),
      redo: () => put(view),
    });
  };
  const takeAway = async (view: Kept): Promise<void> => {
    await away(view);
    rememberChange({
      done: t(($) => $.finding.views.removed, { name: view.name }),
      undo: () => put(view),
      redo: () => away(view),
    });
  };
  return { keep, takeAway, isKeeping };
}
