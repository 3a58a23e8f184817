import { useTranslation } from 'react-i18next';
import type { OwnRulePack } from '../../../shared/contract/procedures/rulePacks.ts';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import { useChange } from '../../ui/procedure.ts';
import { makeRecordChange, making, rememberChange } from '../../ui/undoStack.ts';
import { ownPack } from './ownPack.ts';

/** Saves a pack, as a new one or as the next revision of the one with its id, with the way back. */
export function useSavePack(options: { readonly faultsShown?: 'by the page' } = {}) {
  const { t } = useTranslation();
  const { mutateAsync: put, isPending, error, reset } = useChange('rulePacks.save', options);
  const { mutateAsync: remove } = useChange('rulePacks.remove');
  const { mutateAsync: restore } = useChange('rulePacks.restore');
  const keep = async (pack: RulePack): Promise<void> => {
    const before = await ownPack(pack);
    const save = (to: RulePack) => put({ input: { pack: to } });
    if (before !== undefined)
      return makeRecordChange<Pick<OwnRulePack, 'pack'>>({
        done: t(($) => $.rulePacks.changed, { title: pack.title }),
        before: { pack: before.pack },
        after: { pack },
        read: async () => {
          const now = await ownPack(pack);
          return now && { pack: now.pack };
        },
        put: (to) => save(to.pack),
      });
    const input = { id: pack.id };
    return making(
      () => save(pack),
      () =>
        rememberChange({
          done: t(($) => $.rulePacks.added, { title: pack.title }),
          undo: () => remove({ input }),
          redo: () => restore({ input }),
        }),
    );
  };
  return { save: keep, isPending, error, reset };
}
