import { useMemo } from 'react';
import type { z } from 'zod';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { useAnswer } from '../../../ui/procedure.ts';

/** What a piece of evidence may show as well, by the person's own crosswalk. */
export type Offer = z.output<Contract['crosswalks.offers']['output']>[number];

const NONE: ReadonlyMap<string, readonly Offer[]> = new Map();

/** By node of a standard, what is offered for it; nothing where no portfolio is open. */
export function useOffers(standard: string): ReadonlyMap<string, readonly Offer[]> {
  const { data: state } = useAnswer('portfolio.state', {});
  const offers = useAnswer(
    'crosswalks.offers',
    { standard },
    { enabled: state !== undefined && state.open !== null },
  );
  return useMemo(() => {
    if (offers.data === undefined || offers.data.length === 0) return NONE;
    const byNode = new Map<string, Offer[]>();
    for (const offer of offers.data) {
      const known = byNode.get(offer.to.node);
      if (known) known.push(offer);
      else byNode.set(offer.to.node, [offer]);
    }
    return byNode;
  }, [offers.data]);
}
