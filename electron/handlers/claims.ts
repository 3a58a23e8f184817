import { Fault } from '../../shared/contract/fault.ts';
import type { Claim } from '../../shared/evidence/evidence.ts';
import type { StandardNode } from '../../shared/standard/node.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { suggestNodes } from '../../shared/standard/suggest.ts';
import { requirementsOf } from '../../shared/standard/tree.ts';
import { fold } from '../standards/fold.ts';
import {
  findClaim,
  linkClaim,
  listClaimsOf,
  markClaim,
  putClaim,
  readClaim,
  restoreClaim,
  updateClaim,
} from '../db/claims.ts';
import { isInUse } from '../db/evidence.ts';
import { readText } from '../db/texts.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';
import { coverClaimed } from './coverage.ts';
import { requireEvidence } from './evidence.ts';
import { requireClaimable } from './require.ts';

export const claimsHandlers: HandlersOf<'claims'> = {
  'claims.add': ({ evidence, record }, { services }) =>
    services.session.within(({ db }) => {
      requireClaimable(services.standards.get(record.standard), record.node);
      if (!isInUse(db, evidence)) throw new Fault('evidence-unknown');
      return db.transaction(() => putClaim(db, evidence, record, services)).immediate();
    }),
  'claims.edit': ({ id, note, where }, { services }) =>
    services.session.within(({ db }) => {
      const update = () => updateClaim(db, id, { note, where }, services.now());
      if (!db.transaction(update).immediate()) throw new Fault('claim-unknown');
      return requireClaim(db, id);
    }),
  'claims.remove': ({ id }, { services }) =>
    services.session.within(({ db }) => {
      const mark = () => markClaim(db, id, services.now());
      if (!db.transaction(mark).immediate()) throw new Fault('claim-unknown');
      return {};
    }),
  'claims.link': ({ claims }, { services }) =>
    change(services, ({ db }) => {
      for (const { standard, node } of claims) requireClaimable(services.standards.get(standard), node);
      for (const evidence of new Set(claims.map((claim) => claim.evidence)))
        if (!isInUse(db, evidence)) throw new Fault('evidence-unknown');
      return claims.flatMap(({ evidence, ...details }) => linkClaim(db, evidence, details, services) ?? []);
    }),
  'claims.unlink': ({ claims }, { services }) =>
    change(services, ({ db }) =>
      claims.map((named) => {
        const claim = typeof named === 'string' ? readClaim(db, named) : findClaim(db, named);
        if (claim === undefined) throw new Fault('claim-unknown');
        markClaim(db, claim.id, services.now());
        return claim;
      }),
    ),
  'claims.restore': ({ claims }, { services }) =>
    change(services, ({ db }) =>
      claims.flatMap((id) => (restoreClaim(db, id, services.now()) ? [requireClaim(db, id)] : [])),
    ),
  'claims.suggest': ({ evidence: id, standard: standardId, level, limit }, { services }) =>
    services.session.within(({ db }) => {
      const { title, description, reflection, tags, file } = requireEvidence(db, id);
      const standard = services.standards.get(standardId);
      const linked = new Set(
        listClaimsOf(db, id).flatMap((claim) => (claim.standard === standardId ? [claim.node] : [])),
      );
      const said = [
        [title, 3],
        [tags.join('\n'), 2],
        [[description, ...Object.values(reflection)].join('\n'), 2],
        [file.name, 1],
        [readText(db, file.sha256), 1],
      ] as const;
      const found = suggestNodes(requirementsFor(standard, level), said, {
        fold,
        limit: limit + linked.size,
      });
      return { suggestions: found.filter(({ node }) => !linked.has(node)).slice(0, limit) };
    }),
};

/** Changes links, all or none, and says what they cover now. */
const change = (services: Services, act: (portfolio: Portfolio) => Claim[]) =>
  services.session.within((portfolio) => {
    const claims = portfolio.db.transaction(() => act(portfolio)).immediate();
    return { claims, coverage: coverClaimed(services, portfolio, claims) };
  });

/** By standard and level. Each list is made once: what is read of its texts is kept by it. */
const requirements = new WeakMap<Standard, Map<number | null, readonly StandardNode[]>>();

function requirementsFor(standard: Standard, level: number | null): readonly StandardNode[] {
  const ofStandard = requirements.get(standard) ?? new Map<number | null, readonly StandardNode[]>();
  requirements.set(standard, ofStandard);
  const list = ofStandard.get(level) ?? requirementsOf(standard, level ?? undefined);
  ofStandard.set(level, list);
  return list;
}

function requireClaim(db: Portfolio['db'], id: string): Claim {
  const claim = readClaim(db, id);
  if (claim === undefined) throw new Fault('claim-unknown');
  return claim;
}
