import type { PlainDate } from '../../shared/calendar/plainDate.ts';
import { coverNode, coverShown, type ClaimState } from '../../shared/coverage/cover.ts';
import { groupLinks, judgeEnough } from '../../shared/coverage/enough.ts';
import { composeMatrix, toCell, type JudgedLink, type NodeChange } from '../../shared/coverage/matrix.ts';
import type { Shown } from '../../shared/coverage/shown.ts';
import type { Claim } from '../../shared/evidence/evidence.ts';
import {
  listBriefly,
  listEvidenceLinks,
  listPlacesOf,
  listShownEvidence,
  readEnoughRule,
} from '../db/enough.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';
import { requireLevel, requireNode } from './require.ts';
import { judgedStates } from './signoff/list.ts';

export const coverageHandlers: HandlersOf<'coverage'> = {
  'coverage.show': ({ standard: id, level, asOf }, { services }) =>
    services.session.within(({ db }) => {
      const standard = services.standards.get(id);
      requireLevel(standard, level);
      const day = asOf ?? services.today();
      return coverShown(standard, level, readShown(services, db, id, day), day);
    }),
  'coverage.matrix': ({ standard: id, level, all, asOf }, { services }) =>
    services.session.within(({ db }) => {
      const standard = services.standards.get(id);
      requireLevel(standard, level);
      const day = asOf ?? services.today();
      const shown = readShown(services, db, id, day);
      return composeMatrix(standard, level, shown, readEnoughRule(db, id), day, all ? listBriefly(db) : null);
    }),
};

/** All that was claimed for a standard, as it is judged on a day. */
export function readShown(services: Services, db: Portfolio['db'], standard: string, asOf: PlainDate): Shown {
  const evidence = listShownEvidence(db, standard);
  const live = new Set(evidence.map(({ id }) => id));
  const states = judgedStates(services, db, asOf);
  const judged = new Map<string, Map<string, ClaimState['state']>>();
  for (const [claim, node, of] of listPlacesOf(db, standard, [...states.keys()])) {
    if (!live.has(of)) continue;
    const own = judged.get(node) ?? new Map<string, ClaimState['state']>();
    judged.set(node, own.set(of, states.get(claim) ?? 'evidence'));
  }
  return { evidence, judged };
}

/** The claims on a standard on a day, with all that is known of their evidence. @param nodes only those on these; null: all */
export function judgedLinks(
  services: Services,
  db: Portfolio['db'],
  standard: string,
  asOf: PlainDate,
  nodes: readonly string[] | null = null,
): readonly JudgedLink[] {
  const links = listEvidenceLinks(db, standard, nodes);
  const judged = judgedStates(services, db, asOf, nodes && links.map(({ claim }) => claim));
  return links.map((link) => ({ ...link, state: judged.get(link.claim) ?? 'evidence' }));
}

/** How the nodes that claims name stand now. Only their links are read, however many there are. */
export function coverClaimed(
  services: Services,
  { db }: Portfolio,
  claimed: readonly Pick<Claim, 'standard' | 'node'>[],
): NodeChange[] {
  const asOf = services.today();
  return [...new Set(claimed.map(({ standard }) => standard))].flatMap((id) => {
    const standard = services.standards.get(id);
    const rule = readEnoughRule(db, id);
    const nodes = [...new Set(claimed.flatMap((claim) => (claim.standard === id ? [claim.node] : [])))];
    const byNode = groupLinks(judgedLinks(services, db, id, asOf, nodes));
    return nodes.map((node): NodeChange => {
      const links = byNode.get(node) ?? [];
      return {
        standard: id,
        ...coverNode(requireNode(standard, node), links),
        sufficiency: judgeEnough(node, links, rule, asOf),
        links: links.map(toCell),
      };
    });
  });
}
