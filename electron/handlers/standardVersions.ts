import { Fault } from '../../shared/contract/fault.ts';
import type { FormerLink, StandardVersion } from '../../shared/contract/procedures/standardVersions.ts';
import { diff } from '../../shared/standard/diff.ts';
import { successorsOf } from '../../shared/standard/pairs.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { indexStandard } from '../../shared/standard/tree.ts';
import { listDecisions, putDecision, type Decision } from '../db/carriedLinks.ts';
import { listClaims, putClaim, readClaim } from '../db/claims.ts';
import { readEvidence } from '../db/evidence.ts';
import { readOwnStandard } from '../db/ownStandards.ts';
import { listWorkOutputs, updateWorkOutput } from '../db/workOutputs.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { fold } from '../standards/fold.ts';
import type { HandlersOf } from './context.ts';
import { requireClaimable, requireNode } from './require.ts';

type Db = Portfolio['db'];

export const standardVersionsHandlers: HandlersOf<'standardVersions'> = {
  'standardVersions.show': ({ id }, { services }) =>
    services.session.within(({ db }) => describe(db, requireVersion(services, db, id))),
  'standardVersions.carry': ({ id, links }, { services }) =>
    services.session.within(({ db }) => {
      const version = requireVersion(services, db, id);
      db.transaction(() => {
        for (const link of links) carry(services, db, version, link);
      }).immediate();
      return describe(db, version);
    }),
};

interface Version {
  readonly newer: Standard;
  readonly former: Standard;
}

/** @throws Fault standard-unknown, bad-input where the standard is no newer version of another */
function requireVersion({ standards }: Services, db: Db, id: string): Version {
  const own = readOwnStandard(db, id);
  if (own === undefined) throw new Fault('standard-unknown', { id });
  if (own.supersedes === null) throw new Fault('bad-input', { detail: id });
  return { newer: own.standard, former: standards.get(own.supersedes) };
}

/** What changed, and each link to the former version with what it could become. */
function describe(db: Db, { newer, former }: Version): StandardVersion {
  const successors = successorsOf(former, newer, fold);
  const decisions = new Map(
    listDecisions(db, newer.id).map((decision) => [`${decision.kind} ${decision.link}`, decision]),
  );
  const { byId } = indexStandard(former);
  const toLink = (kind: FormerLink['kind'], link: string, title: string, node: string): FormerLink => {
    const successor = successors.get(node);
    const decision = decisions.get(`${kind} ${link}`);
    return {
      kind,
      link,
      title,
      from: byId.get(node) ?? null,
      proposed: successor?.node.id ?? null,
      saysTheSame: successor?.saysTheSame ?? false,
      decided: decision === undefined ? null : { node: decision.node },
    };
  };
  const { same, added, removed, moved, changed } = diff(former, newer, fold);
  return {
    former: { id: former.id, title: former.title, language: former.language },
    same,
    added: [...added],
    removed: removed.flatMap((id) => byId.get(id) ?? []),
    moved: moved.map(({ to }) => to),
    changed: changed.flatMap(({ from, to, fields }) => {
      const before = byId.get(from);
      return before === undefined ? [] : [{ before, to, fields: [...fields] }];
    }),
    links: [
      ...listClaims(db, former.id).map(({ id, evidence, node }) =>
        toLink('claim', id, readEvidence(db, evidence)?.title ?? '', node),
      ),
      ...listWorkOutputs(db)
        .filter(({ standard }) => standard === former.id)
        .map(({ id, title, node }) => toLink('work-output', id, title, node)),
    ],
  };
}

/**
 * Carries one link over, or notes that it stays behind. A claim stays where it is and one more is made: what was
 * claimed, signed and printed under the former version still stands. A work output is one thing, and goes over.
 */
function carry(services: Services, db: Db, { newer, former }: Version, decision: Decision): void {
  if (decision.node !== null)
    if (decision.kind === 'claim') carryClaim(services, db, newer, former, decision.link, decision.node);
    else carryWorkOutput(db, newer, former, decision.link, decision.node);
  putDecision(db, newer.id, decision, services.now());
}

function carryClaim(
  services: Services,
  db: Db,
  newer: Standard,
  former: Standard,
  id: string,
  node: string,
): void {
  requireClaimable(newer, node);
  const claim = readClaim(db, id);
  if (claim === undefined || claim.standard !== former.id) throw new Fault('claim-unknown');
  const { evidence, note, where } = claim;
  putClaim(db, evidence, { standard: newer.id, node, note, where }, services);
}

function carryWorkOutput(db: Db, newer: Standard, former: Standard, id: string, node: string): void {
  requireNode(newer, node);
  const output = listWorkOutputs(db).find((one) => one.id === id && one.standard === former.id);
  if (output === undefined) throw new Fault('work-output-unknown');
  updateWorkOutput(db, id, { ...output, standard: newer.id, node });
}
