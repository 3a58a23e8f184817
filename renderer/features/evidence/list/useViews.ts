import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '../../../../shared/evidence/finding.ts';
import { useAsk, useChange } from '../../../ui/procedure.ts';
import { makeRecordChange, making, rememberRecordChange } from '../../../ui/undoStack.ts';

type Kept = Omit<EvidenceView, 'id'>;
/** What is kept under one name, as a whole: of two ways of looking at it no third is made. */
interface Named {
  readonly view: Pick<Kept, 'filter' | 'sort'> | null;
}

/** Keeps and takes away ways of looking at the evidence, each with the way back. A view is known by its name. */
export function useViews() {
  const { t } = useTranslation();
  const { mutateAsync: save, isPending: isKeeping } = useChange('views.save');
  const { mutateAsync: remove } = useChange('views.remove');
  const ask = useAsk('views.list');
  const find = async (name: string) => (await ask({})).find((one) => one.name === name);
  const read = async (name: string): Promise<Named> => ({ view: lookOf(await find(name)) });
  const put = async (name: string, { view }: Named): Promise<void> => {
    if (view !== null) await save({ input: { name, ...view } });
    else {
      const known = await find(name);
      if (known) await remove({ input: { id: known.id } });
    }
  };
  const keep = async ({ name, filter, sort }: Kept): Promise<void> => {
    const before = await read(name);
    await making(
      () => save({ input: { name, filter, sort } }),
      (kept) =>
        rememberRecordChange<Named>({
          done: t(($) => $.finding.views.kept, { name }),
          before,
          after: { view: lookOf(kept) },
          read: () => read(name),
          put: (to) => put(name, to),
        }),
    );
  };
  const takeAway = async ({ name }: Kept): Promise<void> =>
    makeRecordChange<Named>({
      done: t(($) => $.finding.views.removed, { name }),
      before: await read(name),
      after: { view: null },
      read: () => read(name),
      put: (to) => put(name, to),
    });
  return { keep, takeAway, isKeeping };
}

const lookOf = (view: EvidenceView | undefined): Named['view'] =>
  view === undefined ? null : { filter: view.filter, sort: view.sort };
