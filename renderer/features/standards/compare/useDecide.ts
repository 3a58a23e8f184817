import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../../shared/standard/crosswalk.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { ignoreFault, useChange } from '../../../ui/procedure.ts';
import { useUndoNotice } from '../../../ui/undoNotice.tsx';
import { making } from '../../../ui/undoStack.ts';

/** Keeps what the person says of a pair, and tells it with the way back to what they said before. */
export function useDecide(a: Standard, b: Standard) {
  const { t } = useTranslation();
  const { mutateAsync, isPending } = useChange('crosswalks.decide');
  const tell = useUndoNotice();
  const keep = (pair: Decision) =>
    mutateAsync({
      input: {
        a: { standard: a.id, node: pair.a },
        b: { standard: b.id, node: pair.b },
        state: pair.state,
        note: pair.note,
      },
    });
  const decide = (
    before: Decision,
    change: Partial<Pick<Decision, 'state' | 'note'>>,
    onSuccess?: () => void,
  ) => {
    const after = { ...before, ...change };
    const make = () => keep(after).then(onSuccess);
    void making(make, () =>
      tell(
        t(($) => $.standards.compare.told[change.state ?? 'note']),
        () => keep(before),
        () => keep(after),
      ),
    ).catch(ignoreFault);
  };
  return { decide, isPending };
}
