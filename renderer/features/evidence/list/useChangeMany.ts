import { useTranslation } from 'react-i18next';
import type { EvidenceChange } from '../../../../shared/evidence/changing.ts';
import { useFormats } from '../../../ui/formats.ts';
import { useChange } from '../../../ui/procedure.ts';
import { useUndoNotice } from '../../../ui/undoNotice.tsx';
import { making } from '../../../ui/undoStack.ts';

/** Says the same of many, with one way back. */
export function useChangeMany() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { mutateAsync: change } = useChange('evidence.change');
  const { mutateAsync: changeBack } = useChange('evidence.changeBack');
  const tell = useUndoNotice();
  /** What asked is gone before the answer is there: so a promise, and no callback of the mutation. */
  return (ids: readonly string[], wanted: EvidenceChange): Promise<void> => {
    const input = { ids: [...ids], change: wanted };
    const make = () => change({ input });
    return making(make, ({ changed }) => {
      if (changed.length === 0) return;
      const done = t(($) => $.finding.change.done, {
        count: changed.length,
        number: formats.number(changed.length),
      });
      tell(done, () => changeBack({ input: { changed, change: wanted } }), make);
    });
  };
}
