import { Fault } from '../../shared/contract/fault.ts';
import { offersOf, type NodePlace } from '../../shared/coverage/offers.ts';
import { indexStandard, isClaimable } from '../../shared/standard/tree.ts';
import { listClaims } from '../db/claims.ts';
import { insertDecision, listEquivalences } from '../db/crosswalks.ts';
import { listEvidence } from '../db/evidence.ts';
import type { Services } from '../services.ts';
import type { HandlersOf } from './context.ts';
import { requireNode } from './require.ts';

export const crosswalksHandlers: HandlersOf<'crosswalks'> = {
  'crosswalks.decide': ({ a, b, state, note }, { services }) =>
    services.session.within(({ db }) => {
      for (const { standard, node } of [a, b]) requireNode(services.standards.get(standard), node);
      if (a.standard === b.standard) throw new Fault('bad-input', { detail: a.standard });
      insertDecision(db, { a, b, state, note, decided: services.now() });
      return {};
    }),
  'crosswalks.offers': ({ standard, evidence }, { services }) =>
    services.session.within(({ db }) => {
      const titles = new Map(listEvidence(db, { removed: false }).map(({ id, title }) => [id, title]));
      const canBeClaimed = claimableIn(services);
      return offersOf(listClaims(db, null), listEquivalences(db))
        .filter((offer) => standard === undefined || offer.to.standard === standard)
        .filter((offer) => evidence === undefined || offer.evidence === evidence)
        .filter(({ to }) => canBeClaimed(to))
        .map((offer) => ({
          ...offer,
          evidence: { id: offer.evidence, title: titles.get(offer.evidence) ?? '' },
        }));
    }),
};

/** An own standard may be gone, or changed, since a pair was made. */
const claimableIn =
  ({ standards }: Services) =>
  ({ standard: id, node }: NodePlace): boolean => {
    const standard = standards.list().find((one) => one.id === id);
    const found = standard && indexStandard(standard).byId.get(node);
    return standard !== undefined && found !== undefined && isClaimable(standard, found);
  };
