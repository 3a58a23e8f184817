import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Career, CareerList } from '../../../shared/career/career.ts';
import { ignoreFault, knownAnswer, useChange } from '../../ui/procedure.ts';
import { rememberChange } from '../../ui/undoStack.ts';

type Entry<List extends CareerList> = Career[List][number];

/** Saves and takes away the records of one list, each with the way back. */
export function useRecords<List extends CareerList>(list: List) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const save = useChange(`${list}.save`);
  const remove = useChange('career.remove');
  const ids = (career: Career | undefined) => (career?.[list] ?? []).map(({ id }) => id);
  const put = (id: string | null, record: Omit<Entry<List>, 'id'>) =>
    save.mutateAsync({ input: { id, record } as never });
  /** @returns the id under which it is there from now on */
  const add = async (record: Omit<Entry<List>, 'id'>): Promise<string> => {
    const before = new Set(ids(knownAnswer(queries, 'career.show', {})));
    const added = ids(await put(null, record)).find((id) => !before.has(id));
    if (added === undefined) throw new Error('nothing was added');
    return added;
  };
  const away = (id: string) => remove.mutateAsync({ input: { list, id } });

  /** @param entry what it was before; null for a new one */
  const keep = (entry: Entry<List> | null, record: Omit<Entry<List>, 'id'>, onDone: () => void): void => {
    const change = async () => {
      let id = entry === null ? await add(record) : entry.id;
      if (entry !== null) await put(id, record);
      onDone();
      rememberChange(
        entry === null
          ? {
              done: t(($) => $.career.record.added),
              undo: () => away(id),
              redo: async () => {
                id = await add(record);
              },
            }
          : {
              done: t(($) => $.career.record.edited),
              undo: () => put(id, entry),
              redo: () => put(id, record),
            },
      );
    };
    void change().catch(ignoreFault);
  };
  const takeAway = (entry: Entry<List>, name: string, onDone: () => void): void => {
    const change = async () => {
      let { id } = entry;
      await away(id);
      onDone();
      rememberChange({
        done: t(($) => $.career.record.removed, { name }),
        undo: async () => {
          id = await add(entry);
        },
        redo: () => away(id),
      });
    };
    void change().catch(ignoreFault);
  };
  return { keep, takeAway, isSaving: save.isPending };
}
