import { useTranslation } from 'react-i18next';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import type { OwnRulePack } from '../../../shared/contract/procedures/rulePacks.ts';
import { client } from '../../client.ts';
import { useChange } from '../../ui/procedure.ts';
import { rememberChange, rememberRecordChange } from '../../ui/undoStack.ts';

const ownPack = async ({
  standard,
  id,
}: Pick<RulePack, 'standard' | 'id'>): Promise<OwnRulePack | undefined> =>
  (await client['rulePacks.list']({ standard })).own.find(({ pack }) => pack.id === id);

/** Saves a pack, as a new one or as the next revision of the one with its id, with the way back. */
export function useSavePack(options: { readonly faultsShown?: 'by the page' } = {}) {
  const { t } = useTranslation();
  const { mutateAsync: put, isPending, error, reset } = useChange('rulePacks.save', options);
  const { mutateAsync: remove } = useChange('rulePacks.remove');
  const { mutateAsync: restore } = useChange('rulePacks.restore');
  const save = async (pack: RulePack): Promise<void> => {
    const before = await ownPack(pack);
    await put({ input: { pack } });
    const input = { id: pack.id };
    if (before === undefined)
      rememberChange({
        done: t(($) => $.rulePacks.added, { title: pack.title }),
        undo: () => remove({ input }),
        redo: () => restore({ input }),
      });
    else
      rememberRecordChange({
        done: t(($) => $.rulePacks.changed, { title: pack.title }),
        before: { pack: before.pack },
        after: { pack },
        read: async () => {
          const now = await ownPack(pack);
          return now && { pack: now.pack };
        },
        put: (to) => put({ input: { pack: to.pack } }),
      });
  };
  return { save, isPending, error, reset };
}
