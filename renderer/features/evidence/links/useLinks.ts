import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { useChange } from '../../../ui/procedure.ts';
import { takeInCoverage } from './takeIn.ts';
import { useUndoNotice } from '../../../ui/undoNotice.tsx';

export type NewLink = z.input<Contract['claims.link']['input']>['claims'][number];
/** A link by its id, or by what it links. */
export type StandingLink = z.input<Contract['claims.unlink']['input']>['claims'][number];

/** Links and unlinks, any number in one go, with one way back. `about` is what the notice names. */
export function useLinks() {
  const { t } = useTranslation();
  const linking = useChange('claims.link', { takeIn: takeInCoverage });
  const unlinking = useChange('claims.unlink', { takeIn: takeInCoverage });
  const restoring = useChange('claims.restore', { takeIn: takeInCoverage });
  const tell = useUndoNotice();
  const idsOf = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id);
  return {
    pending: linking.isPending || unlinking.isPending,
    /** @returns those that are new: what stood already stays as it is. The dialog that asked may be gone before the answer is there: so a promise, and no callback of the mutation. */
    link: async (claims: readonly NewLink[], about: string) => {
      const { claims: added } = await linking.mutateAsync({ input: { claims: [...claims] } });
      const input = { claims: idsOf(added) };
      if (added.length > 0)
        tell(
          t(($) => $.links.linked, { number: added.length, about }),
          () => unlinking.mutateAsync({ input }),
          () => restoring.mutateAsync({ input }),
        );
      return added;
    },
    unlink: async (claims: readonly StandingLink[], about: string) => {
      const { claims: removed } = await unlinking.mutateAsync({ input: { claims: [...claims] } });
      const input = { claims: idsOf(removed) };
      tell(
        t(($) => $.links.unlinked, { number: removed.length, about }),
        () => restoring.mutateAsync({ input }),
        () => unlinking.mutateAsync({ input }),
      );
    },
  };
}
