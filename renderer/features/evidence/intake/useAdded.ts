import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { useFormats } from '../../../ui/formats.ts';
import { useChange } from '../../../ui/procedure.ts';
import { rememberChange } from '../../../ui/undoStack.ts';

/** Remembers evidence that came in: the way back leads to the trash, however much it is. */
export function useAdded(): (added: readonly Pick<Evidence, 'id' | 'title'>[]) => void {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { mutateAsync: remove } = useChange('evidence.removeMany');
  const { mutateAsync: restore } = useChange('evidence.restoreMany');
  return useCallback(
    (added) => {
      const [first] = added;
      if (first === undefined) return;
      const ids = added.map(({ id }) => id);
      rememberChange({
        done:
          added.length === 1
            ? t(($) => $.evidence.added, { title: first.title })
            : t(($) => $.evidence.addedMany, { number: number(added.length) }),
        undo: () => remove({ input: { ids, asked: true } }),
        redo: () => restore({ input: { ids } }),
      });
    },
    [t, number, remove, restore],
  );
}
