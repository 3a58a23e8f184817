import { useTranslation } from 'react-i18next';
import { useChange } from '../../ui/procedure.ts';
import { rememberChange } from '../../ui/undoStack.ts';

/** Remembers a standard that was made or came in: the way back leads to the trash. */
export function useNewStandard(): (standard: { readonly id: string; readonly title: string }) => void {
  const { t } = useTranslation();
  const { mutateAsync: remove } = useChange('ownStandards.remove');
  const { mutateAsync: restore } = useChange('ownStandards.restore');
  return ({ id, title }) =>
    rememberChange({
      done: t(($) => $.ownStandards.added, { title }),
      undo: () => remove({ input: { id } }),
      redo: () => restore({ input: { id } }),
    });
}
