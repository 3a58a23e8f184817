import { Fault } from '../../shared/contract/fault.ts';
import type { Claim } from '../../shared/evidence/evidence.ts';
import { markClaim, putClaim, readClaim, updateClaim } from '../db/claims.ts';
import { isInUse } from '../db/evidence.ts';
import type { Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';
import { requireClaimable } from './require.ts';

export const claimsHandlers: HandlersOf<'claims'> = {
  'claims.add': ({ evidence, record }, { services }) =>
    services.session.within(({ db }) => {
      requireClaimable(services.standards.get(record.standard), record.node);
      if (!isInUse(db, evidence)) throw new Fault('evidence-unknown');
      return db.transaction(() => putClaim(db, evidence, record, services.newId)).immediate();
    }),
  'claims.edit': ({ id, note, where }, { services }) =>
    services.session.within(({ db }) => {
      if (!updateClaim(db, id, { note, where })) throw new Fault('claim-unknown');
      return requireClaim(db, id);
    }),
  'claims.remove': ({ id }, { services }) =>
    services.session.within(({ db }) => {
      if (!markClaim(db, id, services.now())) throw new Fault('claim-unknown');
      return {};
    }),
};

function requireClaim(db: Portfolio['db'], id: string): Claim {
  const claim = readClaim(db, id);
  if (claim === undefined) throw new Fault('claim-unknown');
  return claim;
}
