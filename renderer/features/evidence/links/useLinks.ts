import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { useChange } from '../../../ui/procedure.ts';
import { useUndoNotice } from '../../../ui/undoNotice.tsx';

export type NewLink = z.input<Contract['claims.link']['input']>['claims'][number];

/** Links and unlinks, any number in one go, with one way back. `about` is what the notice names. */
export function useLinks() {
  const { t } = useTranslation();
  const linking = useChange('claims.link');
  const unlinking = useChange('claims.unlink');
  const restoring = useChange('claims.restore');
  const tell = useUndoNotice();
  const idsOf = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id);
  return {
    pending: linking.isPending || unlinking.isPending,
    /** The dialog that asked may be gone before the answer is there: so a promise, and no callback of the mutation. */
    link: async (claims: readonly NewLink[], about: string) => {
      const { claims: added } = await linking.mutateAsync({ input: { claims: [...claims] } });
      if (added.length > 0)
        tell(
          t(($) => $.links.linked, { number: added.length, about }),
          () => unlinking.mutate({ input: { claims: idsOf(added) } }),
        );
    },
    unlink: async (claims: readonly string[], about: string) => {
      const { claims: removed } = await unlinking.mutateAsync({ input: { claims: [...claims] } });
      tell(
        t(($) => $.links.unlinked, { number: removed.length, about }),
        () => restoring.mutate({ input: { claims: idsOf(removed) } }),
      );
    },
  };
}

/** A fault is told in a notification; there is nothing else to do about it. */
export const ignoreFault = (): void => undefined;
