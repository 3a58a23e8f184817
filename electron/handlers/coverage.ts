import type { PlainDate } from '../../shared/calendar/plainDate.ts';
import type { NodeCoverage } from '../../shared/coverage/coverage.ts';
import { cover, coverNode, type ClaimState } from '../../shared/coverage/cover.ts';
import type { Claim } from '../../shared/evidence/evidence.ts';
import { listClaims } from '../db/claims.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';
import { requireLevel, requireNode } from './require.ts';
import { claimStatesOf } from './signoff/list.ts';

export const coverageHandlers: HandlersOf<'coverage'> = {
  'coverage.show': ({ standard: id, level, asOf }, { services }) =>
    services.session.within(({ db }) => {
      const standard = services.standards.get(id);
      requireLevel(standard, level);
      const day = asOf ?? services.today();
      return cover(standard, level, claimStates(services, db, id, day), day);
    }),
};

/** The claims on a standard as coverage sees them on a day. */
export function claimStates(
  services: Services,
  db: Portfolio['db'],
  standard: string,
  asOf: PlainDate,
): readonly ClaimState[] {
  const states = claimStatesOf(services, db, standard, asOf);
  return listClaims(db, standard).map(({ id, node, evidence }) => ({
    node,
    evidence,
    state: states.get(id) ?? 'evidence',
  }));
}

/** The new coverage of the nodes that claims name. */
export function coverClaimed(
  services: Services,
  { db }: Portfolio,
  claimed: readonly Pick<Claim, 'standard' | 'node'>[],
): NodeCoverage[] {
  return [...new Set(claimed.map(({ standard }) => standard))].flatMap((id) => {
    const standard = services.standards.get(id);
    const nodes = new Set(claimed.filter((claim) => claim.standard === id).map(({ node }) => node));
    const states = new Map([...nodes].map((node): [string, ClaimState[]] => [node, []]));
    for (const state of claimStates(services, db, id, services.today())) states.get(state.node)?.push(state);
    return [...states].map(([node, some]) => coverNode(requireNode(standard, node), some));
  });
}
