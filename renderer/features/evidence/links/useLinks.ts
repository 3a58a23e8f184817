import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Contract } from '../../../../shared/contract/contract.ts';
import type { Claim } from '../../../../shared/evidence/evidence.ts';
import { useChange } from '../../../ui/procedure.ts';
import { takeInCoverage } from './takeIn.ts';
import { useUndoNotice } from '../../../ui/undoNotice.tsx';
import { making } from '../../../ui/undoStack.ts';

export type NewLink = z.input<Contract['claims.link']['input']>['claims'][number];
/** A link by its id, or by what it links. */
export type StandingLink = z.input<Contract['claims.unlink']['input']>['claims'][number];

interface LinksOptions {
  /** Told of each step back or forward as it is asked for: to show what it comes to before it is answered. */
  readonly onStep?: (
    claims: readonly { readonly node: string; readonly evidence: string }[],
    becomes: 'linked' | 'unlinked',
    asked: Promise<unknown>,
  ) => void;
  /** When to ask anew what no reply tells. */
  readonly rest?: 'when idle';
}

/** Links and unlinks, any number in one go, with one way back. `about` is what the notice names. */
export function useLinks({ onStep, rest }: LinksOptions = {}) {
  const { t } = useTranslation();
  const options = { takeIn: takeInCoverage, ...(rest && { rest }) };
  const linking = useChange('claims.link', options);
  const unlinking = useChange('claims.unlink', options);
  const restoring = useChange('claims.restore', options);
  const tell = useUndoNotice();
  const waysOf = (claims: readonly Claim[]) => {
    const input = { claims: claims.map(({ id }) => id) };
    const step = (becomes: 'linked' | 'unlinked', asked: Promise<unknown>) => {
      onStep?.(claims, becomes, asked);
      return asked;
    };
    return {
      restore: () => step('linked', restoring.mutateAsync({ input })),
      unlink: () => step('unlinked', unlinking.mutateAsync({ input })),
    };
  };
  return {
    pending: linking.isPending || unlinking.isPending,
    /** @returns those that are new: what stood already stays as it is. The dialog that asked may be gone before the answer is there: so a promise, and no callback of the mutation. */
    link: async (claims: readonly NewLink[], about: string) => {
      const asked = linking.mutateAsync({ input: { claims: [...claims] } });
      await making(
        () => asked,
        ({ claims: added }) => {
          const ways = waysOf(added);
          if (added.length > 0)
            tell(
              t(($) => $.links.linked, { number: added.length, about }),
              ways.unlink,
              ways.restore,
            );
        },
      );
      return (await asked).claims;
    },
    unlink: (claims: readonly StandingLink[], about: string) =>
      making(
        () => unlinking.mutateAsync({ input: { claims: [...claims] } }),
        ({ claims: removed }) => {
          const ways = waysOf(removed);
          tell(
            t(($) => $.links.unlinked, { number: removed.length, about }),
            ways.restore,
            ways.unlink,
          );
        },
      ),
  };
}
