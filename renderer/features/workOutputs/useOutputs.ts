import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkOutput, WorkOutputDetails } from '../../../shared/evidence/evidence.ts';
import { useUndoNotice } from '../evidence/index.ts';
import { client } from '../../client.ts';
import { useChange } from '../../ui/procedure.ts';
import { makeRecordChange, making, rememberChange } from '../../ui/undoStack.ts';

/** Adds, changes and takes away work outputs, each with the way back; what was gathered comes back with one. */
export function useOutputs() {
  const { t } = useTranslation();
  const { mutateAsync: save, isPending: isSaving } = useChange('workOutputs.save');
  const { mutateAsync: remove } = useChange('workOutputs.remove');
  const { mutateAsync: restore } = useChange('workOutputs.restore');
  const tell = useUndoNotice();
  /** One that goes to the trash and comes back, however often. */
  const swinging = useCallback(
    (id: string) => {
      let evidence: readonly string[] = [];
      const away = async () => {
        ({ evidence } = await remove({ input: { id } }));
      };
      const back = () => restore({ input: { id, evidence: [...evidence] } });
      return { away, back };
    },
    [remove, restore],
  );
  const add = useCallback(
    async (record: Parameters<typeof save>[0]['input']['record']): Promise<WorkOutput> => {
      const asked = save({ input: { id: null, record } });
      await making(
        () => asked,
        ({ id, title }) => {
          const { away, back } = swinging(id);
          rememberChange({ done: t(($) => $.workOutputs.added, { title }), undo: away, redo: back });
        },
      );
      return asked;
    },
    [t, save, swinging],
  );
  const edit = (before: WorkOutput, after: WorkOutputDetails): Promise<void> =>
    makeRecordChange<WorkOutputDetails>({
      done: t(($) => $.workOutputs.edited, { title: after.title }),
      before,
      after: { ...before, ...after },
      read: async () => (await client['workOutputs.list']({})).find(({ id }) => id === before.id),
      put: (record) => save({ input: { id: before.id, record } }),
    });
  const takeAway = ({ id, title }: WorkOutput): Promise<void> => {
    const { away, back } = swinging(id);
    return making(away, () =>
      tell(
        t(($) => $.workOutputs.removed, { title }),
        back,
        away,
      ),
    );
  };
  return { add, edit, takeAway, isSaving };
}
