import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '../../../../shared/evidence/finding.ts';
import { useAsk, useChange } from '../../../ui/procedure.ts';
import { useMakeTold } from '../../../ui/undoNotice.tsx';
import { makeRecordChange, making, rememberRecordChange, stepsOf } from '../../../ui/undoStack.ts';

type Kept = Omit<EvidenceView, 'id'>;
/** What is kept under one name, as a whole: of two ways of looking at it no third is made. */
interface Named {
  readonly view: Pick<Kept, 'filter' | 'sort'> | null;
}

/** A view under the name that it had and the one that it got: each replaces what was kept under it. */
interface Renamed {
  readonly former: Named['view'];
  readonly now: Named['view'];
}

/** Keeps, renames and takes away ways of looking at the evidence, each with the way back. A view is known by its name. */
export function useViews() {
  const { t } = useTranslation();
  const { mutateAsync: save, isPending: isKeeping } = useChange('views.save');
  const { mutateAsync: remove } = useChange('views.remove');
  const ask = useAsk('views.list');
  const makeTold = useMakeTold();
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
    makeTold(
      stepsOf<Named>({
        done: t(($) => $.finding.views.removed, { name }),
        before: await read(name),
        after: { view: null },
        read: () => read(name),
        put: (to) => put(name, to),
      }),
    );
  const rename = async ({ name: former, filter, sort }: Kept, now: string): Promise<void> => {
    if (former === now) return undefined;
    const readBoth = async (): Promise<Renamed> => ({
      former: (await read(former)).view,
      now: (await read(now)).view,
    });
    return makeRecordChange<Renamed>({
      done: t(($) => $.finding.views.renamed, { name: now }),
      before: await readBoth(),
      after: { former: null, now: { filter, sort } },
      read: readBoth,
      // What is to be there first: one of them is kept, whatever goes wrong.
      put: async (to) => {
        const both = [[now, to.now] as const, [former, to.former] as const];
        for (const [name, view] of both.toSorted(([, a], [, b]) => Number(a === null) - Number(b === null)))
          await put(name, { view });
      },
    });
  };
  return { keep, rename, takeAway, isKeeping };
}

const lookOf = (view: EvidenceView | undefined): Named['view'] =>
  view === undefined ? null : { filter: view.filter, sort: view.sort };
