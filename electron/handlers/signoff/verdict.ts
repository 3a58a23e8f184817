import type { Signer } from '../../../shared/signoff/statement.ts';
import type { Trust } from '../../../shared/signoff/trust.ts';
import type { FailingCheck, HoldingCheck, VerifyKind } from '../../../shared/signoff/verdict.ts';
import { listSigners } from '../../db/signers.ts';
import type { Portfolio } from '../../session.ts';

type Params = Readonly<Record<string, string | number>>;

export type Check =
  | { readonly check: HoldingCheck; readonly ok: true; readonly params: Params }
  | { readonly check: FailingCheck; readonly ok: false; readonly params: Params };

export interface Verified {
  readonly kind: VerifyKind;
  readonly holds: boolean;
  readonly checks: readonly Check[];
  readonly signers: readonly { readonly did: string; readonly name: string; readonly trust: Trust }[];
}

/** What is said for it. */
export const holds = (check: HoldingCheck, params: Params = {}): Check => ({ check, ok: true, params });
/** What is said against it. */
export const fails = (check: FailingCheck, params: Params = {}): Check => ({ check, ok: false, params });

/** All checks together, and who signed. @param portfolio whose knowledge of keys is asked; null: no key is known */
export const verdict = (
  kind: VerifyKind,
  checks: readonly Check[],
  signers: readonly Pick<Signer, 'did' | 'name'>[],
  portfolio: Portfolio | null,
): Verified => {
  const known = portfolio === null ? [] : listSigners(portfolio.db);
  return {
    kind,
    holds: checks.every(({ ok }) => ok),
    checks,
    signers: [...new Map(signers.map((signer) => [signer.did, signer])).values()].map(({ did, name }) => ({
      did,
      name,
      trust: known.find((one) => one.did === did)?.trust ?? 'unknown',
    })),
  };
};
