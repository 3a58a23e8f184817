import { useTranslation } from 'react-i18next';
import type { Career, CareerList } from '../../../shared/career/career.ts';
import { ignoreFault, useAsk, useChange } from '../../ui/procedure.ts';
import { making, rememberRecordChange } from '../../ui/undoStack.ts';

type Entry<List extends CareerList> = Career[List][number];

/** A record as it is, or that there is none. */
interface Standing<List extends CareerList> {
  readonly entry: Entry<List> | null;
}

/**
 * Saves and takes away the records of one list, each with the way back. A record keeps its id when it is put back: the
 * steps before are about it too.
 */
export function useRecords<List extends CareerList>(list: List) {
  const { t } = useTranslation();
  const save = useChange(`${list}.save`);
  const remove = useChange('career.remove');
  const ask = useAsk('career.show');
  const put = (id: string, record: Omit<Entry<List>, 'id'>): Promise<Career> =>
    save.mutateAsync({ input: { id, record } as never });
  const add = (id: string, record: Omit<Entry<List>, 'id'>): Promise<Career> =>
    save.mutateAsync({ input: { id: null, as: id, record } as never });
  const away = (id: string): Promise<Career> => remove.mutateAsync({ input: { list, id } });
  const findIn = (career: Career, id: string) => {
    const entries: readonly Entry<List>[] = career[list];
    return entries.find((one) => one.id === id);
  };
  const read = async (id: string) => findIn(await ask({}), id);
  /** One that came, or went. It goes only as it came, and comes only where nobody has put it back. */
  const rememberStanding = (done: string, id: string, before: Standing<List>, after: Standing<List>) =>
    rememberRecordChange<Standing<List>>({
      done,
      before,
      after,
      read: async () => ({ entry: (await read(id)) ?? null }),
      put: ({ entry }) => (entry === null ? away(id) : add(id, entry)),
    });

  const addNew = (record: Omit<Entry<List>, 'id'>, onDone: () => void): Promise<void> => {
    const id = crypto.randomUUID();
    const make = async () => {
      const career = await add(id, record);
      onDone();
      return { entry: findIn(career, id) ?? null };
    };
    const done = t(($) => $.career.record.added);
    return making(make, (after) => rememberStanding(done, id, { entry: null }, after));
  };
  const edit = (entry: Entry<List>, record: Omit<Entry<List>, 'id'>, onDone: () => void): Promise<void> =>
    making(
      () => put(entry.id, record).then(onDone),
      () =>
        rememberRecordChange<Entry<List>>({
          done: t(($) => $.career.record.edited),
          before: entry,
          after: { ...entry, ...record },
          read: () => read(entry.id),
          put: (to) => put(entry.id, to),
        }),
    );
  /** @param entry what it was before; null for a new one */
  const keep = (entry: Entry<List> | null, record: Omit<Entry<List>, 'id'>, onDone: () => void): void =>
    void (entry === null ? addNew(record, onDone) : edit(entry, record, onDone)).catch(ignoreFault);
  const takeAway = ({ id }: Entry<List>, name: string, onDone: () => void): void => {
    const make = async () => {
      // What another window has written into it meanwhile comes back with it.
      const entry = (await read(id)) ?? null;
      await away(id);
      onDone();
      return { entry };
    };
    const done = t(($) => $.career.record.removed, { name });
    void making(make, (before) => rememberStanding(done, id, before, { entry: null })).catch(ignoreFault);
  };
  return { keep, takeAway, isSaving: save.isPending };
}
