import { useTranslation } from 'react-i18next';
import type { Career, CareerList } from '../../../shared/career/career.ts';
import { client } from '../../client.ts';
import { ignoreFault, useChange } from '../../ui/procedure.ts';
import { making, rememberChange, rememberRecordChange } from '../../ui/undoStack.ts';

type Entry<List extends CareerList> = Career[List][number];

/**
 * Saves and takes away the records of one list, each with the way back. A record keeps its id when it is put back: the
 * steps before are about it too.
 */
export function useRecords<List extends CareerList>(list: List) {
  const { t } = useTranslation();
  const save = useChange(`${list}.save`);
  const remove = useChange('career.remove');
  const put = (id: string, record: Omit<Entry<List>, 'id'>) =>
    save.mutateAsync({ input: { id, record } as never });
  const add = (id: string, record: Omit<Entry<List>, 'id'>) =>
    save.mutateAsync({ input: { id: null, as: id, record } as never });
  const read = async (id: string) => {
    const entries: readonly Entry<List>[] = (await client['career.show']({}))[list];
    return entries.find((one) => one.id === id);
  };
  const away = (id: string) => remove.mutateAsync({ input: { list, id } });

  /** @param entry what it was before; null for a new one */
  const keep = (entry: Entry<List> | null, record: Omit<Entry<List>, 'id'>, onDone: () => void): void => {
    const id = entry === null ? crypto.randomUUID() : entry.id;
    const make = () => (entry === null ? add : put)(id, record).then(onDone);
    const remember = () => {
      if (entry === null)
        rememberChange({
          done: t(($) => $.career.record.added),
          undo: () => away(id),
          redo: () => add(id, record),
        });
      else
        rememberRecordChange<Entry<List>>({
          done: t(($) => $.career.record.edited),
          before: entry,
          after: { ...entry, ...record },
          read: () => read(id),
          put: (to) => put(id, to),
        });
    };
    void making(make, remember).catch(ignoreFault);
  };
  const takeAway = (entry: Entry<List>, name: string, onDone: () => void): void => {
    const change = async () => {
      await away(entry.id);
      onDone();
      rememberChange({
        done: t(($) => $.career.record.removed, { name }),
        undo: () => add(entry.id, entry),
        redo: () => away(entry.id),
      });
    };
    void change().catch(ignoreFault);
  };
  return { keep, takeAway, isSaving: save.isPending };
}
